// Pictures that break off, at every side that may be the last one.

import { expect, test } from 'vitest';
import { isCutShort, JPEG_END, lacksJpegEnd } from '../../../src/vision/picture/cutShort.ts';
import type { Picture } from '../../../src/vision/picture/picture.ts';

const [WIDTH, HEIGHT] = [120, 90];

/** A picture in which no two neighbours are alike, but for `empty`. */
function picture(channels: 1 | 3 | 4, isEmpty: (x: number, y: number) => boolean): Picture {
  const data = new Uint8Array(WIDTH * HEIGHT * channels).fill(128);
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    if (!isEmpty(i % WIDTH, Math.floor(i / WIDTH)))
      data.fill((i * 7 + Math.floor(i / WIDTH) * 3) % 200, i * channels, (i + 1) * channels);
  }
  return { width: WIDTH, height: HEIGHT, channels, data };
}

test.each<[string, (x: number, y: number) => boolean]>([
  ['bottom', (_, y) => y >= HEIGHT - 17],
  ['top', (_, y) => y < 17],
  ['right', (x) => x >= WIDTH - 17],
  ['left', (x) => x < 17],
])('empty at the %s it is cut short, in any number of channels', (_, isEmpty) => {
  for (const channels of [1, 3, 4] as const) expect(isCutShort(picture(channels, isEmpty))).toBe(true);
});

test('a row of blocks less, or nothing missing, is whole', () => {
  expect(isCutShort(picture(3, () => false))).toBe(false);
  expect(isCutShort(picture(3, (_, y) => y >= HEIGHT - 16))).toBe(false);
});

test('a JPEG is known by its start, and lacks its end when it ends otherwise', () => {
  const start = [0xff, 0xd8, 1, 2, 3];
  expect(lacksJpegEnd(Uint8Array.from(start))).toBe(true);
  expect(lacksJpegEnd(Uint8Array.from([...start, ...JPEG_END]))).toBe(false);
  expect(lacksJpegEnd(Uint8Array.from([0x89, 0x50, 1, 2, 3]))).toBe(false);
  expect(lacksJpegEnd(new Uint8Array(0))).toBe(false);
});

test('the end of the small picture in front is not the end, and what comes behind the end does not matter', () => {
  const small = [0xff, 0xd8, 0xff, 0xda, 7, ...JPEG_END];
  const pixels = [0xff, 0xda, 5, 6, 0xd9, 7];
  expect(lacksJpegEnd(Uint8Array.from([0xff, 0xd8, ...small, ...pixels]))).toBe(true);
  expect(lacksJpegEnd(Uint8Array.from([0xff, 0xd8, ...small, ...pixels, ...JPEG_END, 1, 2]))).toBe(false);
});
