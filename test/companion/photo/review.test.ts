// What a photo may change about a talk, and what it must ask first.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askPlaces, openPlaces } from '../../../companion/photo/askedPlaces.ts';
import {
  answerReview,
  carryOut,
  nameOwnCards,
  openQuestions,
  reviewOf,
  verdictOf,
} from '../../../companion/photo/review.ts';
import { ZONE_IDS } from '../../../src/domain/board/zones.ts';
import { findCard, type Talk } from '../../../src/domain/talk/talk.ts';
import { layCard, writeOn } from '../../../src/domain/talk/talkEdits.ts';
import { boardPoint } from '../../../src/domain/units.ts';
import { mergeReadings } from '../../../src/vision/reading/merge.ts';
import { arbitraryTalk, emptyTalk } from '../../domain/talk/talks.ts';
import { readCard } from '../../vision/readCard.ts';
import { reading } from './readings.ts';

const place = (talk: Talk, card: string) => findCard(talk, card)?.place ?? null;

describe('a photo of an untouched talk', () => {
  test('when all is clear then nothing is asked and every card lies where it was seen', () => {
    const review = reviewOf(emptyTalk(), [
      readCard('geld', 'strong-push'),
      readCard('collegas', 'slight-brake'),
    ]);
    expect(openQuestions(review)).toEqual([]);
    const talk = carryOut(emptyTalk(), review);
    expect(place(talk, 'geld')).toBe('strong-push');
    expect(place(talk, 'collegas')).toBe('slight-brake');
  });

  test('when a card has a doubt then it is asked first', () => {
    const review = reviewOf(emptyTalk(), [
      readCard('geld', 'strong-push'),
      readCard('collegas', 'slight-brake', { doubt: 'near-line' }),
    ]);
    expect(review[0]).toMatchObject({ card: 'collegas', question: { kind: 'doubt', doubt: 'near-line' } });
    expect(openQuestions(review)).toHaveLength(1);
  });

  test('when a card lies beside the board then it is asked, and may stay off', () => {
    const review = answerReview(reviewOf(emptyTalk(), [readCard('geld', null)]), 'geld', null);
    expect(openQuestions(review)).toEqual([]);
    expect(place(carryOut(emptyTalk(), review), 'geld')).toBeNull();
  });

  test('when cards lie in one zone then they are kept in the order from top to bottom', () => {
    const review = reviewOf(emptyTalk(), [
      readCard('geld', 'strong-push', { centreMm: boardPoint(480, 300) }),
      readCard('collegas', 'strong-push', { centreMm: boardPoint(480, 90) }),
    ]);
    expect(carryOut(emptyTalk(), review).cards.map(({ card }) => card)).toEqual(['collegas', 'geld']);
  });
});

describe('a photo of a talk that was recorded by hand', () => {
  const byHand = writeOn(layCard(emptyTalk(), 'geld', 'slight-brake'), 'geld', { remark: 'Te duur.' });

  test('when photo and hand agree then nothing is asked and the remark stays', () => {
    const review = reviewOf(byHand, [readCard('geld', 'slight-brake')]);
    expect(openQuestions(review)).toEqual([]);
    expect(findCard(carryOut(byHand, review), 'geld')?.remark).toBe('Te duur.');
  });

  test('when they differ then it is asked', () => {
    const review = reviewOf(byHand, [readCard('geld', 'strong-push')]);
    expect(review[0]?.question).toEqual({ kind: 'differs', before: 'slight-brake' });
    const kept = carryOut(byHand, answerReview(review, 'geld', 'slight-brake'));
    expect(findCard(kept, 'geld')).toMatchObject({ place: 'slight-brake', remark: 'Te duur.' });
  });

  test('when the photo does not show a card then it is asked, and it stays unless a person says otherwise', () => {
    const review = reviewOf(byHand, [readCard('collegas', 'strong-push')]);
    expect(review.find(({ card }) => card === 'geld')?.question?.kind).toBe('not-seen');
    expect(place(carryOut(byHand, review), 'geld')).toBe('slight-brake');
    const off = carryOut(byHand, answerReview(review, 'geld', null));
    expect(findCard(off, 'geld')).toMatchObject({ place: null, remark: 'Te duur.' });
  });
});

test('when a second photo is read then answers already given stay', () => {
  const first = reviewOf(emptyTalk(), [readCard('geld', 'strong-push', { doubt: 'partly-covered' })]);
  const answered = answerReview(answerReview(first, 'geld', 'slight-push'), 'werktaken', 'strong-brake');
  const second = reviewOf(emptyTalk(), [readCard('geld', 'strong-brake', { doubt: 'near-line' })], answered);
  expect(openQuestions(second)).toEqual([]);
  const talk = carryOut(emptyTalk(), second);
  expect(place(talk, 'geld')).toBe('slight-push');
  expect(place(talk, 'werktaken')).toBe('strong-brake');
});

test('when an own card gets a name then it carries it; a card that is not there gets none', () => {
  const talk = carryOut(emptyTalk(), reviewOf(emptyTalk(), [readCard('anders-2', 'strong-push')]));
  const named = nameOwnCards(
    talk,
    new Map([
      ['anders-2', 'Mijn hond'],
      ['anders-3', 'Niets'],
    ]),
  );
  expect(findCard(named, 'anders-2')?.name).toBe('Mijn hond');
  expect(findCard(named, 'anders-3')).toBeUndefined();
});

test('whatever was recorded by hand, nothing of it changes without a question, and no remark is lost', () => {
  const zone = fc.constantFrom(...ZONE_IDS);
  fc.assert(
    fc.property(
      arbitraryTalk,
      fc.uniqueArray(fc.tuple(fc.constantFrom('gezondheid', 'opleiding', 'werktaken', 'geld'), zone), {
        selector: ([card]) => card,
      }),
      (talk, seen) => {
        const review = reviewOf(
          talk,
          seen.map(([card, where]) => readCard(card, where)),
        );
        const after = carryOut(talk, review);
        const asked = new Set(openQuestions(review).map(({ card }) => card));
        for (const before of talk.cards) {
          const now = findCard(after, before.card);
          expect(now?.remark ?? '').toBe(before.remark);
          if (before.place !== null && !asked.has(before.card)) expect(now?.place).toBe(before.place);
        }
      },
    ),
  );
});

describe('what a person is told of the whole', () => {
  const told = (read: Parameters<typeof reading>) => {
    const merged = mergeReadings([reading(...read)]);
    const open = openPlaces(askPlaces(merged.unread));
    return verdictOf(merged, openQuestions(reviewOf(emptyTalk(), merged.cards)).length + open.length);
  };

  test('clear takes cards that were read and a photo without a complaint', () => {
    expect(told([[readCard('geld', 'strong-push')]])).toBe('clear');
    expect(told([[]])).toBe('not-sure');
    expect(told([[readCard('geld', 'strong-push')], { warnings: [{ code: 'blurred' }] }])).toBe('not-sure');
    const unread = [{ centreMm: boardPoint(300, 300), zone: null, guesses: [] }];
    expect(told([[readCard('geld', 'strong-push')], { unread }])).toBe('look');
    const answered = mergeReadings([reading([readCard('geld', 'strong-push')], { unread })]);
    expect(verdictOf(answered, 0)).toBe('clear');
    expect(verdictOf(undefined, 0)).toBe('not-sure');
  });

  test('a question comes first', () => {
    const doubtful = readCard('geld', 'strong-push', { doubt: 'near-line' });
    expect(told([[doubtful], { warnings: [{ code: 'too-dark' }] }])).toBe('look');
  });
});
