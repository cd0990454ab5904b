// How badly a mapping fits the tags that were found: the residuals that the calibration makes small.

import type { BoardPoint, Mm } from '../../domain/units.ts';
import { boardPointsFromCorners, type Mapping, picturePointFromBoard } from '../geometry/mapping.ts';
import type { Corners } from '../geometry/quad.ts';
import { fitSquare } from '../geometry/square.ts';

/** A tag whose place on the board is known: its four corners there and in the picture. */
export interface PlacedTag {
  readonly board: readonly BoardPoint[];
  readonly corners: Corners;
}

/** A tag that lies somewhere flat on the board: only its size is known. */
export interface LooseTag {
  readonly side: Mm;
  readonly corners: Corners;
}

function quadScale(corners: Corners, side: Mm): number {
  let around = 0;
  for (let i = 0; i < 4; i++) {
    const a = corners[i]!;
    const b = corners[(i + 1) % 4]!;
    around += Math.hypot(b.x - a.x, b.y - a.y);
  }
  return around / (4 * side);
}

/** How a corner moves when every side of its square moves inward by one px. */
function inwardAt(corners: Corners, i: number): { x: number; y: number } {
  const here = corners[i]!;
  const next = corners[(i + 1) % 4]!;
  const last = corners[(i + 3) % 4]!;
  const n = Math.hypot(next.x - here.x, next.y - here.y);
  const l = Math.hypot(last.x - here.x, last.y - here.y);
  return {
    x: (next.x - here.x) / n + (last.x - here.x) / l,
    y: (next.y - here.y) / n + (last.y - here.y) / l,
  };
}

/** All residuals in px: eight a placed tag, eight a loose tag. */
export function residualsOf(
  mapping: Mapping,
  edge: number,
  placed: readonly PlacedTag[],
  loose: readonly LooseTag[],
  out: Float64Array,
): void {
  let at = 0;
  for (const tag of placed) {
    for (let i = 0; i < 4; i++) {
      const p = picturePointFromBoard(mapping, tag.board[i]!);
      const inward = inwardAt(tag.corners, i);
      out[at++] = p.x + edge * inward.x - tag.corners[i]!.x;
      out[at++] = p.y + edge * inward.y - tag.corners[i]!.y;
    }
  }
  for (const tag of loose) {
    const scale = quadScale(tag.corners, tag.side);
    const fit = fitSquare(boardPointsFromCorners(mapping, tag.corners), tag.side - (2 * edge) / scale);
    for (const r of fit.residuals) {
      // A tag that the mapping throws far away must not blow up the sums.
      out[at++] = Number.isFinite(r) ? Math.max(-1e3, Math.min(1e3, r * scale)) : 1e3;
    }
  }
}

/** The root mean square residual of one tag, px. */
export function tagRms(residuals: Float64Array, tag: number): number {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += residuals[tag * 8 + i]! ** 2;
  return Math.sqrt(sum / 8);
}
