// Counting in discs, against counting one by one.

import { expect, it } from 'vitest';
import { DiscSums } from '../../../src/vision/faces/discSums.ts';

const [width, height] = [40, 30];
const marks = Uint8Array.from({ length: width * height }, (_, i) => ((i * 7919) % 5 < 2 ? 1 : 0));
const sums = new DiscSums(marks, width, height);

function countOneByOne(cx: number, cy: number, reach: number): number {
  let count = 0;
  marks.forEach((mark, i) => {
    if (Math.hypot((i % width) - cx, Math.floor(i / width) - cy) < reach) count += mark;
  });
  return count;
}

it.each([1, 7, 13.5])('counts what lies within %d px, at the edges of the view too', (reach) => {
  for (const [x, y] of [
    [20, 15],
    [0, 0],
    [39, 29],
    [3, 27],
  ] as const)
    expect(sums.around(x, y, reach)).toBe(countOneByOne(x, y, reach));
});

it('counts nothing beside the view', () => {
  expect(sums.around(-20, -20, 7)).toBe(0);
  expect(sums.around(60, 15, 7)).toBe(0);
});
