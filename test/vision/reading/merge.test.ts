// Several photos, one reading.

import { describe, expect, test } from 'vitest';
import { boardPoint } from '../../../src/domain/units.ts';
import { lensFor } from '../../../src/vision/geometry/lens.ts';
import { mappingFrom } from '../../../src/vision/geometry/mapping.ts';
import { mergeReadings } from '../../../src/vision/reading/merge.ts';
import type { ReadBoard } from '../../../src/vision/reading/readBoard.ts';
import type { ReadCard, Reading } from '../../../src/vision/reading/reading.ts';
import { readCard } from '../readCard.ts';

const mapping = mappingFrom(Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1), lensFor(100, 100))!;
const board = (confidence = 1): ReadBoard => ({ format: 'A2', confidence, missingTags: [], mapping });
const reading = (cards: ReadCard[], rest: Partial<Reading> = {}): Reading => ({
  board: board(),
  cards,
  notFound: [],
  unread: [],
  otherTags: [],
  warnings: [],
  ...rest,
});

describe('mergeReadings', () => {
  test('cards of both photos are there, and found in one is found', () => {
    const merged = mergeReadings([
      reading([readCard('a', 'strong-push')], { notFound: ['b', 'c'] }),
      reading([readCard('b', 'slight-push')], { notFound: ['a', 'c'] }),
    ]);
    expect(merged.cards.map((c) => [c.card, c.photo])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    expect(merged.notFound).toEqual(['c']);
  });

  test('firm photos that disagree leave the later place and a doubt', () => {
    const merged = mergeReadings([
      reading([readCard('a', 'strong-push')]),
      reading([readCard('a', 'slight-push')]),
    ]);
    expect(merged.cards).toMatchObject([{ zone: 'slight-push', doubt: 'photos-disagree', photo: 1 }]);
  });

  test('a firm photo cures a doubt that came from the photo', () => {
    const merged = mergeReadings([
      reading([readCard('a', 'strong-push')]),
      reading([readCard('a', 'strong-push', { doubt: 'partly-covered', confidence: 0.7 })]),
    ]);
    expect(merged.cards).toMatchObject([{ zone: 'strong-push', doubt: null, photo: 0 }]);
  });

  test('a card on the line stays a doubt', () => {
    const near = readCard('a', 'strong-push', { doubt: 'near-line' });
    expect(mergeReadings([reading([near]), reading([near])]).cards).toMatchObject([{ doubt: 'near-line' }]);
  });

  test('a photo without a board adds no places; none at all gives no board', () => {
    const blind = reading([], { board: null, notFound: ['a'], warnings: [{ code: 'no-board' }] });
    expect(mergeReadings([blind, reading([readCard('a', 'strong-push')])])).toMatchObject({
      boardPhoto: 1,
      notFound: [],
    });
    expect(mergeReadings([blind])).toMatchObject({
      board: null,
      notFound: ['a'],
      warnings: [{ code: 'no-board' }],
    });
    expect(mergeReadings([])).toMatchObject({ board: null, cards: [] });
  });

  test('a place that one photo left unread is told once, and not when another photo reads the card there', () => {
    const place = { centreMm: boardPoint(300, 200), zone: 'slight-brake', guesses: [] } as const;
    const beside = { centreMm: boardPoint(304, 203), zone: 'slight-brake', guesses: [] } as const;
    const unread = mergeReadings([
      reading([readCard('a', 'strong-push')], { unread: [place] }),
      reading([readCard('a', 'strong-push')], { unread: [beside] }),
    ]);
    expect(unread.unread).toEqual([place]);
    expect(unread.told).toEqual([{ warning: { code: 'unread', count: 1 }, photo: null }]);
    const card = readCard('b', 'slight-brake');
    const tag = {
      centreMm: boardPoint(card.centreMm.x + 21.9, card.centreMm.y - 34.4),
      zone: null,
      guesses: [],
    };
    const read = mergeReadings([reading([], { unread: [tag] }), reading([{ ...card, angleDeg: 0 }])]);
    expect(read).toMatchObject({ unread: [], warnings: [] });
  });

  test('that a photo is soft is told until another shows the whole board sharply', () => {
    const soft = reading([readCard('a', 'strong-push')], { warnings: [{ code: 'blurred' }] });
    const half = { board: { ...board(), missingTags: [1] } };
    const codes = (...photos: Reading[]) => mergeReadings(photos).warnings.map(({ code }) => code);
    expect(codes(soft, reading([]))).toEqual([]);
    expect(codes(reading([]), soft)).toEqual([]);
    expect(codes(soft, reading([], half))).toEqual(['blurred']);
    expect(codes({ ...soft, ...half }, reading([], half))).toEqual(['blurred']);
  });

  test('that no card was read is told of all photos together', () => {
    const none = reading([], { warnings: [{ code: 'no-card' }] });
    expect(mergeReadings([none, none]).told).toEqual([{ warning: { code: 'no-card' }, photo: null }]);
    expect(mergeReadings([none, reading([readCard('a', 'strong-push')])]).warnings).toEqual([]);
  });
});
