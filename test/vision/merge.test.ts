// Several photos, one reading.

import { describe, expect, test } from 'vitest';
import { lensFor } from '../../src/vision/lens.ts';
import { mappingFrom } from '../../src/vision/mapping.ts';
import { mergeReadings } from '../../src/vision/merge.ts';
import type { ReadBoard, ReadCard, Reading } from '../../src/vision/reading.ts';

const mapping = mappingFrom(Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1), lensFor(100, 100))!;
const board = (confidence = 1): ReadBoard => ({ format: 'A2', confidence, missingTags: [], mapping });
const card = (name: string, zone: ReadCard['zone'], rest: Partial<ReadCard> = {}): ReadCard => ({
  card: name,
  zone,
  doubt: null,
  centerMm: { x: 0, y: 0 },
  angleDeg: 0,
  spreadMm: 0.1,
  confidence: 0.98,
  corners: [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ],
  ...rest,
});
const reading = (cards: ReadCard[], rest: Partial<Reading> = {}): Reading => ({
  board: board(),
  cards,
  notFound: [],
  otherTags: [],
  warnings: [],
  ...rest,
});

describe('mergeReadings', () => {
  test('cards of both photos are there, and found in one is found', () => {
    const merged = mergeReadings([
      reading([card('a', 'strong-push')], { notFound: ['b', 'c'] }),
      reading([card('b', 'slight-push')], { notFound: ['a', 'c'] }),
    ]);
    expect(merged.cards.map((c) => [c.card, c.photo])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    expect(merged.notFound).toEqual(['c']);
  });

  test('firm photos that disagree leave the later place and a doubt', () => {
    const merged = mergeReadings([reading([card('a', 'strong-push')]), reading([card('a', 'slight-push')])]);
    expect(merged.cards).toMatchObject([{ zone: 'slight-push', doubt: 'photos-disagree', photo: 1 }]);
  });

  test('a firm photo cures a doubt that came from the photo', () => {
    const merged = mergeReadings([
      reading([card('a', 'strong-push')]),
      reading([card('a', 'strong-push', { doubt: 'partly-covered', confidence: 0.7 })]),
    ]);
    expect(merged.cards).toMatchObject([{ zone: 'strong-push', doubt: null, photo: 0 }]);
  });

  test('a card on the line stays a doubt', () => {
    const near = card('a', 'strong-push', { doubt: 'near-line' });
    expect(mergeReadings([reading([near]), reading([near])]).cards).toMatchObject([{ doubt: 'near-line' }]);
  });

  test('a photo without a board adds no places; none at all gives no board', () => {
    const blind = reading([], { board: null, notFound: ['a'], warnings: [{ code: 'no-board' }] });
    expect(mergeReadings([blind, reading([card('a', 'strong-push')])])).toMatchObject({
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
});
