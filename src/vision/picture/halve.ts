// Makes a picture half or a quarter as wide and as high, colours weighed to brightness on the way.

import { bytesOf, type Grey, type Picture } from './picture.ts';

/** Two bytes of a word, each with room to be added up. */
const PAIR = 0xff00ff;

/** The bytes four at a time. That needs rows that start at whole words, and a little-endian machine, as all are; else null. */
function wordsOf(picture: Picture): Uint32Array | null {
  const bytes = bytesOf(picture);
  if (picture.width % 4 !== 0 || bytes.byteOffset % 4 !== 0) return null;
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
}

/**
 * The brightness of every 2x2 block of a picture; an odd last row or column is dropped. Colours are added up before
 * they are weighed, two of them in one word: half the work of full brightness and then the mean.
 */
export function halveToLuma(picture: Picture): Grey {
  const { channels } = picture;
  const bytes = bytesOf(picture);
  if (channels === 1) return halve({ ...picture, data: bytes });
  const width = picture.width >> 1;
  const height = picture.height >> 1;
  const data = new Uint8Array(width * height);
  const row = picture.width * channels;
  const words = wordsOf(picture);
  if (words) {
    (channels === 4 ? halveRgba : halveRgb)(words, row >> 2, width, height, data);
    return { width, height, data };
  }
  for (let y = 0, to = 0; y < height; y++) {
    let a = 2 * y * row;
    for (let x = 0; x < width; x++, to++, a += 2 * channels) {
      const b = a + channels;
      const c = a + row;
      const d = c + channels;
      data[to] =
        (77 * (bytes[a]! + bytes[b]! + bytes[c]! + bytes[d]!) +
          150 * (bytes[a + 1]! + bytes[b + 1]! + bytes[c + 1]! + bytes[d + 1]!) +
          29 * (bytes[a + 2]! + bytes[b + 2]! + bytes[c + 2]! + bytes[d + 2]!) +
          512) >>
        10;
    }
  }
  return { width, height, data };
}

function halveRgba(words: Uint32Array, row: number, width: number, height: number, data: Uint8Array): void {
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0, a = 2 * y * row, b = a + row; x < width; x++, to++, a += 2, b += 2) {
      const p = words[a]! | 0;
      const q = words[a + 1]! | 0;
      const r = words[b]! | 0;
      const s = words[b + 1]! | 0;
      const redBlue = (p & PAIR) + (q & PAIR) + (r & PAIR) + (s & PAIR);
      const green = ((p >>> 8) & 255) + ((q >>> 8) & 255) + ((r >>> 8) & 255) + ((s >>> 8) & 255);
      data[to] = (77 * (redBlue & 0xffff) + 150 * green + 29 * (redBlue >>> 16) + 512) >> 10;
    }
  }
}

/** Four pixels of RGB are three words: R0 G0 B0 R1, G1 B1 R2 G2, B2 R3 G3 B3, the first in the lowest byte. */
function halveRgb(words: Uint32Array, row: number, width: number, height: number, data: Uint8Array): void {
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0, a = 2 * y * row, b = a + row; x < width; x += 2, to += 2, a += 3, b += 3) {
      const p = words[a]! | 0;
      const q = words[a + 1]! | 0;
      const r = words[a + 2]! | 0;
      const u = words[b]! | 0;
      const v = words[b + 1]! | 0;
      const w = words[b + 2]! | 0;
      const r0b0 = (p & PAIR) + (u & PAIR);
      const g0r1 = ((p >>> 8) & PAIR) + ((u >>> 8) & PAIR);
      const g1r2 = (q & PAIR) + (v & PAIR);
      const b1g2 = ((q >>> 8) & PAIR) + ((v >>> 8) & PAIR);
      const b2g3 = (r & PAIR) + (w & PAIR);
      const r3b3 = ((r >>> 8) & PAIR) + ((w >>> 8) & PAIR);
      data[to] =
        (77 * ((r0b0 & 0xffff) + (g0r1 >>> 16)) +
          150 * ((g0r1 & 0xffff) + (g1r2 & 0xffff)) +
          29 * ((r0b0 >>> 16) + (b1g2 & 0xffff)) +
          512) >>
        10;
      data[to + 1] =
        (77 * ((g1r2 >>> 16) + (r3b3 & 0xffff)) +
          150 * ((b1g2 >>> 16) + (b2g3 >>> 16)) +
          29 * ((b2g3 & 0xffff) + (r3b3 >>> 16)) +
          512) >>
        10;
    }
  }
}

/** The brightness of every 4x4 block of a picture, to a grey step; odd last rows and columns are dropped. */
export function quarterToLuma(picture: Picture): Grey {
  const { channels } = picture;
  const words = channels === 1 ? null : wordsOf(picture);
  if (!words) return halve(halveToLuma(picture));
  const width = picture.width >> 2;
  const height = picture.height >> 2;
  const data = new Uint8Array(width * height);
  const signed = new Int32Array(words.buffer, words.byteOffset, words.length);
  (channels === 4 ? quarterRgba : quarterRgb)(signed, width * channels, width, height, data);
  return { width, height, data };
}

/** All bits of a word but the highest of each byte. */
const LOW_BITS = 0x7f7f7f7f;

/**
 * The means of the bytes of four words, four at once: two numbers have half of what differs more than what both have.
 * One pair is rounded down, the other up, so that no grey is lost on the way.
 */
function meanOfRows(words: Int32Array, at: number, row: number): number {
  const p = words[at]!;
  const q = words[at + row]!;
  const r = words[at + 2 * row]!;
  const s = words[at + 3 * row]!;
  const upper = ((p & q) + (((p ^ q) >>> 1) & LOW_BITS)) | 0;
  const lower = ((r | s) - (((r ^ s) >>> 1) & LOW_BITS)) | 0;
  return ((upper & lower) + (((upper ^ lower) >>> 1) & LOW_BITS)) | 0;
}

function quarterRgba(words: Int32Array, row: number, width: number, height: number, data: Uint8Array): void {
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0, at = 4 * y * row; x < width; x++, to++, at += 4) {
      const a = meanOfRows(words, at, row);
      const b = meanOfRows(words, at + 1, row);
      const c = meanOfRows(words, at + 2, row);
      const d = meanOfRows(words, at + 3, row);
      const redBlue = (a & PAIR) + (b & PAIR) + (c & PAIR) + (d & PAIR);
      const green = ((a >>> 8) & 255) + ((b >>> 8) & 255) + ((c >>> 8) & 255) + ((d >>> 8) & 255);
      data[to] = (77 * (redBlue & 0xffff) + 150 * green + 29 * (redBlue >>> 16) + 512) >> 10;
    }
  }
}

function quarterRgb(words: Int32Array, row: number, width: number, height: number, data: Uint8Array): void {
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0, at = 4 * y * row; x < width; x++, to++, at += 3) {
      const a = meanOfRows(words, at, row);
      const b = meanOfRows(words, at + 1, row);
      const c = meanOfRows(words, at + 2, row);
      data[to] =
        (77 * ((a & 255) + (a >>> 24) + ((b >>> 16) & 255) + ((c >>> 8) & 255)) +
          150 * (((a >>> 8) & 255) + (b & 255) + (b >>> 24) + ((c >>> 16) & 255)) +
          29 * (((a >>> 16) & 255) + ((b >>> 8) & 255) + (c & 255) + (c >>> 24)) +
          512) >>
        10;
    }
  }
}

/** Every 2x2 block becomes its mean; an odd last row or column is dropped. */
export function halve(grey: Grey): Grey {
  const { width, data } = grey;
  const halfWidth = grey.width >> 1;
  const halfHeight = grey.height >> 1;
  const half = new Uint8Array(halfWidth * halfHeight);
  for (let y = 0, to = 0; y < halfHeight; y++) {
    let from = 2 * y * width;
    for (let x = 0; x < halfWidth; x++, to++, from += 2) {
      half[to] = (data[from]! + data[from + 1]! + data[from + width]! + data[from + width + 1]! + 2) >> 2;
    }
  }
  return { width: halfWidth, height: halfHeight, data: half };
}
