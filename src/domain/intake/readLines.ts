// Reads a file of talks and codes that are no list: one on each line, or talks that stand below each other over many lines.

import { parseJson } from '../parseJson.ts';
import type { ByteWindow } from './byteWindow.ts';
import { type Intake, takeCode, takeLone } from './intake.ts';
import { typographicQuoteAt } from './typographicQuotes.ts';

const [LINE_FEED, CARRIAGE_RETURN, OPEN_BRACE] = [0x0a, 0x0d, 0x7b];
/** No talk is larger: so far the end of one is looked for that does not end on its line. */
const MOST_TALK_BYTES = 4 * 2 ** 20;
/** A line that leaves a value open, or on which another begins behind it. */
const GOES_ON = /[{[,:]$|\}\s*\{/;
const ITEM_START = /^(?:\{|"|DUWTJE:)/;
/** A longer text is no code; a pattern with two ends would take it in the square of its length. */
const LONGEST_CODE_LINE = 1_000;
/** What people, and their word processors, put around a code. */
const AROUND_CODE = /^[\s"'\p{Pi}\p{Pf}\u201A\u201E]+|[\s"'\p{Pi}\p{Pf}\u201A\u201E]+$/gu;

/** Reads from the window's place on; lines end as the first one does, also when that is in the way of an old Macintosh. */
export function readLines(window: ByteWindow, intake: Intake): void {
  const ending = lineEnding(window);
  const reader = new LineReader(window, intake);
  for (;;) {
    let end = window.bytes.indexOf(ending, window.at);
    while ((end < 0 || end >= window.end) && window.more()) end = window.bytes.indexOf(ending, window.at);
    const last = end < 0 || end >= window.end;
    const length = (last ? window.end : end) - window.at;
    if (last && length === 0) return;
    const taken = reader.take(length);
    reader.line += taken === length ? 1 : window.lineAt(taken) - window.lineAt();
    window.at = Math.min(window.at + (taken === length ? length + 1 : taken), window.end);
  }
}

const isWide = (code: number) => code > 0x7f;

function lineEnding({ bytes, at, end }: ByteWindow): number {
  const found = bytes.subarray(at, end).findIndex((byte) => byte === LINE_FEED || byte === CARRIAGE_RETURN);
  const isOld = found >= 0 && bytes[at + found] === CARRIAGE_RETURN && bytes[at + found + 1] !== LINE_FEED;
  return isOld ? CARRIAGE_RETURN : LINE_FEED;
}

class LineReader {
  line: number;
  readonly #window: ByteWindow;
  readonly #intake: Intake;
  /** How many bytes were looked through for an end that did not come. */
  #inVain = 0;
  /** Whether a talk with no end was told of: lines that begin nothing are its rest. */
  #inDamaged = false;

  constructor(window: ByteWindow, intake: Intake) {
    this.#window = window;
    this.#intake = intake;
    this.line = window.lineAt();
  }

  /** Takes what begins on a line of `length` bytes. @returns how many bytes that was: not `length` when it ends elsewhere */
  take(length: number): number {
    const raw = this.#text(length);
    if (this.#inDamaged && !ITEM_START.test(raw)) return length;
    this.#inDamaged = false;
    const text = raw.trim();
    if (text === '') return length;
    if (!text.startsWith('{') && !text.startsWith('"')) {
      for (const part of text.split('\r')) this.#takeText(part);
      return length;
    }
    const data = parseJson(text);
    if (data === undefined) return this.#takeOpen(text, length);
    takeLone(data, `line ${this.line}`, this.#intake);
    return length;
  }

  #text(length: number): string {
    const text = this.#window.asciiText(0, length);
    // A mark or a blank that is no ASCII may stand around what is.
    return isWide(text.charCodeAt(0)) ||
      isWide(text.charCodeAt(text.trimEnd().length - 1)) ||
      isWide(text.charCodeAt(text.length - 1))
      ? this.#window.text(0, length).replace(/^\uFEFF/, '')
      : text;
  }

  #takeText(text: string): void {
    const plain = text.trim();
    const code = plain.length > LONGEST_CODE_LINE ? plain : plain.replace(AROUND_CODE, '');
    if (code !== '') takeCode(code, `line ${this.line}`, this.#intake);
  }

  /** Takes JSON that does not end with its line. */
  #takeOpen(text: string, length: number): number {
    const window = this.#window;
    const start = window.bytes.indexOf(OPEN_BRACE, window.at) - window.at;
    const goesOn = text.startsWith('{') && GOES_ON.test(text);
    // Each line may open one: the time stays linear, whatever a file holds.
    const mayLook = goesOn && this.#inVain <= 4 * (MOST_TALK_BYTES + window.position);
    const { state, end } = mayLook ? window.scanValue(start, MOST_TALK_BYTES) : { state: 'broken', end: 0 };
    const data = state === 'whole' ? parseJson(window.asciiText(start, end)) : undefined;
    if (data !== undefined) {
      takeLone(data, `line ${this.line}`, this.#intake);
      return end;
    }
    this.#inVain += end;
    // The sign that it broke on takes three bytes at the most.
    const upTo = Math.min(Math.max(end + 2, length), window.end - window.at);
    const quote = typographicQuoteAt(window.bytes, window.at, window.at + upTo);
    if (quote !== undefined) {
      const line = this.line + window.lineAt(quote - window.at) - window.lineAt();
      this.#intake.fault({ of: 'talk', reason: 'quotes' }, `line ${line}`);
    } else {
      const wrong = 'is not valid JSON, or ends in the middle';
      this.#intake.fault({ of: 'talk', reason: 'damaged', wrong }, `line ${this.line}`);
    }
    this.#inDamaged = true;
    return length;
  }
}
