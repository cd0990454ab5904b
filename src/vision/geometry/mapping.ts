// Board millimetres to picture pixels and back: a homography and a lens, used together.

import type { Mm, Point, Px } from '../../domain/units.ts';
import { type Homography, invertHomography, mapPoint } from './homography.ts';
import { distort, type Lens, undistort } from './lens.ts';
import type { Corners, PicturePoint } from './quad.ts';

/** How the board lies in the picture. */
export interface Mapping {
  /** Board mm to px of the straight (undistorted) picture. */
  readonly forward: Homography;
  /** Px of the straight picture to board mm. */
  readonly back: Homography;
  readonly lens: Lens;
}

/** A mapping from its homography (mm to straight px) and lens; null when the homography cannot be turned round. */
export function mappingFrom(forward: Homography, lens: Lens): Mapping | null {
  const back = invertHomography(forward);
  return back ? { forward, back, lens } : null;
}

/** Where a point of the board appears in the photo. */
export function pictureFromBoard(mapping: Mapping, x: Mm, y: Mm): PicturePoint {
  const p = mapPoint(mapping.forward, x, y);
  return distort(mapping.lens, p.x, p.y);
}

/** Which point of the board's plane appears at a place in the photo. */
export function boardFromPicture(mapping: Mapping, x: Px, y: Px): Point {
  const p = undistort(mapping.lens, x, y);
  return mapPoint(mapping.back, p.x, p.y);
}

/** Four corners in the photo, on the board's plane. */
export function boardCornersFromPicture(mapping: Mapping, corners: Corners): Point[] {
  return corners.map((c) => boardFromPicture(mapping, c.x, c.y));
}

/** Whether a point of the board's plane lies before the camera, on the same side as the point (ox, oy). */
export function isBeforeCamera(mapping: Mapping, x: Mm, y: Mm, ox: Mm, oy: Mm): boolean {
  const h = mapping.forward;
  const here = h[6]! * x + h[7]! * y + h[8]!;
  const there = h[6]! * ox + h[7]! * oy + h[8]!;
  return here * there > 0 && Math.abs(here) > 0.05 * Math.abs(there);
}

/** Px per mm at a point of the board: the square root of how much an area grows. */
export function scaleAt(mapping: Mapping, x: Mm, y: Mm): number {
  const d = 1;
  const o = pictureFromBoard(mapping, x, y);
  const a = pictureFromBoard(mapping, x + d, y);
  const b = pictureFromBoard(mapping, x, y + d);
  return Math.sqrt(Math.abs((a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x))) / d;
}
