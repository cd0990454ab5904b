// The first step: colours to brightness, and in the same pass a reduced image in which the tags are looked for.

import type { Gray, Picture } from './picture.ts';

/** The brightness at full size (edges are measured there) and reduced (tags are found there). */
export interface Luma {
  readonly full: Gray;
  readonly work: Gray;
  /** Full pixels along one side of a work pixel: 1, 2 or 4. */
  readonly reduction: 1 | 2 | 4;
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
 * The brightness of a picture, Rec. 601 weights in 8-bit fixed point (77, 150, 29), at full size.
 * A tag is black on white, so gamma is left alone.
 */
export function lumaFromPicture(picture: Picture): Gray {
  const { width, height, channels, data } = picture;
  const pixels = width * height;
  if (channels === 1) {
    return { width, height, data: new Uint8Array(data.buffer, data.byteOffset, pixels) };
  }
  const luma = new Uint8Array(pixels);
  for (let i = 0, from = 0; i < pixels; i++, from += channels) {
    luma[i] = (77 * data[from]! + 150 * data[from + 1]! + 29 * data[from + 2]!) >> 8;
  }
  return { width, height, data: luma };
}

/** Every 2x2 block becomes its mean; an odd last row or column is dropped. */
export function halve(gray: Gray): Gray {
  const { width, data } = gray;
  const halfWidth = gray.width >> 1;
  const halfHeight = gray.height >> 1;
  const half = new Uint8Array(halfWidth * halfHeight);
  for (let y = 0, to = 0; y < halfHeight; y++) {
    let from = 2 * y * width;
    for (let x = 0; x < halfWidth; x++, to++, from += 2) {
      half[to] = (data[from]! + data[from + 1]! + data[from + width]! + data[from + width + 1]! + 2) >> 2;
    }
  }
  return { width: halfWidth, height: halfHeight, data: half };
}

/** Brightness at full size and at the size that is searched. */
export function lumaPyramid(picture: Picture): Luma {
  const full = lumaFromPicture(picture);
  const reduction = chooseReduction(full.width * full.height);
  let work = full;
  for (let at = 1; at < reduction; at *= 2) work = halve(work);
  return { full, work, reduction };
}
