// Follows path operators and keeps what the rules need: the box around the path and its thinnest rectangle.

import { type Box, keepsBoxesUpright, type Matrix } from './planeGeometry.ts';

/** The path under construction, in points of the page. `reset` makes it ready for the next one. */
export class PathBuilder {
  /** Lowest x and y, highest x and y. An array of numbers, for a page moves these thousands of times. */
  private readonly bounds = new Float64Array(4);
  /** The current point on the page, then in user space. */
  private readonly current = new Float64Array(4);
  private rectangles = 0;
  private segments = 0;
  private upright = true;
  /** The thin side of the thinnest rectangle, in points. */
  thinnestPt = Number.POSITIVE_INFINITY;

  constructor() {
    this.reset();
  }

  reset(): void {
    this.bounds.fill(Number.POSITIVE_INFINITY, 0, 2);
    this.bounds.fill(Number.NEGATIVE_INFINITY, 2, 4);
    this.rectangles = 0;
    this.segments = 0;
    this.upright = true;
    this.thinnestPt = Number.POSITIVE_INFINITY;
  }

  /** The box around the path; null where there is no path. */
  get box(): Box | null {
    const [x0, y0, x1, y1] = this.bounds as unknown as [number, number, number, number];
    return x0 > x1 ? null : { x0, y0, x1, y1 };
  }

  /** Whether the path is one upright rectangle. */
  get isBox(): boolean {
    return this.rectangles === 1 && this.segments === 0 && this.upright;
  }

  /** Widens the bounds on one axis (0: x, 1: y) to a value. */
  private reach(axis: 0 | 1, value: number): void {
    const { bounds } = this;
    if (value < bounds[axis]!) bounds[axis] = value;
    if (value > bounds[axis + 2]!) bounds[axis + 2] = value;
  }

  private moveCurrent(ctm: Matrix, x: number, y: number): void {
    const { current } = this;
    current[0] = ctm[0] * x + ctm[2] * y + ctm[4];
    current[1] = ctm[1] * x + ctm[3] * y + ctm[5];
    current[2] = x;
    current[3] = y;
  }

  /** Operands x y: a point in user space becomes the current point, and the path reaches it. */
  point(ctm: Matrix, operands: Float64Array, at = 0): void {
    this.moveCurrent(ctm, operands[at]!, operands[at + 1]!);
    this.segments++;
    this.reach(0, this.current[0]!);
    this.reach(1, this.current[1]!);
  }

  /**
   * A curve from the current point to the last point of the operands. `first` and `second` tell where in the operands
   * the control points stand; -1 is the current point.
   */
  curve(ctm: Matrix, operands: Float64Array, first: number, second: number, end: number): void {
    const { current, bounds } = this;
    const startX = current[0]!;
    const startY = current[1]!;
    const u1 = first < 0 ? current[2]! : operands[first]!;
    const v1 = first < 0 ? current[3]! : operands[first + 1]!;
    const u2 = operands[second]!;
    const v2 = operands[second + 1]!;
    const x1 = ctm[0] * u1 + ctm[2] * v1 + ctm[4];
    const y1 = ctm[1] * u1 + ctm[3] * v1 + ctm[5];
    const x2 = ctm[0] * u2 + ctm[2] * v2 + ctm[4];
    const y2 = ctm[1] * u2 + ctm[3] * v2 + ctm[5];
    this.point(ctm, operands, end);
    // A curve stays within its control points: only where one lies outside the box can the curve widen it.
    if (Math.min(x1, x2) < bounds[0]! || Math.max(x1, x2) > bounds[2]!) {
      this.reachTurns(0, startX, x1, x2, current[0]!);
    }
    if (Math.min(y1, y2) < bounds[1]! || Math.max(y1, y2) > bounds[3]!) {
      this.reachTurns(1, startY, y1, y2, current[1]!);
    }
  }

  /** Widens the bounds to where a cubic Bezier curve turns back on an axis: the roots of its derivative. */
  private reachTurns(axis: 0 | 1, p0: number, p1: number, p2: number, p3: number): void {
    const a = p3 - 3 * p2 + 3 * p1 - p0;
    const b = 2 * (p2 - 2 * p1 + p0);
    const c = p1 - p0;
    const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
    const isLinear = Math.abs(a) < 1e-9;
    for (let sign = -1; sign <= 1; sign += 2) {
      const t = isLinear ? -c / b : (-b + sign * root) / (2 * a);
      if (!(t > 0 && t < 1)) continue;
      const u = 1 - t;
      this.reach(axis, u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3);
    }
  }

  /** Operands x y w h: a whole rectangle in user space. */
  rectangle(ctm: Matrix, operands: Float64Array): void {
    const w = operands[2]!;
    const h = operands[3]!;
    this.moveCurrent(ctm, operands[0]!, operands[1]!);
    this.reachSides(0, ctm[0] * w, ctm[2] * h);
    this.reachSides(1, ctm[1] * w, ctm[3] * h);
    this.rectangles++;
    this.upright &&= keepsBoxesUpright(ctm);
    const across = Math.abs(w) * lengthOf(ctm[0], ctm[1]);
    const along = Math.abs(h) * lengthOf(ctm[2], ctm[3]);
    this.thinnestPt = Math.min(this.thinnestPt, across, along);
  }

  /** Widens the bounds on an axis to the corners that two sides span from the current point. */
  private reachSides(axis: 0 | 1, across: number, along: number): void {
    const corner = this.current[axis]!;
    this.reach(axis, corner + Math.min(0, across) + Math.min(0, along));
    this.reach(axis, corner + Math.max(0, across) + Math.max(0, along));
  }
}

/** As Math.hypot, which is many times slower. */
function lengthOf(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
