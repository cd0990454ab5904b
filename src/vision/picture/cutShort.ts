// JPEG files that break off: by their end one knows that something is missing, by their pixels how much.

import type { Picture } from './picture.ts';

/** The markers with which a JPEG starts and ends, and the one that opens its pixels (ITU-T T.81, table B.1: SOI, EOI, SOS). */
const START: readonly number[] = [0xff, 0xd8];
export const JPEG_END: readonly number[] = [0xff, 0xd9];
const PIXELS: readonly number[] = [0xff, 0xda];

/**
 * The rows that a picture may lack and still count as whole: one row of blocks (16 px, T.81 A.2.3), which holds the edge of
 * the table at most.
 */
const MOST_LOST = 16;

/**
 * Whether the bytes are a JPEG whose pixels do not end; its first bytes and its last part will do. What some phones write
 * behind the end does not count, nor does the end of the small picture at the beginning.
 */
export function lacksJpegEnd(bytes: Uint8Array): boolean {
  return START.every((byte, i) => bytes[i] === byte) && lastOf(bytes, JPEG_END) <= lastOf(bytes, PIXELS);
}

function lastOf(bytes: Uint8Array, [first, second]: readonly number[]): number {
  let at = bytes.lastIndexOf(second!);
  while (at > 0 && bytes[at - 1] !== first) at = bytes.lastIndexOf(second!, at - 1);
  return at;
}

/**
 * Whether a good part of a picture that lacks its end is empty: decoders fill what is missing with one grey, row for row
 * the same, which no sensor gives. The empty part may lie at any side, since cameras are held in four ways.
 */
export function isCutShort({ width, height, channels, data }: Picture): boolean {
  const size = channels === 4 ? 3 : channels;
  const isSame = (a: number, b: number): boolean => {
    for (let c = 0; c < size; c++) if (data[a * channels + c] !== data[b * channels + c]) return false;
    return true;
  };
  /** Whether so many lines from a side inward are all one colour, line for line. */
  const isEmpty = (lines: number, length: number, at: (line: number, along: number) => number): boolean => {
    for (let line = 0; line < lines; line++) {
      for (let along = 0; along < length; along++) {
        if (!isSame(at(line, along), at(0, along))) return false;
      }
    }
    return true;
  };
  const rows = Math.min(height, MOST_LOST + 1);
  const columns = Math.min(width, MOST_LOST + 1);
  return (
    isEmpty(rows, width, (line, x) => (height - 1 - line) * width + x) ||
    isEmpty(rows, width, (line, x) => line * width + x) ||
    isEmpty(columns, height, (line, y) => y * width + width - 1 - line) ||
    isEmpty(columns, height, (line, y) => y * width + line)
  );
}
