// What a photo would change about a talk: card by card, with everything that a person must look at marked as such.

import type { ZoneId } from '../../src/domain/board/zones.ts';
import type { Place, Talk } from '../../src/domain/talk/talk.ts';
import { findCard, laidCards } from '../../src/domain/talk/talk.ts';
import { layCard, takeBack, writeOn } from '../../src/domain/talk/talkEdits.ts';
import type { BoardPoint } from '../../src/domain/units.ts';
import type { DoubtReason } from '../../src/vision/reading/doubt.ts';
import type { ReadCard, Reading } from '../../src/vision/reading/reading.ts';
import { hasEvidence } from '../../src/vision/reading/verdict.ts';

/** Why a card must be looked at before the talk is changed. */
export type Question =
  /** The reader is not sure. */
  | { readonly kind: 'doubt'; readonly doubt: DoubtReason }
  /** It lies beside the board or between zones. */
  | { readonly kind: 'no-zone' }
  /** Until now it lies elsewhere; null: not on the board. */
  | { readonly kind: 'differs'; readonly before: Place | null }
  /** Until now it lies on the board; the photo does not show it. */
  | { readonly kind: 'not-seen'; readonly before: ZoneId };

/** A card of a review. */
export interface ReviewCard {
  readonly card: string;
  /** Where it will lie; null: not on the board. */
  readonly zone: ZoneId | null;
  /** Undefined when there is nothing to ask. */
  readonly question: Question | undefined;
  /** Whether a person has said where it lies. */
  readonly answered: boolean;
  /** Where it was seen, on the board in mm and degrees, and in which zone that is; undefined when it was not seen. */
  readonly seen:
    | { readonly centreMm: BoardPoint; readonly angleDeg: number; readonly zone: ZoneId | null }
    | undefined;
}

/** @param before where the talk has it; a photo that shows it there asks nothing, however unsure it is */
function questionOf(read: ReadCard, before: Place | null): Question | undefined {
  if (before !== null && read.zone !== null)
    return before === read.zone ? undefined : { kind: 'differs', before };
  if (read.doubt !== null) return { kind: 'doubt', doubt: read.doubt };
  return read.zone === null ? { kind: 'no-zone' } : undefined;
}

/** Whether a later photo shows a card elsewhere than a person said, and than the photo that they said it of. */
function isMoved({ zone, doubt }: ReadCard, answer: ReviewCard): boolean {
  const isSure = doubt === null || doubt === 'photos-disagree';
  return isSure && zone !== null && zone !== answer.zone && zone !== answer.seen?.zone;
}

/**
 * The cards of a review: those with a question first, then as they lie, from top to bottom.
 * @param earlier answers already given in this review, which a further photo does not take away
 */
export function reviewOf(
  talk: Talk,
  cards: readonly ReadCard[],
  earlier: readonly ReviewCard[] = [],
): readonly ReviewCard[] {
  const said = new Map(earlier.filter(({ answered }) => answered).map((entry) => [entry.card, entry]));
  const byPlace = [...cards].sort((a, b) => a.centreMm.y - b.centreMm.y || a.centreMm.x - b.centreMm.x);
  const seen = byPlace.map((read): ReviewCard => {
    const { centreMm, angleDeg } = read;
    const before = findCard(talk, read.card)?.place ?? null;
    const entry = {
      card: read.card,
      zone: read.zone,
      question: questionOf(read, before),
      answered: false,
      seen: { centreMm, angleDeg, zone: read.zone },
    };
    const answer = said.get(read.card);
    if (!answer) return entry;
    if (isMoved(read, answer)) return { ...entry, question: { kind: 'differs', before: answer.zone } };
    return { ...entry, zone: answer.zone, answered: true };
  });
  const inPhoto = new Set(cards.map(({ card }) => card));
  const added = [...said.values()].filter(({ card }) => !inPhoto.has(card));
  const addedCards = new Set(added.map(({ card }) => card));
  const unseen = laidCards(talk)
    .filter(({ card }) => !inPhoto.has(card) && !addedCards.has(card))
    .map(
      ({ card, place }): ReviewCard => ({
        card,
        zone: place,
        question: { kind: 'not-seen', before: place },
        answered: false,
        seen: undefined,
      }),
    );
  const all = [...seen, ...added, ...unseen];
  return [...all.filter(({ question }) => question), ...all.filter(({ question }) => !question)];
}

/** The review after a person said where a card lies; a card that was not in it is added. */
export function answerReview(
  review: readonly ReviewCard[],
  card: string,
  zone: ZoneId | null,
): readonly ReviewCard[] {
  if (!review.some((entry) => entry.card === card))
    return [...review, { card, zone, question: undefined, answered: true, seen: undefined }];
  return review.map((entry) => (entry.card === card ? { ...entry, zone, answered: true } : entry));
}

/** The review with every open question answered as the photo has it; a card that it does not show stays where it lay. */
export function takeAllOver(review: readonly ReviewCard[]): readonly ReviewCard[] {
  return review.map((entry) => (entry.question ? { ...entry, answered: true } : entry));
}

/** The cards that nobody has said anything about yet although they must be looked at. */
export function openQuestions(review: readonly ReviewCard[]): readonly ReviewCard[] {
  return review.filter(({ question, answered }) => question && !answered);
}

/** What a person is told of a review as a whole. */
export type Verdict =
  /** Cards must be looked at. */
  | 'look'
  /** Cards were read and nothing is in doubt. */
  | 'clear'
  /** Nothing is asked, but the photo does not show that this is all. */
  | 'not-sure';

/**
 * No open question is not yet clear: that takes cards that were read, and a photo that could be read everywhere. A
 * person has said what lies at the places that could not.
 * @param open how many cards and places must still be looked at
 */
export function verdictOf(merged: Reading | undefined, open: number): Verdict {
  if (open > 0) return 'look';
  if (!merged) return 'not-sure';
  const warnings = merged.warnings.filter(({ code }) => code !== 'unread');
  return hasEvidence({ ...merged, unread: [], warnings }) ? 'clear' : 'not-sure';
}

/** The talk with the review carried out; a card that the review leaves off the board goes back to the stack. */
export function carryOut(talk: Talk, review: readonly ReviewCard[]): Talk {
  return review.reduce((so, { card, zone, seen }) => {
    const before = findCard(so, card)?.place ?? null;
    if (zone !== null) return before === zone && !seen ? so : layCard(so, card, zone);
    return before === null || before === 'not-laid' ? so : takeBack(so, card);
  }, talk);
}

/** The talk with names for own cards. */
export function nameOwnCards(talk: Talk, names: ReadonlyMap<string, string>): Talk {
  return [...names].reduce(
    (so, [card, name]) => (findCard(so, card) ? writeOn(so, card, { name }) : so),
    talk,
  );
}
