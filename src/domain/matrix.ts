// Affine maps of a plane as six numbers, as PDF and SVG write them, and the order in which they are put together.

/** [a b c d e f]: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The matrix that leaves every point where it is. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * The matrix that does `first`, then `second`: the order in which PDF writes the two. What lies inside moves first: the
 * matrix of a group within a group is `matrixProduct(inner, outer)`.
 */
export function matrixProduct(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}
