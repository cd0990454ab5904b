// Readings of photos, made up to test with.

import type { ReadCard, Reading } from '../../../src/vision/reading/reading.ts';

/** A photo on which the board was found well, with these cards on it. */
export function reading(cards: readonly ReadCard[], changes: Partial<Reading> = {}): Reading {
  const board = { format: 'A2', confidence: 1, missingTags: [], mapping: {} as never } as const;
  return { board, cards, notFound: [], unread: [], otherTags: [], warnings: [], ...changes };
}
