// When a reading may be called clear.

import { expect, test } from 'vitest';
import { boardPoint } from '../../../src/domain/units.ts';
import type { Reading } from '../../../src/vision/reading/reading.ts';
import { hasEvidence, isClear } from '../../../src/vision/reading/verdict.ts';
import { readCard } from '../readCard.ts';

const clear: Reading = {
  board: { format: 'A2', confidence: 1, missingTags: [], mapping: {} as never },
  cards: [readCard('geld', 'strong-push')],
  notFound: [],
  unread: [],
  otherTags: [],
  warnings: [],
};

test('cards that were read without a doubt are clear, cards of another game beside them too', () => {
  expect(isClear(clear)).toBe(true);
  expect(isClear({ ...clear, warnings: [{ code: 'other-deck', count: 2 }] })).toBe(true);
});

test.each<[string, Partial<Reading>]>([
  ['no board', { board: null }],
  ['no card', { cards: [] }],
  ['a place that was not read', { unread: [{ centreMm: boardPoint(1, 2), zone: null, guesses: [] }] }],
  ['a soft photo', { warnings: [{ code: 'blurred' }] }],
  ['a dark photo', { warnings: [{ code: 'too-dark' }] }],
  [
    'a corner that is missing',
    { warnings: [{ code: 'board-corner-missing', corner: 'top-left', outside: true }] },
  ],
])('%s is not', (_, change) => {
  expect(isClear({ ...clear, ...change })).toBe(false);
  expect(hasEvidence({ ...clear, ...change })).toBe(false);
});

test('a doubt about a card is not clear, and is a person’s to answer', () => {
  const doubtful = { ...clear, cards: [readCard('geld', 'strong-push', { doubt: 'near-line' })] };
  expect(isClear(doubtful)).toBe(false);
  expect(hasEvidence(doubtful)).toBe(true);
});
