// How often a person taps from the review of a photo to a right board: answers, cards to be mended, and 'Klopt'.

import {
  type AskedPlace,
  answerPlace,
  askPlaces,
  guessesFor,
  openPlaces,
} from '../../../companion/photo/askedPlaces.ts';
import { answerReview, openQuestions, reviewOf, takeAllOver } from '../../../companion/photo/review.ts';
import { CARD_TAG } from '../../../src/domain/board/card.ts';
import { cardPoint, rectCentre } from '../../../src/domain/units.ts';
import { boardPointFromCard } from '../../../src/vision/geometry/square.ts';
import type { Reading } from '../../../src/vision/reading/reading.ts';
import { emptyTalk } from '../../domain/talk/talks.ts';
import type { Photo } from '../../vision/lab/shoot.ts';

type Truth = Photo['truth'];

/** The card whose tag lies at a place; null: none of this deck. */
function lyingAt(place: AskedPlace, truth: Truth): string | null {
  const { x, y } = rectCentre(CARD_TAG);
  const apart = truth.map(({ card, centre, angleDeg }) => {
    const tag = boardPointFromCard(centre as never, (angleDeg * Math.PI) / 180, cardPoint(x, y));
    return { card, mm: Math.hypot(tag.x - place.centreMm.x, tag.y - place.centreMm.y) };
  });
  const nearest = apart.toSorted((a, b) => a.mm - b.mm)[0];
  return nearest && nearest.mm < CARD_TAG.w ? nearest.card : null;
}

/**
 * Taps of somebody who knows the board and takes the shorter way: question by question, or 'Neem alles over' and what
 * that gets wrong. A card that was not asked about costs two taps to mend, one to pick it and one for its zone.
 */
export function tapsToRight(reading: Reading, truth: Truth): number {
  const zoneOf = (card: string) => truth.find((true_) => true_.card === card)?.zone ?? null;
  let review = reviewOf(emptyTalk(), reading.cards);
  let taps = 0;
  const open = openQuestions(review);
  const wronglyTaken = open.filter(({ card, zone }) => zone !== zoneOf(card)).length;
  if (1 + 2 * wronglyTaken < open.length) {
    review = takeAllOver(review);
    taps += 1;
  } else {
    for (const { card } of open) review = answerReview(review, card, zoneOf(card));
    taps += open.length;
  }
  let places = askPlaces(reading.unread);
  for (let place = openPlaces(places)[0]; place; place = openPlaces(places)[0]) {
    const card = lyingAt(place, truth);
    // One of the pictures, 'no card', or the list, which is opened first.
    taps += card === null || guessesFor(place, review).includes(card) ? 1 : 2;
    if (card !== null) review = answerReview(review, card, zoneOf(card));
    places = answerPlace(places, place, card);
  }
  const known = new Map(review.map(({ card, zone }) => [card, zone]));
  // A card that is not in the list is picked there (two taps: the list opens first), and laid.
  for (const { card, zone } of truth) if (zone !== (known.get(card) ?? null)) taps += known.has(card) ? 2 : 3;
  return taps + 1;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
