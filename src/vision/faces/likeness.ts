// How alike a patch of a photo and a printed face are, at the shift at which they are most alike.

import { evenInk } from './evenInk.ts';
import type { TemplateSet } from './faceTemplates.ts';

/** A patch larger than the templates by `margin` px on each side, as a pattern. */
export interface Seen {
  readonly pattern: Float32Array;
  readonly width: number;
  readonly margin: number;
}

export function seenPattern(grey: ArrayLike<number>, width: number, height: number, margin: number): Seen {
  return { pattern: evenInk(grey, width, height), width, margin };
}

/** How alike a pattern is at a shift: the cosine between both, 0 for nothing in common, 1 for the same. */
export interface Likeness {
  readonly score: number;
  readonly dx: number;
  readonly dy: number;
}

/** What a patch holds at each shift under the mask, as one over the root of its energy. */
function scalesOf(
  { pattern, width: across, margin }: Seen,
  { width, height, mask }: TemplateSet,
): Float64Array {
  const side = 2 * margin + 1;
  const scales = new Float64Array(side * side);
  for (let dy = 0; dy < side; dy++) {
    for (let dx = 0; dx < side; dx++) {
      let energy = 0;
      for (let y = 0, i = 0; y < height; y++) {
        let at = (y + dy) * across + dx;
        for (let x = 0; x < width; x++, i++, at++) if (mask[i] === 1) energy += pattern[at]! * pattern[at]!;
      }
      scales[dy * side + dx] = energy > 0 ? 1 / Math.sqrt(energy) : 0;
    }
  }
  return scales;
}

/** The best shift for each of some patterns, in their order. */
export function likenesses(seen: Seen, set: TemplateSet, patterns: readonly Float32Array[]): Likeness[] {
  const { width, height } = set;
  const { margin, width: across } = seen;
  const side = 2 * margin + 1;
  const scales = scalesOf(seen, set);
  return patterns.map((pattern) => {
    let best: Likeness = { score: 0, dx: 0, dy: 0 };
    for (let dy = 0; dy < side; dy++) {
      for (let dx = 0; dx < side; dx++) {
        let sum = 0;
        for (let y = 0, i = 0; y < height; y++) {
          let at = (y + dy) * across + dx;
          for (let x = 0; x < width; x++, i++, at++) sum += pattern[i]! * seen.pattern[at]!;
        }
        const score = sum * scales[dy * side + dx]!;
        if (score > best.score) best = { score, dx: dx - margin, dy: dy - margin };
      }
    }
    return best;
  });
}
