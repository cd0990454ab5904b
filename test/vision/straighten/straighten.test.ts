// Pictures straight from above.

import { expect, test } from 'vitest';
import { boardGeometry } from '../../../src/domain/board/board.ts';
import { WRITING_AREA } from '../../../src/domain/board/card.ts';
import { boardPoint } from '../../../src/domain/units.ts';
import { lensFor } from '../../../src/vision/geometry/lens.ts';
import { mappingFrom, picturePointFromBoard } from '../../../src/vision/geometry/mapping.ts';
import type { Picture } from '../../../src/vision/picture/picture.ts';
import type { ReadBoard } from '../../../src/vision/reading/readBoard.ts';
import { cropCard, cropField, cropVisible } from '../../../src/vision/straighten/crops.ts';
import { type Straightened, straightenBoard } from '../../../src/vision/straighten/straighten.ts';

const mapping = mappingFrom(
  Float64Array.of(2.2, 0.3, 120, -0.2, 2, 160, 1e-4, 2e-4, 1),
  lensFor(1600, 1200, -0.06),
)!;
const board: ReadBoard = { format: 'A2', confidence: 1, missingTags: [], mapping };

/** A photo in which every point of the board has its own colour: red runs along x, green along y. */
function rainbow(channels: 3 | 4): Picture {
  const [width, height] = [1600, 1200];
  const data = new Uint8Array(width * height * channels).fill(255);
  for (let y = 0; y <= 420; y += 0.3) {
    for (let x = 0; x <= 594; x += 0.3) {
      const p = picturePointFromBoard(mapping, boardPoint(x, y));
      if (p.x < 0 || p.y < 0 || p.x >= width || p.y >= height) continue;
      const i = (Math.floor(p.y) * width + Math.floor(p.x)) * channels;
      data[i] = (x / 594) * 255;
      data[i + 1] = (y / 420) * 255;
      data[i + 2] = 0;
    }
  }
  return { width, height, channels, data };
}

test('the board from above has every colour at its place', () => {
  const flat = straightenBoard(rainbow(3), board, 1);
  expect([flat.width, flat.height]).toEqual([594, 420]);
  for (const [x, y] of [
    [100, 100],
    [300, 210],
    [500, 380],
  ] as const) {
    const i = (y * flat.width + x) * 4;
    expect(Math.abs(flat.data[i]! - ((x + 0.5) / 594) * 255)).toBeLessThan(2);
    expect(Math.abs(flat.data[i + 1]! - ((y + 0.5) / 420) * 255)).toBeLessThan(2);
  }
});

test('a card that lies upside down is cropped upright', () => {
  const crop = cropCard(rainbow(4), board, { centreMm: boardPoint(300, 200), angleDeg: 180 }, 2, 0);
  expect([crop.width, crop.height]).toEqual([126, 176]);
  // Upright on the card is upside down on the board: red falls from left to right.
  const row = 88 * crop.width * 4;
  expect(crop.data[row]!).toBeGreaterThan(crop.data[row + (crop.width - 1) * 4]!);
});

test('the writing of a card is cropped where it stands on the card, however the card lies', () => {
  const { x, y, w, h } = WRITING_AREA;
  for (const angleDeg of [0, 180, 37]) {
    const place = { centreMm: boardPoint(300, 200), angleDeg };
    const card = cropCard(rainbow(3), board, place, 2, 0);
    const crop = { part: WRITING_AREA, cards: [place], pxPerMm: 2, margin: 0, evenBlank: true };
    const writing = cropVisible(rainbow(3), board, place, crop)!;
    expect([writing.width, writing.height]).toEqual([2 * w, 2 * h]);
    const at = (crop: Straightened, px: number, py: number) => crop.data[(py * crop.width + px) * 4]!;
    for (const [px, py] of [
      [4, 4],
      [2 * w - 5, 2 * h - 5],
    ] as const)
      expect(Math.abs(at(writing, px, py) - at(card, px + 2 * x, py + 2 * y))).toBeLessThanOrEqual(1);
  }
});

test('every field can be cropped, and what lies outside the photo is white', () => {
  for (const field of boardGeometry('A2').fields) {
    expect(cropField(rainbow(3), board, field.id, 1, 0)).toMatchObject({ width: 120, height: 70 });
  }
  const outside = cropCard(rainbow(3), board, { centreMm: boardPoint(-300, -300), angleDeg: 10 }, 1);
  expect(outside.data.every((v) => v === 255)).toBe(true);
});

/** A photo as a JPEG holds it, its colours at half the size (full range, ITU-T T.871). */
function planesOf({ width, height, channels, data }: Picture): Picture {
  const grey = new Uint8Array(width * height);
  const small = { width: width >> 1, height: height >> 1 };
  const cb = new Uint8Array(small.width * small.height);
  const cr = new Uint8Array(small.width * small.height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * channels;
      const [r, g, b] = [data[i]!, data[i + 1]!, data[i + 2]!];
      grey[y * width + x] = Math.round(0.299 * r + 0.587 * g + 0.114 * b);
      const at = (y >> 1) * small.width + (x >> 1);
      cb[at] = Math.min(255, Math.round(128 - 0.168736 * r - 0.331264 * g + 0.5 * b));
      cr[at] = Math.min(255, Math.round(128 + 0.5 * r - 0.418688 * g - 0.081312 * b));
    }
  }
  return { width, height, channels: 1, data: grey, chroma: { ...small, cb, cr } };
}

test.each([
  ['finer than the photo', 2],
  ['much coarser than the photo', 0.5],
])('the planes of a JPEG give the colours of its pixels, %s', (_, pxPerMm) => {
  const photo = rainbow(4);
  const fromPixels = straightenBoard(photo, board, pxPerMm);
  const fromPlanes = straightenBoard(planesOf(photo), board, pxPerMm);
  expect(fromPlanes.data).toHaveLength(fromPixels.data.length);
  let apart = 0;
  fromPixels.data.forEach((value, i) => {
    apart += Math.abs(value - fromPlanes.data[i]!) / fromPixels.data.length;
  });
  expect(apart).toBeLessThan(1);
});

test('a photo without colours gives greys', () => {
  const { chroma: _, ...grey } = planesOf(rainbow(3));
  for (const pxPerMm of [0.5, 2]) {
    const { data } = straightenBoard(grey, board, pxPerMm);
    const isGrey = (i: number) => data[i] === data[i + 1] && data[i] === data[i + 2] && data[i + 3] === 255;
    for (let i = 0; i < data.length; i += 4) if (!isGrey(i)) expect.fail(`no grey at byte ${i}`);
  }
});

test('where the result is much coarser than the photo every place still has its colour', () => {
  for (const photo of [rainbow(3), planesOf(rainbow(3))]) {
    const flat = straightenBoard(photo, board, 0.5);
    const i = (105 * flat.width + 150) * 4;
    expect(Math.abs(flat.data[i]! - (301 / 594) * 255)).toBeLessThan(4);
    expect(Math.abs(flat.data[i + 1]! - (211 / 420) * 255)).toBeLessThan(4);
    expect(flat.data[i + 2]).toBeLessThan(8);
  }
});
