// The fourth step: components whose outline is a quadrilateral, the only ones that can be a tag's black square.

import { type PicturePoint, picturePoint } from '../../domain/units.ts';
import { type Corners, cross, doubleArea, isConvexQuad, lineMeet } from '../geometry/quad.ts';
import type { Components } from './components.ts';

/** What a component must look like to be kept, in pixels of the image that was searched. */
export interface QuadLimits {
  readonly minSide: number;
  readonly maxSide: number;
  /** Least area of the hull over the area of the quadrilateral. */
  readonly minFill: number;
}

type Ring = PicturePoint[];

/** The convex hull of a component's pixel edges, clockwise (Andrew's monotone chain on the ends of its rows). */
function componentHull(components: Components, c: number): Ring {
  const { start, end, row, first, members } = components;
  const leftChain: Ring = [];
  const rightChain: Ring = [];
  const push = (chain: Ring, x: number, y: number, turn: number): void => {
    const p = picturePoint(x, y);
    while (chain.length > 1 && cross(chain[chain.length - 2]!, chain[chain.length - 1]!, p) * turn <= 0) {
      chain.pop();
    }
    chain.push(p);
  };
  let m = first[c]!;
  const last = first[c + 1]!;
  while (m < last) {
    const y = row[members[m]!]!;
    let left = start[members[m]!]!;
    let right = end[members[m]!]!;
    for (m++; m < last && row[members[m]!]! === y; m++) {
      left = Math.min(left, start[members[m]!]!);
      right = Math.max(right, end[members[m]!]!);
    }
    push(leftChain, left, y, -1);
    push(leftChain, left, y + 1, -1);
    push(rightChain, right, y, 1);
    push(rightChain, right, y + 1, 1);
  }
  return [...rightChain, ...leftChain.reverse()];
}

/**
 * Shrinks a convex polygon to four sides: again and again the side goes whose removal (its neighbours are drawn on
 * until they meet) adds the least area. Null when no quadrilateral encloses it.
 */
export function quadFromHull(hull: readonly PicturePoint[]): Corners | null {
  const ring = hull.slice();
  while (ring.length > 4) {
    let best = -1;
    let bestArea = Number.POSITIVE_INFINITY;
    let bestPoint: PicturePoint | null = null;
    const n = ring.length;
    for (let i = 0; i < n; i++) {
      const before = ring[(i + n - 1) % n]!;
      const a = ring[i]!;
      const b = ring[(i + 1) % n]!;
      const after = ring[(i + 2) % n]!;
      const meet = lineMeet(before, a, after, b);
      if (!meet) continue;
      // The neighbours must meet outside the removed side.
      const area = -cross(a, b, meet);
      if (area < -1e-9 || area >= bestArea) continue;
      best = i;
      bestArea = area;
      bestPoint = meet;
    }
    if (best < 0 || !bestPoint) return null;
    const drop = (best + 1) % n;
    ring[best] = bestPoint;
    ring.splice(drop, 1);
  }
  return ring.length === 4 ? (ring as unknown as Corners) : null;
}

/** The quadrilaterals among the components, in pixel coordinates of the searched image. */
export function findQuads(components: Components, limits: QuadLimits): Corners[] {
  const { left, right, top, bottom, area } = components;
  const { minSide, maxSide, minFill } = limits;
  const quads: Corners[] = [];
  for (let c = 0; c < components.count; c++) {
    const width = right[c]! - left[c]!;
    const height = bottom[c]! - top[c]!;
    if (Math.max(width, height) < minSide * 1.2 || Math.min(width, height) < minSide * 0.7) continue;
    if (width > maxSide || height > maxSide) continue;
    // A square ring one eighth wide, hollowed further by a small threshold box, still fills a tenth of its box.
    if (area[c]! < 0.08 * width * height) continue;
    const hull = componentHull(components, c);
    if (hull.length < 4) continue;
    const quad = quadFromHull(hull);
    if (!quad || !isConvexQuad(quad, minSide * 0.7)) continue;
    if (doubleArea(hull) < minFill * doubleArea(quad)) continue;
    quads.push(quad);
  }
  return quads;
}
