// Colours along a straight line in a photo, as RGBA: between its pixels, over its edge, and from the planes of a JPEG.

import type { Chroma, Picture } from '../picture/picture.ts';

/** A photo to take colours from, with one plain type of array, whatever the decoder gave. */
export interface Source extends Picture {
  readonly bytes: Uint8Array;
}

/** Where a line runs: its first point, the step to the next, px, and the number of points. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly count: number;
  /** Px of the photo from one point of the result to the next, along or across the line, the larger. */
  readonly stretch: number;
}

/** Bits of a coordinate behind the point: pictures to 32,000 px wide fit into a 32-bit word. */
const FRACTION = 16;
const ONE = 1 << FRACTION;
/** Px of the photo a px of the result from which on one sample would skip pixels. */
const COARSE = 2;

export function sourceOf(picture: Picture): Source {
  const { buffer, byteOffset, length } = picture.data;
  return { ...picture, bytes: new Uint8Array(buffer, byteOffset, length) };
}

/**
 * Writes the colours of a line to `data` from byte `to` on, four a point: bilinear in whole numbers, or, where the
 * result is much coarser than the photo, the mean of the four pixels in the middle of its quarters. Outside the photo
 * it is white.
 */
export function copyLine(source: Source, line: Line, data: Uint8ClampedArray, to: number): void {
  const { width, height, chroma } = source;
  const { x, y, stepX, stepY, count, stretch } = line;
  const spread = stretch > COARSE ? stretch / 4 : 0;
  const room = 1 + spread;
  const endX = x + (count - 1) * stepX;
  const endY = y + (count - 1) * stepY;
  // Written so that a number that is none is at the edge too.
  const inside =
    Math.min(x, endX) >= room &&
    Math.max(x, endX) < width - 1 - room &&
    Math.min(y, endY) >= room &&
    Math.max(y, endY) < height - 1 - room;
  if (!inside) {
    const isBeside =
      Math.max(x, endX) < 0 ||
      Math.max(y, endY) < 0 ||
      Math.min(x, endX) > width ||
      Math.min(y, endY) > height;
    if (isBeside) data.fill(255, to, to + 4 * count);
    else for (let k = 0; k < count; k++) copyAtEdge(source, x + stepX * k, y + stepY * k, data, to + 4 * k);
    return;
  }
  if (spread > 0) copyCoarse(source, line, spread, data, to);
  else copyFine(source, line, data, to);
  if (chroma) tint(source, chroma, line, data, to);
}

/** Two blends along the row and one between them, with 8 bits behind the point each. */
function copyFine(
  { width, channels, bytes }: Source,
  { x, y, stepX, stepY, count }: Line,
  data: Uint8ClampedArray,
  to: number,
): void {
  const across = Math.round(stepX * ONE);
  const down = Math.round(stepY * ONE);
  const row = width * channels;
  const green = channels > 1 ? 1 : 0;
  const blue = 2 * green;
  let px = Math.round((x - 0.5) * ONE);
  let py = Math.round((y - 0.5) * ONE);
  for (let k = 0, o = to; k < count; k++, o += 4, px = (px + across) | 0, py = (py + down) | 0) {
    const fx = (px >> 8) & 255;
    const fy = (py >> 8) & 255;
    const i = ((py >> FRACTION) * row + (px >> FRACTION) * channels) | 0;
    const j = (i + row) | 0;
    const m = (i + channels) | 0;
    const n = (j + channels) | 0;
    const r = (bytes[i]! << 8) + (bytes[m]! - bytes[i]!) * fx;
    const rr = (bytes[j]! << 8) + (bytes[n]! - bytes[j]!) * fx;
    data[o] = ((r << 8) + (rr - r) * fy + 32768) >> 16;
    const g = (bytes[i + green]! << 8) + (bytes[m + green]! - bytes[i + green]!) * fx;
    const gg = (bytes[j + green]! << 8) + (bytes[n + green]! - bytes[j + green]!) * fx;
    data[o + 1] = ((g << 8) + (gg - g) * fy + 32768) >> 16;
    const b = (bytes[i + blue]! << 8) + (bytes[m + blue]! - bytes[i + blue]!) * fx;
    const bb = (bytes[j + blue]! << 8) + (bytes[n + blue]! - bytes[j + blue]!) * fx;
    data[o + 2] = ((b << 8) + (bb - b) * fy + 32768) >> 16;
    data[o + 3] = 255;
  }
}

function copyCoarse(
  { width, channels, bytes }: Source,
  { x, y, stepX, stepY, count }: Line,
  spread: number,
  data: Uint8ClampedArray,
  to: number,
): void {
  const across = Math.round(stepX * ONE);
  const down = Math.round(stepY * ONE);
  const half = Math.round(spread * ONE);
  const green = channels > 1 ? 1 : 0;
  const blue = 2 * green;
  let px = Math.round(x * ONE);
  let py = Math.round(y * ONE);
  for (let k = 0, o = to; k < count; k++, o += 4, px = (px + across) | 0, py = (py + down) | 0) {
    const upper = ((py - half) >> FRACTION) * width;
    const lower = ((py + half) >> FRACTION) * width;
    const left = (px - half) >> FRACTION;
    const right = (px + half) >> FRACTION;
    const i = ((upper + left) * channels) | 0;
    const m = ((upper + right) * channels) | 0;
    const j = ((lower + left) * channels) | 0;
    const n = ((lower + right) * channels) | 0;
    data[o] = (bytes[i]! + bytes[m]! + bytes[j]! + bytes[n]! + 2) >> 2;
    data[o + 1] = (bytes[i + green]! + bytes[m + green]! + bytes[j + green]! + bytes[n + green]! + 2) >> 2;
    data[o + 2] = (bytes[i + blue]! + bytes[m + blue]! + bytes[j + blue]! + bytes[n + blue]! + 2) >> 2;
    data[o + 3] = 255;
  }
}

/** Full-range YCbCr to RGB, as JPEG has it (ITU-T T.871), in 1/256. */
const RED_OF_CR = 359;
const GREEN_OF_CB = 88;
const GREEN_OF_CR = 183;
const BLUE_OF_CB = 454;

/** Gives a line of greys its colours; the array clamps what runs over. */
function tint(
  { width, height }: Source,
  chroma: Chroma,
  { x, y, stepX, stepY, count }: Line,
  data: Uint8ClampedArray,
  to: number,
): void {
  const { cb, cr } = chroma;
  const shareX = (chroma.width / width) * ONE;
  const shareY = (chroma.height / height) * ONE;
  const across = Math.round(stepX * shareX);
  const down = Math.round(stepY * shareY);
  let px = Math.round(x * shareX);
  let py = Math.round(y * shareY);
  for (let k = 0, o = to; k < count; k++, o += 4, px = (px + across) | 0, py = (py + down) | 0) {
    const at = ((py >> FRACTION) * chroma.width + (px >> FRACTION)) | 0;
    const blue = cb[at]! - 128;
    const red = cr[at]! - 128;
    const grey = data[o]! << 8;
    data[o] = (grey + RED_OF_CR * red + 128) >> 8;
    data[o + 1] = (grey - GREEN_OF_CB * blue - GREEN_OF_CR * red + 128) >> 8;
    data[o + 2] = (grey + BLUE_OF_CB * blue + 128) >> 8;
  }
}

/** Writes the colour at (x, y), which may be at the edge of the photo or outside it. */
function copyAtEdge(source: Source, x: number, y: number, data: Uint8ClampedArray, to: number): void {
  const { width, height, channels, chroma, bytes } = source;
  // Written so that a number that is none stays out too.
  if (!(x >= 0 && y >= 0 && x <= width && y <= height)) {
    data.fill(255, to, to + 4);
    return;
  }
  const px = Math.min(Math.max(x - 0.5, 0), width - 1);
  const py = Math.min(Math.max(y - 0.5, 0), height - 1);
  const fx = px % 1;
  const fy = py % 1;
  const i = (Math.floor(py) * width + Math.floor(px)) * channels;
  const right = fx > 0 ? channels : 0;
  const down = fy > 0 ? width * channels : 0;
  for (let c = 0; c < 3; c++) {
    const at = i + (channels > 1 ? c : 0);
    const upper = bytes[at]! + (bytes[at + right]! - bytes[at]!) * fx;
    const lower = bytes[at + down]! + (bytes[at + down + right]! - bytes[at + down]!) * fx;
    data[to + c] = upper + (lower - upper) * fy;
  }
  data[to + 3] = 255;
  if (!chroma) return;
  const here = { x: Math.min(x, width - 1), y: Math.min(y, height - 1), stepX: 0, stepY: 0 };
  tint(source, chroma, { ...here, count: 1, stretch: 1 }, data, to);
}
