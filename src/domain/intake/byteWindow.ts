// A window that slides over the bytes of a file, in UTF-8 whatever it was saved in: memory stays small for a file of any size.

import { decodeNarrow, readAsUtf8, wideEncoding } from './encoding.ts';
import { JsonScan } from './jsonScan.ts';

/** Where bytes come from, and how they become text: a file on disk and a file in a browser each have their own way. */
export interface ByteSource {
  /** Fills `into` from its beginning. @returns how many bytes it gave; 0 at the end */
  readonly read: (into: Uint8Array) => number;
  /**
   * The text of `bytes` from `from` up to `to`, as soon as it can be had when only ASCII matters: any other letter may come
   * out as others, none ASCII.
   */
  readonly decodeAscii: (bytes: Uint8Array, from: number, to: number) => string;
  /** How often `wanted` stands in `bytes`, where the system counts sooner than the array itself does. */
  readonly count?: (bytes: Uint8Array, wanted: number) => number;
}

/** No talk, and no group's file, is larger; a file that seems to hold one is not what it says. */
export const MOST_BYTES = 128 * 2 ** 20;
const START_BYTES = 4 * 2 ** 20;
const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d];

/** `bytes` from `at` up to `end` are there; `more` brings in the next ones. */
export class ByteWindow {
  bytes: Uint8Array;
  at = 0;
  end = 0;
  #source: ByteSource | undefined;
  /** How many bytes, and how many ends of lines, have left the window. */
  #gone = 0;
  #linesGone = 0;
  /** Up to where in the window the ends of lines were counted, and how many there are: a file may have many faults. */
  #counted = { at: 0, lines: 0 };

  /** @param size how many bytes will come at the most, where that is known: a small file needs a small window */
  constructor(size = START_BYTES) {
    this.bytes = new Uint8Array(Math.min(size + 1, START_BYTES));
  }

  /** Begins at a source; one window serves many, one after another. */
  open(source: ByteSource): void {
    this.#source = source;
    this.at = 0;
    this.end = 0;
    this.#gone = 0;
    this.#linesGone = 0;
    this.#counted = { at: 0, lines: 0 };
    while (this.end < 4 && this.more());
    const encoding = wideEncoding(this.bytes.subarray(0, this.end));
    if (encoding) {
      const start = this.bytes.slice(0, this.end);
      this.#source = { ...source, read: readAsUtf8(source.read, encoding, start) };
      this.end = 0;
      while (this.end < 4 && this.more());
    }
    // Editors may begin a file with a byte order mark, and a tool that puts its own in front of that makes it two.
    while (this.end - this.at >= 3 && this.#isMark()) this.at += 3;
  }

  #isMark(): boolean {
    const { bytes, at } = this;
    return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
  }

  /** How many bytes of the file, in UTF-8, lie before `at`. */
  get position(): number {
    return this.#gone + this.at;
  }

  /** The number of the line that a byte stands in, from 1. @param offset counts from `at` */
  lineAt(offset = 0): number {
    return 1 + this.#linesGone + this.#linesTo(this.at + offset);
  }

  #linesTo(to: number): number {
    const { at, lines } = to < this.#counted.at ? { at: 0, lines: 0 } : this.#counted;
    this.#counted = { at: to, lines: lines + this.#countLines(this.bytes.subarray(at, to)) };
    return this.#counted.lines;
  }

  /** Keeps what lies from `at` on and adds to it; false at the end, or when one thing fills all room. */
  more(): boolean {
    if (this.at > 0) {
      this.#gone += this.at;
      this.#linesGone += this.#linesTo(this.at);
      this.#counted = { at: 0, lines: 0 };
      this.bytes.copyWithin(0, this.at, this.end);
      this.end -= this.at;
      this.at = 0;
    }
    if (this.end === this.bytes.length) {
      if (this.bytes.length >= MOST_BYTES) return false;
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    const count = this.#source!.read(this.bytes.subarray(this.end));
    this.end += count;
    return count > 0;
  }

  /** How many lines end in the bytes, whatever ends a line there. */
  #countLines(bytes: Uint8Array): number {
    const count = this.#source!.count ?? countOf;
    return count(bytes, LINE_FEED) || count(bytes, CARRIAGE_RETURN);
  }

  /** Goes to the next byte that is no white space, and gives it; undefined at the end. */
  next(): number | undefined {
    for (;;) {
      for (; this.at < this.end; this.at++) {
        const byte = this.bytes[this.at]!;
        if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte;
      }
      if (!this.more()) return undefined;
    }
  }

  /**
   * How far the JSON value at `at` reaches, all of it in the window; undefined when there is no end to it.
   * @param offset counts from `at`: where the value begins
   * @param most how many bytes are looked through at the most
   * @returns the offset behind its last byte, from `at` too
   */
  valueEnd(offset = 0, most = MOST_BYTES): number | undefined {
    for (;;) {
      const end = valueEnd(this.bytes, this.at + offset, this.end);
      if (end !== undefined) return end - this.at;
      if (this.end - this.at - offset >= most || !this.more()) return undefined;
    }
  }

  /**
   * Goes past the JSON value at `at` without keeping it, however large it is.
   * @returns `open` when there is no end to it, `broken` when it is no JSON
   */
  skipValue(): JsonScan['state'] {
    const scan = new JsonScan();
    do this.at = scan.feed(this.bytes, this.at, this.end);
    while (scan.state === 'open' && this.more());
    return scan.state;
  }

  /** How the value at an offset comes out when it is held to the grammar, and how far that got: counted from `at` as well. */
  scanValue(offset = 0, most = MOST_BYTES): { readonly state: JsonScan['state']; readonly end: number } {
    const scan = new JsonScan();
    let end = offset;
    do {
      const to = Math.min(this.end, this.at + offset + most);
      end = scan.feed(this.bytes, this.at + end, to) - this.at;
    } while (scan.state === 'open' && end - offset < most && this.more());
    return { state: scan.state, end };
  }

  /** The byte at an offset from `at`, which does not move. */
  byteAt(offset: number): number | undefined {
    while (this.at + offset >= this.end) if (!this.more()) return undefined;
    return this.bytes[this.at + offset];
  }

  /** The first offset from `from` on where no blank stands; `at` does not move. */
  pastBlanks(from: number): number {
    let offset = from;
    for (let byte = this.byteAt(offset); byte !== undefined && byte <= 0x20; byte = this.byteAt(offset))
      offset += 1;
    return offset;
  }

  /** The text from one offset up to another, both counted from `at`. */
  text(from: number, to: number): string {
    return decodeNarrow(this.bytes.subarray(this.at + from, this.at + to)).text;
  }

  /** The same for a text of which only the ASCII letters matter. */
  asciiText(from: number, to: number): string {
    return this.#source!.decodeAscii(this.bytes, this.at + from, this.at + to);
  }
}

function countOf(bytes: Uint8Array, wanted: number): number {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) count += 1;
  return count;
}

/** Where the JSON value that begins at `at` ends, by its quotes and brackets alone; undefined when it goes on past `end`. */
function valueEnd(bytes: Uint8Array, at: number, end: number): number | undefined {
  let depth = 0;
  for (let i = at; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === 0x22) {
      for (i += 1; i < end && bytes[i] !== 0x22; i++) if (bytes[i] === 0x5c) i += 1;
      if (i >= end) return undefined;
      if (depth === 0) return i + 1;
    } else if (byte === 0x7b || byte === 0x5b) depth += 1;
    else if (byte === 0x7d || byte === 0x5d) {
      depth -= 1;
      if (depth <= 0) return depth < 0 ? i : i + 1;
    } else if (depth === 0 && (byte === 0x2c || byte === 0x3a || byte <= 0x20)) return i;
  }
  return undefined;
}
