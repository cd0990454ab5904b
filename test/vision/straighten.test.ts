// Pictures straight from above.

import { expect, test } from 'vitest';
import { boardGeometry } from '../../src/domain/board.ts';
import { lensFor } from '../../src/vision/lens.ts';
import { mappingFrom, pictureFromBoard } from '../../src/vision/mapping.ts';
import type { Picture } from '../../src/vision/picture.ts';
import type { ReadBoard } from '../../src/vision/reading.ts';
import { cropCard, cropField, straightenBoard } from '../../src/vision/straighten.ts';

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
      const p = pictureFromBoard(mapping, x, y);
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
    const i = (y * flat.width + x) * 3;
    expect(Math.abs(flat.data[i]! - ((x + 0.5) / 594) * 255)).toBeLessThan(2);
    expect(Math.abs(flat.data[i + 1]! - ((y + 0.5) / 420) * 255)).toBeLessThan(2);
  }
});

test('a card that lies upside down is cropped upright', () => {
  const crop = cropCard(rainbow(4), board, { centerMm: { x: 300, y: 200 }, angleDeg: 180 }, 2, 0);
  expect([crop.width, crop.height]).toEqual([126, 176]);
  // Upright on the card is upside down on the board: red falls from left to right.
  const row = 88 * crop.width * 3;
  expect(crop.data[row]!).toBeGreaterThan(crop.data[row + (crop.width - 1) * 3]!);
});

test('every field can be cropped, and what lies outside the photo is white', () => {
  for (const field of boardGeometry('A2').fields) {
    expect(cropField(rainbow(3), board, field.id, 1, 0)).toMatchObject({ width: 120, height: 70 });
  }
  const outside = cropCard(rainbow(3), board, { centerMm: { x: -300, y: -300 }, angleDeg: 10 }, 1);
  expect(outside.data.every((v) => v === 255)).toBe(true);
});
