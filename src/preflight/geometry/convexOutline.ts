// Convex outlines: what a filled shape surely covers, so that ink under it can be left out of the sum.

import type { Box } from './planeGeometry.ts';

/** The corners of a convex polygon as x y x y ..., in points. */
export type ConvexOutline = readonly number[];

/** Shapes with more corners are drawings, not grounds for text: they are not followed. */
const MOST_CORNERS = 64;
/** How many points of a curve become corners; they lie on the curve, so the polygon lies within it. */
const CURVE_STEPS = 4;
const SLACK_PT = 0.01;

/** Follows one path and tells its outline if that is a single convex shape. */
export class OutlineRecorder {
  readonly #corners: number[] = [];
  /** The corners with the control points of curves: a curve is convex where this polygon is. */
  readonly #hull: number[] = [];
  #isSimple = true;

  reset(): void {
    this.#corners.length = 0;
    this.#hull.length = 0;
    this.#isSimple = true;
  }

  /** A new subpath begins: only the first is followed, for a second may be a hole. */
  moveTo(x: number, y: number): void {
    if (this.#hull.length > 0) this.#isSimple = false;
    else this.lineTo(x, y);
  }

  lineTo(x: number, y: number): void {
    if (this.#hull.length > MOST_CORNERS) this.#isSimple = false;
    if (!this.#isSimple) return;
    this.#corners.push(x, y);
    this.#hull.push(x, y);
  }

  curveTo(x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
    if (!this.#isSimple) return;
    const corners = this.#corners;
    const x0 = corners.at(-2) ?? x1;
    const y0 = corners.at(-1) ?? y1;
    this.#hull.push(x1, y1, x2, y2);
    for (let step = 1; step < CURVE_STEPS; step++) {
      const t = step / CURVE_STEPS;
      const u = 1 - t;
      corners.push(
        u * u * u * x0 + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * x3,
        u * u * u * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * y3,
      );
    }
    this.lineTo(x3, y3);
  }

  /** The outline; null where the path is not one convex shape. */
  outline(): ConvexOutline | null {
    return this.#isSimple && turningOf(this.#hull) !== 0 ? this.#corners.slice() : null;
  }
}

/** 1 or -1 for a polygon that turns only left or only right, 0 for any other. */
function turningOf(polygon: readonly number[]): -1 | 0 | 1 {
  let turning: -1 | 0 | 1 = 0;
  const { length } = polygon;
  let fromX = polygon[length - 2]!;
  let fromY = polygon[length - 1]!;
  let edgeX = 0;
  let edgeY = 0;
  // Twice around the start, so that the corner where the path closes is looked at too.
  for (let i = 0; i < length + 4; i += 2) {
    const x = polygon[i % length]!;
    const y = polygon[(i + 1) % length]!;
    const nextX = x - fromX;
    const nextY = y - fromY;
    // A step without length (a path that returns to its start) is no edge.
    if (Math.abs(nextX) + Math.abs(nextY) < 1e-6) continue;
    const cross = edgeX * nextY - edgeY * nextX;
    const straight = 1e-6 * (Math.abs(edgeX) + Math.abs(edgeY)) * (Math.abs(nextX) + Math.abs(nextY));
    if (Math.abs(cross) > straight) {
      const side = cross > 0 ? 1 : -1;
      if (turning !== 0 && side !== turning) return 0;
      turning = side;
    }
    edgeX = nextX;
    edgeY = nextY;
    fromX = x;
    fromY = y;
  }
  return turning;
}

/** The outline of an upright box. */
export function outlineOfBox(box: Box): ConvexOutline {
  return [box.x0, box.y0, box.x1, box.y0, box.x1, box.y1, box.x0, box.y1];
}

/** Whether a convex outline holds a whole box. */
export function outlineHolds(outline: ConvexOutline, box: Box): boolean {
  const turning = turningOf(outline);
  if (turning === 0) return false;
  const { length } = outline;
  for (let i = 0; i < length; i += 2) {
    const x = outline[i]!;
    const y = outline[i + 1]!;
    const edgeX = outline[(i + 2) % length]! - x;
    const edgeY = outline[(i + 3) % length]! - y;
    const slack = -SLACK_PT * (Math.abs(edgeX) + Math.abs(edgeY));
    // The corner of the box that lies farthest out from this edge decides.
    const farX = edgeY * turning > 0 ? box.x1 : box.x0;
    const farY = edgeX * turning > 0 ? box.y0 : box.y1;
    if ((edgeX * (farY - y) - edgeY * (farX - x)) * turning < slack) return false;
  }
  return true;
}
