// Brightness and its reduction.

import { describe, expect, test } from 'vitest';
import { chooseReduction, halve, lumaFromPicture, lumaPyramid } from '../../src/vision/luma.ts';

const weigh = (r: number, g: number, b: number): number => (77 * r + 150 * g + 29 * b) >> 8;

describe('lumaFromPicture', () => {
  test.each([3, 4] as const)(
    'weighs every pixel of %i channels, also at odd sizes and offsets',
    (channels) => {
      for (const [width, height, offset] of [
        [7, 5, 0],
        [8, 3, 4],
        [5, 5, 1],
      ] as const) {
        const bytes = Uint8Array.from(
          { length: width * height * channels + offset },
          (_, i) => (i * 89) & 255,
        );
        const data = bytes.subarray(offset);
        const { data: luma } = lumaFromPicture({ width, height, channels, data });
        expect(Array.from(luma)).toEqual(
          Array.from({ length: width * height }, (_, i) =>
            weigh(data[i * channels]!, data[i * channels + 1]!, data[i * channels + 2]!),
          ),
        );
      }
    },
  );

  test('takes grey as it is', () => {
    const data = Uint8Array.of(1, 2, 3, 4);
    expect(Array.from(lumaFromPicture({ width: 2, height: 2, channels: 1, data }).data)).toEqual([
      1, 2, 3, 4,
    ]);
  });
});

test('halve takes the mean of 2 x 2 and drops an odd column', () => {
  const half = halve({ width: 3, height: 2, data: Uint8Array.of(10, 20, 99, 30, 40, 99) });
  expect(half).toEqual({ width: 1, height: 1, data: Uint8Array.of(25) });
});

test('the reduction grows with the picture and the pyramid follows it', () => {
  expect([1.5e6, 12e6, 48e6].map(chooseReduction)).toEqual([1, 2, 4]);
  const { full, work, reduction } = lumaPyramid({
    width: 2400,
    height: 1600,
    channels: 1,
    data: new Uint8Array(2400 * 1600),
  });
  expect([full.width, work.width, reduction]).toEqual([2400, 1200, 2]);
});
