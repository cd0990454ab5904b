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
export function findSigns(view: Straightened): { readonly x: Mm; readonly y: Mm }[] {
  const { width } = view;
  const coloured = colouredPixels(view);
  const signs: { x: Mm; y: Mm }[] = [];
  for (let seed = 0; seed < coloured.length; seed++) {
    if (coloured[seed] === 0) continue;
    const patch = takePatch(coloured, width, seed);
    const sides = [patch.right - patch.left + 1, patch.bottom - patch.top + 1];
    if (patch.area < AREA.least || patch.area > AREA.most) continue;
    if (Math.min(...sides) < SIDE.least || Math.max(...sides) > SIDE.most) continue;
    signs.push({ x: patch.sumX / patch.area + 0.5, y: patch.sumY / patch.area + 0.5 });
  }
  return signs;
}

interface Patch {
  area: number;
  sumX: number;
  sumY: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Measures the patch that a pixel belongs to, corners included, and takes it away. */
function takePatch(coloured: Uint8Array, width: number, seed: number): Patch {
  const patch: Patch = { area: 0, sumX: 0, sumY: 0, left: width, right: 0, top: coloured.length, bottom: 0 };
  const waiting = [seed];
  coloured[seed] = 0;
  while (waiting.length > 0) {
    const at = waiting.pop()!;
    const [x, y] = [at % width, Math.floor(at / width)];
    patch.area++;
    patch.sumX += x;
    patch.sumY += y;
    patch.left = Math.min(patch.left, x);
    patch.right = Math.max(patch.right, x);
    patch.top = Math.min(patch.top, y);
    patch.bottom = Math.max(patch.bottom, y);
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = x > 0 ? -1 : 0; dx <= (x + 1 < width ? 1 : 0); dx++) {
        const next = at + dy * width + dx;
        if (coloured[next] !== 1) continue;
        coloured[next] = 0;
        waiting.push(next);
      }
    }
  }
  return patch;
}
