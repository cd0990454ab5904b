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
  const { width, height, channels } = picture;
  const pixels = width * height;
  // One plain type of array, whatever the decoder gave: the loops below are compiled for it.
  const data = new Uint8Array(picture.data.buffer, picture.data.byteOffset, pixels * channels);
  if (channels === 1) return { width, height, data };
  const luma = new Uint8Array(pixels);
  // Four pixels of RGB are three words of 32 bits: a third of the reads. Needs a little-endian machine, as all are.
  const quads = channels === 3 && data.byteOffset % 4 === 0 ? pixels >> 2 : 0;
  if (quads > 0) lumaFromWords(new Uint32Array(data.buffer, data.byteOffset, quads * 3), quads, luma);
  for (let i = quads * 4, from = i * channels; i < pixels; i++, from += channels) {
    luma[i] = (77 * data[from]! + 150 * data[from + 1]! + 29 * data[from + 2]!) >> 8;
  }
  return { width, height, data: luma };
}

function lumaFromWords(words: Uint32Array, quads: number, luma: Uint8Array): void {
  for (let i = 0, from = 0, to = 0; i < quads; i++, from += 3, to += 4) {
    const p = words[from]! | 0;
    const q = words[from + 1]! | 0;
    const r = words[from + 2]! | 0;
    luma[to] = (77 * (p & 255) + 150 * ((p >>> 8) & 255) + 29 * ((p >>> 16) & 255)) >> 8;
    luma[to + 1] = (77 * (p >>> 24) + 150 * (q & 255) + 29 * ((q >>> 8) & 255)) >> 8;
    luma[to + 2] = (77 * ((q >>> 16) & 255) + 150 * (q >>> 24) + 29 * (r & 255)) >> 8;
    luma[to + 3] = (77 * ((r >>> 8) & 255) + 150 * ((r >>> 16) & 255) + 29 * (r >>> 24)) >> 8;
  }
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
