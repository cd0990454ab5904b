// How many marked pixels lie within a disc, in one look-up a row.

/** Discs round pixels of a view by sums along its rows. */
export class DiscSums {
  /** Marked pixels left of each place of a row, (width + 1) a row. */
  readonly #sums: Uint16Array;
  readonly #width: number;
  readonly #height: number;

  /** @param marks 1 for a marked pixel, else 0; row by row */
  constructor(marks: Uint8Array, width: number, height: number) {
    const sums = new Uint16Array((width + 1) * height);
    for (let y = 0, i = 0, to = 0; y < height; y++) {
      let sum = 0;
      to++;
      for (let x = 0; x < width; x++, i++, to++) {
        sum += marks[i]!;
        sums[to] = sum;
      }
    }
    this.#sums = sums;
    this.#width = width;
    this.#height = height;
  }

  /** Marked pixels of which the middle lies within `reach` px of the middle of pixel (x, y). */
  around(x: number, y: number, reach: number): number {
    const width = this.#width;
    let count = 0;
    for (let dy = 1 - Math.ceil(reach); dy < reach; dy++) {
      const row = y + dy;
      if (row < 0 || row >= this.#height) continue;
      const half = Math.ceil(Math.sqrt(reach * reach - dy * dy)) - 1;
      const left = x - half < 0 ? 0 : x - half;
      const right = x + half < width ? x + half + 1 : width;
      if (left >= right) continue;
      const from = row * (width + 1);
      count += this.#sums[from + right]! - this.#sums[from + left]!;
    }
    return count;
  }
}
