// The preflight's reading of PDF syntax: values, tables, streams, and the byte where a broken file breaks.

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { PdfFile } from '../../src/preflight/pdf/pdfFile.ts';
import { PdfLexer } from '../../src/preflight/pdf/pdfLexer.ts';
import { textOfString } from '../../src/preflight/pdf/pdfStrings.ts';
import { type PdfDict, PdfRef, type PdfValue } from '../../src/preflight/pdf/pdfValues.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import { PreflightError } from '../../src/preflight/preflightError.ts';
import { buildSample, EXPECTED, patched } from './preflightSample.ts';

function read(text: string): PdfValue {
  return new PdfLexer(Buffer.from(text, 'latin1'), 'a test').readValue(true);
}

function errorOf(run: () => unknown): PreflightError {
  try {
    run();
  } catch (error) {
    if (error instanceof PreflightError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** Runs what may fail, but only with an error that says where in a source of `length` bytes. */
function survives(run: () => unknown, length: number): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (!(error instanceof PreflightError)) throw error;
    return error.byte >= 0 && error.byte <= length && error.message.includes(`byte ${error.byte} of `);
  }
}

describe('values', () => {
  test.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['+.25', 0.25],
    ['4.', 4],
    ['0.123456789012', 0.123456789012],
    ['true', true],
    ['null', null],
    ['/Name', 'Name'],
    ['/Cut#20Contour', 'Cut Contour'],
  ])('when %s is read, it is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  test.each([
    ['(a\\(b\\)\\n\\101\\\n(c))', 'a(b)\nA(c)'],
    ['<48 656C6c6f 2>', 'Hello '],
    ['<feff00e9>', 'é'],
  ])('when the string %s is read, it says %s', (text, value) => {
    expect(textOfString(read(text) as Uint8Array)).toBe(value);
  });

  test('when arrays and dictionaries nest, references are told from numbers', () => {
    const dict = read('<</A [1 2 0 R 3 4]/B<</C(x)>>% comment\n/D 7 0 R>>') as PdfDict;
    expect(dict.entries.get('A')).toEqual([1, new PdfRef(2), 3, 4]);
    expect((dict.entries.get('B') as PdfDict).entries.get('C')).toEqual(Uint8Array.of(0x78));
    expect(dict.entries.get('D')).toEqual(new PdfRef(7));
  });

  test.each([
    ['1e-7', 0, 'not a PDF number'],
    ['  --1', 2, 'not a PDF number'],
    ['[1 (open', 3, 'not closed'],
    ['[1 2', 0, 'not closed'],
    ['<</A 1', 0, 'not closed'],
    ['<</A 1 2>>', 7, 'key is not a name'],
    ['<4x>', 2, 'another sign'],
    ['/A#4', 2, 'hexadecimal'],
    ['word', 0, "'word' is not a value"],
    ['', 0, 'ends where a value'],
    ['['.repeat(99), 61, 'too deep'],
  ])('when %s is read, the error names byte %i', (text, byte, problem) => {
    const error = errorOf(() => read(text));
    expect(error.byte).toBe(byte);
    expect(error.message).toContain(problem);
  });
});

describe('files', () => {
  let good: Uint8Array;

  beforeAll(async () => {
    good = await buildSample();
  });

  test('when a good file is opened, its version, trailer and streams are there', () => {
    const file = new PdfFile(good);
    expect(file.headerVersion).toBe('1.6');
    const root = file.dict(file.trailer, 'Root')!;
    expect(file.name(root, 'Type')).toBe('Catalog');
    expect(preflight(good, EXPECTED)).toEqual([]);
  });

  test.each([
    ['%PDF-1.6', '%pdf-1.6', 'does not begin with %PDF'],
    ['%%EOF', '%%eof', 'does not end in %%EOF'],
    ['startxref', 'startxxxx', 'No startxref'],
    ['trailer', 'trailxx', "'trailer' is missing"],
    ['\nxref\n', '\nxreff', "'xref' is missing"],
    ['endstream', 'endstreem', "'endstream' is missing"],
    ['endobj', 'endobb', 'does not end in endobj'],
    ['/Root', '/Roof', 'no page tree'],
    ['/FlateDecode', '/FlateEncode', 'another filter'],
    ['/MediaBox', '/MediaFox', 'no MediaBox'],
  ])('when %j becomes %j, the error says so', (from, to, problem) => {
    const error = errorOf(() => preflight(patched(good, from, to), EXPECTED));
    expect(error.message).toContain(problem);
  });

  test('when an object stands elsewhere than the table says, the error names its byte', () => {
    const at = Buffer.from(good).indexOf('\n5 0 obj') + 1;
    expect(errorOf(() => preflight(patched(good, '\n5 0 obj', '\n9 0 obj'), EXPECTED)).byte).toBe(at);
  });

  test('when the table says another generation than the object, the error names the object', () => {
    const at = Buffer.from(good).indexOf('\n5 0 obj') + 1;
    const error = errorOf(() => preflight(patched(good, '\n5 0 obj', '\n5 1 obj'), EXPECTED));
    expect(error.message).toBe(`Object 5 does not begin here (byte ${at} of the file).`);
  });

  test('when a stream is not followed by endobj, the error says so', () => {
    const changed = patched(good, 'endstream\nendobj', 'endstream\nendobb');
    expect(errorOf(() => preflight(changed, EXPECTED)).message).toContain('does not end in endobj');
  });

  test('when a file breaks off at any byte, an error says where', () => {
    // The last byte is a line end, which a whole file may lack.
    fc.assert(
      fc.property(fc.integer({ min: 0, max: good.length - 2 }), (length) => {
        const error = errorOf(() => preflight(good.subarray(0, length), EXPECTED));
        expect(error.byte).toBeLessThanOrEqual(length);
        expect(error.message).toContain(`(byte ${error.byte} of `);
      }),
    );
  });

  test('when any byte is another, there are findings or an error that says where', () => {
    const place = fc.integer({ min: 0, max: good.length - 1 });
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const bytes = Uint8Array.from(good);
        bytes[at] = byte;
        return survives(() => preflight(bytes, EXPECTED), good.length);
      }),
      { numRuns: 200 },
    );
  });

  test('when any byte outside the streams is another, the same holds', async () => {
    // Streams left out of the choice: nearly all bytes are theirs, and most faults are in what stands between.
    const text = Buffer.from(good).toString('latin1');
    const outside: number[] = [];
    for (let at = 0; at >= 0 && at < text.length; ) {
      const start = text.indexOf('\nstream\n', at);
      for (let i = at; i < (start < 0 ? text.length : start); i++) outside.push(i);
      at = start < 0 ? -1 : text.indexOf('\nendstream', start);
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...outside),
        fc.constantFrom(...Buffer.from('0129[]<>()/ \nRx-.')),
        (at, byte) => {
          const bytes = Uint8Array.from(good);
          bytes[at] = byte;
          return survives(() => preflight(bytes, EXPECTED), good.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
