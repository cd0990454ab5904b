// The second step: which pixels are dark compared with their surroundings.

import type { Grey } from '../picture/picture.ts';

/** The side of the blocks that share a threshold, px: less than two modules of the smallest tag. */
export const BLOCK = 4;

/**
 * Box-mean adaptive threshold (Bradley and Roth 2007, with a fixed offset) in blocks of 4 x 4 px: 1 where a pixel is
 * more than `offset` darker than the mean of its block and the `reach` blocks on each side of it, else 0. Boxes are
 * clipped at the picture's edge. Each pixel is read twice, whatever the reach.
 */
export function thresholdAdaptive(grey: Grey, reach: number, offset: number): Uint8Array {
  const { width, height, data } = grey;
  const columns = Math.ceil(width / BLOCK);
  const rows = Math.ceil(height / BLOCK);
  const bounds = blockBounds(blockMeans(grey, columns, rows), columns, rows, reach, offset);
  const dark = new Uint8Array(width * height);
  const whole = width - (width % BLOCK);
  for (let y = 0; y < height; y++) {
    let i = y * width;
    let block = ((y / BLOCK) | 0) * columns;
    const end = i + whole;
    // The sign bit of a difference is the comparison, without a branch.
    for (; i < end; i += BLOCK, block++) {
      const bound = bounds[block]!;
      dark[i] = (data[i]! - bound) >>> 31;
      dark[i + 1] = (data[i + 1]! - bound) >>> 31;
      dark[i + 2] = (data[i + 2]! - bound) >>> 31;
      dark[i + 3] = (data[i + 3]! - bound) >>> 31;
    }
    for (const last = (y + 1) * width; i < last; i++) dark[i] = (data[i]! - bounds[block]!) >>> 31;
  }
  return dark;
}

/** The mean of each block in 1/16 grey steps; blocks at the right and lower edge may be smaller. */
function blockMeans({ width, height, data }: Grey, columns: number, rows: number): Int32Array {
  const means = new Int32Array(columns * rows);
  for (let row = 0, to = 0; row < rows; row++) {
    const top = row * BLOCK;
    const tall = Math.min(BLOCK, height - top);
    for (let column = 0; column < columns; column++, to++) {
      const wide = Math.min(BLOCK, width - column * BLOCK);
      let i = top * width + column * BLOCK;
      let sum = 0;
      if (wide === BLOCK) {
        for (let y = 0; y < tall; y++, i += width)
          sum += data[i]! + data[i + 1]! + data[i + 2]! + data[i + 3]!;
      } else {
        for (let y = 0; y < tall; y++, i += width) for (let x = 0; x < wide; x++) sum += data[i + x]!;
      }
      means[to] = wide * tall === 16 ? sum : (16 * sum) / (wide * tall);
    }
  }
  return means;
}

/** For each block the grey below which a pixel is dark, by running sums over columns and then along the row. */
function blockBounds(
  means: Int32Array,
  columns: number,
  rows: number,
  reach: number,
  offset: number,
): Uint8Array {
  const bounds = new Uint8Array(columns * rows);
  const sums = new Int32Array(columns);
  for (let row = -reach; row < rows; row++) {
    const entering = row + reach;
    const leaving = row - reach - 1;
    for (let x = 0; x < columns; x++) {
      if (entering < rows) sums[x]! += means[entering * columns + x]!;
      if (leaving >= 0) sums[x]! -= means[leaving * columns + x]!;
    }
    if (row < 0) continue;
    const tall = Math.min(rows - 1, row + reach) - Math.max(0, row - reach) + 1;
    let sum = 0;
    let wide = 0;
    for (let x = -reach; x < columns; x++) {
      if (x + reach < columns) {
        sum += sums[x + reach]!;
        wide++;
      }
      if (x - reach - 1 >= 0) {
        sum -= sums[x - reach - 1]!;
        wide--;
      }
      if (x < 0) continue;
      bounds[row * columns + x] = Math.max(0, Math.ceil(sum / (16 * tall * wide) - offset));
    }
  }
  return bounds;
}
