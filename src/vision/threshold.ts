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
  for (let y = 0; y < height; y++) {
    const entering = y + radius;
    const leaving = y - radius - 1;
    if (entering < height) {
      for (let x = 0, i = entering * width; x < width; x++, i++) columns[x]! += data[i]!;
    }
    if (leaving >= 0) {
      for (let x = 0, i = leaving * width; x < width; x++, i++) columns[x]! -= data[i]!;
    }
    let sum = 0;
    for (let x = 0; x < width; x++) {
      sum += columns[x]!;
      prefix[x + 1] = sum;
    }
    const rows = Math.min(entering, height - 1) - Math.max(leaving + 1, 0) + 1;
    const row = y * width;
    const inner = Math.max(near, width - near - 1);
    for (let x = 0; x < near; x++) {
      const right = Math.min(x + near + 1, width);
      dark[row + x] = (data[row + x]! + offset) * rows * right < prefix[right]! ? 1 : 0;
    }
    const count = rows * (2 * near + 1);
    for (let x = near; x < inner; x++) {
      dark[row + x] = (data[row + x]! + offset) * count < prefix[x + near + 1]! - prefix[x - near]! ? 1 : 0;
    }
    for (let x = inner; x < width; x++) {
      const left = Math.max(x - near, 0);
      dark[row + x] = (data[row + x]! + offset) * rows * (width - left) < sum - prefix[left]! ? 1 : 0;
    }
  }
  return dark;
}
