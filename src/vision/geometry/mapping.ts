// Points of the board to points of the picture and back: a homography and a lens, used together.

import { type BoardPoint, boardPoint, type PicturePoint } from '../../domain/units.ts';
import { type Homography, invertHomography, mapPoint } from './homography.ts';
import { distort, type Lens, undistort } from './lens.ts';
import type { Corners } from './quad.ts';

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
export function picturePointFromBoard(mapping: Mapping, point: BoardPoint): PicturePoint {
  const p = mapPoint(mapping.forward, point.x, point.y);
  return distort(mapping.lens, p.x, p.y) as PicturePoint;
}

/** Which point of the board's plane appears at a place in the photo. */
export function boardPointFromPicture(mapping: Mapping, point: PicturePoint): BoardPoint {
  const p = undistort(mapping.lens, point.x, point.y);
  return mapPoint(mapping.back, p.x, p.y) as BoardPoint;
}

/** Where four points of the board appear in the photo. */
export function cornersFromBoard(mapping: Mapping, points: readonly BoardPoint[]): Corners {
  return points.map((p) => picturePointFromBoard(mapping, p)) as unknown as Corners;
}

/** Which points of the board's plane appear at four corners in the photo. */
export function boardPointsFromCorners(mapping: Mapping, corners: Corners): BoardPoint[] {
  return corners.map((p) => boardPointFromPicture(mapping, p));
}

/** Whether a point of the board's plane lies before the camera, on the same side as one that is seen. */
export function isBeforeCamera(mapping: Mapping, point: BoardPoint, seen: BoardPoint): boolean {
  const h = mapping.forward;
  const here = h[6]! * point.x + h[7]! * point.y + h[8]!;
  const there = h[6]! * seen.x + h[7]! * seen.y + h[8]!;
  return here * there > 0 && Math.abs(here) > 0.05 * Math.abs(there);
}

/** Px per mm at a point of the board: the square root of how much an area grows. */
export function scaleAt(mapping: Mapping, point: BoardPoint): number {
  const { x, y } = point;
  const o = picturePointFromBoard(mapping, point);
  const a = picturePointFromBoard(mapping, boardPoint(x + 1, y));
  const b = picturePointFromBoard(mapping, boardPoint(x, y + 1));
  return Math.sqrt(Math.abs((a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x)));
}
