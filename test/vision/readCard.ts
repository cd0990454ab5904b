// A card as a reader gives it, to test with.

import type { ReadCard } from '../../src/vision/reading/reading.ts';

/** A card that was read without a doubt, but for what is changed. */
export function readCard(card: string, zone: ReadCard['zone'], changes: Partial<ReadCard> = {}): ReadCard {
  return {
    card,
    zone,
    doubt: null,
    centerMm: { x: 100, y: 100 },
    angleDeg: 0,
    spreadMm: 0.1,
    confidence: 0.98,
    corners: [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
      { x: 0, y: 1 },
    ],
    ...changes,
  };
}
