// The adaptive threshold against its definition.

import { expect, test } from 'vitest';
import { thresholdAdaptive } from '../../src/vision/threshold.ts';
import { chanceFrom } from './lab/random.ts';

function byDefinition(
  data: Uint8Array,
  width: number,
  height: number,
  radius: number,
  offset: number,
): number[] {
  return Array.from({ length: width * height }, (_, i) => {
    const x = i % width;
    const y = Math.floor(i / width);
    let sum = 0;
    let count = 0;
    for (let v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++) {
      for (let u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++) {
        sum += data[v * width + u]!;
        count++;
      }
    }
    return (data[i]! + offset) * count < sum ? 1 : 0;
  });
}

test.each([
  [40, 30, 4],
  [9, 50, 12],
  [50, 9, 12],
  [1, 1, 3],
])('a %i x %i picture with radius %i', (width, height, radius) => {
  const chance = chanceFrom(width);
  const data = Uint8Array.from({ length: width * height }, () => chance.below(256));
  const mask = thresholdAdaptive({ width, height, data }, radius, 5);
  expect(Array.from(mask)).toEqual(byDefinition(data, width, height, radius, 5));
});

test('light that changes slowly leaves no trace', () => {
  const data = Uint8Array.from({ length: 100 * 100 }, (_, i) => 50 + (i % 100) * 0.5);
  expect(thresholdAdaptive({ width: 100, height: 100, data }, 12, 5).every((v) => v === 0)).toBe(true);
});
