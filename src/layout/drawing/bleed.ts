// The bleed that every printed product has.

import { type Mm, type Rect, rectInset, type Size } from '../../domain/units.ts';

/** How far artwork runs over the cut, so that a cut that is a little off shows no white. */
export const BLEED: Mm = 3;

/** A product's sheet with its bleed. */
export function bleedRect(trim: Size): Rect {
  return rectInset({ x: 0, y: 0, ...trim }, -BLEED);
}
