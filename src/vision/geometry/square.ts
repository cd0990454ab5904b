// Squares and cards that lie on the board at any angle: where a point of them is, in board mm, and how well four measured
// corners agree with a printed square.

import { CARD_SIZE, CARD_TAG } from '../../domain/board/card.ts';
import { TAG_QUIET_SHARE } from '../../domain/board/tags.ts';
import { type BoardPoint, boardPoint, type CardPoint, type Mm } from '../../domain/units.ts';

/** The point of the board to which a step leads that is turned clockwise by `angle` radians. */
export function turnedStep(from: BoardPoint, angle: number, dx: Mm, dy: Mm): BoardPoint {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return boardPoint(from.x + cos * dx - sin * dy, from.y + sin * dx + cos * dy);
}

/** A point of a card on the board, where the card's middle lies at `centre`, turned clockwise by `angle` radians. */
export function boardPointFromCard(centre: BoardPoint, angle: number, point: CardPoint): BoardPoint {
  return turnedStep(centre, angle, point.x - CARD_SIZE.w / 2, point.y - CARD_SIZE.h / 2);
}

/** The side of the black square of a card's tag. */
export const CARD_SQUARE: Mm = CARD_TAG.w * (1 - 2 * TAG_QUIET_SHARE);

/** A square of known size laid over four measured corners, least squares. */
export interface SquareFit {
  readonly centre: BoardPoint;
  /** Clockwise on the board, radians; 0 when the tag stands upright as the board does. */
  readonly angle: number;
  /** Measured minus fitted corner, mm: x and y of each corner in turn. */
  readonly residuals: readonly number[];
  /** Root mean square of the residuals, mm. */
  readonly rms: Mm;
}

const HALF: readonly (readonly [number, number])[] = [
  [-0.5, -0.5],
  [0.5, -0.5],
  [0.5, 0.5],
  [-0.5, 0.5],
];

/**
 * The rigid motion that brings a square with sides of `side` mm closest to four corners (orthogonal Procrustes in the
 * plane, Schonemann 1966). Corners in the tag's order, mm.
 */
export function fitSquare(corners: readonly BoardPoint[], side: Mm): SquareFit {
  let cx = 0;
  let cy = 0;
  for (const p of corners) {
    cx += p.x / 4;
    cy += p.y / 4;
  }
  let dot = 0;
  let turn = 0;
  for (let i = 0; i < 4; i++) {
    const [ux, uy] = HALF[i]!;
    const x = corners[i]!.x - cx;
    const y = corners[i]!.y - cy;
    dot += ux * x + uy * y;
    turn += ux * y - uy * x;
  }
  const angle = Math.atan2(turn, dot);
  const cos = Math.cos(angle) * side;
  const sin = Math.sin(angle) * side;
  const residuals: number[] = [];
  let sum = 0;
  for (let i = 0; i < 4; i++) {
    const [ux, uy] = HALF[i]!;
    const rx = corners[i]!.x - cx - (cos * ux - sin * uy);
    const ry = corners[i]!.y - cy - (sin * ux + cos * uy);
    residuals.push(rx, ry);
    sum += rx * rx + ry * ry;
  }
  return { centre: boardPoint(cx, cy), angle, residuals, rms: Math.sqrt(sum / 8) };
}

/**
 * The board-plane gate: whether the sides are within `sideShare` and the diagonals within `diagonalShare` of a square
 * with sides of `side` mm. A false tag is hardly ever as large as a true one.
 */
export function passesGate(
  corners: readonly BoardPoint[],
  side: Mm,
  sideShare: number,
  diagonalShare: number,
): boolean {
  const length = (i: number, j: number): number =>
    Math.hypot(corners[i]!.x - corners[j]!.x, corners[i]!.y - corners[j]!.y);
  for (let i = 0; i < 4; i++) {
    if (!(Math.abs(length(i, (i + 1) % 4) / side - 1) <= sideShare)) return false;
  }
  const diagonal = side * Math.SQRT2;
  return (
    Math.abs(length(0, 2) / diagonal - 1) <= diagonalShare &&
    Math.abs(length(1, 3) / diagonal - 1) <= diagonalShare
  );
}
