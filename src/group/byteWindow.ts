// A window that slides over a file: bounded memory for a file of any size.

import { closeSync, openSync, readSync } from 'node:fs';

const START_BYTES = 4 * 2 ** 20;
/** No talk is larger; a file that seems to hold one is not what it says. */
const MOST_BYTES = 64 * 2 ** 20;

/** `bytes` from `at` to `end` are there; `more` brings in the next ones. */
export class ByteWindow {
  bytes = Buffer.allocUnsafe(START_BYTES);
  at = 0;
  end = 0;
  #file: number | undefined;

  /** Begins at a file; one window serves many files, one after another. */
  open(path: string): void {
    this.#file = openSync(path, 'r');
    this.at = 0;
    this.end = 0;
    this.more();
    // Windows editors may begin a file with a byte order mark.
    if (this.bytes.subarray(0, Math.min(3, this.end)).equals(Buffer.from([0xef, 0xbb, 0xbf]))) this.at = 3;
  }

  /** Keeps what is not yet read and adds to it; false at the end of the file, or when one thing fills all room. */
  more(): boolean {
    if (this.at > 0) {
      this.bytes.copyWithin(0, this.at, this.end);
      this.end -= this.at;
      this.at = 0;
    }
    if (this.end === this.bytes.length) {
      if (this.bytes.length >= MOST_BYTES) return false;
      const larger = Buffer.allocUnsafe(this.bytes.length * 2);
      this.bytes.copy(larger, 0, 0, this.end);
      this.bytes = larger;
    }
    const count = readSync(this.#file!, this.bytes, this.end, this.bytes.length - this.end, null);
    this.end += count;
    return count > 0;
  }

  /** Goes to the next byte that is no white space, and gives it; undefined at the end of the file. */
  next(): number | undefined {
    for (;;) {
      for (; this.at < this.end; this.at++) {
        const byte = this.bytes[this.at]!;
        if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte;
      }
      if (!this.more()) return undefined;
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}

/**
 * Where the JSON value that begins at `at` ends, by its quotes and brackets alone; undefined when it goes on past `end`.
 */
export function valueEnd(bytes: Uint8Array, at: number, end: number): number | undefined {
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
    } else if (depth === 0 && (byte === 0x2c || byte <= 0x20)) return i;
  }
  return undefined;
}
