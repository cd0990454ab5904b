// How every tag of the table looks to a reader: turned four ways, and blurred as small tags in soft photos are.

import { TAG_MODULES, TAG_PAYLOAD, type TagRange, tagModules } from '../../domain/board/tags.ts';

const CELLS = TAG_PAYLOAD * TAG_PAYLOAD;

/** Blurs of the template in modules: sharp, and two that small tags in soft photos have. */
export const BLURS: readonly number[] = [0, 0.5, 0.8];

/** Weights of a Gaussian of `sigma` modules, odd in number, that sum to 1. */
function gaussian(sigma: number): Float64Array {
  const reach = Math.ceil(3 * sigma);
  const kernel = Float64Array.from({ length: 2 * reach + 1 }, (_, i) =>
    sigma === 0 ? 1 : Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)),
  );
  const total = kernel.reduce((a, b) => a + b);
  return kernel.map((k) => k / total);
}

/** One direction of a blur: every row of `light` (n x n) blurred, written transposed; beyond the tag is white paper. */
function blurRows(light: Float64Array, n: number, kernel: Float64Array, out: Float64Array): void {
  const reach = kernel.length >> 1;
  for (let r = 0; r < n; r++) {
    for (let c = 0; c < n; c++) {
      let sum = 0;
      for (let k = 0; k < kernel.length; k++) {
        const at = c + k - reach;
        sum += kernel[k]! * (at < 0 || at >= n ? 1 : light[r * n + at]!);
      }
      out[c * n + r] = sum;
    }
  }
}

/** For every turn the module of the tag that each module of the picture shows, when corner 0 there is corner `turn`. */
function turnTable(): Int32Array[] {
  const tables: Int32Array[] = [];
  for (let turn = 0; turn < 4; turn++) {
    const table = new Int32Array(CELLS);
    for (let row = 0; row < TAG_PAYLOAD; row++) {
      for (let column = 0; column < TAG_PAYLOAD; column++) {
        let r = row;
        let c = column;
        for (let k = 0; k < turn; k++) [r, c] = [c, TAG_PAYLOAD - 1 - r];
        table[row * TAG_PAYLOAD + column] = (r + 2) * TAG_MODULES + c + 2;
      }
    }
    tables.push(table);
  }
  return tables;
}

/**
 * What a reader may see of each tag of a range: for template (n * 4 + turn) * BLURS.length + blur of its n-th tag the 36 payload modules, row by
 * row, shifted and scaled to mean 0 and length 1.
 */
export function buildTemplates({ first, count }: TagRange): Float64Array {
  const values = new Float64Array(count * 4 * BLURS.length * CELLS);
  const kernels = BLURS.map(gaussian);
  const turns = turnTable();
  const across = new Float64Array(TAG_MODULES * TAG_MODULES);
  const soft = new Float64Array(TAG_MODULES * TAG_MODULES);
  for (let n = 0; n < count; n++) {
    const light = Float64Array.from(tagModules(first + n).flat(), (black) => (black ? 0 : 1));
    for (let blur = 0; blur < kernels.length; blur++) {
      blurRows(light, TAG_MODULES, kernels[blur]!, across);
      blurRows(across, TAG_MODULES, kernels[blur]!, soft);
      for (let turn = 0; turn < 4; turn++) {
        const base = ((n * 4 + turn) * BLURS.length + blur) * CELLS;
        const table = turns[turn]!;
        let mean = 0;
        for (let i = 0; i < CELLS; i++) {
          values[base + i] = soft[table[i]!]!;
          mean += values[base + i]! / CELLS;
        }
        let square = 0;
        for (let i = 0; i < CELLS; i++) {
          values[base + i]! -= mean;
          square += values[base + i]! ** 2;
        }
        const norm = 1 / Math.sqrt(square);
        for (let i = 0; i < CELLS; i++) values[base + i]! *= norm;
      }
    }
  }
  return values;
}
