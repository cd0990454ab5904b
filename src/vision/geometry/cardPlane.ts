// From the plane of a card to the board's plane: cards may lie anywhere on it and at any angle.

import { CARD_SIZE } from '../../domain/board/card.ts';
import { type BoardPoint, boardPoint, type CardPoint } from '../../domain/units.ts';

/** A point of a card on the board, where the card's middle lies at `centre`, turned clockwise by `angle` radians. */
export function boardPointFromCard(centre: BoardPoint, angle: number, point: CardPoint): BoardPoint {
  const dx = point.x - CARD_SIZE.w / 2;
  const dy = point.y - CARD_SIZE.h / 2;
  return boardPoint(
    centre.x + Math.cos(angle) * dx - Math.sin(angle) * dy,
    centre.y + Math.sin(angle) * dx + Math.cos(angle) * dy,
  );
}
