// Reads PDF syntax from bytes: numbers, names, strings, arrays, dictionaries, references and keywords.

import { PreflightError } from '../preflightError.ts';
import { beginsNumber, CLASS_OF_BYTE, HEX_DIGIT_OF_BYTE, REGULAR, WHITE } from './pdfBytes.ts';
import { type Cursor, readHexString, readLiteralString } from './pdfStrings.ts';
import { PdfDict, PdfRef, type PdfValue } from './pdfValues.ts';

// Deeper nesting than this is never written on purpose; the limit keeps a broken file from filling the stack.
const DEEPEST_NESTING = 60;

const POWERS_OF_TEN = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/** A cursor over PDF syntax. Every method throws PreflightError, with the byte, where the syntax breaks. */
export class PdfLexer implements Cursor {
  readonly bytes: Uint8Array;
  readonly source: string;
  pos: number;
  readonly #scratch = new Float64Array(1);

  constructor(bytes: Uint8Array, source: string, pos = 0) {
    this.bytes = bytes;
    this.source = source;
    this.pos = pos;
  }

  fail(problem: string, at = this.pos): never {
    throw new PreflightError(problem, this.source, at);
  }

  /** Moves over white space and comments; gives the byte that follows, -1 at the end. */
  skipWhite(): number {
    const { bytes } = this;
    let pos = this.pos;
    let byte = bytes[pos];
    while (byte !== undefined) {
      if (byte === 0x25) {
        while (byte !== undefined && byte !== 10 && byte !== 13) byte = bytes[++pos];
      } else if (CLASS_OF_BYTE[byte] === WHITE) byte = bytes[++pos];
      else break;
    }
    this.pos = pos;
    return byte ?? -1;
  }

  /** Whether a token ends before a byte; undefined is the end of the data. */
  #endsToken(byte: number | undefined): boolean {
    return byte === undefined || CLASS_OF_BYTE[byte] !== REGULAR;
  }

  /** Reads a number at the cursor. */
  readNumber(): number {
    if (this.readNumbersInto(this.#scratch, 0) === 0) this.fail('This is not a PDF number');
    return this.#scratch[0]!;
  }

  /**
   * Reads the numbers that follow, from `count` on, until the array is full or something else follows; gives how many
   * the array then holds. One loop without calls: most of a page is numbers, and this is where the time goes.
   */
  readNumbersInto(target: Float64Array, count: number): number {
    const { bytes } = this;
    let filled = count;
    let pos = this.pos;
    while (filled < target.length) {
      let byte = bytes[pos]!;
      while (byte === 32 || byte === 10) byte = bytes[++pos]!;
      const start = pos;
      const isNegative = byte === 45;
      if (isNegative || byte === 43) byte = bytes[++pos]!;
      let value = 0;
      let digits = -pos;
      for (; byte >= 48 && byte <= 57; byte = bytes[++pos]!) value = value * 10 + byte - 48;
      if (byte === 46) {
        const point = pos;
        byte = bytes[++pos]!;
        for (; byte >= 48 && byte <= 57; byte = bytes[++pos]!) value = value * 10 + byte - 48;
        const decimals = pos - point - 1;
        value /= POWERS_OF_TEN[decimals] ?? 10 ** decimals;
        digits--;
      }
      digits += pos;
      if (digits === 0 && pos === start) break;
      // A spelling such as 1e-7 is no PDF number: readers take it for two tokens. At the end, byte is undefined.
      if (digits === 0 || (pos < bytes.length && CLASS_OF_BYTE[byte] === REGULAR)) {
        this.fail('This is not a PDF number', start);
      }
      target[filled++] = isNegative ? -value : value;
    }
    this.pos = pos;
    return filled;
  }

  /** Reads a whole number of 0 or more, after white space. */
  readCount(what: string): number {
    const byte = this.skipWhite();
    const start = this.pos;
    const value = beginsNumber(byte) ? this.readNumber() : -1;
    return Number.isSafeInteger(value) && value >= 0
      ? value
      : this.fail(`${what} is not a whole number`, start);
  }

  /** Reads a name at the cursor, which stands on its slash; gives it without the slash. */
  readName(): string {
    const { bytes } = this;
    const start = ++this.pos;
    let name = '';
    let pos = start;
    for (let byte = bytes[pos]; byte !== undefined && CLASS_OF_BYTE[byte] === REGULAR; byte = bytes[pos]) {
      name += byte === 0x23 ? this.#readEscapedSign(pos) : String.fromCharCode(byte);
      pos += byte === 0x23 ? 3 : 1;
    }
    this.pos = pos;
    return name;
  }

  /** The sign that #xx in a name stands for. */
  #readEscapedSign(at: number): string {
    const high = HEX_DIGIT_OF_BYTE[this.bytes[at + 1] ?? 0]!;
    const low = HEX_DIGIT_OF_BYTE[this.bytes[at + 2] ?? 0]!;
    if (high < 0 || low < 0) this.fail('A # in a name is not followed by two hexadecimal digits', at);
    return String.fromCharCode(high * 16 + low);
  }

  /** Moves over a keyword at the cursor, such as `obj` or an operator; gives its length in bytes. */
  skipKeyword(): number {
    const { bytes } = this;
    const start = this.pos;
    let pos = start;
    while (!this.#endsToken(bytes[pos])) pos++;
    this.pos = pos;
    if (pos === start) {
      this.fail(start < bytes.length ? 'An unexpected sign stands here' : 'The data ends too early');
    }
    return pos - start;
  }

  /** Reads a keyword at the cursor; one longer than 40 bytes is cut off, for no keyword is that long. */
  readKeyword(): string {
    const start = this.pos;
    const length = this.skipKeyword();
    return String.fromCharCode(...this.bytes.subarray(start, start + Math.min(length, 40)));
  }

  /** Moves over white space and the given keyword. */
  expectKeyword(word: string): void {
    this.skipWhite();
    const start = this.pos;
    if (this.readKeyword() !== word) this.fail(`The keyword '${word}' is missing`, start);
  }

  /** Reads any value after white space. `refs`: whether `12 0 R` is a reference (not so in content streams). */
  readValue(refs: boolean, depth = 0): PdfValue {
    if (depth > DEEPEST_NESTING) this.fail('Arrays and dictionaries are nested too deep');
    const byte = this.skipWhite();
    if (byte < 0) this.fail('The data ends where a value should stand');
    if (beginsNumber(byte)) return refs ? this.#readNumberOrRef() : this.readNumber();
    if (byte === 0x2f) return this.readName();
    if (byte === 0x28) return readLiteralString(this);
    if (byte === 0x5b) return this.#readArray(refs, depth);
    if (byte === 0x3c) {
      return this.bytes[this.pos + 1] === 0x3c ? this.#readDict(refs, depth) : readHexString(this);
    }
    const start = this.pos;
    const word = this.readKeyword();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    return this.fail(`'${word}' is not a value`, start);
  }

  #readNumberOrRef(): number | PdfRef {
    const value = this.readNumber();
    const after = this.pos;
    const { bytes } = this;
    if (Number.isInteger(value) && value >= 0) {
      const next = this.skipWhite();
      if (next >= 48 && next <= 57) {
        while (bytes[this.pos]! >= 48 && bytes[this.pos]! <= 57) this.pos++;
        if (this.skipWhite() === 0x52) {
          this.pos++;
          if (this.#endsToken(bytes[this.pos])) return new PdfRef(value);
        }
      }
    }
    this.pos = after;
    return value;
  }

  #readArray(refs: boolean, depth: number): PdfValue[] {
    const start = this.pos++;
    const items: PdfValue[] = [];
    for (;;) {
      const byte = this.skipWhite();
      if (byte < 0) this.fail('An array is not closed', start);
      if (byte === 0x5d) break;
      items.push(this.readValue(refs, depth + 1));
    }
    this.pos++;
    return items;
  }

  #readDict(refs: boolean, depth: number): PdfDict {
    const dict = new PdfDict(this.pos);
    this.pos += 2;
    for (;;) {
      const byte = this.skipWhite();
      if (byte < 0) this.fail('A dictionary is not closed', dict.at);
      if (byte === 0x3e && this.bytes[this.pos + 1] === 0x3e) break;
      if (byte !== 0x2f) this.fail('A dictionary key is not a name');
      const key = this.readName();
      dict.entries.set(key, this.readValue(refs, depth + 1));
    }
    this.pos += 2;
    return dict;
  }
}
