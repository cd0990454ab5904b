// The rule that art which touches the cut runs on into the bleed, so that a cut that is off shows no paper.

import { ptFromMm } from '../../domain/units.ts';
import { type Box, boxesOverlap } from '../geometry/planeGeometry.ts';
import type { PageUnderCheck } from './pageUnderCheck.ts';

const TOLERANCE_PT = ptFromMm(0.1);

/** How far a box lies beyond an edge (above 0: outside), one function a side. */
const SIDES: Readonly<Record<string, (box: Box, edge: Box) => number>> = {
  left: (box, edge) => edge.x0 - box.x0,
  right: (box, edge) => box.x1 - edge.x1,
  top: (box, edge) => box.y1 - edge.y1,
  bottom: (box, edge) => edge.y0 - box.y0,
};

/** Checks fills, images and gradients; lines and text are not art that bleeds. */
export function checkBleedArt(under: PageUnderCheck): void {
  const { trim, bleed } = under;
  for (const object of under.art.objects) {
    const { kind, box } = object;
    if (kind === 'text' || kind === 'stroke' || !boxesOverlap(box, trim)) continue;
    for (const [side, beyond] of Object.entries(SIDES)) {
      if (beyond(box, trim) < -TOLERANCE_PT || beyond(box, bleed) >= -TOLERANCE_PT) continue;
      under.add(
        'house-bleedart',
        `The ${kind} ${under.placeOf(box)} reaches the cut on the ${side} but not the bleed's edge; ` +
          'let it run on to the edge or stay away from the cut.',
        side,
      );
    }
  }
}
