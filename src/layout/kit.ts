// What every page is drawn from, and what drawing it yields.

import type { Deck, Pictograms } from '../domain/deck/deck.ts';
import type { Edition } from '../domain/deck/edition.ts';
import type { Size } from '../domain/units.ts';
import type { Drawing, Item } from './drawing/drawing.ts';
import { type Misfit, Typesetter } from './text/textBlock.ts';
import type { OutlineTypeface } from './text/typeface.ts';

/** The deck, its words in one language, its pictograms and the letters to set it with. */
export interface Kit {
  readonly deck: Deck;
  readonly edition: Edition;
  readonly icons: Pictograms;
  readonly typeface: OutlineTypeface;
}

/** A drawing, and the texts that do not fit on it. */
export interface Composed {
  readonly drawing: Drawing;
  readonly misfits: readonly Misfit[];
}

/** Draws one side: `draw` gets a typesetter whose misfits come along with the drawing. */
export function compose(kit: Kit, size: Size, draw: (type: Typesetter) => readonly Item[]): Composed {
  const type = new Typesetter(kit.typeface);
  const items = draw(type);
  return { drawing: { size, items }, misfits: type.misfits };
}
