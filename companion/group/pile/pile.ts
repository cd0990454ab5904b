// What the facilitator has gathered: talks that wait, batches that are shown, and what the room concluded. Pure.

import { type Batch, closeBatch, countHandIns, LEAST_THRESHOLD } from '../../../src/domain/group/batch.ts';
import { type Clash, settleClaims } from '../../../src/domain/group/claims.ts';
import { mergeGroups } from '../../../src/domain/group/groupFile.ts';
import { compareCopies } from '../../../src/domain/handIn/copies.ts';
import type { HandIn } from '../../../src/domain/handIn/handIn.ts';

export interface Pile {
  /** Each talk once; nothing of these is shown but how many there are. */
  readonly waiting: readonly HandIn[];
  /** What may be shown. The single talks behind it are no longer kept. */
  readonly batches: readonly Batch[];
  /** The least number of talks that are shown together. */
  readonly threshold: number;
  /** The plenary's conclusions, as typed. */
  readonly conclusions: string;
}

export const EMPTY_PILE: Pile = { waiting: [], batches: [], threshold: LEAST_THRESHOLD, conclusions: '' };

/**
 * What a hand-in is to the pile. `shown`: its talk is in a batch, and what was shown never changes; `older`: a newer
 * version of the talk waits already.
 */
export type Arrival = 'new' | 'newer' | 'known' | 'older' | 'shown';

export interface Arrived {
  readonly pile: Pile;
  /** One for each hand-in, in the same order. */
  readonly arrivals: readonly Arrival[];
}

/**
 * Puts hand-ins on the pile.
 * @param tags of the deck's factor cards
 */
export function putOn(pile: Pile, handIns: readonly HandIn[], tags: readonly number[]): Arrived {
  const shown = shownTalks(pile.batches);
  const waiting = new Map(pile.waiting.map((handIn) => [handIn.talk, handIn]));
  const arrivals = handIns.map((handIn): Arrival => {
    if (isShown(shown, handIn)) return 'shown';
    const known = waiting.get(handIn.talk);
    if (known && compareCopies(handIn, known, tags) <= 0)
      return handIn.revision < known.revision ? 'older' : 'known';
    waiting.set(handIn.talk, handIn);
    return known ? 'newer' : 'new';
  });
  return { pile: { ...pile, waiting: [...waiting.values()] }, arrivals };
}

function shownTalks(batches: readonly Batch[]): ReadonlySet<bigint> {
  return new Set(batches.flatMap(({ talks }) => [...talks]));
}

// Saves turning a thousand keys into numbers before anything is shown.
const isShown = (shown: ReadonlySet<bigint>, { talk }: HandIn): boolean =>
  shown.size > 0 && shown.has(BigInt(`0x${talk}`));

/** Puts batches that this device showed beside those that are there; a talk in them waits no longer. */
export function mergeInto(pile: Pile, batches: readonly Batch[]): Pile {
  const merged = mergeGroups(pile.batches, batches);
  const shown = shownTalks(merged);
  const waiting = pile.waiting.filter((handIn) => !isShown(shown, handIn));
  return { ...pile, batches: merged, waiting };
}

export interface Claimed {
  readonly pile: Pile;
  /** What of them does not count. */
  readonly clashes: readonly Clash[];
}

/**
 * Puts batches of group files beside those that are there, as far as they may count.
 * @param tags of the deck's factor cards
 */
export function takeGroups(pile: Pile, claims: readonly Batch[], tags: readonly number[]): Claimed {
  const waiting = new Map(pile.waiting.map((handIn) => [BigInt(`0x${handIn.talk}`), handIn]));
  const { batches, clashes } = settleClaims(claims, pile.batches, {
    has: (talk) => waiting.has(talk),
    count: (talks) =>
      countHandIns(
        Array.from(talks, (talk) => waiting.get(talk)!),
        tags,
      ),
  });
  return { pile: batches.length > 0 ? mergeInto(pile, batches) : pile, clashes };
}

/** How many talks the pile shows. */
export function talksShown({ batches }: Pile): number {
  return batches.reduce((sum, { n }) => sum + n, 0);
}

/** The conclusions one by one: each stands on a line of its own. */
export function conclusionLines(conclusions: string): readonly string[] {
  return conclusions.split('\n').filter((line) => line.trim() !== '');
}

/** How many more talks must come before those that wait can be shown. */
export function stillNeeded({ waiting, threshold }: Pile): number {
  return Math.max(0, threshold - waiting.length);
}

/**
 * Closes a batch of all that waits; there must be enough of them, else the pile stays as it is.
 * @param tags of the deck's factor cards
 */
export function showWaiting(pile: Pile, tags: readonly number[]): Pile {
  const batch = closeBatch(countHandIns(pile.waiting, tags), pile.threshold);
  return batch ? { ...pile, waiting: [], batches: mergeGroups(pile.batches, [batch]) } : pile;
}

/**
 * A new group with the threshold of the old one. What came in or was typed elsewhere since the old one was looked at is
 * the new group's.
 * @param old the group that was on the screen when a new one was begun
 */
export function beginAnew(pile: Pile, old: Pile): Pile {
  const talks = new Set(old.waiting.map(({ talk }) => talk));
  const batches = new Set(old.batches.map(({ id }) => id));
  return {
    ...pile,
    waiting: pile.waiting.filter(({ talk }) => !talks.has(talk)),
    batches: pile.batches.filter(({ id }) => !batches.has(id)),
    conclusions: pile.conclusions === old.conclusions ? '' : pile.conclusions,
  };
}

/**
 * The old group again, with what came in since a new one was begun.
 * @param tags of the deck's factor cards
 */
export function putBack(pile: Pile, old: Pile, tags: readonly number[]): Pile {
  const both = putOn(mergeInto(pile, old.batches), old.waiting, tags).pile;
  return { ...both, conclusions: pile.conclusions || old.conclusions };
}
