// The real letters: Atkinson Hyperlegible Next, as they were prepared: measured, outlined and set with the same advances.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Mm } from '../../domain/units.ts';
import type { FontName } from '../../layout/drawing/drawing.ts';
import type { OutlineTypeface, PlainLine } from '../../layout/text/typeface.ts';
import { type PreparedFont, prepareFont } from './prepareFont.ts';
import { PressFont } from './pressFont.ts';
import { unwrapWoff } from './woff.ts';

const WEIGHTS: Readonly<Record<FontName, number>> = { regular: 400, bold: 700 };
const FAMILY = '@fontsource/atkinson-hyperlegible-next';

// Glyph substitution joins letters into ligatures, which hinders those who spell their way through a word, and costs
// half of the time that a text takes to set.
const UNUSED_TABLES = ['GSUB'];

/** What the build prepares lies beside the program; where it runs from source, each process prepares its own. */
const PREPARED = 'letters.json';

const files = new Map<FontName, Buffer>();

/** A font as an OpenType file's bytes. */
export function fontFile(font: FontName): Buffer {
  let bytes = files.get(font);
  if (!bytes) {
    const require = createRequire(import.meta.url);
    const name = `atkinson-hyperlegible-next-latin-${WEIGHTS[font]}-normal.woff`;
    bytes = unwrapWoff(readFileSync(require.resolve(`${FAMILY}/files/${name}`)), UNUSED_TABLES);
    files.set(font, bytes);
  }
  return bytes;
}

type Fonts<Font> = Readonly<Record<FontName, Font>>;

/** Both weights, for the file that the build lays beside the program. */
export function prepareFonts(): Fonts<PreparedFont> {
  return { regular: prepareFont(fontFile('regular')), bold: prepareFont(fontFile('bold')) };
}

function preparedFonts(): Fonts<PreparedFont> {
  const path = join(import.meta.dirname, PREPARED);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : prepareFonts();
}

let opened: Fonts<PressFont> | undefined;

function openFonts(): Fonts<PressFont> {
  if (!opened) {
    const { regular, bold } = preparedFonts();
    opened = {
      regular: new PressFont(regular, fontFile('regular')),
      bold: new PressFont(bold, fontFile('bold')),
    };
  }
  return opened;
}

/** What of pdfkit its type definitions leave out: the current font, with the words that it has set before. */
interface FontInternals {
  _font: { layoutCache: object };
}

type Pdf = InstanceType<typeof PDFDocument>;

/**
 * Registers both weights under their names. All documents of a process, the measuring one among them, share the words that
 * one of them has set: setting a word costs far more than painting it, and a kit sets the same words a dozen times.
 */
export function registerFonts(doc: Pdf): void {
  for (const font of ['regular', 'bold'] as const) {
    // A font that is open already, which pdfkit's type definitions leave out.
    doc.registerFont(font, openFonts()[font] as unknown as Buffer);
    const { _font } = doc.font(font) as unknown as FontInternals;
    sharedWords[font] ??= _font.layoutCache;
    _font.layoutCache = sharedWords[font];
  }
}

const sharedWords: Partial<Record<FontName, object>> = {};

/** Loads both weights; a second call for the same process parses nothing again. */
export function loadTypeface(): OutlineTypeface {
  loaded ??= new PressTypeface();
  return loaded;
}

let loaded: OutlineTypeface | undefined;

/** What is known of texts, a table for each font. */
function emptyTables<T>(): Readonly<Record<FontName, Map<string, T>>> {
  return { regular: new Map(), bold: new Map() };
}

class PressTypeface implements OutlineTypeface {
  readonly #fonts = openFonts();
  readonly #lineEms = emptyTables<number>();
  readonly #wordEms = emptyTables<number>();
  readonly #glyphs = emptyTables<boolean>();

  readonly #measuring: Pdf = new PDFDocument({ autoFirstPage: false, font: null as unknown as string });

  constructor() {
    registerFonts(this.#measuring);
  }

  /** Word by word, each with the space behind it, as pdfkit sets a line: a measured line is as wide as a set one. */
  widthOf(text: string, font: FontName, size: Mm): Mm {
    const known = this.#lineEms[font].get(text);
    if (known !== undefined) return known * size;
    const words = text.split(' ');
    const spaced = words.reduce((sum, word) => sum + this.#wordEm(`${word} `, font), 0);
    const em = spaced - this.#wordEm(' ', font);
    this.#lineEms[font].set(text, em);
    return em * size;
  }

  #wordEm(word: string, font: FontName): number {
    const known = this.#wordEms[font].get(word);
    if (known !== undefined) return known;
    const em = this.#measuring.font(font).fontSize(1).widthOfString(word);
    this.#wordEms[font].set(word, em);
    return em;
  }

  missingIn(text: string, font: FontName): readonly string[] {
    return [...new Set(text)].filter((char) => !this.#has(char, font));
  }

  #has(char: string, font: FontName): boolean {
    let known = this.#glyphs[font].get(char);
    if (known === undefined) {
      known = this.#fonts[font].has(char);
      this.#glyphs[font].set(char, known);
    }
    return known;
  }

  outline({ text, font, size, x, baseline }: PlainLine): string {
    const face = this.#fonts[font];
    const scale = size / face.unitsPerEm;
    const { positions } = face.layout(text);
    let pen = x;
    const number = (value: number) => String(Math.round(value * 1e4) / 1e4);
    const parts: string[] = [];
    face.outlines(text).forEach((steps, i) => {
      const position = positions[i]!;
      const [left, base] = [pen + position.xOffset * scale, baseline - position.yOffset * scale];
      for (const [letter, ...coordinates] of steps) {
        const points = coordinates.map((v, k) => number(k % 2 === 0 ? left + v * scale : base - v * scale));
        parts.push(`${letter}${points.join(' ')}`);
      }
      pen += position.xAdvance * scale;
    });
    return parts.join('');
  }
}
