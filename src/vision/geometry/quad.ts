// Four corners in a picture, and the plane geometry of points, lines and polygons that they need.

import { type PicturePoint, picturePoint } from '../../domain/units.ts';

/** Four corners of a quadrilateral, clockwise as seen in the picture. */
export type Corners = readonly [PicturePoint, PicturePoint, PicturePoint, PicturePoint];

/** The middle of four corners. */
export function middleOf(corners: Corners): PicturePoint {
  let x = 0;
  let y = 0;
  for (const p of corners) {
    x += p.x / 4;
    y += p.y / 4;
  }
  return picturePoint(x, y);
}

/** Twice the signed area of the triangle o-a-b; positive when it turns clockwise, y pointing down. */
export function cross(o: PicturePoint, a: PicturePoint, b: PicturePoint): number {
  return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

/** Twice the signed area of a polygon in any plane; positive is clockwise where y points down. */
export function doubleArea(ring: readonly { readonly x: number; readonly y: number }[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!;
    const b = ring[(i + 1) % ring.length]!;
    sum += a.x * b.y - a.y * b.x;
  }
  return sum;
}

/** Where the lines a-b and c-d meet, or null when they are as good as parallel. */
export function lineMeet(
  a: PicturePoint,
  b: PicturePoint,
  c: PicturePoint,
  d: PicturePoint,
): PicturePoint | null {
  const ux = b.x - a.x;
  const uy = b.y - a.y;
  const vx = d.x - c.x;
  const vy = d.y - c.y;
  const across = ux * vy - uy * vx;
  if (Math.abs(across) < 1e-9 * (Math.abs(ux) + Math.abs(uy)) * (Math.abs(vx) + Math.abs(vy))) return null;
  const t = ((c.x - a.x) * vy - (c.y - a.y) * vx) / across;
  return picturePoint(a.x + t * ux, a.y + t * uy);
}

/** Whether the corners turn clockwise all the way round and no side is shorter than `minSide`. */
export function isConvexQuad(quad: Corners, minSide: number): boolean {
  for (let i = 0; i < 4; i++) {
    const a = quad[i]!;
    const b = quad[(i + 1) % 4]!;
    const c = quad[(i + 2) % 4]!;
    if (cross(a, b, c) <= 0) return false;
    if (Math.hypot(b.x - a.x, b.y - a.y) < minSide) return false;
  }
  return true;
}

/**
 * The larger singular value of the affine map that brings a unit square to these corners, px. Seen from afar it tells how
 * near a square is, whichever way it tilts.
 */
export function longestStretch([a, b, c, d]: Corners): number {
  const ux = (b.x + c.x - a.x - d.x) / 2;
  const uy = (b.y + c.y - a.y - d.y) / 2;
  const vx = (c.x + d.x - a.x - b.x) / 2;
  const vy = (c.y + d.y - a.y - b.y) / 2;
  const along = ux * ux + uy * uy;
  const down = vx * vx + vy * vy;
  return Math.sqrt((along + down) / 2 + Math.hypot((along - down) / 2, ux * vx + uy * vy));
}
