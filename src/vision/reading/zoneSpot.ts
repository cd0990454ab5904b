// Where a point lies among the board's zones.

import type { BoardGeometry } from '../../domain/board/board.ts';
import type { ZoneId } from '../../domain/board/zones.ts';
import { type BoardPoint, boardPoint, type Mm, type Rect } from '../../domain/units.ts';
import { doubleArea } from '../geometry/quad.ts';

function holds(rect: Rect, p: BoardPoint): boolean {
  return p.x >= rect.x && p.x <= rect.x + rect.w && p.y >= rect.y && p.y <= rect.y + rect.h;
}

/** The distance of a point from the nearest of a rectangle's four sides, from inside or from outside. */
export function distanceFromLine(rect: Rect, p: BoardPoint): Mm {
  const dx = Math.max(rect.x - p.x, p.x - rect.x - rect.w);
  const dy = Math.max(rect.y - p.y, p.y - rect.y - rect.h);
  if (dx <= 0 && dy <= 0) return -Math.max(dx, dy);
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
}

/** A point among the zones. */
export interface ZoneSpot {
  /** The zone that holds the point, or null beside and between the zones. */
  readonly zone: ZoneId | null;
  /** The zone whose line is nearest. */
  readonly nearest: ZoneId;
  /** How far that line is, mm. */
  readonly fromLine: Mm;
  /** Whether the point lies in the strip between two zones. */
  readonly between: boolean;
}

/** Finds the zone at a point of the board, and how far its nearest line is. */
export function zoneSpot(geometry: BoardGeometry, p: BoardPoint): ZoneSpot {
  let zone: ZoneId | null = null;
  let nearest = geometry.zones[0]!.id;
  let fromLine = Number.POSITIVE_INFINITY;
  for (const { id, rect } of geometry.zones) {
    if (holds(rect, p)) zone = id;
    const distance = distanceFromLine(rect, p);
    if (distance < fromLine) {
      fromLine = distance;
      nearest = id;
    }
  }
  const first = geometry.zones[0]!.rect;
  const last = geometry.zones[geometry.zones.length - 1]!.rect;
  const among = holds({ ...first, w: last.x + last.w - first.x }, p);
  return { zone, nearest, fromLine, between: zone === null && among };
}

/** The share of a polygon that lies off the board: clipped to the sheet (Sutherland and Hodgman 1974). */
export function shareOffBoard(geometry: BoardGeometry, outline: readonly BoardPoint[]): number {
  const { w, h } = geometry.size;
  const sides: ((p: BoardPoint) => number)[] = [(p) => p.x, (p) => w - p.x, (p) => p.y, (p) => h - p.y];
  let ring = outline.slice();
  for (const inside of sides) {
    const next: BoardPoint[] = [];
    ring.forEach((b, i) => {
      const a = ring[(i + ring.length - 1) % ring.length]!;
      const da = inside(a);
      const db = inside(b);
      if (da >= 0 !== db >= 0) {
        const t = da / (da - db);
        next.push(boardPoint(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)));
      }
      if (db >= 0) next.push(b);
    });
    ring = next;
  }
  return 1 - Math.abs(doubleArea(ring)) / Math.abs(doubleArea(outline));
}
