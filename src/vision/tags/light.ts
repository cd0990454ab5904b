// Whether shadows or pale ink hide tags from the plain search: told by the tags that it found.

import type { Luma } from '../picture/luma.ts';
import type { SeenTag } from './seenTag.ts';
import { PALE_INK, type TagView, viewTag } from './seenView.ts';

/**
 * How many times as light the lightest quiet zone is as the darkest when a shadow lies over the picture. On a tag the
 * edge of such a shadow is as strong as the tag's own. Even lamps and a vignette make 1.2 of it in the laboratory, and
 * one lamp aside 1.5.
 */
const SHADOWED = 1.6;
/** Of the tags, one in four may be paler: glare does that too. */
const GLARED = 1 / 4;

/** What the tags that were seen tell about light and ink. */
export interface SeenLight {
  /** Whether shadows or pale ink hide other tags. */
  readonly isHardToSee: boolean;
  /** The share of the light that the black of the palest tags takes away, 0-1. */
  readonly ink: number;
}

/** The share that the black of the paler tags takes away; the palest few may be glare. Without tags it is all. */
function palerInk(views: readonly TagView[]): number {
  const inks = views.map(({ black, white }) => 1 - black / Math.max(1, white)).sort((a, b) => a - b);
  return inks[Math.floor(GLARED * inks.length)] ?? 1;
}

/** Looks at the board's tags and at the cards apart: they may come from two printers, and where ink is pale few cards are seen. */
export function lightOnTags(luma: Luma, ...prints: readonly (readonly SeenTag[])[]): SeenLight {
  const views = prints.map((tags) =>
    tags.map(({ corners }) => viewTag(luma, corners)).filter((view) => view !== null),
  );
  const whites = views.flat().map(({ white }) => white);
  const ink = Math.min(...views.map(palerInk));
  return { isHardToSee: Math.max(...whites) > SHADOWED * Math.min(...whites) || ink < PALE_INK, ink };
}
