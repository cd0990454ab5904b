// What lies round a place of the board's plane, seen straight from above: where the second look searches.

import { CARD_TAG } from '../../domain/board/card.ts';
import { TAG_MODULES } from '../../domain/board/tags.ts';
import { type BoardPoint, boardPoint, type Mm, type PicturePoint } from '../../domain/units.ts';
import { type Mapping, picturePointFromBoard } from '../geometry/mapping.ts';
import type { Corners } from '../geometry/quad.ts';
import { type Luma, lumaAround, sampleGrey } from '../picture/luma.ts';

/** Samples a mm: a module is two and a half samples. */
export const DENSITY = 2.1;
/** From the centre of a window to its side, mm: half a tag's diagonal and room for a centre that is off. */
const HALF: Mm = 13;

const MODULE: Mm = CARD_TAG.w / TAG_MODULES;
/** Px of the reduced picture that a module must have there to be looked for in it; else the full picture is looked at. */
const FINE = 1.5;
/** A lens bends the sides of a window by less than this, px. */
const LENS_SLACK = 6;

export const MAX_SIDE = Math.ceil(2 * HALF * DENSITY) + 2;
/** The window that was flattened last. */
export const patch = new Float32Array(MAX_SIDE * MAX_SIDE);

/** From mm round a place, as a card there lies, to the picture. */
export type ToPicture = (dx: Mm, dy: Mm) => PicturePoint;

/**
 * The surroundings of a place on the board's plane. With `stretch` other than one it is the plane of a card that is
 * bent up there: seen aslant it is longer or shorter along the line of sight than a flat one.
 */
export function surroundings(mapping: Mapping, centre: BoardPoint, stretch: number): ToPicture {
  if (stretch === 1)
    return (dx, dy) => picturePointFromBoard(mapping, boardPoint(centre.x + dx, centre.y + dy));
  const { x, y } = sightOnBoard(mapping);
  return (dx, dy) => {
    const along = (stretch - 1) * (dx * x + dy * y);
    return picturePointFromBoard(mapping, boardPoint(centre.x + dx + along * x, centre.y + dy + along * y));
  };
}

/** The direction in which the board recedes from the camera. */
function sightOnBoard({ forward }: Mapping): { readonly x: number; readonly y: number } {
  const length = Math.hypot(forward[6]!, forward[7]!) || 1;
  return { x: forward[6]! / length, y: forward[7]! / length };
}

/** How much shorter the board looks along the line of sight than across it, at a place: the cosine of the slant. */
export function foreshortening(mapping: Mapping, centre: BoardPoint): number {
  const { x, y } = sightOnBoard(mapping);
  const reach = (dx: Mm, dy: Mm): number => {
    const p = picturePointFromBoard(mapping, boardPoint(centre.x - dx, centre.y - dy));
    const q = picturePointFromBoard(mapping, boardPoint(centre.x + dx, centre.y + dy));
    return Math.hypot(q.x - p.x, q.y - p.y);
  };
  return reach(x, y) / reach(-y, x);
}

function shortestSide(corners: Corners): number {
  return Math.min(
    ...corners.map((p, i) => Math.hypot(p.x - corners[(i + 1) % 4]!.x, p.y - corners[(i + 1) % 4]!.y)),
  );
}

/** What lies round a place, seen straight from above: n x n samples in `patch`. Returns n. */
export function flattenWindow(luma: Luma, toPicture: ToPicture): number {
  const n = Math.min(MAX_SIDE, Math.round(2 * HALF * DENSITY));
  const corner = (i: number, j: number): PicturePoint => toPicture(i * HALF, j * HALF);
  const corners: Corners = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
  const isFine = shortestSide(corners) >= (2 * HALF * FINE * luma.reduction) / MODULE;
  const grey = isFine ? luma.work : lumaAround(luma, corners, LENS_SLACK);
  const share = isFine ? 1 / luma.reduction : 1;
  for (let j = 0, i = 0; j < n; j++) {
    const y = (j + 0.5 - n / 2) / DENSITY;
    // Across 50 mm the lens bends by far less than a sample: three points make the row.
    const a = toPicture(-HALF, y);
    const b = toPicture(0, y);
    const c = toPicture(HALF, y);
    for (let k = 0; k < n; k++, i++) {
      const t = (2 * (k + 0.5)) / n - 1;
      const wa = 0.5 * t * (t - 1);
      const wb = 1 - t * t;
      const wc = 0.5 * t * (t + 1);
      const x = wa * a.x + wb * b.x + wc * c.x;
      patch[i] = sampleGrey(grey, share * x, share * (wa * a.y + wb * b.y + wc * c.y));
    }
  }
  return n;
}
