// A cheap look before the costly one: whether an outline is dark just inside and light just outside, all the way round.

import type { Corners } from '../geometry/quad.ts';
import { type Luma, sampleGrey } from '../picture/luma.ts';

/** Places that are looked at on each side. */
const PLACES = 4;
/** Of the sixteen places as many must step from light to dark; of a true tag hardly ever one does not. */
const LEAST = 12;
/** Grey steps that count as a step. */
const STEP = 6;

/**
 * Whether an outline, px of the full picture, is framed in the reduced one as a tag's black square is: at each place one
 * sample half a module inside, in the border ring, and one half a module outside, in the quiet zone. `least` of the sixteen
 * places must step from light to dark.
 */
export function isFramed(
  { work, reduction }: Pick<Luma, 'work' | 'reduction'>,
  outline: Corners,
  least = LEAST,
): boolean {
  const share = 1 / reduction;
  const cx = (outline[0].x + outline[1].x + outline[2].x + outline[3].x) / 4;
  const cy = (outline[0].y + outline[1].y + outline[2].y + outline[3].y) / 4;
  let steps = 0;
  for (let i = 0; i < 4; i++) {
    const a = outline[i]!;
    const b = outline[(i + 1) % 4]!;
    for (let k = 1; k <= PLACES; k++) {
      const t = k / (PLACES + 1);
      const x = a.x + t * (b.x - a.x);
      const y = a.y + t * (b.y - a.y);
      // From the middle of a side to the centre are four modules.
      const dx = (x - cx) / 8;
      const dy = (y - cy) / 8;
      const outside = sampleGrey(work, share * (x + 1.4 * dx), share * (y + 1.4 * dy));
      const inside = sampleGrey(work, share * (x - 1.1 * dx), share * (y - 1.1 * dy));
      if (outside - inside > STEP) steps++;
    }
  }
  return steps >= least;
}
