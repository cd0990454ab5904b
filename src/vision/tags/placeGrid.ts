// The grid of places at which suspects are looked for: which have had their look, and which are the likeliest.

/** The places of a grid that need no look, or have had it. */
export class TakenPlaces {
  readonly #columns: number;
  readonly #rows: number;
  readonly #taken: Uint8Array;

  constructor(columns: number, rows: number) {
    this.#columns = columns;
    this.#rows = rows;
    this.#taken = new Uint8Array(columns * rows);
  }

  has(column: number, row: number): boolean {
    return this.#taken[row * this.#columns + column] === 1;
  }

  /** Takes every place within `reach` of one that may lie between them. */
  add(column: number, row: number, reach: number): void {
    const last = Math.min(this.#rows - 1, Math.floor(row + reach));
    for (let r = Math.max(0, Math.ceil(row - reach)); r <= last; r++) {
      const half = Math.sqrt(reach * reach - (r - row) ** 2);
      const from = r * this.#columns;
      const left = Math.max(0, Math.ceil(column - half));
      const right = Math.min(this.#columns, Math.floor(column + half) + 1);
      if (left < right) this.#taken.fill(1, from + left, from + right);
    }
  }
}

/** Weights are told apart to a millionth; those that are the same stay in the order of reading. */
const FINENESS = 1e6;

/** Places of a grid by weight. They are many: one number each, which a typed array sorts by itself. */
export class RankedPlaces {
  readonly #columns: number;
  readonly #places: number;
  readonly #keys: Float64Array;
  #count = 0;

  constructor(columns: number, rows: number) {
    this.#columns = columns;
    this.#places = columns * rows;
    this.#keys = new Float64Array(this.#places);
  }

  /** @param weight not negative */
  add(column: number, row: number, weight: number): void {
    this.#keys[this.#count++] = -Math.round(weight * FINENESS) * this.#places + row * this.#columns + column;
  }

  /** Hands out the places, the heaviest first, as long as `take` wants more. */
  eachFromTop(take: (column: number, row: number) => boolean): void {
    for (const key of this.#keys.subarray(0, this.#count).sort()) {
      const place = ((key % this.#places) + this.#places) % this.#places;
      if (!take(place % this.#columns, Math.floor(place / this.#columns))) return;
    }
  }
}
