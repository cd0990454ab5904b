// A card as a reader gives it, to test with.

import { boardPoint, picturePoint } from '../../src/domain/units.ts';
import type { ReadCard } from '../../src/vision/reading/reading.ts';

/** A card that was read without a doubt, but for what is changed. */
export function readCard(card: string, zone: ReadCard['zone'], changes: Partial<ReadCard> = {}): ReadCard {
  return {
    card,
    zone,
    doubt: null,
    centreMm: boardPoint(100, 100),
    angleDeg: 0,
    spreadMm: 0.1,
    confidence: 0.98,
    corners: [picturePoint(0, 0), picturePoint(1, 0), picturePoint(1, 1), picturePoint(0, 1)],
    ...changes,
  };
}
