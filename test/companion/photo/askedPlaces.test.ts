import { describe, expect, it } from 'vitest';
import {
  addSeenCard,
  answerNoCards,
  answerPlace,
  askPlaces,
  guessesFor,
  openPlaces,
} from '../../../companion/photo/askedPlaces.ts';
import { openIntake } from '../../../companion/photo/photoIntake.ts';
import { answerReview, openQuestions, reviewOf } from '../../../companion/photo/review.ts';
import { boardPoint } from '../../../src/domain/units.ts';
import type { UnreadPlace } from '../../../src/vision/reading/reading.ts';
import { emptyTalk } from '../../domain/talk/talks.ts';
import { readCard } from '../../vision/readCard.ts';
import { reading } from './readings.ts';

const GUESSES = ['geld', 'opleiding', 'inspraak'];
const place = (x: number, y: number, zone: UnreadPlace['zone'] = 'slight-brake'): UnreadPlace => ({
  centreMm: boardPoint(x, y),
  zone,
  guesses: GUESSES,
});

describe('places that were not read', () => {
  it('are asked from top to bottom, and what was said of one still holds with a further photo', () => {
    const [upper, lower] = askPlaces([place(100, 300), place(200, 100)]);
    expect([upper?.centreMm.y, lower?.centreMm.y]).toEqual([100, 300]);
    const said = answerPlace([upper!, lower!], lower!, null);
    const again = askPlaces([place(101, 302), place(400, 200)], said);
    expect(again.map(({ answer }) => answer)).toEqual([undefined, null]);
    expect(openPlaces(again)).toHaveLength(1);
  });

  it('ask no card twice: one that lies elsewhere is no guess, and one that is put here leaves the other place', () => {
    const review = reviewOf(emptyTalk(), [readCard('geld', 'strong-push')]);
    const [a, b] = askPlaces([place(100, 100), place(200, 200)]);
    expect(guessesFor(a!, review)).toEqual(['opleiding', 'inspraak']);
    const first = answerPlace([a!, b!], a!, 'opleiding');
    const second = answerPlace(first, first[1]!, 'opleiding');
    expect(second.map(({ answer }) => answer)).toEqual([undefined, 'opleiding']);
  });

  it('are answered all at once where another game lies; what was said before still holds', () => {
    const [first, ...rest] = askPlaces([place(100, 100), place(200, 200), place(300, 300)]);
    const said = answerPlace([first!, ...rest], first!, 'geld');
    expect(openPlaces(said)).toHaveLength(2);
    expect(answerNoCards(said).map(({ answer }) => answer)).toEqual(['geld', null, null]);
  });

  it('put the card in the zone of the place, and ask for the zone where there is none', () => {
    const [inZone, between] = askPlaces([place(100, 100), place(200, 200, null)]);
    const review = addSeenCard([], 'geld', inZone!);
    expect(review).toMatchObject([{ card: 'geld', zone: 'slight-brake', answered: true }]);
    const asked = addSeenCard(review, 'opleiding', between!);
    expect(openQuestions(asked)).toMatchObject([{ card: 'opleiding', question: { kind: 'no-zone' } }]);
    expect(openQuestions(answerReview(asked, 'opleiding', 'strong-push'))).toEqual([]);
  });

  it('come with the photos and go into the review', async () => {
    const read = reading([readCard('geld', 'strong-push')], { unread: [place(100, 100)] });
    const intake = openIntake(emptyTalk, {
      warm: () => {},
      read: async () => ({ reading: read, took: { opening: 1, reading: 1 } }),
      straighten: async () => ({ board: null, took: 1 }),
      look: async () => read,
      cut: async () => ({ cutOuts: [], covered: [] }),
      peek: async () => [],
      stop: () => {},
    });
    await intake.add([new File(['x'], 'een.jpg')]);
    intake.answerPlace(intake.places.value[0]!, 'opleiding');
    expect(openPlaces(intake.places.value)).toEqual([]);
    expect(intake.review.value).toContainEqual(
      expect.objectContaining({ card: 'opleiding', zone: 'slight-brake', answered: true }),
    );
    intake.close();
    expect(intake.places.value).toEqual([]);
  });
});
