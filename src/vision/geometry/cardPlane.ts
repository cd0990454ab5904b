// From a card that lies on the board to the board: cards may lie anywhere and at any angle.

import { CARD_SIZE } from '../../domain/board/card.ts';
import type { Mm, Point } from '../../domain/units.ts';

/** A point of a card (mm from its top left) on the board, for a card with this centre and angle (radians). */
export function boardFromCard(center: Point, angle: number, x: Mm, y: Mm): Point {
  const dx = x - CARD_SIZE.w / 2;
  const dy = y - CARD_SIZE.h / 2;
  return {
    x: center.x + Math.cos(angle) * dx - Math.sin(angle) * dy,
    y: center.y + Math.sin(angle) * dx + Math.cos(angle) * dy,
  };
}
