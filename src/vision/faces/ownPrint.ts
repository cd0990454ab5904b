// What of a picture the board itself and its table explain: print of theirs that resembles parts of cards.

import type { BoardGeometry } from '../../domain/board/board.ts';
import type { BoardPoint, Rect } from '../../domain/units.ts';

/** So many signs of cards that were not read lie beside a board at the most. */
const MOST_BESIDE = 8;

function holds({ x, y, w, h }: Rect, place: BoardPoint): boolean {
  return place.x > x && place.x < x + w && place.y > y && place.y < y + h;
}

function isOnSheet(place: BoardPoint, { size }: BoardGeometry): boolean {
  return holds({ x: 0, y: 0, ...size }, place);
}

/** Whether the board has no dark print of its own at a place: on its lanes and fields, and beside it. */
export function isPlain(place: BoardPoint, geometry: BoardGeometry): boolean {
  const { zones, fields } = geometry;
  return !isOnSheet(place, geometry) || [...zones, ...fields].some(({ rect }) => holds(rect, place));
}

/** The signs without those beside the board where they are the pattern of a table. */
export function withoutPattern(signs: readonly BoardPoint[], geometry: BoardGeometry): readonly BoardPoint[] {
  const onSheet = signs.filter((sign) => isOnSheet(sign, geometry));
  return signs.length - onSheet.length > MOST_BESIDE ? onSheet : signs;
}
