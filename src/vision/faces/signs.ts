// Where a card's coloured sign seems to lie: the board is grey, and a sign of its size in a plain colour is hardly anything else.

import type { Mm } from '../../domain/units.ts';
import type { Straightened } from '../straighten/straighten.ts';

/** A sign is 17.2 mm across; a third of it is its white pictogram, and a half may be covered. In mm2 and mm. */
const AREA = { least: 45, most: 320 };
const SIDE = { least: 8, most: 24 };
/** How much of a colour's brightest channel its darkest lacks: plum has .55, the headers' tints .2 and less. */
const COLOURED = 0.34;
/** Yellow paper begins where a yellow header ends. */
const COLOURED_YELLOW = 0.6;

/** What grey paper looks like in this light, as gains that make it grey. */
function whiteBalance({ data }: Straightened): [number, number, number] {
  const ratios: [number[], number[]] = [[], []];
  for (let i = 0; i < data.length; i += 4 * 37) {
    const green = data[i + 1]!;
    if (green < 30 || green > 250) continue;
    ratios[0].push(data[i]! / green);
    ratios[1].push(data[i + 2]! / green);
  }
  const [red, blue] = ratios.map((all) => all.sort((a, b) => a - b)[all.length >> 1] ?? 1) as [
    number,
    number,
  ];
  return [1 / Math.max(red, 0.2), 1, 1 / Math.max(blue, 0.2)];
}

/** 1 where a pixel has a sign's colour. */
export function colouredPixels(view: Straightened): Uint8Array {
  const { width, height, data } = view;
  const [red, green, blue] = whiteBalance(view);
  const coloured = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < coloured.length; i++, at += 4) {
    const r = data[at]! * red;
    const g = data[at + 1]! * green;
    const b = data[at + 2]! * blue;
    const most = Math.max(r, g, b);
    const least = Math.min(r, g, b);
    if (most < 20) continue;
    const isYellow = b === least && g > 0.6 * r;
    if (most - least > (isYellow ? COLOURED_YELLOW : COLOURED) * most) coloured[i] = 1;
  }
  return coloured;
}

/** The middles of all coloured patches of a sign's size, px of a view of one pixel a mm. */
export function findSigns(
  { width }: Straightened,
  coloured: Uint8Array,
): { readonly x: Mm; readonly y: Mm }[] {
  return patchesOf(coloured, width).flatMap((pixels) => {
    if (pixels.length < AREA.least || pixels.length > AREA.most) return [];
    const [xs, ys] = [pixels.map((at) => at % width), pixels.map((at) => Math.floor(at / width))];
    const sides = [xs, ys].map((all) => Math.max(...all) - Math.min(...all) + 1);
    if (Math.min(...sides) < SIDE.least || Math.max(...sides) > SIDE.most) return [];
    return [{ x: mean(xs) + 0.5, y: mean(ys) + 0.5 }];
  });
}

/** 1 where a colour lies on more than a sign: the frame of a card's back, a note, a table. */
export function wideColour({ width }: Straightened, coloured: Uint8Array): Uint8Array {
  const wide = new Uint8Array(coloured.length);
  for (const pixels of patchesOf(coloured, width)) {
    if (pixels.length > AREA.most) for (const at of pixels) wide[at] = 1;
  }
  return wide;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The pixels of each patch of colour, corners included. */
function patchesOf(coloured: Uint8Array, width: number): number[][] {
  const left = coloured.slice();
  const patches: number[][] = [];
  for (let seed = 0; seed < left.length; seed++)
    if (left[seed] === 1) patches.push(takePatch(left, width, seed));
  return patches;
}

/** The pixels of the patch that one belongs to, taken away. */
function takePatch(coloured: Uint8Array, width: number, seed: number): number[] {
  const pixels = [seed];
  coloured[seed] = 0;
  for (let i = 0; i < pixels.length; i++) {
    const at = pixels[i]!;
    const x = at % width;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = x > 0 ? -1 : 0; dx <= (x + 1 < width ? 1 : 0); dx++) {
        const next = at + dy * width + dx;
        if (coloured[next] !== 1) continue;
        coloured[next] = 0;
        pixels.push(next);
      }
    }
  }
  return pixels;
}
