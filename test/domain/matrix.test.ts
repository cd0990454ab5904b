// Putting affine maps together, in the order that is said.

import { expect, test } from 'vitest';
import { IDENTITY, type Matrix, matrixProduct } from '../../src/domain/matrix.ts';

const MOVE: Matrix = [1, 0, 0, 1, 10, 0];
const DOUBLE: Matrix = [2, 0, 0, 2, 0, 0];
const LEAN: Matrix = [1, 0.5, -0.25, 2, 3, -7];

function sent([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

test('the first matrix is the first that a point meets', () => {
  expect(sent(matrixProduct(MOVE, DOUBLE), 1, 1)).toEqual([22, 2]);
  expect(sent(matrixProduct(DOUBLE, MOVE), 1, 1)).toEqual([12, 2]);
});

test('a product sends a point where its two matrices send it one after the other', () => {
  const [x, y] = sent(MOVE, 4, -3);
  expect(sent(matrixProduct(MOVE, LEAN), 4, -3)).toEqual(sent(LEAN, x, y));
});

test('nothing changes beside the identity', () => {
  expect(matrixProduct(IDENTITY, LEAN)).toEqual(LEAN);
  expect(matrixProduct(LEAN, IDENTITY)).toEqual(LEAN);
});
