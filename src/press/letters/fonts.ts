// The real letters: Atkinson Hyperlegible Next, as they were prepared: measured, outlined and set with the same advances.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Mm } from '../../domain/units.ts';
import type { FontName } from '../../layout/drawing/drawing.ts';
import type { OutlineTypeface, PlainLine } from '../../layout/text/typeface.ts';
import { type OutlineStep, type PreparedFont, prepareFont } from './prepareFont.ts';
import { PressFont } from './pressFont.ts';
import { type RelativeOutline, relativeOutline } from './relativeOutline.ts';
import { unwrapWoff } from './woff.ts';

const WEIGHTS: Readonly<Record<FontName, number>> = { regular: 400, bold: 700 };
const FAMILY = '@fontsource/atkinson-hyperlegible-next';

// Glyph substitution joins letters into ligatures, which hinders those who spell their way through a word, and costs
// half of the time that a text takes to set.
const UNUSED_TABLES = ['GSUB'];

/** What the build prepares lies beside the program; where it runs from source, each process prepares its own. */
const PREPARED = 'letters.json';
/** Read only by those who draw letters as shapes. */
const OUTLINES = 'letterOutlines.json';

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

type Outlines = readonly (readonly OutlineStep[])[];

/** What the build lays beside the program, by the names of the files. */
export function preparedFiles(): Readonly<Record<string, object>> {
  const fonts = prepareFonts();
  const each = <T>(part: (font: PreparedFont) => T): Fonts<T> => ({
    regular: part(fonts.regular),
    bold: part(fonts.bold),
  });
  return {
    [PREPARED]: each(({ outlines: _, ...letters }) => letters),
    [OUTLINES]: each(({ outlines }) => outlines),
  };
}

/** Both weights, prepared anew. */
export function prepareFonts(): Fonts<PreparedFont> {
  return { regular: prepareFont(fontFile('regular')), bold: prepareFont(fontFile('bold')) };
}

function readPrepared<T>(name: string): Fonts<T> | undefined {
  const path = join(import.meta.dirname, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

let opened: Fonts<PressFont> | undefined;

/** Both weights, as pdfkit takes them too. */
export function openFonts(): Fonts<PressFont> {
  if (!opened) {
    const letters = readPrepared<Omit<PreparedFont, 'outlines'>>(PREPARED);
    const fonts: Fonts<Omit<PreparedFont, 'outlines'>> = letters ?? prepareFonts();
    let outlines: Fonts<Outlines> | undefined;
    const outlinesOf = (font: FontName) => () => {
      if (!letters) return (fonts[font] as PreparedFont).outlines;
      outlines ??= readPrepared<Outlines>(OUTLINES);
      if (!outlines) throw new Error(`Duwtje is not complete: ${OUTLINES} is missing beside the program`);
      return outlines[font];
    };
    const open = (font: FontName) => new PressFont(fonts[font], () => fontFile(font), outlinesOf(font));
    opened = { regular: open('regular'), bold: open('bold') };
  }
  return opened;
}

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
  readonly #relatives = new Map<readonly OutlineStep[], RelativeOutline>();

  /** Word by word, each with the space behind it, as pdfkit sets a line: a measured line is as wide as a set one. */
  widthOf(text: string, font: FontName, size: Mm): Mm {
    const known = this.#lineEms[font].get(text);
    if (known !== undefined) return known * size;
    let spaced = 0;
    for (let from = 0; from <= text.length; ) {
      const space = text.indexOf(' ', from);
      const end = space < 0 ? text.length : space;
      spaced += this.#wordEm(text.slice(from, end), font);
      from = end + 1;
    }
    const em = spaced - this.#wordEm('', font);
    this.#lineEms[font].set(text, em);
    return em * size;
  }

  /** Of a word and the space behind it. */
  #wordEm(word: string, font: FontName): number {
    const known = this.#wordEms[font].get(word);
    if (known !== undefined) return known;
    const face = this.#fonts[font];
    const em = face.advanceOf(`${word} `) / face.unitsPerEm;
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

  shape(text: string, font: FontName): { readonly d: string; readonly unitsPerEm: number } {
    const face = this.#fonts[font];
    const { positions } = face.layout(text);
    let [pen, fromX, fromY] = [0, 0, 0];
    let d = '';
    face.outlines(text).forEach((steps, i) => {
      const { xOffset, yOffset, xAdvance } = positions[i]!;
      const glyph = this.#relative(steps);
      if (glyph) {
        const [x, y] = [pen + xOffset + glyph.startX, yOffset + glyph.startY];
        d += `${d === '' ? 'M' : 'm'}${x - fromX} ${y - fromY}${glyph.rest}`;
        [fromX, fromY] = [pen + xOffset + glyph.endX, yOffset + glyph.endY];
      }
      pen += xAdvance;
    });
    return { d, unitsPerEm: face.unitsPerEm };
  }

  #relative(steps: readonly OutlineStep[]): RelativeOutline | undefined {
    let known = this.#relatives.get(steps);
    if (!known && steps.length > 0) {
      known = relativeOutline(steps);
      this.#relatives.set(steps, known);
    }
    return known;
  }
}
