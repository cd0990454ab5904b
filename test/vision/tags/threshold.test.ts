// The adaptive threshold against its definition.

import { expect, test } from 'vitest';
import { BLOCK, thresholdAdaptive } from '../../../src/vision/tags/threshold.ts';
import { chanceFrom } from '../lab/random.ts';

function byDefinition(
  data: Uint8Array,
  width: number,
  height: number,
  reach: number,
  offset: number,
): number[] {
  const columns = Math.ceil(width / BLOCK);
  const rows = Math.ceil(height / BLOCK);
  const mean = (bx: number, by: number): number => {
    let sum = 0;
    let count = 0;
    for (let y = by * BLOCK; y < Math.min(height, (by + 1) * BLOCK); y++) {
      for (let x = bx * BLOCK; x < Math.min(width, (bx + 1) * BLOCK); x++) {
        sum += data[y * width + x]!;
        count++;
      }
    }
    return Math.floor((16 * sum) / count) / 16;
  };
  return Array.from({ length: width * height }, (_, i) => {
    const bx = Math.floor((i % width) / BLOCK);
    const by = Math.floor(i / width / BLOCK);
    let sum = 0;
    let count = 0;
    for (let v = Math.max(0, by - reach); v <= Math.min(rows - 1, by + reach); v++) {
      for (let u = Math.max(0, bx - reach); u <= Math.min(columns - 1, bx + reach); u++) {
        sum += mean(u, v);
        count++;
      }
    }
    return data[i]! + offset < sum / count ? 1 : 0;
  });
}

test.each([
  [40, 32, 1],
  [41, 30, 2],
  [9, 50, 3],
  [50, 9, 3],
  [1, 1, 2],
])('a %i x %i picture with a reach of %i blocks', (width, height, reach) => {
  const chance = chanceFrom(width);
  const data = Uint8Array.from({ length: width * height }, () => chance.below(256));
  const mask = thresholdAdaptive({ width, height, data }, reach, 5);
  expect(Array.from(mask)).toEqual(byDefinition(data, width, height, reach, 5));
});

test('light that changes slowly leaves no trace', () => {
  const data = Uint8Array.from({ length: 100 * 100 }, (_, i) => 50 + (i % 100) * 0.5);
  expect(thresholdAdaptive({ width: 100, height: 100, data }, 3, 5).every((v) => v === 0)).toBe(true);
});
