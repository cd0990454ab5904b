// Opens a PDF with a classic cross-reference table and gives its objects, read when they are first asked for.

import { inflateSync } from 'node:zlib';
import { PreflightError } from '../preflightError.ts';
import { PdfLexer } from './pdfLexer.ts';
import { textOfLatin1 } from './pdfStrings.ts';
import { isPdfArray, PdfDict, PdfRef, PdfStream, type PdfValue } from './pdfValues.ts';

const FILE = 'the file';
// Far above any page of a kit, and room for every ICC profile; the limit keeps a few bytes from filling the memory.
const LARGEST_STREAM = 16 * 1024 * 1024;
// Six hundred cards in outlines take two thirds of it; a stream counts each time that it is used.
const MOST_INFLATED = 128 * 1024 * 1024;
// A reference that leads to a reference that leads on: each step takes room on the stack.
const LONGEST_CHAIN = 40;
const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/** What the cross-reference table says of an object. */
interface Place {
  readonly at: number;
  readonly generation: number;
}

/** An open PDF. Every method throws PreflightError where the file is not what PDF asks for. */
export class PdfFile {
  readonly bytes: Uint8Array;
  /** The version of the header, such as `1.6`. */
  readonly headerVersion: string;
  readonly trailer: PdfDict;
  readonly #places = new Map<number, Place>();
  readonly #objects = new Map<number, PdfValue>();
  readonly #beingRead = new Set<number>();
  #inflated = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const header = /^%PDF-(\d\.\d)/.exec(textOfLatin1(bytes.subarray(0, 8)));
    if (!header) throw new PreflightError('The file does not begin with %PDF and a version', FILE, 0);
    this.headerVersion = header[1]!;
    this.trailer = this.#readTable(this.#findTable());
  }

  #findTable(): number {
    const { bytes } = this;
    const start = Math.max(0, bytes.length - 1100);
    const tail = textOfLatin1(bytes.subarray(start));
    if (!/%%EOF\s*$/.test(tail)) {
      throw new PreflightError('The file breaks off: it does not end in %%EOF', FILE, bytes.length);
    }
    const word = tail.lastIndexOf('startxref');
    if (word < 0) throw new PreflightError('No startxref stands before %%EOF', FILE, bytes.length);
    const lexer = new PdfLexer(bytes, FILE, start + word + 9);
    const offset = lexer.readCount('The place of the cross-reference table');
    return offset < bytes.length ? offset : lexer.fail('The cross-reference table lies beyond the file');
  }

  #readTable(offset: number): PdfDict {
    const lexer = new PdfLexer(this.bytes, FILE, offset);
    lexer.expectKeyword('xref');
    for (let byte = lexer.skipWhite(); byte >= 48 && byte <= 57; byte = lexer.skipWhite()) {
      const first = lexer.readCount('The first number of a cross-reference section');
      const count = lexer.readCount('The length of a cross-reference section');
      for (let num = first; num < first + count; num++) {
        const at = lexer.readCount('The place of an object');
        if (at >= this.bytes.length) lexer.fail(`Object ${num} lies beyond the end of the file`);
        const generation = lexer.readCount('The generation of an object');
        lexer.skipWhite();
        if (lexer.readKeyword() === 'n') this.#places.set(num, { at, generation });
      }
    }
    lexer.expectKeyword('trailer');
    const trailer = lexer.readValue(true);
    if (!(trailer instanceof PdfDict)) return lexer.fail('The trailer is not a dictionary');
    if (trailer.entries.has('Prev') || trailer.entries.has('XRefStm')) {
      lexer.fail('The file has more than one cross-reference table; write it in one go', trailer.at);
    }
    return trailer;
  }

  #readObject(num: number): PdfValue {
    const place = this.#places.get(num);
    if (place === undefined) {
      throw new PreflightError(`Object ${num} is not in the cross-reference table`, FILE, this.trailer.at);
    }
    if (this.#beingRead.has(num)) throw new PreflightError(`Object ${num} refers to itself`, FILE, place.at);
    if (this.#beingRead.size >= LONGEST_CHAIN) {
      throw new PreflightError(`Object ${num} lies behind too many references`, FILE, place.at);
    }
    this.#beingRead.add(num);
    const lexer = new PdfLexer(this.bytes, FILE, place.at);
    const begins =
      lexer.readCount('An object number') === num &&
      lexer.readCount('A generation number') === place.generation;
    if (!begins) lexer.fail(`Object ${num} does not begin here`, place.at);
    lexer.expectKeyword('obj');
    let value = lexer.readValue(true);
    let after = keywordAfter(lexer);
    if (after.word === 'stream' && value instanceof PdfDict) {
      value = this.#readStream(value, lexer);
      after = keywordAfter(lexer);
    }
    if (after.word !== 'endobj') lexer.fail(`Object ${num} does not end in endobj`, after.at);
    if (value instanceof PdfRef) value = this.resolve(value);
    this.#beingRead.delete(num);
    this.#objects.set(num, value);
    return value;
  }

  #readStream(dict: PdfDict, lexer: PdfLexer): PdfStream {
    const { bytes } = this;
    if (bytes[lexer.pos] === CARRIAGE_RETURN) lexer.pos++;
    if (bytes[lexer.pos] !== LINE_FEED) lexer.fail('No line end follows the keyword stream');
    const start = lexer.pos + 1;
    const length = this.number(dict, 'Length') ?? lexer.fail('A stream has no /Length', dict.at);
    const end = start + length;
    if (length < 0 || end > bytes.length) lexer.fail('A stream runs past the end of the file', start);
    lexer.pos = end;
    lexer.expectKeyword('endstream');
    return new PdfStream(dict, bytes.subarray(start, end), start);
  }

  /** The value itself, or the object that it refers to. */
  resolve(value: PdfValue): PdfValue {
    if (!(value instanceof PdfRef)) return value;
    return this.#objects.get(value.num) ?? this.#readObject(value.num);
  }

  /** The entry of a dictionary, its reference followed; undefined where it is absent or null. */
  get(dict: PdfDict, key: string): PdfValue | undefined {
    const value = dict.entries.get(key);
    return value === undefined ? undefined : (this.resolve(value) ?? undefined);
  }

  #wrongType(dict: PdfDict, key: string, wanted: string): never {
    throw new PreflightError(`/${key} should be ${wanted}`, FILE, dict.at);
  }

  number(dict: PdfDict, key: string): number | undefined {
    const value = this.get(dict, key);
    return value === undefined || typeof value === 'number' ? value : this.#wrongType(dict, key, 'a number');
  }

  name(dict: PdfDict, key: string): string | undefined {
    const value = this.get(dict, key);
    return value === undefined || typeof value === 'string' ? value : this.#wrongType(dict, key, 'a name');
  }

  array(dict: PdfDict, key: string): readonly PdfValue[] | undefined {
    const value = this.get(dict, key);
    return value === undefined || isPdfArray(value) ? value : this.#wrongType(dict, key, 'an array');
  }

  dict(dict: PdfDict, key: string): PdfDict | undefined {
    const value = this.get(dict, key);
    if (value instanceof PdfStream) return value.dict;
    return value === undefined || value instanceof PdfDict
      ? value
      : this.#wrongType(dict, key, 'a dictionary');
  }

  /** An array of exactly `count` numbers. */
  numbers(dict: PdfDict, key: string, count: number): readonly number[] | undefined {
    const values = this.array(dict, key)?.map((value) => this.resolve(value));
    if (values === undefined) return undefined;
    return values.length === count && values.every((value) => typeof value === 'number')
      ? values
      : this.#wrongType(dict, key, `${count} numbers`);
  }

  /** The names of the filters over a stream. */
  filters(stream: PdfStream): readonly PdfValue[] {
    const filter = this.get(stream.dict, 'Filter');
    if (filter === undefined) return [];
    return isPdfArray(filter) ? filter.map((one) => this.resolve(one)) : [filter];
  }

  /** The bytes of a stream, inflated. Only FlateDecode without a predictor is read. */
  decode(stream: PdfStream): Uint8Array {
    const bytes = this.#inflate(stream);
    this.#inflated += bytes.length;
    if (bytes.length > LARGEST_STREAM || this.#inflated > MOST_INFLATED) {
      throw new PreflightError('The streams of this file are larger than any kit', FILE, stream.at);
    }
    return bytes;
  }

  #inflate(stream: PdfStream): Uint8Array {
    const filters = this.filters(stream);
    if (filters.length === 0) return stream.raw;
    if (filters.length > 1 || filters[0] !== 'FlateDecode' || stream.dict.entries.has('DecodeParms')) {
      throw new PreflightError('This stream has another filter than plain FlateDecode', FILE, stream.at);
    }
    try {
      return inflateSync(stream.raw, { maxOutputLength: LARGEST_STREAM });
    } catch (cause) {
      throw new PreflightError('This stream cannot be inflated', FILE, stream.at, { cause });
    }
  }
}

/** The keyword that follows white space, and where it stands. */
function keywordAfter(lexer: PdfLexer): { readonly word: string; readonly at: number } {
  lexer.skipWhite();
  const at = lexer.pos;
  return { word: lexer.readKeyword(), at };
}
