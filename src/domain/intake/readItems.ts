// Reads the items of a list one by one, and what stands behind the list: of a file of any size, little is held at once.

import { parseJson } from '../parseJson.ts';
import type { ByteWindow } from './byteWindow.ts';
import type { ItemPlace } from './intake.ts';
import { type ItemKind, ItemSearch } from './itemSearch.ts';

const [COMMA, COLON, QUOTE, CLOSE_BRACE, CLOSE_BRACKET] = [0x2c, 0x3a, 0x22, 0x7d, 0x5d];

/** Why a list, or what comes behind it, cannot be read; `item` counts from 1, `line` too. */
export type ListFault =
  | { readonly code: 'cut-off' | 'cut-off-after' | 'not-json-after'; readonly item: number }
  /** `not-json-field`: the value of a field before the list is no JSON. */
  | { readonly code: 'repeated-field' | 'not-json-field'; readonly field: string }
  /** Something follows on the end; `position` counts the bytes before it. */
  | { readonly code: 'goes-on'; readonly line: number; readonly position: number };

/**
 * Told of each item; `undefined` for one that is no JSON: then the window still stands before it, and `bytes` long it is.
 * @returns whether it is one of those that the list is made of, and whole
 */
type TakeItem = (item: unknown, at: ItemPlace, bytes: number) => boolean;

/**
 * Reads a list from behind its bracket up to and with the closing one. An item that is no JSON costs itself alone: what is read
 * next is the next whole one, or where its brackets and quotes say that it ends when there is none. From there on items are
 * named by their line, because nobody knows how many lay in between.
 * @returns how many items there were, or why the rest cannot be read
 */
export function readItems(window: ByteWindow, take: TakeItem, kind: ItemKind): number | ListFault {
  let search: ItemSearch | undefined;
  if (window.next() === CLOSE_BRACKET) {
    window.at += 1;
    const next = window.pastBlanks(0);
    search = new ItemSearch(kind);
    if (!search.isAt(window, next)) return 0;
    take(undefined, 'item 1', next);
    window.at += next;
  }
  for (let item = 1; ; item++) {
    window.next();
    const line = (): ItemPlace => `line ${window.lineAt()}`;
    const at = search ? line() : (`item ${item}` as const);
    // Once something was wrong, quotes and brackets alone could lead through the whole file, item after item.
    let end = search ? wholeEnd(window) : window.valueEnd();
    // Where cards lie is told in ASCII, codes are ASCII: no other letter is looked at.
    const value = end === undefined ? undefined : parseJson(window.asciiText(0, end));
    const isWhole = value !== undefined && take(value, at, end!);
    if (value === undefined || !goesOn(window, end!)) {
      search ??= new ItemSearch(kind);
      const next = search.next(window, isWhole ? end! : 1);
      if (next !== undefined) {
        const passed = isWhole ? end! : 0;
        window.at += passed;
        if (isWhole || value === undefined) take(undefined, isWhole ? line() : at, next - passed);
        window.at += next - passed;
        continue;
      }
      if (value === undefined) {
        const isCut = end === undefined && window.scanValue().state === 'open';
        end ??= window.valueEnd();
        if (end === undefined && isCut) return { code: 'cut-off', item };
        take(undefined, at, end ?? window.end - window.at);
        if (end === undefined) return { code: 'not-json-after', item };
      }
    }
    window.at += end!;
    const byte = window.next();
    if (byte === undefined) return { code: 'cut-off-after', item };
    if (byte !== COMMA && byte !== CLOSE_BRACKET) return { code: 'not-json-after', item };
    window.at += 1;
    if (byte === COMMA) continue;
    const next = window.next() === COMMA ? window.pastBlanks(1) : 0;
    search ??= new ItemSearch(kind);
    if (next === 0 || !search.isAt(window, next)) return item;
    // A bracket too many: no list is followed by an item.
    take(undefined, line(), next);
    window.at += next;
  }
}

function wholeEnd(window: ByteWindow): number | undefined {
  const { state, end } = window.scanValue();
  return state === 'whole' ? end : undefined;
}

/** Whether the list goes on, or ends, behind what ends at an offset. */
function goesOn(window: ByteWindow, end: number): boolean {
  const byte = window.byteAt(window.pastBlanks(end));
  return byte === COMMA || byte === CLOSE_BRACKET;
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
