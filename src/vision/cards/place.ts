// From a card's tag to the card: its centre, angle and outline on the board.

import { CARD_SIZE, CARD_TAG } from '../../domain/board/card.ts';
import { type BoardPoint, boardPoint, rectCentre } from '../../domain/units.ts';
import { CARD_SQUARE, fitSquare, type SquareFit, turnedStep } from '../geometry/square.ts';

/** Where a card lies. */
export interface CardPlace {
  readonly centre: BoardPoint;
  /** Clockwise on the board, degrees, -180 < angle <= 180; 0 is upright as the board. */
  readonly angleDeg: number;
  /** How well the tag's square fits a flat card there. */
  readonly square: SquareFit;
  /** How large it is printed beside the board. */
  readonly scale: number;
}

/** The card that carries a tag with these corners on the board (tag's order, mm), printed at a scale. */
export function placeCard(tagOnBoard: readonly BoardPoint[], scale = 1): CardPlace {
  const square = fitSquare(tagOnBoard, scale * CARD_SQUARE);
  const tag = rectCentre(CARD_TAG);
  const [dx, dy] = [scale * (CARD_SIZE.w / 2 - tag.x), scale * (CARD_SIZE.h / 2 - tag.y)];
  return {
    centre: turnedStep(square.centre, square.angle, dx, dy),
    angleDeg: (square.angle * 180) / Math.PI,
    square,
    scale,
  };
}

/** The four corners of a card on the board: top left, top right, bottom right, bottom left of the card. */
export function cardOutline({ centre, square, scale }: CardPlace): BoardPoint[] {
  const [x, y] = [(scale * CARD_SIZE.w) / 2, (scale * CARD_SIZE.h) / 2];
  const corners = [boardPoint(-x, -y), boardPoint(x, -y), boardPoint(x, y), boardPoint(-x, y)];
  return corners.map((corner) => turnedStep(centre, square.angle, corner.x, corner.y));
}
