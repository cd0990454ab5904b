// The mean of any box of a picture in four look-ups, however large the box is.

import type { Grey } from '../picture/picture.ts';

/** Box means by the sum of all pixels above and left of each corner (Crow 1984). */
export class BoxMeans {
  /** (width + 1) x (height + 1). On huge pictures the sums wrap round, which differences of sums undo. */
  readonly #sums: Int32Array;
  readonly #width: number;
  readonly #height: number;

  constructor({ width, height, data }: Grey) {
    const stride = width + 1;
    const sums = new Int32Array(stride * (height + 1));
    for (let y = 0; y < height; y++) {
      let row = 0;
      const above = y * stride + 1;
      const here = above + stride;
      for (let x = 0, i = y * width; x < width; x++, i++) {
        row += data[i]!;
        sums[here + x] = sums[above + x]! + row;
      }
    }
    this.#sums = sums;
    this.#width = width;
    this.#height = height;
  }

  /** The mean within `rx` and `ry` px of (cx, cy), 0 when that reaches beyond the right or lower edge. */
  at(cx: number, cy: number, rx: number, ry: number): number {
    const width = this.#width;
    const height = this.#height;
    const x0 = Math.max(0, (cx - rx + 0.5) | 0);
    const x1 = Math.max(x0 + 1, Math.min(width, (cx + rx + 0.5) | 0));
    const y0 = Math.max(0, (cy - ry + 0.5) | 0);
    const y1 = Math.max(y0 + 1, Math.min(height, (cy + ry + 0.5) | 0));
    if (x1 > width || y1 > height) return 0;
    const sums = this.#sums;
    const upper = y0 * (width + 1);
    const lower = y1 * (width + 1);
    const sum = sums[lower + x1]! - sums[upper + x1]! - sums[lower + x0]! + sums[upper + x0]!;
    return (sum | 0) / ((x1 - x0) * (y1 - y0));
  }
}
