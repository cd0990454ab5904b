// Upright boxes on a PDF page, in points with y up, and what a matrix makes of them.

import type { Matrix } from '../../domain/matrix.ts';
import type { PtLike } from '../../domain/units.ts';

/** An upright box in points, y up. */
export interface Box {
  readonly x0: PtLike;
  readonly y0: PtLike;
  readonly x1: PtLike;
  readonly y1: PtLike;
}

/** The smallest scale of a matrix: what it makes of a line's width where it is thinnest. */
export function smallestScale(matrix: Matrix): number {
  const [a, b, c, d] = matrix;
  const sum = a * a + b * b + c * c + d * d;
  const area = a * d - b * c;
  return Math.sqrt(Math.max(0, (sum - Math.sqrt(Math.max(0, sum * sum - 4 * area * area))) / 2));
}

/** Whether a matrix keeps upright boxes upright. */
export function keepsBoxesUpright(matrix: Matrix): boolean {
  const [a, b, c, d] = matrix;
  return (b === 0 && c === 0) || (a === 0 && d === 0);
}

/** The box around a rectangle (corner, width, height in user space) after a matrix. */
export function boxOfRect(matrix: Matrix, x: number, y: number, w: number, h: number): Box {
  const [a, b, c, d, e, f] = matrix;
  const left = a * x + c * y + e;
  const low = b * x + d * y + f;
  const acrossX = a * w;
  const acrossY = b * w;
  const alongX = c * h;
  const alongY = d * h;
  return {
    x0: left + Math.min(0, acrossX) + Math.min(0, alongX),
    y0: low + Math.min(0, acrossY) + Math.min(0, alongY),
    x1: left + Math.max(0, acrossX) + Math.max(0, alongX),
    y1: low + Math.max(0, acrossY) + Math.max(0, alongY),
  };
}

/** The part that two boxes share; null where they share no area. Touching is not sharing. */
export function boxesShared(one: Box, other: Box): Box | null {
  if (!boxesOverlap(one, other)) return null;
  return {
    x0: Math.max(one.x0, other.x0),
    y0: Math.max(one.y0, other.y0),
    x1: Math.min(one.x1, other.x1),
    y1: Math.min(one.y1, other.y1),
  };
}

/** The smallest box around two boxes. */
export function boxAround(one: Box, other: Box): Box {
  return {
    x0: Math.min(one.x0, other.x0),
    y0: Math.min(one.y0, other.y0),
    x1: Math.max(one.x1, other.x1),
    y1: Math.max(one.y1, other.y1),
  };
}

/** Whether two boxes share any area. */
export function boxesOverlap(one: Box, other: Box): boolean {
  return one.x0 < other.x1 && other.x0 < one.x1 && one.y0 < other.y1 && other.y0 < one.y1;
}

/** Whether `outer` holds `inner`; `slack` points of overhang are forgiven. */
export function boxHolds(outer: Box, inner: Box, slack: PtLike = 0): boolean {
  return (
    inner.x0 >= outer.x0 - slack &&
    inner.y0 >= outer.y0 - slack &&
    inner.x1 <= outer.x1 + slack &&
    inner.y1 <= outer.y1 + slack
  );
}

/** The box with `margin` points more on every side; a negative margin shrinks it. */
export function boxGrown(box: Box, margin: PtLike): Box {
  return { x0: box.x0 - margin, y0: box.y0 - margin, x1: box.x1 + margin, y1: box.y1 + margin };
}
