// A face as a pattern: every pixel against its surroundings, so that shadow, weak ink and dim light do not count.

/** How far the surroundings of a pixel reach, px to each side. */
const REACH = 5;
/** Surroundings with less contrast than this share of the whole picture's are as good as blank. */
const FLOOR = 0.3;

/** Sums of all pixels above and left of each corner, (width + 1) x (height + 1). */
function sumsOf(values: ArrayLike<number>, width: number, height: number, squared: boolean): Float64Array {
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      const value = values[y * width + x]!;
      row += squared ? value * value : value;
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1]! + row;
    }
  }
  return sums;
}

/** Each grey less the mean of its surroundings, in units of their deviation. */
export function evenInk(grey: ArrayLike<number>, width: number, height: number): Float32Array {
  const sums = sumsOf(grey, width, height, false);
  const squares = sumsOf(grey, width, height, true);
  const stride = width + 1;
  const even = new Float32Array(width * height);
  const deviations = new Float32Array(width * height);
  let total = 0;
  for (let y = 0, i = 0; y < height; y++) {
    const [y0, y1] = [Math.max(0, y - REACH), Math.min(height, y + REACH + 1)];
    for (let x = 0; x < width; x++, i++) {
      const [x0, x1] = [Math.max(0, x - REACH), Math.min(width, x + REACH + 1)];
      const [a, b, c, d] = [y0 * stride + x0, y0 * stride + x1, y1 * stride + x0, y1 * stride + x1];
      const count = (x1 - x0) * (y1 - y0);
      const mean = (sums[d]! - sums[b]! - sums[c]! + sums[a]!) / count;
      const square = (squares[d]! - squares[b]! - squares[c]! + squares[a]!) / count;
      even[i] = grey[i]! - mean;
      deviations[i] = Math.sqrt(Math.max(0, square - mean * mean));
      total += deviations[i]!;
    }
  }
  const floor = Math.max(1, (FLOOR * total) / even.length);
  for (let i = 0; i < even.length; i++) even[i] = even[i]! / Math.max(deviations[i]!, floor);
  levelRows(even, width);
  return even;
}

/** Takes from each row what it has in the mean: the edge of a card and the stripes of a road say nothing of a title. */
function levelRows(even: Float32Array, width: number): void {
  for (let start = 0; start < even.length; start += width) {
    const row = even.subarray(start, start + width);
    const mean = row.reduce((sum, value) => sum + value, 0) / width;
    for (let i = 0; i < width; i++) row[i] = row[i]! - mean;
  }
}
