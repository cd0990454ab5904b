// The rule that live text stays away from the cut.

import { ptFromMm } from '../../domain/units.ts';
import { boxesOverlap, boxGrown, boxHolds } from '../geometry/planeGeometry.ts';
import type { PageUnderCheck } from './pageUnderCheck.ts';
import { quoteOf } from './pageUnderCheck.ts';

/** Letters hardly ever fill the box that their font claims; this much of it may stick out. */
const TOLERANCE_PT = 0.3;

/** Checks the text on a page; text wholly outside the trim (marks, slug lines) is left alone. */
export function checkSafeArea(under: PageUnderCheck): void {
  const safe = boxGrown(under.trim, ptFromMm(-under.expected.safeMm));
  for (const object of under.art.objects) {
    if (object.kind !== 'text' || !boxesOverlap(object.box, under.trim)) continue;
    if (boxHolds(safe, object.box, TOLERANCE_PT)) continue;
    under.add(
      'house-safe',
      `The text ${quoteOf(object)} ${under.placeOf(object.box)} comes within ${under.expected.safeMm} mm of the ` +
        `${under.expected.standard ? 'cut' : 'page edge'}; move it inwards.`,
      'text',
    );
  }
}
