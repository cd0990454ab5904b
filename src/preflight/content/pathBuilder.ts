// Follows path operators and keeps what the rules need: the box around the path, its outline, its thinnest rectangle.

import type { Matrix } from '../../domain/matrix.ts';
import { type ConvexOutline, OutlineRecorder } from '../geometry/convexOutline.ts';
import { type Box, boxAround, keepsBoxesUpright } from '../geometry/planeGeometry.ts';

/** The path under construction, in points of the page. `reset` makes it ready for the next one. */
export class PathBuilder {
  /** Lowest x and y, highest x and y of the subpath under way. */
  readonly #bounds = new Float64Array(4);
  /** The boxes of the subpaths before it. */
  #ended: Box[] = [];
  readonly #recorder = new OutlineRecorder();
  #currentX = Number.NaN;
  #currentY = Number.NaN;
  #userX = Number.NaN;
  #userY = Number.NaN;
  #rectangles = 0;
  #segments = 0;
  #upright = true;
  /** The thin side of the thinnest rectangle, in points. */
  thinnestPt = Number.POSITIVE_INFINITY;

  constructor() {
    this.reset();
  }

  reset(): void {
    if (this.#ended.length > 0) this.#ended = [];
    this.#emptyBounds();
    this.#recorder.reset();
    this.#rectangles = 0;
    this.#segments = 0;
    this.#upright = true;
    this.thinnestPt = Number.POSITIVE_INFINITY;
  }

  #emptyBounds(): void {
    const bounds = this.#bounds;
    bounds[0] = bounds[1] = Number.POSITIVE_INFINITY;
    bounds[2] = bounds[3] = Number.NEGATIVE_INFINITY;
  }

  #beginSubpath(): void {
    const bounds = this.#bounds;
    if (bounds[0]! > bounds[2]!) return;
    this.#ended.push({ x0: bounds[0]!, y0: bounds[1]!, x1: bounds[2]!, y1: bounds[3]! });
    this.#emptyBounds();
  }

  /** The boxes of the subpaths, in order. */
  get boxes(): readonly Box[] {
    const [x0, y0, x1, y1] = this.#bounds as unknown as [number, number, number, number];
    return x0 > x1 ? this.#ended : [...this.#ended, { x0, y0, x1, y1 }];
  }

  /** The box around the path; null where there is no path. */
  get box(): Box | null {
    const { boxes } = this;
    if (boxes.length < 2) return boxes[0] ?? null;
    return boxes.reduce(boxAround);
  }

  /** What the path covers if filled; null where that is not one convex shape. */
  get outline(): ConvexOutline | null {
    return this.#recorder.outline();
  }

  /** Whether the path is one upright rectangle (`re`). */
  get isBox(): boolean {
    return this.#rectangles === 1 && this.#segments === 0 && this.#upright;
  }

  /** Widens the bounds on one axis (0: x, 1: y) to a value. */
  #reach(axis: 0 | 1, value: number): void {
    const bounds = this.#bounds;
    if (value < bounds[axis]!) bounds[axis] = value;
    if (value > bounds[axis + 2]!) bounds[axis + 2] = value;
  }

  #goTo(ctm: Matrix, x: number, y: number): void {
    this.#userX = x;
    this.#userY = y;
    const pageX = ctm[0] * x + ctm[2] * y + ctm[4];
    const pageY = ctm[1] * x + ctm[3] * y + ctm[5];
    this.#currentX = pageX;
    this.#currentY = pageY;
    const bounds = this.#bounds;
    if (pageX < bounds[0]!) bounds[0] = pageX;
    if (pageY < bounds[1]!) bounds[1] = pageY;
    if (pageX > bounds[2]!) bounds[2] = pageX;
    if (pageY > bounds[3]!) bounds[3] = pageY;
  }

  /** Operands x y: a new subpath. */
  moveTo(ctm: Matrix, operands: Float64Array): void {
    this.#beginSubpath();
    this.#goTo(ctm, operands[0]!, operands[1]!);
    this.#segments++;
    this.#recorder.moveTo(this.#currentX, this.#currentY);
  }

  /** Operands x y: a line to there. */
  lineTo(ctm: Matrix, operands: Float64Array): void {
    this.#goTo(ctm, operands[0]!, operands[1]!);
    this.#segments++;
    this.#recorder.lineTo(this.#currentX, this.#currentY);
  }

  /**
   * A curve from the current point. `first`, `second` and `end` tell where in the operands the two control points and
   * the end stand; -1 is the current point.
   */
  curveTo(ctm: Matrix, operands: Float64Array, first: number, second: number, end: number): void {
    const bounds = this.#bounds;
    const x0 = this.#currentX;
    const y0 = this.#currentY;
    const u1 = first < 0 ? this.#userX : operands[first]!;
    const v1 = first < 0 ? this.#userY : operands[first + 1]!;
    const u2 = operands[second]!;
    const v2 = operands[second + 1]!;
    const x1 = ctm[0] * u1 + ctm[2] * v1 + ctm[4];
    const y1 = ctm[1] * u1 + ctm[3] * v1 + ctm[5];
    const x2 = ctm[0] * u2 + ctm[2] * v2 + ctm[4];
    const y2 = ctm[1] * u2 + ctm[3] * v2 + ctm[5];
    this.#goTo(ctm, operands[end]!, operands[end + 1]!);
    this.#segments++;
    this.#recorder.curveTo(x1, y1, x2, y2, this.#currentX, this.#currentY);
    // A curve stays within its control points: only where one lies outside the box can the curve widen it.
    if (Math.min(x1, x2) < bounds[0]! || Math.max(x1, x2) > bounds[2]!) {
      this.#reachTurns(0, x0, x1, x2, this.#currentX);
    }
    if (Math.min(y1, y2) < bounds[1]! || Math.max(y1, y2) > bounds[3]!) {
      this.#reachTurns(1, y0, y1, y2, this.#currentY);
    }
  }

  /** Widens the bounds to where a cubic Bezier curve turns back on an axis: the roots of its derivative. */
  #reachTurns(axis: 0 | 1, p0: number, p1: number, p2: number, p3: number): void {
    const a = p3 - 3 * p2 + 3 * p1 - p0;
    const b = 2 * (p2 - 2 * p1 + p0);
    const c = p1 - p0;
    const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
    const isLinear = Math.abs(a) < 1e-9;
    for (let sign = -1; sign <= 1; sign += 2) {
      const t = isLinear ? -c / b : (-b + sign * root) / (2 * a);
      if (!(t > 0 && t < 1)) continue;
      const u = 1 - t;
      this.#reach(axis, u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3);
    }
  }

  /** Operands x y w h: a whole rectangle. */
  rectangle(ctm: Matrix, operands: Float64Array): void {
    const w = operands[2]!;
    const h = operands[3]!;
    const [a, b, c, d] = ctm;
    this.#beginSubpath();
    this.#goTo(ctm, operands[0]!, operands[1]!);
    const x = this.#currentX;
    const y = this.#currentY;
    const recorder = this.#recorder;
    this.#rectangles++;
    this.#upright &&= keepsBoxesUpright(ctm);
    recorder.moveTo(x, y);
    this.#corner(x + a * w, y + b * w);
    this.#corner(x + a * w + c * h, y + b * w + d * h);
    this.#corner(x + c * h, y + d * h);
    const across = Math.abs(w) * Math.sqrt(a * a + b * b);
    const along = Math.abs(h) * Math.sqrt(c * c + d * d);
    this.thinnestPt = Math.min(this.thinnestPt, across, along);
  }

  #corner(x: number, y: number): void {
    this.#reach(0, x);
    this.#reach(1, y);
    this.#recorder.lineTo(x, y);
  }
}
