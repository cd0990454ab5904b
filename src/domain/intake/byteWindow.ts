// A window that slides over the bytes of a file: memory stays small for a file of any size.

/** Where bytes come from, and how they become text: a file on disk and a file in a browser each have their own way. */
export interface ByteSource {
  /** Fills `into` from its beginning. @returns how many bytes it gave; 0 at the end */
  readonly read: (into: Uint8Array) => number;
  /** The UTF-8 text of `bytes` from `from` up to `to`. */
  readonly decode: (bytes: Uint8Array, from: number, to: number) => string;
  /** The same, faster, where only ASCII matters: any other character may come out wrong, but never as ASCII. */
  readonly decodeAscii?: (bytes: Uint8Array, from: number, to: number) => string;
}

/** No talk, and no group's file, is larger; a file that seems to hold one is not what it says. */
export const MOST_BYTES = 128 * 2 ** 20;
const START_BYTES = 4 * 2 ** 20;

/** `bytes` from `at` up to `end` are there; `more` brings in the next ones. */
export class ByteWindow {
  bytes: Uint8Array;
  at = 0;
  end = 0;
  #source: ByteSource | undefined;

  /** @param size how many bytes will come at the most, where that is known: a small file needs a small window */
  constructor(size = START_BYTES) {
    this.bytes = new Uint8Array(Math.min(size + 1, START_BYTES));
  }

  /** Begins at a source; one window serves many, one after another. */
  open(source: ByteSource): void {
    this.#source = source;
    this.at = 0;
    this.end = 0;
    this.more();
    // Windows editors may begin a file with a byte order mark.
    if (this.bytes[0] === 0xef && this.bytes[1] === 0xbb && this.bytes[2] === 0xbf && this.end >= 3)
      this.at = 3;
  }

  /** Keeps what lies from `at` on and adds to it; false at the end, or when one thing fills all room. */
  more(): boolean {
    if (this.at > 0) {
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
   * @returns the offset behind its last byte, from `at` too
   */
  valueEnd(offset = 0): number | undefined {
    for (;;) {
      const end = valueEnd(this.bytes, this.at + offset, this.end);
      if (end !== undefined) return end - this.at;
      if (!this.more()) return undefined;
    }
  }

  /** The text from one offset up to another, both counted from `at`. */
  text(from: number, to: number): string {
    return this.#source!.decode(this.bytes, this.at + from, this.at + to);
  }

  /** The same for a text of which only the ASCII letters matter. */
  asciiText(from: number, to: number): string {
    const { decode, decodeAscii = decode } = this.#source!;
    return decodeAscii(this.bytes, this.at + from, this.at + to);
  }
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
