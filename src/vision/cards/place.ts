// From a card's tag to the card: its centre, angle and outline on the board.

import { CARD_SIZE, CARD_TAG } from '../../domain/board/card.ts';
import { type BoardPoint, cardPoint, rectCentre } from '../../domain/units.ts';
import {
  boardPointFromCard,
  CARD_SQUARE,
  fitSquare,
  type SquareFit,
  turnedStep,
} from '../geometry/square.ts';

/** Where a card lies. */
export interface CardPlace {
  readonly centre: BoardPoint;
  /** Clockwise on the board, degrees, -180 < angle <= 180; 0 is upright as the board. */
  readonly angleDeg: number;
  /** How well the tag's square fits a flat card there. */
  readonly square: SquareFit;
}

/** The card that carries a tag with these corners on the board (tag's order, mm). */
export function placeCard(tagOnBoard: readonly BoardPoint[]): CardPlace {
  const square = fitSquare(tagOnBoard, CARD_SQUARE);
  const tag = rectCentre(CARD_TAG);
  return {
    centre: turnedStep(square.centre, square.angle, CARD_SIZE.w / 2 - tag.x, CARD_SIZE.h / 2 - tag.y),
    angleDeg: (square.angle * 180) / Math.PI,
    square,
  };
}

/** The four corners of a card on the board: top left, top right, bottom right, bottom left of the card. */
export function cardOutline({ centre, square }: CardPlace): BoardPoint[] {
  const { w, h } = CARD_SIZE;
  const corners = [cardPoint(0, 0), cardPoint(w, 0), cardPoint(w, h), cardPoint(0, h)];
  return corners.map((corner) => boardPointFromCard(centre, square.angle, corner));
}
