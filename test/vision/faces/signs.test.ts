import { expect, it } from 'vitest';
import { colouredPixels, findSigns, wideColour } from '../../../src/vision/faces/signs.ts';
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

const signsOf = (view: Straightened) => findSigns(view, colouredPixels(view));

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
  const found = signsOf(boardWith(discs, light));
  expect(found.map(({ x }) => Math.round(x / 2) * 2).sort((a, b) => a - b)).toEqual([40, 90, 140, 190, 240]);
});

it('what is smaller or larger than a sign is none, nor is the tint of a header', () => {
  const colour: Colour = [8, 99, 173];
  expect(signsOf(boardWith([{ x: 60, y: 60, radius: 3, colour }]))).toEqual([]);
  expect(signsOf(boardWith([{ x: 100, y: 100, radius: 30, colour }]))).toEqual([]);
  expect(signsOf(boardWith([{ x: 100, y: 100, radius: 8, colour: [206, 224, 239] }]))).toEqual([]);
  expect(signsOf(boardWith([{ x: 100, y: 100, radius: 8, colour: [255, 227, 143] }]))).toEqual([]);
});

it('a sign that its white pictogram parts is one, and colour in a coloured field is none', () => {
  const colour: Colour = [140, 64, 127];
  const white: Colour = [250, 250, 250];
  const sign = { x: 100, y: 100, radius: 7, colour };
  // A column of white of the whole height.
  const split = Array.from({ length: 17 }, (_, i) => ({ x: 100, y: 92 + i, radius: 1.5, colour: white }));
  const [found, ...more] = signsOf(boardWith([...split, sign]));
  expect(found!.x).toBeCloseTo(100.5, 1);
  expect(more).toEqual([]);
  const grey: Colour = [130, 132, 134];
  const spots = [
    { ...sign, radius: 6 },
    { ...sign, colour: grey, radius: 8 },
    { ...sign, radius: 40 },
  ];
  expect(signsOf(boardWith(spots))).toEqual([]);
});

it('the frame of a back is wide colour, a sign beside it is not', () => {
  const colour: Colour = [8, 99, 173];
  const view = boardWith([
    { x: 60, y: 60, radius: 8, colour },
    // Paper within the frame: the first disc that holds a pixel counts.
    { x: 180, y: 100, radius: 25, colour: [250, 250, 250] },
    { x: 180, y: 100, radius: 32, colour },
  ]);
  const wide = wideColour(view, colouredPixels(view));
  const at = (x: number, y: number) => wide[y * view.width + x];
  expect(at(60, 60)).toBe(0);
  expect(at(180, 100)).toBe(0);
  expect(at(180 + 28, 100)).toBe(1);
});
