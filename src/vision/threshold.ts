// The second step: which pixels are dark compared with their surroundings.

import type { Gray } from './picture.ts';

/**
 * Box-mean adaptive threshold (Bradley and Roth 2007, with a fixed offset): 1 where a pixel is more than `offset`
 * darker than the mean of the (2 * radius + 1)^2 box around it, else 0. The box is clipped at the picture's edge.
 * Cost: two additions a pixel for the columns and two for the row, whatever the radius.
 */
export function thresholdAdaptive(gray: Gray, radius: number, offset: number): Uint8Array {
  const { width, height, data } = gray;
  const dark = new Uint8Array(width * height);
  const columns = new Int32Array(width);
  const prefix = new Int32Array(width + 1);
  const near = Math.min(radius, width - 1);

  for (let y = 0; y < Math.min(radius, height); y++) {
    for (let x = 0, i = y * width; x < width; x++, i++) columns[x]! += data[i]!;
  }
  const inner = Math.max(near, width - near - 1);
  const window = 2 * near + 1;
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius);
    const bottom = Math.min(height - 1, y + radius);
    slideColumns(data, width, columns, prefix, y + radius < height ? y + radius : -1, y - radius - 1);
    const rows = bottom - top + 1;
    const row = y * width;
    for (let x = 0; x < near; x++) {
      const right = Math.min(x + near + 1, width);
      dark[row + x] = (data[row + x]! + offset) * rows * right < prefix[right]! ? 1 : 0;
    }
    const count = rows * window;
    const shift = offset * count;
    for (let x = near, i = row + near; x < inner; x++, i++) {
      if (data[i]! * count + shift < prefix[x + near + 1]! - prefix[x - near]!) dark[i] = 1;
    }
    const sum = prefix[width]!;
    for (let x = inner; x < width; x++) {
      const left = Math.max(x - near, 0);
      dark[row + x] = (data[row + x]! + offset) * rows * (width - left) < sum - prefix[left]! ? 1 : 0;
    }
  }
  return dark;
}

/** Moves the column sums down by one row (-1 or less: no such row) and sums them up from the left. */
function slideColumns(
  data: Uint8Array,
  width: number,
  columns: Int32Array,
  prefix: Int32Array,
  entering: number,
  leaving: number,
): void {
  let sum = 0;
  let a = entering * width;
  let b = leaving * width;
  if (entering >= 0 && leaving >= 0) {
    for (let x = 0; x < width; x++, a++, b++) {
      const column = (columns[x]! + data[a]! - data[b]!) | 0;
      columns[x] = column;
      sum = (sum + column) | 0;
      prefix[x + 1] = sum;
    }
    return;
  }
  for (let x = 0; x < width; x++, a++, b++) {
    if (entering >= 0) columns[x]! += data[a]!;
    if (leaving >= 0) columns[x]! -= data[b]!;
    sum += columns[x]!;
    prefix[x + 1] = sum;
  }
}
