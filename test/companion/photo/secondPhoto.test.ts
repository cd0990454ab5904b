import { describe, expect, it } from 'vitest';
import { nextQuestion } from '../../../companion/photo/askedPlaces.ts';
import {
  answerReview,
  carryOut,
  openQuestions,
  reviewOf,
  takeAllOver,
} from '../../../companion/photo/review.ts';
import { findCard } from '../../../src/domain/talk/talk.ts';
import { layCard } from '../../../src/domain/talk/talkEdits.ts';
import { emptyTalk } from '../../domain/talk/talks.ts';
import { readCard } from '../../vision/readCard.ts';

const LAID = layCard(layCard(emptyTalk(), 'geld', 'strong-push'), 'opleiding', 'slight-brake');

describe('a photo of a board that is in the talk already', () => {
  it('asks nothing of a card that lies where it stands, however unsure the photo is', () => {
    const review = reviewOf(LAID, [
      readCard('geld', 'strong-push', { doubt: 'near-line' }),
      readCard('opleiding', 'slight-brake'),
    ]);
    expect(openQuestions(review)).toEqual([]);
  });

  it('asks of a card that lies elsewhere, with the place where it stands now', () => {
    const review = reviewOf(LAID, [
      readCard('geld', 'slight-push', { doubt: 'near-line' }),
      readCard('opleiding', 'slight-brake'),
    ]);
    expect(openQuestions(review)).toMatchObject([
      { card: 'geld', question: { kind: 'differs', before: 'strong-push' } },
    ]);
  });
});

describe('a second photo in one review', () => {
  const first = reviewOf(emptyTalk(), [readCard('geld', 'strong-push', { doubt: 'near-line' })]);
  const answered = answerReview(first, 'geld', 'slight-push');

  it('keeps what was said of a card that it shows as before', () => {
    const again = reviewOf(emptyTalk(), [readCard('geld', 'strong-push')], answered);
    expect(again).toMatchObject([{ card: 'geld', zone: 'slight-push', answered: true }]);
  });

  it('asks again of a card that was moved since', () => {
    const moved = reviewOf(emptyTalk(), [readCard('geld', 'strong-brake')], answered);
    expect(openQuestions(moved)).toMatchObject([
      { card: 'geld', zone: 'strong-brake', question: { kind: 'differs', before: 'slight-push' } },
    ]);
  });
});

describe('taking all over', () => {
  it('lays each card where the photo has it, and leaves what it does not show', () => {
    const review = reviewOf(LAID, [
      readCard('geld', 'slight-push'),
      readCard('het-leven', 'strong-brake', { doubt: 'near-line' }),
    ]);
    expect(openQuestions(review)).toHaveLength(3);
    const taken = takeAllOver(review);
    expect(openQuestions(taken)).toEqual([]);
    const talk = carryOut(LAID, taken);
    const placeOf = (card: string) => findCard(talk, card)?.place;
    expect(['geld', 'het-leven', 'opleiding'].map(placeOf)).toEqual([
      'slight-push',
      'strong-brake',
      'slight-brake',
    ]);
  });
});

describe('the next question', () => {
  it('is the one after this, round to the first', () => {
    const open = ['geld', 'opleiding', 'het-leven'];
    expect(nextQuestion(open, 'geld')).toBe('opleiding');
    expect(nextQuestion(open, 'het-leven')).toBe('geld');
    expect(nextQuestion(open, 'collegas')).toBe('geld');
    expect(nextQuestion([], 'geld')).toBeUndefined();
  });
});
