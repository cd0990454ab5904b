// Where the second look is worth its time: dark patches of a tag's size on lighter ground that no known tag explains.

import type { BoardGeometry } from '../domain/board.ts';
import { CARD_TAG } from '../domain/card.ts';
import type { Mm, Point } from '../domain/units.ts';
import { isBeforeCamera, type Mapping, pictureFromBoard } from './mapping.ts';
import type { Gray } from './picture.ts';

/** Cards lie on the board or up to about this far beside it, mm. */
const BESIDE: Mm = 150;
/** Between the places that are tried, mm: a quarter of a tag. */
const STEP: Mm = 3;
/** Half the side of the box that must be dark, in tags with their quiet zone. */
const INNER = 0.38;
/** From the centre to the near and far side of the four boxes round it, which lie on the card however it is turned. */
const ROUND = { near: 0.6, far: 0.74 };
/** How much darker than its lightest surroundings the box must be, as a share: half of a tag is ink, so half is usual; in glare less. */
const LEAST_STEP = 0.1;
/** One patch is one suspect within this, mm. */
const APART: Mm = 7;
/** The darkest patches are tried first; a picture full of them is not worth more. */
const MOST = 120;

/**
 * The sum of all pixels above and left of each corner (Crow 1984); (width + 1) x (height + 1). On huge pictures the
 * sums wrap round, which differences of sums undo.
 */
function sumGray(gray: Gray): Int32Array {
  const { width, height, data } = gray;
  const stride = width + 1;
  const sums = new Int32Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    const above = y * stride + 1;
    const here = above + stride;
    for (let x = 0, i = y * width; x < width; x++, i++) {
      row += data[i]!;
      sums[here + x] = sums[above + x]! + row;
    }
  }
  return sums;
}

/**
 * The places on the board's plane to search, strongest first. `work` is the reduced picture, `reduction` the px of the
 * full picture along one of its pixels; `known` are centres of tags that are known, mm.
 */
export function findSuspects(
  work: Gray,
  reduction: number,
  mapping: Mapping,
  geometry: BoardGeometry,
  known: readonly Point[],
): Point[] {
  const { width, height } = work;
  const sums = sumGray(work);
  const stride = width + 1;
  const { w, h } = geometry.size;
  const found: { x: Mm; y: Mm; step: number }[] = [];
  const meanOf = (cx: number, cy: number, rx: number, ry: number): number => {
    const x0 = Math.max(0, Math.round(cx - rx));
    const x1 = Math.max(x0 + 1, Math.min(width, Math.round(cx + rx)));
    const y0 = Math.max(0, Math.round(cy - ry));
    const y1 = Math.max(y0 + 1, Math.min(height, Math.round(cy + ry)));
    if (x1 > width || y1 > height) return 0;
    const sum =
      sums[y1 * stride + x1]! - sums[y0 * stride + x1]! - sums[y1 * stride + x0]! + sums[y0 * stride + x0]!;
    return (sum | 0) / ((x1 - x0) * (y1 - y0));
  };
  const middle = (ROUND.near + ROUND.far) / 2;
  const half = (ROUND.far - ROUND.near) / 2;
  for (let y = -BESIDE; y <= h + BESIDE; y += STEP) {
    for (let x = -BESIDE; x <= w + BESIDE; x += STEP) {
      if (!isBeforeCamera(mapping, x, y, w / 2, h / 2)) continue;
      const p = pictureFromBoard(mapping, x, y);
      const cx = p.x / reduction;
      const cy = p.y / reduction;
      // Written so that a number that is none stays out too.
      if (!(cx >= 3 && cy >= 3 && cx <= width - 3 && cy <= height - 3)) continue;
      const a = pictureFromBoard(mapping, x + 6, y);
      const b = pictureFromBoard(mapping, x, y + 6);
      const rx = (CARD_TAG.w * Math.hypot(a.x - p.x, b.x - p.x)) / 6 / reduction;
      const ry = (CARD_TAG.w * Math.hypot(a.y - p.y, b.y - p.y)) / 6 / reduction;
      const inner = meanOf(cx, cy, INNER * rx, INNER * ry);
      // The darkest side counts: a strip of board between two cards is dark on two sides.
      let round = 255;
      for (let side = 0; side < 4 && inner <= (1 - LEAST_STEP) * round; side++) {
        const sign = side & 1 ? 1 : -1;
        const box =
          side < 2
            ? meanOf(cx + sign * middle * rx, cy, half * rx, INNER * ry)
            : meanOf(cx, cy + sign * middle * ry, INNER * rx, half * ry);
        if (box < round) round = box;
      }
      const step = 1 - inner / Math.max(1, round);
      if (step < LEAST_STEP) continue;
      if (known.some((k) => Math.abs(k.x - x) < APART && Math.abs(k.y - y) < APART)) continue;
      found.push({ x, y, step });
    }
  }
  found.sort((p, q) => q.step - p.step);
  const kept: Point[] = [];
  for (const spot of found) {
    if (kept.length >= MOST) break;
    if (kept.some((k) => Math.hypot(k.x - spot.x, k.y - spot.y) < APART)) continue;
    kept.push({ x: spot.x, y: spot.y });
  }
  return kept;
}
