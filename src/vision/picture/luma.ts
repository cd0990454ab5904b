// The first step: colours to brightness, reduced at once to the size in which the tags are looked for.

import type { Corners } from '../geometry/quad.ts';
import { halve, halveToLuma } from './halve.ts';
import { bytesOf, type Grey, type Picture } from './picture.ts';

/** The brightness of a picture: reduced, and at full size where somebody looks. */
export interface Luma {
  readonly width: number;
  readonly height: number;
  /** Reduced: tags are found there. */
  readonly work: Grey;
  /** Full pixels along one side of a work pixel: 1, 2 or 4. */
  readonly reduction: 1 | 2 | 4;
  /**
   * The brightness at full size, in which edges are measured. It is worked out where it was asked for and is
   * black elsewhere: name the box to be looked at, in px.
   */
  around(left: number, top: number, right: number, bottom: number): Grey;
  /** The lightest of each pixel's colours, as `around`: ink of a coloured pen is light there, black stays. None of a grey picture. */
  readonly lightest?: Luma['around'];
}

// Below 3.5 MP a card tag on an A2 board has modules of two pixels: nothing to give away. Above 24 MP a phone's
// sensor bins anyway and the extra pixels carry no extra detail about where a tag is.
const HALVE_FROM = 3.5e6;
const QUARTER_FROM = 24e6;

/** The reduction that keeps the search fast without losing tags. */
export function chooseReduction(pixels: number): 1 | 2 | 4 {
  if (pixels < HALVE_FROM) return 1;
  return pixels < QUARTER_FROM ? 2 : 4;
}

/**
 * Writes the brightness of a rectangle of the picture into `luma`, at the same place. Rec. 601 weights in 8-bit fixed
 * point (77, 150, 29); a tag is black on white, so gamma is left alone.
 */
function fillLuma(
  bytes: Uint8Array,
  { width, channels }: Picture,
  luma: Uint8Array,
  left: number,
  top: number,
  right: number,
  bottom: number,
): void {
  for (let y = top; y < bottom; y++) {
    const end = y * width + right;
    for (let i = y * width + left, from = i * channels; i < end; i++, from += channels) {
      luma[i] = (77 * bytes[from]! + 150 * bytes[from + 1]! + 29 * bytes[from + 2]!) >> 8;
    }
  }
}

/** Writes the lightest colour of each pixel of a rectangle into `lightest`, at the same place. */
function fillLightest(
  bytes: Uint8Array,
  { width, channels }: Picture,
  lightest: Uint8Array,
  left: number,
  top: number,
  right: number,
  bottom: number,
): void {
  for (let y = top; y < bottom; y++) {
    const end = y * width + right;
    for (let i = y * width + left, from = i * channels; i < end; i++, from += channels) {
      lightest[i] = Math.max(bytes[from]!, bytes[from + 1]!, bytes[from + 2]!);
    }
  }
}

/** The brightness of a whole picture at full size. */
export function lumaFromPicture(picture: Picture): Grey {
  const { width, height, channels } = picture;
  const bytes = bytesOf(picture);
  if (channels === 1) return { width, height, data: bytes };
  const data = new Uint8Array(width * height);
  fillLuma(bytes, picture, data, 0, 0, width, height);
  return { width, height, data };
}

/** The side of the tiles in which full brightness is worked out, as a power of two. */
const TILE = 5;

/** Brightness at the size that is searched, and at full size where it is asked for. */
export function lumaFor(picture: Picture): Luma {
  const { width, height, channels } = picture;
  const reduction = chooseReduction(width * height);
  if (reduction === 1 || channels === 1) {
    const full = lumaFromPicture(picture);
    let work = full;
    for (let at = 1; at < reduction; at *= 2) work = halve(work);
    const lightest = channels === 1 ? undefined : byTiles(picture, fillLightest);
    return { width, height, work, reduction, around: () => full, ...(lightest && { lightest }) };
  }
  let work = halveToLuma(picture);
  if (reduction === 4) work = halve(work);
  const around = byTiles(picture, fillLuma);
  return { width, height, work, reduction, around, lightest: byTiles(picture, fillLightest) };
}

/** What `fill` makes of a picture at full size, tile by tile. Pages that nobody touches cost no memory. */
function byTiles(picture: Picture, fill: typeof fillLuma): Luma['around'] {
  const { width, height } = picture;
  const bytes = bytesOf(picture);
  let data = new Uint8Array(0);
  const across = (width >> TILE) + 1;
  const filled = new Uint8Array(across * ((height >> TILE) + 1));
  return (left, top, right, bottom) => {
    if (data.length === 0) data = new Uint8Array(width * height);
    const lastX = Math.min(width - 1, right) >> TILE;
    const lastY = Math.min(height - 1, bottom) >> TILE;
    for (let y = Math.max(0, top) >> TILE; y <= lastY; y++) {
      for (let x = Math.max(0, left) >> TILE; x <= lastX; x++) {
        if (filled[y * across + x] === 1) continue;
        filled[y * across + x] = 1;
        const x0 = x << TILE;
        const y0 = y << TILE;
        const side = 1 << TILE;
        fill(bytes, picture, data, x0, y0, Math.min(width, x0 + side), Math.min(height, y0 + side));
      }
    }
    return { width, height, data };
  };
}

/** The brightness at full size, worked out in the box round four corners and `margin` px more. */
export function lumaAround(luma: Luma, corners: Corners, margin: number): Grey {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [0, 0];
  for (const { x, y } of corners) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return luma.around(left - margin, top - margin, right + margin, bottom + margin);
}

/** The brightness at (x, y) px, bilinear between pixels; outside the picture the nearest pixel counts. */
export function sampleGrey(grey: Grey, x: number, y: number): number {
  const { width, height, data } = grey;
  let px = x - 0.5;
  let py = y - 0.5;
  if (px < 0) px = 0;
  else if (px > width - 1) px = width - 1;
  if (py < 0) py = 0;
  else if (py > height - 1) py = height - 1;
  const ix = px | 0;
  const iy = py | 0;
  const fx = px - ix;
  const fy = py - iy;
  const i = iy * width + ix;
  const right = ix + 1 < width ? 1 : 0;
  const down = iy + 1 < height ? width : 0;
  const upper = data[i]! + (data[i + right]! - data[i]!) * fx;
  const lower = data[i + down]! + (data[i + down + right]! - data[i + down]!) * fx;
  return upper + (lower - upper) * fy;
}
