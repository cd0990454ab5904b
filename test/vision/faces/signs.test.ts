import { expect, it } from 'vitest';
import { findSigns } from '../../../src/vision/faces/signs.ts';
import type { Straightened } from '../../../src/vision/straighten/straighten.ts';

type Colour = readonly [number, number, number];

/** A grey board of one pixel a mm in a light of its own, with discs on it. */
function boardWith(
  discs: readonly { x: number; y: number; radius: number; colour: Colour }[],
  light: Colour = [1, 1, 1],
): Straightened {
  const [width, height] = [300, 200];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const disc = discs.find((d) => Math.hypot(d.x - x, d.y - y) < d.radius);
    const colour = disc?.colour ?? [130, 132, 134];
    for (let c = 0; c < 3; c++) data[4 * i + c] = colour[c]! * light[c]!;
    data[4 * i + 3] = 255;
  }
  return { width, height, channels: 4, data };
}

const INKS: readonly Colour[] = [
  [8, 99, 173],
  [0, 128, 83],
  [236, 97, 29],
  [254, 197, 5],
  [140, 64, 127],
];

it.each([
  { lamp: 'daylight', light: [1, 1, 1] as const },
  { lamp: 'a warm lamp', light: [1, 0.82, 0.6] as const },
])('every group’s sign is found on the grey board in $lamp', ({ light }) => {
  const discs = INKS.map((colour, i) => ({ x: 40 + 50 * i, y: 100, radius: 8, colour }));
  const found = findSigns(boardWith(discs, light));
  expect(found.map(({ x }) => Math.round(x / 2) * 2).sort((a, b) => a - b)).toEqual([40, 90, 140, 190, 240]);
});

it('what is smaller or larger than a sign is none, nor is the tint of a header', () => {
  const colour: Colour = [8, 99, 173];
  expect(findSigns(boardWith([{ x: 60, y: 60, radius: 3, colour }]))).toEqual([]);
  expect(findSigns(boardWith([{ x: 100, y: 100, radius: 30, colour }]))).toEqual([]);
  expect(findSigns(boardWith([{ x: 100, y: 100, radius: 8, colour: [206, 224, 239] }]))).toEqual([]);
  expect(findSigns(boardWith([{ x: 100, y: 100, radius: 8, colour: [255, 227, 143] }]))).toEqual([]);
});
