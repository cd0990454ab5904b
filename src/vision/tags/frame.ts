// A cheap look before the costly one: whether an outline is dark just inside and light just outside, all the way round.

import type { Corners } from '../geometry/quad.ts';
import { sampleGrey } from '../picture/luma.ts';
import type { Grey } from '../picture/picture.ts';

/** Places that are looked at on each side. */
const PLACES = 4;
/** Of the sixteen places as many must step from light to dark; of a true tag hardly ever one does not. */
const LEAST = 12;
/** Grey steps that count as a step. */
const STEP = 6;

/**
 * Whether a quadrilateral of the reduced picture is framed as a tag's black square is: at each place one sample half a
 * module inside, in the border ring, and one half a module outside, in the quiet zone. `least` of the sixteen places must
 * step from light to dark.
 */
export function isFramed(work: Grey, quad: Corners, least = LEAST): boolean {
  const cx = (quad[0].x + quad[1].x + quad[2].x + quad[3].x) / 4;
  const cy = (quad[0].y + quad[1].y + quad[2].y + quad[3].y) / 4;
  let steps = 0;
  for (let i = 0; i < 4; i++) {
    const a = quad[i]!;
    const b = quad[(i + 1) % 4]!;
    for (let k = 1; k <= PLACES; k++) {
      const t = k / (PLACES + 1);
      const x = a.x + t * (b.x - a.x);
      const y = a.y + t * (b.y - a.y);
      // From the middle of a side to the centre are four modules.
      const dx = (x - cx) / 8;
      const dy = (y - cy) / 8;
      const outside = sampleGrey(work, x + 1.4 * dx, y + 1.4 * dy);
      const inside = sampleGrey(work, x - 1.1 * dx, y - 1.1 * dy);
      if (outside - inside > STEP) steps++;
    }
  }
  return steps >= least;
}
