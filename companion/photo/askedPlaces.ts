// Places of the board where something lies that was not read: a person says which card it is, or that it is none.

import { CARD_TAG } from '../../src/domain/board/card.ts';
import type { UnreadPlace } from '../../src/vision/reading/reading.ts';
import { answerReview, type ReviewCard } from './review.ts';

/** A place and what a person said of it. */
export interface AskedPlace extends UnreadPlace {
  /** The card that lies there; null: none. Undefined as long as nobody has said. */
  readonly answer: string | null | undefined;
}

const isSamePlace = (a: UnreadPlace, b: UnreadPlace) =>
  Math.hypot(a.centreMm.x - b.centreMm.x, a.centreMm.y - b.centreMm.y) < CARD_TAG.w;

/** The places to ask about, from top to bottom; what was said of one before still holds. */
export function askPlaces(
  unread: readonly UnreadPlace[],
  earlier: readonly AskedPlace[] = [],
): readonly AskedPlace[] {
  return [...unread]
    .sort((a, b) => a.centreMm.y - b.centreMm.y || a.centreMm.x - b.centreMm.x)
    .map((place) => ({ ...place, answer: earlier.find((known) => isSamePlace(known, place))?.answer }));
}

export function openPlaces(places: readonly AskedPlace[]): readonly AskedPlace[] {
  return places.filter(({ answer }) => answer === undefined);
}

/** The places after a person said what lies at one of them: a card lies at one place only. */
export function answerPlace(
  places: readonly AskedPlace[],
  place: AskedPlace,
  answer: string | null,
): readonly AskedPlace[] {
  return places.map((other) => {
    if (other === place) return { ...other, answer };
    return answer !== null && other.answer === answer ? { ...other, answer: undefined } : other;
  });
}

/** The review with a card that a person saw at a place; where that is in no zone, its zone is still to be asked. */
export function addSeenCard(
  review: readonly ReviewCard[],
  card: string,
  { zone }: AskedPlace,
): readonly ReviewCard[] {
  if (zone !== null) return answerReview(review, card, zone);
  const entry: ReviewCard = { card, zone, question: { kind: 'no-zone' }, answered: false, seen: undefined };
  return [entry, ...review.filter((other) => other.card !== card)];
}

/** The cards that are known to lie elsewhere: seen there, or put there by a person. */
export function lyingElsewhere(review: readonly ReviewCard[]): ReadonlySet<string> {
  return new Set(review.filter(({ seen, answered }) => seen || answered).map(({ card }) => card));
}

/** The likeliest cards of a place, without those that are known to lie elsewhere. */
export function guessesFor({ guesses }: AskedPlace, review: readonly ReviewCard[]): readonly string[] {
  const elsewhere = lyingElsewhere(review);
  return guesses.filter((card) => !elsewhere.has(card));
}
