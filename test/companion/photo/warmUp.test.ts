// The board on which the reader practises is worth practising on.

import { expect, test } from 'vitest';
import cards from '../../../cards/deck.json' with { type: 'json' };
import { practiceBoard } from '../../../companion/photo/worker/warmUp.ts';
import { readPicture } from '../../../src/vision/reading/reading.ts';

const deck = [...cards.factors, ...cards.ownCards].map(({ id, tag }) => ({ card: id, tag }));

test('when the reader practises then it finds the board and most cards, and has to look twice for the others', () => {
  const { board, cards: read, notFound, warnings } = readPicture(practiceBoard(deck), { deck });
  expect(board?.missingTags).toEqual([]);
  expect(read.length).toBeGreaterThan(deck.length / 2);
  expect(notFound.length).toBeGreaterThan(0);
  expect(warnings.map(({ code }) => code)).not.toContain('picture-mirrored');
});
