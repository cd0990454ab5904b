// Connected components by runs.

import { expect, test } from 'vitest';
import { findComponents } from '../../../src/vision/tags/components.ts';
import { chanceFrom } from '../lab/random.ts';

function maskOf(rows: readonly string[]): [Uint8Array, number, number] {
  const mask = Uint8Array.from(rows.join(''), (c) => (c === '#' ? 1 : 0));
  return [mask, rows[0]!.length, rows.length];
}

test('two arms that meet below are one component, with its box and area', () => {
  const c = findComponents(...maskOf(['#...#', '#...#', '#####', '.....', '..#..']));
  expect(c.count).toBe(2);
  expect([c.left[0], c.right[0], c.top[0], c.bottom[0], c.area[0]]).toEqual([0, 5, 0, 3, 9]);
  expect([c.left[1], c.right[1], c.top[1], c.bottom[1], c.area[1]]).toEqual([2, 3, 4, 5, 1]);
});

test('pixels that touch at a corner belong together', () => {
  expect(findComponents(...maskOf(['#..', '.#.', '..#'])).count).toBe(1);
});

test('counts as a flood fill does', () => {
  const chance = chanceFrom(4);
  const [w, h] = [37, 29];
  const mask = Uint8Array.from({ length: w * h }, () => (chance.maybe(0.42) ? 1 : 0));
  const left = mask.slice();
  let islands = 0;
  for (let i = 0; i < left.length; i++) {
    if (!left[i]) continue;
    islands++;
    const queue = [i];
    while (queue.length > 0) {
      const at = queue.pop()!;
      if (!left[at]) continue;
      left[at] = 0;
      for (const dy of [-1, 0, 1]) {
        for (const dx of [-1, 0, 1]) {
          const x = (at % w) + dx;
          const y = Math.floor(at / w) + dy;
          if (x >= 0 && y >= 0 && x < w && y < h && left[y * w + x]) queue.push(y * w + x);
        }
      }
    }
  }
  const c = findComponents(mask, w, h);
  expect(c.count).toBe(islands);
  expect(Array.from(c.area).reduce((a, b) => a + b)).toBe(mask.reduce((a, b) => a + b));
});

test('an empty mask has none', () => {
  expect(findComponents(new Uint8Array(12), 4, 3).count).toBe(0);
});
