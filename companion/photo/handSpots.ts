// Where a card is shown on the picture that a person added without pointing: at a free spot of its zone.

import { type BoardFormat, boardGeometry } from '../../src/domain/board/board.ts';
import { CARD_SIZE } from '../../src/domain/board/card.ts';
import type { ZoneId } from '../../src/domain/board/zones.ts';
import { type BoardPoint, boardPoint } from '../../src/domain/units.ts';
import type { AskedPlace } from './askedPlaces.ts';
import type { ReviewCard } from './review.ts';

const ROWS = 5;
const COLUMNS = 4;

/** The spots of a zone, from the bottom up: cards lie from the top down. */
function spotsOf(format: BoardFormat, zone: ZoneId): readonly BoardPoint[] {
  const { rect } = boardGeometry(format).zones.find(({ id }) => id === zone)!;
  return Array.from({ length: ROWS * COLUMNS }, (_, index) => {
    const [column, row] = [index % COLUMNS, Math.floor(index / COLUMNS)];
    return boardPoint(
      rect.x + ((column + 0.5) * rect.w) / COLUMNS,
      rect.y + rect.h - ((row + 0.5) * rect.h) / ROWS,
    );
  });
}

/** The spots of the cards that lie in a zone and were seen nowhere; each keeps away from what lies there. */
export function handSpots(
  format: BoardFormat,
  review: readonly ReviewCard[],
  places: readonly AskedPlace[],
): ReadonlyMap<string, BoardPoint> {
  const told = new Set(places.map(({ answer }) => answer));
  const taken = [
    ...review.flatMap(({ seen }) => (seen ? [seen.centreMm] : [])),
    ...places.map(({ centreMm }) => centreMm),
  ];
  const room = (spot: BoardPoint) =>
    Math.min(CARD_SIZE.h, ...taken.map(({ x, y }) => Math.hypot(x - spot.x, y - spot.y)));
  const spots = new Map<string, BoardPoint>();
  for (const { card, zone, seen } of review) {
    if (zone === null || seen || told.has(card)) continue;
    const spot = spotsOf(format, zone).reduce((best, other) => (room(other) > room(best) ? other : best));
    taken.push(spot);
    spots.set(card, spot);
  }
  return spots;
}
