// How much larger a card's tag looks than it would flat on the board: a card that is held above the board betrays itself.

import { cornersFromBoard, type Mapping } from '../geometry/mapping.ts';
import type { Corners } from '../geometry/quad.ts';
import { CARD_SQUARE, type SquareFit, turnedStep } from '../geometry/square.ts';

/**
 * How much nearer to the camera a tag is than the board under it, as a share of its distance: 0 flat on the board, .1 for
 * 90 mm up where the camera is 900 mm away. Seen from afar the longest stretch of a tilted square says only how far it is,
 * whichever way it tilts, so a curled card is hardly larger than a flat one.
 * @param corners of the tag's black square in the picture
 * @param square the same square laid flat on the board
 */
export function riseOf(mapping: Mapping, corners: Corners, square: SquareFit): number {
  const half = CARD_SQUARE / 2;
  const flat = [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ].map(([x, y]) => turnedStep(square.centre, square.angle, x!, y!));
  return longestStretch(corners) / longestStretch(cornersFromBoard(mapping, flat)) - 1;
}

/** The larger singular value of the affine map that brings a unit square to these corners, px. */
function longestStretch([a, b, c, d]: Corners): number {
  const ux = (b.x + c.x - a.x - d.x) / 2;
  const uy = (b.y + c.y - a.y - d.y) / 2;
  const vx = (c.x + d.x - a.x - b.x) / 2;
  const vy = (c.y + d.y - a.y - b.y) / 2;
  const along = ux * ux + uy * uy;
  const down = vx * vx + vy * vy;
  return Math.sqrt((along + down) / 2 + Math.hypot((along - down) / 2, ux * vx + uy * vy));
}
