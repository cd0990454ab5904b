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
}

/** Height of a capital and depth of a descender as shares of the em (Atkinson Hyperlegible Next: OS/2 and hhea tables). */
export const CAP_HEIGHT = 0.668;
export const DESCENT = 0.2;

/** Sizes are thought of in points, as printers do; the layout counts in mm. */
export function pt(size: number): Mm {
  return (size * 25.4) / 72;
}
