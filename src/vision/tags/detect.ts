// One pass over a picture: from the reduced image to tags with corners measured at full size.

import type { Corners, Gray } from '../geometry/picture.ts';
import { findComponents } from './components.ts';
import { refineCorners, searchedAround } from './corners.ts';
import { type Decoded, decodeTag } from './decode.ts';
import { isFramed } from './frame.ts';
import type { Luma } from './luma.ts';
import { findQuads } from './quads.ts';
import { thresholdAdaptive } from './threshold.ts';

/** How one pass thresholds: the blocks on each side that count, and the offset in grey steps. */
export interface Pass {
  readonly reach: number;
  readonly offset: number;
}

/** The passes in order of what they find: the first finds nearly all, the others are for when the board is not complete. */
export const PASSES: readonly Pass[] = [
  { reach: 3, offset: 5 },
  { reach: 2, offset: 6 },
  { reach: 4, offset: 4 },
];

/** The smallest black square that can be decoded, px of the searched image: a module and a half px each. */
const MIN_SIDE = 9;
/** The largest, as a share of the picture's shorter side, so that close-ups are read too. */
const MAX_SHARE = 0.7;
const MIN_FILL = 0.83;
/** Below this no threshold accepts, whatever else is known. */
const WORTH_KEEPING = 0.5;

/** The corners of a quadrilateral of the reduced image in px of the full one. */
function atFullSize(quad: Corners, reduction: number): Corners {
  return quad.map((p) => ({ x: p.x * reduction, y: p.y * reduction })) as unknown as Corners;
}

/** The full picture where the box round four corners and `margin` px more is worked out. */
export function fullAround(luma: Luma, corners: Corners, margin: number): Gray {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [0, 0];
  for (const { x, y } of corners) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return luma.around(left - margin, top - margin, right + margin, bottom + margin);
}

/** Measures and decodes outlines; what resembles no tag at all is dropped. `slack` in px of the full picture. */
export function readOutlines(
  luma: Luma,
  outlines: readonly Corners[],
  slack: number,
  mirrored = false,
): Decoded[] {
  const found: Decoded[] = [];
  for (const outline of outlines) {
    const full = fullAround(luma, outline, searchedAround(slack));
    const corners = refineCorners(full, outline, slack);
    if (!corners) continue;
    const decoded = decodeTag(full, corners, mirrored);
    if (decoded && decoded.score >= WORTH_KEEPING) found.push(decoded);
  }
  return found;
}

/** One pass: threshold, components, quadrilaterals, corners, codes. */
export function detectTags(luma: Luma, pass: Pass): Decoded[] {
  const { work, reduction } = luma;
  const dark = thresholdAdaptive(work, pass.reach, pass.offset);
  const components = findComponents(dark, work.width, work.height);
  const maxSide = MAX_SHARE * Math.min(work.width, work.height);
  const quads = findQuads(components, { minSide: MIN_SIDE, maxSide, minFill: MIN_FILL });
  const outlines = quads.filter((quad) => isFramed(work, quad)).map((quad) => atFullSize(quad, reduction));
  return readOutlines(luma, outlines, 2 * reduction + 1);
}

/** The middle of four corners. */
export function middleOf(corners: Corners): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (const p of corners) {
    x += p.x / 4;
    y += p.y / 4;
  }
  return { x, y };
}

/** Of everything seen at one place the most alike stays; places are the same within half a side. */
export function dropRepeats(tags: readonly Decoded[]): Decoded[] {
  const sorted = tags.slice().sort((a, b) => b.score - a.score);
  const kept: Decoded[] = [];
  for (const tag of sorted) {
    const here = middleOf(tag.corners);
    const half = Math.hypot(tag.corners[2].x - tag.corners[0].x, tag.corners[2].y - tag.corners[0].y) / 3;
    const repeat = kept.some((other) => {
      const there = middleOf(other.corners);
      return Math.hypot(there.x - here.x, there.y - here.y) < half;
    });
    if (!repeat) kept.push(tag);
  }
  return kept;
}
