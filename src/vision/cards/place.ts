// From a card's tag to the card: its centre, angle and outline on the board.

import { CARD_SIZE, CARD_TAG } from '../../domain/board/card.ts';
import { type Mm, type Point, rectCenter } from '../../domain/units.ts';
import { boardFromPicture, type Mapping, pictureFromBoard } from '../geometry/mapping.ts';
import type { Corners } from '../geometry/picture.ts';
import { fitSquare, type SquareFit } from '../geometry/square.ts';
import { QUIET_SHARE } from '../tags/decode.ts';

/** The side of the black square of a card's tag, mm. */
export const CARD_SQUARE: Mm = CARD_TAG.w * (1 - 2 * QUIET_SHARE);

/** Where a card lies. */
export interface CardPlace {
  readonly center: Point;
  /** Clockwise on the board, degrees, -180 < angle <= 180; 0 is upright as the board. */
  readonly angleDeg: number;
  /** How well the tag's square fits a flat card there. */
  readonly square: SquareFit;
}

/** A point of a card (mm from its top left) on the board, for a card with this centre and angle (radians). */
export function boardFromCard(center: Point, angle: number, x: Mm, y: Mm): Point {
  const dx = x - CARD_SIZE.w / 2;
  const dy = y - CARD_SIZE.h / 2;
  return {
    x: center.x + Math.cos(angle) * dx - Math.sin(angle) * dy,
    y: center.y + Math.sin(angle) * dx + Math.cos(angle) * dy,
  };
}

/** The card that carries a tag with these corners on the board (tag's order, mm). */
export function placeCard(tagOnBoard: readonly Point[]): CardPlace {
  const square = fitSquare(tagOnBoard, CARD_SQUARE);
  const tag = rectCenter(CARD_TAG);
  const dx = CARD_SIZE.w / 2 - tag.x;
  const dy = CARD_SIZE.h / 2 - tag.y;
  const cos = Math.cos(square.angle);
  const sin = Math.sin(square.angle);
  return {
    center: { x: square.center.x + cos * dx - sin * dy, y: square.center.y + sin * dx + cos * dy },
    angleDeg: (square.angle * 180) / Math.PI,
    square,
  };
}

/** The corners of a tag in board mm. */
export function tagOnBoard(mapping: Mapping, corners: Corners): Point[] {
  return corners.map((c) => boardFromPicture(mapping, c.x, c.y));
}

/** The four corners of a card on the board: top left, top right, bottom right, bottom left of the card. */
export function cardOutline(place: CardPlace): Point[] {
  const { w, h } = CARD_SIZE;
  const angle = place.square.angle;
  return [
    boardFromCard(place.center, angle, 0, 0),
    boardFromCard(place.center, angle, w, 0),
    boardFromCard(place.center, angle, w, h),
    boardFromCard(place.center, angle, 0, h),
  ];
}

/** The outline of a card in the picture, px. */
export function cardInPicture(mapping: Mapping, place: CardPlace): Corners {
  return cardOutline(place).map((p) => pictureFromBoard(mapping, p.x, p.y)) as unknown as Corners;
}
