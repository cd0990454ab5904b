// Brightness and its reduction.

import { describe, expect, test } from 'vitest';
import { halve, halveToLuma, quarterToLuma } from '../../../src/vision/picture/halve.ts';
import { chooseReduction, lumaFor, lumaFromPicture } from '../../../src/vision/picture/luma.ts';

/** Bytes with steps of 31, by copying: millions of calls take long. */
function patterned(length: number): Uint8Array {
  const data = new Uint8Array(length);
  for (let i = 0; i < 256; i++) data[i] = (i * 31) & 255;
  for (let done = 256; done < length; done *= 2) data.copyWithin(done, 0, done);
  return data;
}

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

describe('halveToLuma', () => {
  test.each([1, 3, 4] as const)('is the mean brightness of 2 x 2 pixels of %i channels', (channels) => {
    for (const [width, height, offset] of [
      [8, 4, 0],
      [8, 4, 1],
      [7, 5, 0],
      [10, 6, 0],
    ] as const) {
      const bytes = Uint8Array.from({ length: width * height * channels + offset }, (_, i) => (i * 89) & 255);
      const picture = { width, height, channels, data: bytes.subarray(offset) };
      const expected = halve(lumaFromPicture(picture));
      const half = halveToLuma(picture);
      expect([half.width, half.height]).toEqual([expected.width, expected.height]);
      // Full brightness is rounded down before the mean is taken.
      half.data.forEach((value, i) => {
        expect(value - expected.data[i]!).toBeGreaterThanOrEqual(0);
        expect(value - expected.data[i]!).toBeLessThanOrEqual(1);
      });
    }
  });
});

describe('quarterToLuma', () => {
  test.each([1, 3, 4] as const)(
    'is the mean brightness of 4 x 4 pixels of %i channels to a grey step',
    (channels) => {
      for (const [width, height, offset] of [
        [16, 8, 0],
        [16, 8, 1],
        [14, 9, 0],
        [12, 11, 4],
      ] as const) {
        const bytes = Uint8Array.from(
          { length: width * height * channels + offset },
          (_, i) => (i * 89) & 255,
        );
        const picture = { width, height, channels, data: bytes.subarray(offset) };
        const expected = halve(halve(lumaFromPicture(picture)));
        const quarter = quarterToLuma(picture);
        expect([quarter.width, quarter.height]).toEqual([expected.width, expected.height]);
        quarter.data.forEach((value, i) => {
          expect(Math.abs(value - expected.data[i]!)).toBeLessThanOrEqual(2);
        });
      }
    },
  );

  test.each([3, 4] as const)('keeps black black and white white in %i channels', (channels) => {
    for (const grey of [0, 1, 128, 254, 255]) {
      const data = new Uint8Array(8 * 4 * channels).fill(grey);
      expect(Array.from(quarterToLuma({ width: 8, height: 4, channels, data }).data)).toEqual([grey, grey]);
    }
  });
});

test('what is finer shows the same picture twice as large, and full brightness is worked out once', () => {
  const [width, height] = [3840, 2880];
  const data = patterned(width * height * 3);
  const luma = lumaFor({ width, height, channels: 3, data });
  const finer = luma.finer!();
  expect([luma.reduction, finer.reduction]).toEqual([4, 2]);
  const half = halveToLuma({ width, height, channels: 3, data });
  expect([finer.work.width, Buffer.compare(finer.work.data, half.data)]).toEqual([half.width, 0]);
  expect(finer === luma.finer!()).toBe(true);
  expect(finer.finer).toBeUndefined();
  expect(finer.around(0, 0, 9, 9) === luma.around(0, 0, 9, 9)).toBe(true);
});

test('a pixel is as coloured as its lightest colour is lighter than its brightness', () => {
  const data = Uint8Array.of(200, 0, 0, 90, 90, 90);
  const { colourAt } = lumaFor({ width: 2, height: 1, channels: 3, data });
  expect([colourAt!(0.5, 0.5), colourAt!(1.5, 0.5), colourAt!(-3, 9)]).toEqual([200 - 60, 0, 200 - 60]);
});

test('the reduction grows with the picture, and full brightness is there where it is asked for', () => {
  expect([1.5e6, 8e6, 12e6, 24e6, 48e6].map(chooseReduction)).toEqual([1, 2, 4, 4, 8]);
  const [width, height] = [2404, 1602];
  const data = patterned(width * height * 3);
  const picture = { width, height, channels: 3, data } as const;
  const luma = lumaFor(picture);
  expect([luma.width, luma.work.width, luma.reduction]).toEqual([2404, 1202, 2]);
  const whole = lumaFromPicture(picture);
  for (const [left, top, right, bottom] of [
    [-20, -7, 40, 33],
    [2300.5, 1500.5, 1e12, 1e12],
    [1000, 700, 1001, 701],
  ] as const) {
    const { data: seen } = luma.around(left, top, right, bottom);
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y++) {
      const x0 = y * width + Math.max(0, Math.floor(left));
      const x1 = y * width + Math.min(width, Math.ceil(right));
      expect(Buffer.compare(seen.subarray(x0, x1), whole.data.subarray(x0, x1))).toBe(0);
    }
  }
});
