// Reads the items of a list one by one, and what stands behind the list: of a file of any size, little is held at once.

import { parseJson } from '../parseJson.ts';
import type { ByteWindow } from './byteWindow.ts';
import type { ItemPlace } from './intake.ts';

const [COMMA, COLON, QUOTE, CLOSE_BRACE, CLOSE_BRACKET] = [0x2c, 0x3a, 0x22, 0x7d, 0x5d];

/** Why a list, or what comes behind it, cannot be read; `item` counts from 1, `line` too. */
export type ListFault =
  | { readonly code: 'cut-off' | 'cut-off-after' | 'not-json-after'; readonly item: number }
  /** `not-json-field`: the value of a field before the list is no JSON. */
  | { readonly code: 'repeated-field' | 'not-json-field'; readonly field: string }
  /** Something follows on the end; `position` counts the bytes before it. */
  | { readonly code: 'goes-on'; readonly line: number; readonly position: number };

/**
 * Reads a list from behind its bracket up to and with the closing one. An item that is no JSON costs itself alone, as far as its
 * brackets and quotes still tell where it ends.
 * @param take is given `undefined` for an item that is no JSON; then the window still stands before it, and `bytes` long it is
 * @returns how many items there were, or why the rest cannot be read
 */
export function readItems(
  window: ByteWindow,
  take: (item: unknown, at: ItemPlace, bytes: number) => void,
): number | ListFault {
  if (window.next() === CLOSE_BRACKET) {
    window.at += 1;
    return 0;
  }
  for (let item = 1; ; item++) {
    window.next();
    const end = window.valueEnd();
    if (end === undefined) return { code: 'cut-off', item };
    // Where cards lie is told in ASCII, codes are ASCII: no other letter is looked at.
    take(parseJson(window.asciiText(0, end)), `item ${item}`, end);
    window.at += end;
    const byte = window.next();
    if (byte === undefined) return { code: 'cut-off-after', item };
    if (byte !== COMMA && byte !== CLOSE_BRACKET) return { code: 'not-json-after', item };
    window.at += 1;
    if (byte === CLOSE_BRACKET) return item;
  }
}

/**
 * Reads on behind the list of an object up to the object's end, and holds that nothing follows on that.
 * @param item how many items the list had
 * @param named the fields that say what the file is, as far as they came before: none may come twice
 */
export function readRest(window: ByteWindow, item: number, named: Set<string>): ListFault | undefined {
  for (;;) {
    const byte = window.next();
    if (byte === CLOSE_BRACE) {
      window.at += 1;
      return readEnd(window);
    }
    if (byte === undefined) return { code: 'cut-off-after', item };
    if (byte !== COMMA) return { code: 'not-json-after', item };
    window.at += 1;
    if (window.next() === undefined) return { code: 'cut-off-after', item };
    const nameEnd = window.next() === QUOTE ? window.valueEnd() : undefined;
    const field = nameEnd === undefined ? undefined : parseJson(window.text(0, nameEnd));
    if (nameEnd === undefined || typeof field !== 'string') return { code: 'not-json-after', item };
    if (named.has(field)) return { code: 'repeated-field', field };
    if (field === 'format' || field === 'version') named.add(field);
    window.at += nameEnd;
    if (window.next() !== COLON) return { code: 'not-json-after', item };
    window.at += 1;
    const skipped = window.next() === undefined ? 'open' : window.skipValue();
    if (skipped !== 'whole') return { code: skipped === 'open' ? 'cut-off-after' : 'not-json-after', item };
  }
}

/** Undefined when nothing but blanks follows. */
export function readEnd(window: ByteWindow): ListFault | undefined {
  if (window.next() === undefined) return undefined;
  return { code: 'goes-on', line: window.lineAt(), position: window.position };
}
