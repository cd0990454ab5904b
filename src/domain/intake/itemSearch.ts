// Looks behind what is no JSON for the next item of a list, so that one that misses a quote or a bracket costs itself alone.
//
// Nothing is made up: only a value that is whole by the grammar, and is what the list is made of, is an item. Words that
// somebody wrote are never taken for one: within a text each quote has a backslash in front, and no item begins with that.

import { isRecord } from '../isRecord.ts';
import { parseJson } from '../parseJson.ts';
import type { ByteWindow } from './byteWindow.ts';

const [QUOTE, COLON, OPEN_BRACE, OPEN_BRACKET, LETTER_D] = [0x22, 0x3a, 0x7b, 0x5b, 0x44];

/** What a list is made of. */
export type ItemKind = (value: unknown) => boolean;

export const isTalkItem: ItemKind = (value) => isRecord(value) && Array.isArray(value.cards);
export const isCodeItem: ItemKind = (value) => typeof value === 'string' && value.startsWith('DUWTJE:');
export const isLoneItem: ItemKind = (value) => isTalkItem(value) || isCodeItem(value);

/** So many bytes may be looked through in vain, and four times what came before: the time stays linear, whatever a file holds. */
const IN_VAIN = 4 * 2 ** 20;

export class ItemSearch {
  readonly #kind: ItemKind;
  #inVain = 0;
  #hasEnded = false;

  constructor(kind: ItemKind) {
    this.#kind = kind;
  }

  /** Where the next item begins, counted from the window's place as `from` is; undefined when there is none. */
  next(window: ByteWindow, from: number): number | undefined {
    let before = 0;
    for (let at = from; !this.#hasEnded; at++) {
      const byte = window.byteAt(at);
      if (byte === undefined) break;
      if (byte <= 0x20) continue;
      // What belongs to a field, or is the first of a list within an item, is none of the list's own.
      if (before !== COLON && before !== OPEN_BRACKET && mayBegin(window, at, byte)) {
        const { state, end } = window.scanValue(at);
        if (state === 'whole' && this.#isItem(window, at, end)) return at;
        this.#inVain += end - at;
        this.#hasEnded = this.#inVain > IN_VAIN + 4 * window.position;
        if (state === 'whole') at = end - 1;
      }
      before = byte;
    }
    this.#hasEnded = true;
    return undefined;
  }

  /** Whether an item begins at an offset. */
  isAt(window: ByteWindow, at: number): boolean {
    const byte = window.byteAt(at);
    if (byte === undefined || !mayBegin(window, at, byte)) return false;
    const { state, end } = window.scanValue(at);
    return state === 'whole' && this.#isItem(window, at, end);
  }

  #isItem(window: ByteWindow, from: number, to: number): boolean {
    return this.#kind(parseJson(window.asciiText(from, to)));
  }
}

const mayBegin = (window: ByteWindow, at: number, byte: number) =>
  byte === OPEN_BRACE || (byte === QUOTE && window.byteAt(at + 1) === LETTER_D);
