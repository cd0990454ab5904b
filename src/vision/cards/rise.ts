// How much larger a card's tag looks than it would flat on the board: a card that is held above the board betrays itself.

import { cornersFromBoard, type Mapping } from '../geometry/mapping.ts';
import { type Corners, longestStretch } from '../geometry/quad.ts';
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
