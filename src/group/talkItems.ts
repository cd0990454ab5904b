// Goes through a file that holds a list (`{"format": ..., "talks": [...]}`) or a line for each talk, item by item.

import { type ByteWindow, valueEnd } from './byteWindow.ts';
import type { TalkReader } from './talkReader.ts';

/** What is told of the items. `number` counts them from 1. */
export interface ItemTold {
  /** The reader holds the talk. */
  readonly talk: (number: number) => void;
  /** An item that the reader did not understand, parsed. */
  readonly other: (data: unknown, number: number) => void;
}

/** Why the rest of a file cannot be read: a sentence without a full stop. */
export type Damage = string;

const [COMMA, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x2c, 0x7b, 0x7d, 0x5b, 0x5d];
const NEWLINE = 0x0a;

/** Reads the items of the list that is the field `list` of the file's object. */
export function readList(
  window: ByteWindow,
  list: string,
  reader: TalkReader,
  told: ItemTold,
): Damage | undefined {
  const found = findList(window, list);
  if (found !== undefined) return found;
  let count = 0;
  if (window.next() === CLOSE_BRACKET) return undefined;
  for (;;) {
    count += 1;
    const damage = readItem(window, count, reader, told);
    if (damage !== undefined) return damage;
    const byte = window.next();
    window.at += 1;
    if (byte === CLOSE_BRACKET) break;
    if (byte !== COMMA) return byte === undefined ? cutOff(count) : `is not valid JSON after item ${count}`;
  }
  const after = window.next();
  return after === CLOSE_BRACE || after === COMMA ? undefined : `ends in the middle, after item ${count}`;
}

/** Goes to the first item of the list. */
function findList(window: ByteWindow, list: string): Damage | undefined {
  const notThere = `holds no list ‘${list}’`;
  if (window.next() !== OPEN_BRACE) return notThere;
  window.at += 1;
  for (;;) {
    const name = takeValue(window);
    if (name === undefined || window.next() !== 0x3a) return notThere;
    window.at += 1;
    const isList = window.next() === OPEN_BRACKET;
    if (isList && name === JSON.stringify(list)) {
      window.at += 1;
      return undefined;
    }
    if (takeValue(window) === undefined || window.next() !== COMMA) return notThere;
    window.at += 1;
  }
}

/** The text of the next value up to a colon, comma or bracket. */
function takeValue(window: ByteWindow): string | undefined {
  const first = window.next();
  if (first === undefined) return undefined;
  const end = wholeValue(window);
  if (end === undefined) return undefined;
  const text = window.bytes.toString('utf8', window.at, end);
  window.at = end;
  return text;
}

/** Where the value at the window's place ends, with all of it in the window. */
function wholeValue(window: ByteWindow): number | undefined {
  for (;;) {
    const end = valueEnd(window.bytes, window.at, window.end);
    if (end !== undefined || !window.more()) return end;
  }
}

const cutOff = (item: number) => `ends in the middle, at item ${item}`;

function readItem(
  window: ByteWindow,
  number: number,
  reader: TalkReader,
  told: ItemTold,
): Damage | undefined {
  if (window.next() === OPEN_BRACE) {
    let read = reader.read(window.bytes, window.at, window.end);
    while (read.kind === 'cut-off' && window.more()) read = reader.read(window.bytes, window.at, window.end);
    if (read.kind === 'cut-off') return cutOff(number);
    if (read.kind === 'talk') {
      window.at = read.end;
      told.talk(number);
      return undefined;
    }
  }
  const end = wholeValue(window);
  if (end === undefined) return cutOff(number);
  const text = window.bytes.toString('utf8', window.at, end);
  window.at = end;
  try {
    told.other(JSON.parse(text), number);
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return `is not valid JSON at item ${number}`;
    throw error;
  }
}

/** Reads a file with an item on each line; a line that is not JSON is handed over as it is. */
export function readLines(window: ByteWindow, reader: TalkReader, told: ItemTold): Damage | undefined {
  let line = 0;
  for (;;) {
    let end = window.bytes.subarray(0, window.end).indexOf(NEWLINE, window.at);
    while (end < 0 && window.more()) end = window.bytes.subarray(0, window.end).indexOf(NEWLINE, window.at);
    if (end < 0 && window.at >= window.end) return undefined;
    line += 1;
    const until = end < 0 ? window.end : end;
    readLine(window, until, line, reader, told);
    window.at = Math.min(until + 1, window.end);
  }
}

function readLine(window: ByteWindow, until: number, line: number, reader: TalkReader, told: ItemTold): void {
  const { bytes, at } = window;
  if (bytes[at] === OPEN_BRACE) {
    const read = reader.read(bytes, at, until);
    if (read.kind === 'talk' && bytes.toString('utf8', read.end, until).trim() === '') {
      told.talk(line);
      return;
    }
  }
  const text = bytes.toString('utf8', at, until).trim();
  if (text === '') return;
  let data: unknown = text;
  try {
    data = JSON.parse(text);
  } catch {
    // Told as text: a hand-in's code, or a line that the one who is told refuses.
  }
  told.other(data, line);
}
