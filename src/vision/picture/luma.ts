// The first step: colours to brightness, reduced at once to the size in which the tags are looked for.

import type { Corners } from '../geometry/quad.ts';
import { halve, halveToLuma, quarterToLuma } from './halve.ts';
import { bytesOf, type Chroma, type Grey, type Picture } from './picture.ts';
import { byTiles, type FillTile } from './tiles.ts';

/** How many full pixels lie along one side of a pixel of the reduced picture. */
export type Reduction = 1 | 2 | 4 | 8;

/** The brightness of a picture: reduced, and at full size where somebody looks. */
export interface Luma {
  readonly width: number;
  readonly height: number;
  /** Reduced: tags are found there. */
  readonly work: Grey;
  readonly reduction: Reduction;
  /**
   * The brightness at full size, in which edges are measured. It is worked out where it was asked for and is
   * black elsewhere: name the box to be looked at, in px.
   */
  around(left: number, top: number, right: number, bottom: number): Grey;
  /** The lightest of each pixel's colours, as `around`: ink of a coloured pen is light there, black stays. None of a grey picture. */
  readonly lightest?: Luma['around'];
  /** How much lighter than its brightness the lightest colour of the pixel at (x, y) px is; none of a grey picture. */
  readonly colourAt?: (x: number, y: number) => number;
  /** The same picture reduced half as much, for tags that are too small here; none where it would show no more. */
  readonly finer?: () => Luma;
}

/**
 * From so many pixels on a picture is halved, quartered, and more: a card tag on an A2 board that fills the picture then
 * has modules of one and a half pixels, which is what finding takes. Where that turns out to be too few, `finer` shows more.
 */
const REDUCED_FROM: readonly (readonly [Reduction, number])[] = [
  [8, 40e6],
  [4, 10e6],
  [2, 3.5e6],
];

/** Pixels of a reduced picture that are worth searching at the most. */
const FINEST = 6e6;

/** The reduction that keeps the search fast without losing tags. */
export function chooseReduction(pixels: number): Reduction {
  return REDUCED_FROM.find(([, from]) => pixels >= from)?.[0] ?? 1;
}

/** Brightness by Rec. 601 weights in 8-bit fixed point (77, 150, 29); a tag is black on white, so gamma is left alone. */
const fillLuma =
  (bytes: Uint8Array, { width, channels }: Picture): FillTile =>
  (luma, left, top, right, bottom) => {
    for (let y = top; y < bottom; y++) {
      const end = y * width + right;
      for (let i = y * width + left, from = i * channels; i < end; i++, from += channels) {
        luma[i] = (77 * bytes[from]! + 150 * bytes[from + 1]! + 29 * bytes[from + 2]!) >> 8;
      }
    }
  };

/** The lightest colour of each pixel. */
const fillLightest =
  (bytes: Uint8Array, { width, channels }: Picture): FillTile =>
  (lightest, left, top, right, bottom) => {
    for (let y = top; y < bottom; y++) {
      const end = y * width + right;
      for (let i = y * width + left, from = i * channels; i < end; i++, from += channels) {
        const red = bytes[from]!;
        const green = bytes[from + 1]!;
        const blue = bytes[from + 2]!;
        const larger = red > green ? red : green;
        lightest[i] = larger > blue ? larger : blue;
      }
    }
  };

/** The brightness of a whole picture at full size. */
export function lumaFromPicture(picture: Picture): Grey {
  const { width, height, channels } = picture;
  const bytes = bytesOf(picture);
  if (channels === 1) return { width, height, data: bytes };
  const data = new Uint8Array(width * height);
  fillLuma(bytes, picture)(data, 0, 0, width, height);
  return { width, height, data };
}

/** Brightness at the size that is searched, and at full size where it is asked for. */
export function lumaFor(picture: Picture): Luma {
  const { width, height, channels } = picture;
  const reduction = chooseReduction(width * height);
  if (channels === 1) {
    const full = lumaFromPicture(picture);
    const { chroma } = picture;
    return reducedTo(reduction, picture, {
      around: () => full,
      ...(chroma && { colourAt: colourOfPlanes(chroma, picture) }),
    });
  }
  const bytes = bytesOf(picture);
  return reducedTo(reduction, picture, {
    around: byTiles(picture, fillLuma(bytes, picture)),
    lightest: byTiles(picture, fillLightest(bytes, picture)),
    colourAt: colourOf(bytes, picture),
  });
}

function colourOf(bytes: Uint8Array, { width, height, channels }: Picture): (x: number, y: number) => number {
  return (x, y) => {
    const column = Math.min(width - 1, Math.max(0, x | 0));
    const row = Math.min(height - 1, Math.max(0, y | 0));
    const at = (row * width + column) * channels;
    const [red, green, blue] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!];
    return Math.max(red, green, blue) - ((77 * red + 150 * green + 29 * blue) >> 8);
  };
}

/** How much lighter than the brightness each colour of a JPEG's planes is: ITU-T T.871 without its first row. */
function colourOfPlanes(chroma: Chroma, { width, height }: Picture): (x: number, y: number) => number {
  const [across, down] = [chroma.width / width, chroma.height / height];
  return (x, y) => {
    const column = Math.min(chroma.width - 1, Math.max(0, (x * across) | 0));
    const row = Math.min(chroma.height - 1, Math.max(0, (y * down) | 0));
    const blue = chroma.cb[row * chroma.width + column]! - 128;
    const red = chroma.cr[row * chroma.width + column]! - 128;
    return Math.max(1.402 * red, -0.344 * blue - 0.714 * red, 1.772 * blue);
  };
}

type FullSize = Pick<Luma, 'around' | 'lightest' | 'colourAt'>;

function reducedTo(reduction: Reduction, picture: Picture, full: FullSize): Luma {
  const { width, height } = picture;
  const work = workOf(picture, reduction);
  // What is not reduced is there as a whole.
  const around = reduction === 1 ? () => work : full.around;
  const luma = { width, height, work, reduction, ...full, around };
  if (reduction <= 2 || 4 * work.data.length > FINEST) return luma;
  let finer: Luma | null = null;
  return {
    ...luma,
    finer: () => {
      finer ??= reducedTo(reduction === 8 ? 4 : 2, picture, full);
      return finer;
    },
  };
}

function workOf(picture: Picture, reduction: Reduction): Grey {
  if (reduction === 1) return lumaFromPicture(picture);
  if (reduction === 2) return halveToLuma(picture);
  const quarter = quarterToLuma(picture);
  return reduction === 4 ? quarter : halve(quarter);
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
