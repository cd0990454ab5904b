// Letters that are said to lack a glyph for some texts, so that each text tells where it stands, and what a game then tells.

import type { OutlineTypeface } from '../../src/layout/text/typeface.ts';
import type { Game } from '../../src/press/files/game.ts';
import { loadTypeface } from '../../src/press/letters/fonts.ts';
import { Fault } from '../../src/shell/fault.ts';

/** The real letters, but that texts of which `lacks` says so cannot be set. */
export function lettersLacking(lacks: (text: string) => boolean): OutlineTypeface {
  const letters = loadTypeface();
  return {
    widthOf: (...line) => letters.widthOf(...line),
    outline: (line) => letters.outline(line),
    shape: (text, font) => letters.shape(text, font),
    missingIn: (text) => (lacks(text) ? ['§'] : []),
  };
}

/** The lines that tell what does not fit of all that was drawn. */
export function linesOf(game: Game): readonly string[] {
  try {
    game.requireFit();
  } catch (error) {
    if (error instanceof Fault) return error.lines;
    throw error;
  }
  return [];
}
