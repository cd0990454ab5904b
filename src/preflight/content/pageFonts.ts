// Reads what the rules need of a font: is its program in the file, how wide are its glyphs, what do they say.

import { beginsNumber } from '../pdf/pdfBytes.ts';
import type { PdfFile } from '../pdf/pdfFile.ts';
import { PdfLexer } from '../pdf/pdfLexer.ts';
import { textOfLatin1, textOfUtf16 } from '../pdf/pdfStrings.ts';
import { isPdfArray, PdfDict, PdfStream, type PdfValue } from '../pdf/pdfValues.ts';

/** A font. Lengths are in thousandths of the font size. */
export interface PdfFont {
  readonly name: string;
  readonly embedded: boolean;
  /** Whether a code takes two bytes (all fonts that pdfkit embeds) or one. */
  readonly twoByte: boolean;
  readonly widths: readonly (number | undefined)[];
  readonly defaultWidth: number;
  readonly ascent: number;
  readonly descent: number;
  readonly unicode: ReadonlyMap<number, string>;
  /** The codes that show nothing, such as the space's. */
  readonly blanks: ReadonlySet<number>;
}

const SPACE = 32;
const HIGHEST_CODE = 0xffff;
// Ranges may say every code a few times over, not for ever.
const MOST_RANGED = 4 * HIGHEST_CODE;
// What is taken for a font that says nothing: generous, so that text is sooner thought too near the cut than too far.
const SUPPOSED_WIDTH = 600;
const SUPPOSED_ASCENT = 900;
const SUPPOSED_DESCENT = -250;
// Page readers cut off wild claims of fonts at these values (Poppler's text extraction does), so words measure alike.
const HIGHEST_ASCENT = 1050;
const LOWEST_DESCENT = -400;

/** Reads a font dictionary. Throws PreflightError where the font is broken. */
export function readFont(file: PdfFile, dict: PdfDict): PdfFont {
  const descendants = file.array(dict, 'DescendantFonts');
  const descendant = descendants && file.resolve(descendants[0] ?? null);
  const inner = descendant instanceof PdfDict ? descendant : dict;
  const descriptor = file.dict(inner, 'FontDescriptor');
  const program =
    descriptor && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => file.get(descriptor, key));
  const ascent = descriptor && file.number(descriptor, 'Ascent');
  const descent = descriptor && file.number(descriptor, 'Descent');
  const map = file.get(dict, 'ToUnicode');
  const unicode = map instanceof PdfStream ? readToUnicode(file.decode(map)) : new Map<number, string>();
  const blanks = [...unicode].filter(([, text]) => text.trim() === '').map(([code]) => code);
  return {
    name: file.name(inner, 'BaseFont') ?? 'without a name',
    embedded: program === true,
    twoByte: descendants !== undefined,
    widths: descendants ? readCidWidths(file, inner) : readSimpleWidths(file, inner),
    defaultWidth: descendants ? (file.number(inner, 'DW') ?? 1000) : SUPPOSED_WIDTH,
    ascent: Math.min(ascent ?? SUPPOSED_ASCENT, HIGHEST_ASCENT),
    descent: Math.max(descent ?? SUPPOSED_DESCENT, LOWEST_DESCENT),
    unicode,
    blanks: new Set(descendants ? blanks : [...blanks, SPACE]),
  };
}

function readSimpleWidths(file: PdfFile, dict: PdfDict): (number | undefined)[] {
  const widths: (number | undefined)[] = [];
  const first = file.number(dict, 'FirstChar') ?? 0;
  (file.array(dict, 'Widths') ?? []).forEach((width, i) => {
    if (typeof width === 'number' && first + i >= 0 && first + i <= 255) widths[first + i] = width;
  });
  return widths;
}

/** /W: `first [w w ...]` or `first last w`, over and over (ISO 32000-1, 9.7.4.3). */
function readCidWidths(file: PdfFile, dict: PdfDict): (number | undefined)[] {
  const widths: (number | undefined)[] = [];
  const list = file.array(dict, 'W') ?? [];
  let ranged = 0;
  for (let i = 0; i < list.length && ranged < MOST_RANGED; ) {
    const first = file.resolve(list[i] ?? null);
    const next = file.resolve(list[i + 1] ?? null);
    if (typeof first !== 'number' || !(first >= 0)) break;
    if (isPdfArray(next)) {
      next.forEach((width, n) => {
        if (typeof width === 'number' && first + n <= HIGHEST_CODE) widths[first + n] = width;
      });
      i += 2;
    } else {
      const width = file.resolve(list[i + 2] ?? null);
      if (typeof next !== 'number' || typeof width !== 'number') break;
      const last = Math.min(next, HIGHEST_CODE);
      for (let cid = first; cid <= last; cid++) widths[cid] = width;
      ranged += Math.max(0, last - first);
      i += 3;
    }
  }
  return widths;
}

function codeOf(value: PdfValue | undefined): number {
  return value instanceof Uint8Array ? value.reduce((code, byte) => code * 256 + byte, 0) : -1;
}

/** Reads a ToUnicode map: the text of each code. What it holds besides ranges and characters is passed over. */
function readToUnicode(bytes: Uint8Array): Map<number, string> {
  const unicode = new Map<number, string>();
  const lexer = new PdfLexer(bytes, 'a ToUnicode map');
  let values: PdfValue[] = [];
  let ranged = 0;
  for (let byte = lexer.skipWhite(); byte >= 0; byte = lexer.skipWhite()) {
    // Values begin with a digit, a name's slash or one of ( < [; anything else is a keyword.
    if (beginsNumber(byte) || byte === 0x2f || byte === 0x28 || byte === 0x3c || byte === 0x5b) {
      values.push(lexer.readValue(false));
      continue;
    }
    const word = lexer.readKeyword();
    if (word === 'endbfrange') ranged += readRanges(values, unicode, MOST_RANGED - ranged);
    if (word === 'endbfchar') {
      for (let i = 0; i + 1 < values.length; i += 2) {
        const text = values[i + 1];
        if (text instanceof Uint8Array) unicode.set(codeOf(values[i]), textOfUtf16(text));
      }
    }
    values = [];
  }
  return unicode;
}

/** @returns how many codes the ranges say, which are followed up to `most` */
function readRanges(values: readonly PdfValue[], unicode: Map<number, string>, most: number): number {
  let ranged = 0;
  for (let i = 0; i + 2 < values.length && ranged < most; i += 3) {
    const first = codeOf(values[i]);
    const last = Math.min(codeOf(values[i + 1]), HIGHEST_CODE);
    const texts = values[i + 2]!;
    ranged += Math.max(0, last - first);
    for (let code = first; code <= last; code++) {
      if (isPdfArray(texts)) {
        const text = texts[code - first];
        if (text instanceof Uint8Array) unicode.set(code, textOfUtf16(text));
      } else if (texts instanceof Uint8Array) {
        // A range with one text counts up in the last character.
        const text = textOfUtf16(texts);
        const step = text.charCodeAt(text.length - 1) + code - first;
        unicode.set(code, text.slice(0, -1) + String.fromCharCode(step));
      }
    }
  }
  return ranged;
}

/** The codes in a shown string. */
export function codesOf(font: PdfFont, bytes: Uint8Array): number[] {
  if (!font.twoByte) return [...bytes];
  const codes: number[] = [];
  for (let i = 0; i + 1 < bytes.length; i += 2) codes.push((bytes[i]! << 8) | bytes[i + 1]!);
  return codes;
}

/** The text of one code, `?` where the font does not tell. */
export function textOfCode(font: PdfFont, code: number): string {
  const text = font.unicode.get(code);
  if (text !== undefined) return text;
  return font.twoByte ? '?' : textOfLatin1(Uint8Array.of(code));
}
