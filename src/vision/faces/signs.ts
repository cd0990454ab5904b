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

/** Round a sign lies paper: in a ring of this reach less than this share is coloured, of a coloured table nearly all. */
const PAPER = { from: 10, to: 14, coloured: 0.5 };
/** A white pictogram, or a stroke over it, leaves parts of a sign so far apart at the most, px, and so large at the least, mm2. */
const PARTS = { gap: 3, area: 20 };

/** Every so many pixels one is asked how grey paper looks. */
const ASKED = 37;

/** What grey paper looks like in this light, as gains that make it grey. */
function whiteBalance({ data }: Straightened): [number, number, number] {
  const red = new Float32Array(Math.ceil(data.length / (4 * ASKED)));
  const blue = new Float32Array(red.length);
  let count = 0;
  for (let i = 0; i < data.length; i += 4 * ASKED) {
    const green = data[i + 1]!;
    if (green < 30 || green > 250) continue;
    red[count] = data[i]! / green;
    blue[count] = data[i + 2]! / green;
    count++;
  }
  const gainOf = (ratios: Float32Array) =>
    1 / Math.max(ratios.subarray(0, count).sort()[count >> 1] ?? 1, 0.2);
  return [gainOf(red), 1, gainOf(blue)];
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

/** A patch of colour: its middle and its size, px. */
interface Patch {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly area: number;
}

/** The middles of all coloured patches of a sign's size that lie on paper, px of a view of one pixel a mm. */
export function findSigns(
  { width, height }: Straightened,
  coloured: Uint8Array,
): { readonly x: Mm; readonly y: Mm }[] {
  const signs: Patch[] = [];
  const parts: Patch[] = [];
  eachPatch(coloured, width, (patch) => {
    if (hasSignSize(patch)) signs.push(patch);
    else if (patch.area >= PARTS.area && Math.max(patch.width, patch.height) <= SIDE.most) parts.push(patch);
  });
  return [...signs, ...joined(parts).filter(hasSignSize)].filter((patch) =>
    isOnPaper(patch, coloured, width, height),
  );
}

function hasSignSize({ area, width, height }: Patch): boolean {
  return (
    area >= AREA.least &&
    area <= AREA.most &&
    Math.min(width, height) >= SIDE.least &&
    Math.max(width, height) <= SIDE.most
  );
}

/** Parts that lie near each other as one patch. */
function joined(parts: readonly Patch[]): Patch[] {
  const whole: Patch[] = [];
  for (const part of parts) {
    const near = whole.findIndex((other) => areNear(part, other));
    if (near < 0) whole.push(part);
    else whole[near] = union(whole[near]!, part);
  }
  return whole;
}

function areNear(a: Patch, b: Patch): boolean {
  return (
    a.left - b.left - b.width <= PARTS.gap &&
    b.left - a.left - a.width <= PARTS.gap &&
    a.top - b.top - b.height <= PARTS.gap &&
    b.top - a.top - a.height <= PARTS.gap
  );
}

function union(a: Patch, b: Patch): Patch {
  const area = a.area + b.area;
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  return {
    x: (a.x * a.area + b.x * b.area) / area,
    y: (a.y * a.area + b.y * b.area) / area,
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
    area,
  };
}

function isOnPaper({ x, y }: Patch, coloured: Uint8Array, width: number, height: number): boolean {
  let [all, some] = [0, 0];
  for (let dy = -PAPER.to; dy <= PAPER.to; dy++) {
    for (let dx = -PAPER.to; dx <= PAPER.to; dx++) {
      const away = Math.hypot(dx, dy);
      const [px, py] = [Math.floor(x) + dx, Math.floor(y) + dy];
      if (away < PAPER.from || away > PAPER.to || px < 0 || py < 0 || px >= width || py >= height) continue;
      all++;
      some += coloured[py * width + px]!;
    }
  }
  return some < PAPER.coloured * all;
}

/** 1 where a colour lies on more than a sign: the frame of a card's back, a note, a table. */
export function wideColour({ width }: Straightened, coloured: Uint8Array): Uint8Array {
  const wide = new Uint8Array(coloured.length);
  eachPatch(coloured, width, ({ area }, pixels) => {
    if (area > AREA.most) for (let i = 0; i < area; i++) wide[pixels[i]!] = 1;
  });
  return wide;
}

/** Hands out each patch of colour, corners included, with its pixels: the first `area` of a list that the next patch overwrites. */
function eachPatch(
  coloured: Uint8Array,
  width: number,
  take: (patch: Patch, pixels: Int32Array) => void,
): void {
  const left = coloured.slice();
  const pixels = new Int32Array(coloured.length);
  for (let seed = left.indexOf(1); seed >= 0; seed = left.indexOf(1, seed + 1))
    take(takePatch(left, width, seed, pixels), pixels);
}

/** The patch that a pixel belongs to, taken away; its pixels are listed. */
function takePatch(coloured: Uint8Array, width: number, seed: number, pixels: Int32Array): Patch {
  pixels[0] = seed;
  coloured[seed] = 0;
  let count = 1;
  let [leftmost, rightmost, sumX, sumY] = [width, 0, 0, 0];
  let lowest = 0;
  for (let i = 0; i < count; i++) {
    const at = pixels[i]!;
    const y = (at / width) | 0;
    const x = at - y * width;
    sumX += x;
    sumY += y;
    if (x < leftmost) leftmost = x;
    if (x > rightmost) rightmost = x;
    if (y > lowest) lowest = y;
    for (let row = at - width; row <= at + width; row += width) {
      for (let next = x > 0 ? row - 1 : row; next <= (x + 1 < width ? row + 1 : row); next++) {
        if (coloured[next] !== 1) continue;
        coloured[next] = 0;
        pixels[count++] = next;
      }
    }
  }
  // The seed is the first pixel in reading order: no other lies higher.
  const highest = (seed / width) | 0;
  return {
    x: sumX / count + 0.5,
    y: sumY / count + 0.5,
    left: leftmost,
    top: highest,
    width: rightmost - leftmost + 1,
    height: lowest - highest + 1,
    area: count,
  };
}
