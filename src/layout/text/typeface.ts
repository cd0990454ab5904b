// What the layout must know of the letters; the press supplies it from the real font files.

import type { Mm } from '../../domain/units.ts';
import type { FontName, TextItem } from '../drawing/drawing.ts';

export interface Typeface {
  /** The advance width of a line in mm at an em of `size` mm, kerning included. */
  widthOf(text: string, font: FontName, size: Mm): Mm;
  /** The characters of a text that the font has no glyph for. */
  missingIn(text: string, font: FontName): readonly string[];
}

/** A line of text without its ink. */
export type PlainLine = Pick<TextItem, 'text' | 'font' | 'size' | 'x' | 'baseline'>;

/** A typeface that can also turn a line of text into an SVG path in mm. */
export interface OutlineTypeface extends Typeface {
  outline(line: PlainLine): string;
  /** A line from its beginning as an SVG path in the font's own units, upward from the baseline. */
  shape(text: string, font: FontName): { readonly d: string; readonly unitsPerEm: number };
}

/** Height of a capital and depth of a descender as shares of the em (Atkinson Hyperlegible Next: OS/2 and hhea tables). */
export const CAP_HEIGHT = 0.668;
export const DESCENT = 0.2;

/** Sizes are thought of in points, as printers do; the layout counts in mm. */
export function pt(size: number): Mm {
  return (size * 25.4) / 72;
}

/** What to do about the characters of a text that a font has no glyph for, if there are any. */
export function glyphProblem(
  text: string,
  font: FontName,
  typeface: Pick<Typeface, 'missingIn'>,
): string | undefined {
  const missing = typeface.missingIn(text.replaceAll('\u00ad', ''), font);
  if (missing.length === 0) return undefined;
  const named = missing.map((char) => {
    const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `‘${char}’ (U+${code})`;
  });
  return `the font has no glyph for ${named.join(', ')}: write it with other characters`;
}
