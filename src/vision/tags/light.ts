// Whether shadows or pale ink hide tags from the plain search: told by the tags that it found.

import type { Luma } from '../picture/luma.ts';
import type { SeenTag } from './seenTag.ts';
import { viewTag } from './seenView.ts';

/**
 * How many times as light the lightest quiet zone is as the darkest when a shadow lies over the picture. On a tag the
 * edge of such a shadow is as strong as the tag's own. Even lamps and a vignette make 1.2 of it in the laboratory, and
 * one lamp aside 1.5.
 */
const SHADOWED = 1.6;
/**
 * The share of the light that a tag's black takes away, of good ink .75 and more. The edge of a paler tag is weaker than
 * those of shadows and of things beneath it, long before the noise hides it. Of the tags, one in four may be paler: glare
 * does that too.
 */
const PALE_INK = 0.55;
const GLARED = 1 / 4;

/** Whether the tags that were seen tell of shadows or of pale ink, which hide others. */
export function isHardToSee(luma: Luma, seen: readonly SeenTag[]): boolean {
  const views = seen.map(({ corners }) => viewTag(luma, corners)).filter((view) => view !== null);
  if (views.length === 0) return false;
  const whites = views.map(({ white }) => white);
  const inks = views.map(({ black, white }) => 1 - black / Math.max(1, white)).sort((a, b) => a - b);
  return (
    Math.max(...whites) > SHADOWED * Math.min(...whites) || inks[Math.floor(GLARED * inks.length)]! < PALE_INK
  );
}
