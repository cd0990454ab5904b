// Places of the board where something lies that was not read: a person says which card it is, or that it is none.

import { type BoardFormat, boardGeometry } from '../../src/domain/board/board.ts';
import { CARD_TAG } from '../../src/domain/board/card.ts';
import type { BoardPoint } from '../../src/domain/units.ts';
import type { UnreadPlace } from '../../src/vision/reading/reading.ts';
import { zoneSpot } from '../../src/vision/reading/zoneSpot.ts';
import { answerReview, type ReviewCard } from './review.ts';

/** A place and what a person said of it. */
export interface AskedPlace extends UnreadPlace {
  /** The card that lies there; null: none. Undefined as long as nobody has said. */
  readonly answer: string | null | undefined;
}

const isSamePlace = (a: UnreadPlace, b: UnreadPlace) =>
  Math.hypot(a.centreMm.x - b.centreMm.x, a.centreMm.y - b.centreMm.y) < CARD_TAG.w;

/**
 * The places to ask about, from top to bottom; what was said of one before still holds.
 * @param read the cards that are read by now: what was said of where they lie is told by that
 */
export function askPlaces(
  unread: readonly UnreadPlace[],
  earlier: readonly AskedPlace[] = [],
  read: ReadonlySet<string> = new Set(),
): readonly AskedPlace[] {
  const asked = [...unread]
    .sort((a, b) => a.centreMm.y - b.centreMm.y || a.centreMm.x - b.centreMm.x)
    .map((place) => ({ ...place, answer: earlier.find((known) => isSamePlace(known, place))?.answer }));
  const told = earlier.filter(
    (known) => known.answer && !read.has(known.answer) && !unread.some((place) => isSamePlace(known, place)),
  );
  return [...asked, ...told];
}

export function openPlaces(places: readonly AskedPlace[]): readonly AskedPlace[] {
  return places.filter(({ answer }) => answer === undefined);
}

/** A place that a person pointed at, where the reader saw nothing. */
export function pointedPlace(centreMm: BoardPoint, format: BoardFormat): AskedPlace {
  const { zone } = zoneSpot(boardGeometry(format), centreMm);
  return { centreMm, zone, guesses: [], answer: undefined };
}

/** The places after a person said what lies at one of them, or at one they pointed at: a card lies at one place only. */
export function answerPlace(
  places: readonly AskedPlace[],
  place: AskedPlace,
  answer: string | null,
): readonly AskedPlace[] {
  const known = places.includes(place) || answer === null ? places : [...places, place];
  return known.map((other) => {
    if (other === place) return { ...other, answer };
    return answer !== null && other.answer === answer ? { ...other, answer: undefined } : other;
  });
}

/** The places after a person said that at none of those still open a card of this deck lies: another game's, for one. */
export function answerNoCards(places: readonly AskedPlace[]): readonly AskedPlace[] {
  return places.map((place) => (place.answer === undefined ? { ...place, answer: null } : place));
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

/** The question after this one, round to the first; from what is no question, the first. */
export function nextQuestion<Question>(
  open: readonly Question[],
  asked: Question | undefined,
): Question | undefined {
  const at = asked === undefined ? -1 : open.indexOf(asked);
  return open[(at + 1) % open.length];
}

/** The likeliest cards of a place, without those that are known to lie elsewhere. */
export function guessesFor({ guesses }: AskedPlace, review: readonly ReviewCard[]): readonly string[] {
  const elsewhere = lyingElsewhere(review);
  return guesses.filter((card) => !elsewhere.has(card));
}
