// The sheets that things are printed on, and the bleed around what is cut out of them.

import { type Mm, type Rect, rectInset, type Size } from '../../domain/units.ts';

export const A4: Size = { w: 210, h: 297 };
export const A3: Size = { w: 297, h: 420 };

/** How far artwork runs over the cut, so that a cut that is a little off shows no white. */
export const BLEED: Mm = 3;

/** A product's sheet with its bleed. */
export function bleedRect(trim: Size): Rect {
  return rectInset({ x: 0, y: 0, ...trim }, -BLEED);
}
