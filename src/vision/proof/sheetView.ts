// A side of the proof sheet as a photo shows it: the light at any of its points, and where the camera was.

import type { Mm, Point } from '../../domain/units.ts';
import { boardPoint } from '../../domain/units.ts';
import { homographyProduct } from '../geometry/homography.ts';
import { type Mapping, picturePointFromBoard } from '../geometry/mapping.ts';
import { sampleGrey } from '../picture/luma.ts';
import type { Grey } from '../picture/picture.ts';

/** The sheet takes the board's part in the mapping: mm of the print, from the top left of its page. */
export interface SheetView {
  readonly mapping: Mapping;
  /** Full size. */
  readonly grey: Grey;
}

/** Grey as a share of the light, 0-1 (IEC 61966-2-1): what a lens smears adds up in light, not in grey. */
const LIGHT = Float64Array.from({ length: 256 }, (_, grey) => {
  const v = grey / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
});

/** The light of a grey between two steps. */
function lightOf(grey: number): number {
  const low = Math.min(254, Math.floor(grey));
  return LIGHT[low]! + (LIGHT[low + 1]! - LIGHT[low]!) * (grey - low);
}

/** The share of the light that comes from a point of the sheet. */
export function lightAt({ mapping, grey }: SheetView, { x, y }: Point): number {
  const p = picturePointFromBoard(mapping, boardPoint(x, y));
  return lightOf(sampleGrey(grey, p.x, p.y));
}

/** Where the camera was: the point of the sheet right below it, and how high above that, in mm of the print. */
export interface Viewpoint {
  readonly foot: Point;
  readonly height: Mm;
}

/** A phone's usual lens: its focal length over the longer side of the picture. Others differ from it by a fifth or less. */
const FOCAL_SHARE = 0.75;

/** From how the sheet lies in the picture; the lens is taken for a usual one. Null where the sheet is seen edge on. */
export function viewpointOf({ mapping, grey: { width, height } }: SheetView): Viewpoint | null {
  const focal = FOCAL_SHARE * Math.max(width, height);
  const camera = Float64Array.of(
    1 / focal,
    0,
    -width / 2 / focal,
    0,
    1 / focal,
    -height / 2 / focal,
    0,
    0,
    1,
  );
  const h = homographyProduct(mapping.forward, camera);
  const column = (i: number) => [h[i]!, h[i + 3]!, h[i + 6]!] as const;
  const [a, b, t] = [column(0), column(1), column(2)];
  const scale = (Math.hypot(...a) + Math.hypot(...b)) / 2;
  const across = [
    (a[1] * b[2] - a[2] * b[1]) / scale,
    (a[2] * b[0] - a[0] * b[2]) / scale,
    (a[0] * b[1] - a[1] * b[0]) / scale,
  ] as const;
  const dot = (u: readonly number[], v: readonly number[]) => u[0]! * v[0]! + u[1]! * v[1]! + u[2]! * v[2]!;
  // The camera's place is -R't; the columns are the first two of R, times the scale, and the third is across both.
  const place = [a, b, across].map((axis) => -dot(axis, t) / scale ** 2) as [number, number, number];
  if (!place.every(Number.isFinite) || Math.abs(place[2]) < 1) return null;
  return { foot: { x: place[0], y: place[1] }, height: Math.abs(place[2]) };
}
