// What the facilitator has gathered: talks that wait, batches that are shown, and what the room concluded. Pure.

import { type Actions, NO_ACTIONS } from '../../../src/domain/group/actions.ts';
import { type Batch, closeBatch, countHandIns, LEAST_THRESHOLD } from '../../../src/domain/group/batch.ts';
import { mergeGroups } from '../../../src/domain/group/groupFile.ts';
import { compareCopies } from '../../../src/domain/handIn/copies.ts';
import type { HandIn } from '../../../src/domain/handIn/handIn.ts';

export interface Pile extends Actions {
  /** Each talk once, and none that is in a batch; nothing of these is shown but how many there are. */
  readonly waiting: readonly HandIn[];
  /** What is shown; no two have a talk in common. The single talks behind it are no longer kept. */
  readonly batches: readonly Batch[];
  /** What this device has shown and shows no longer: a talk in these is never shown with others. */
  readonly earlier: readonly Batch[];
  /** The least number of talks that are shown together. */
  readonly threshold: number;
  /** The plenary's conclusions, as typed. */
  readonly conclusions: string;
  /** What the facilitator calls this group; empty where nobody named it. */
  readonly name: string;
}

export const EMPTY_PILE: Pile = {
  waiting: [],
  batches: [],
  earlier: [],
  threshold: LEAST_THRESHOLD,
  conclusions: '',
  name: '',
  ...NO_ACTIONS,
};

/**
 * What a hand-in is to the pile. `shown`: its talk is in a batch, and what was shown never changes; `earlier`: it is in
 * one that was shown before this group; `older`: a newer version of the talk waits already.
 */
export type Arrival = 'new' | 'newer' | 'known' | 'older' | 'shown' | 'earlier';

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
  const shown = talksOf(pile.batches);
  const earlier = talksOf(pile.earlier);
  const waiting = new Map(pile.waiting.map((handIn) => [handIn.talk, handIn]));
  const arrivals = handIns.map((handIn): Arrival => {
    if (isIn(shown, handIn)) return 'shown';
    if (isIn(earlier, handIn)) return 'earlier';
    const known = waiting.get(handIn.talk);
    if (known && compareCopies(handIn, known, tags) <= 0)
      return handIn.revision < known.revision ? 'older' : 'known';
    waiting.set(handIn.talk, handIn);
    return known ? 'newer' : 'new';
  });
  return { pile: { ...pile, waiting: [...waiting.values()] }, arrivals };
}

/** The keys of all talks in batches. */
export function talksOf(batches: readonly Batch[]): ReadonlySet<bigint> {
  return new Set(batches.flatMap(({ talks }) => [...talks]));
}

/** The key of a hand-in's talk, as batches have it. */
export const keyOf = ({ talk }: HandIn): bigint => BigInt(`0x${talk}`);

// Saves turning a thousand keys into numbers before anything is shown.
const isIn = (talks: ReadonlySet<bigint>, handIn: HandIn): boolean =>
  talks.size > 0 && talks.has(keyOf(handIn));

const sumOf = (batches: readonly Batch[]) => batches.reduce((sum, { n }) => sum + n, 0);

/** How many talks are in the group, waiting or shown. */
export function talksIn({ waiting, batches }: Pile): number {
  return waiting.length + sumOf(batches);
}

/** How many talks the pile shows: the same as its view counts. */
export function talksShown({ batches, threshold }: Pile): number {
  return sumOf(batches.filter(({ n }) => n >= threshold));
}

/** The conclusions one by one: each stands on a line of its own. */
export function conclusionLines(conclusions: string): readonly string[] {
  return conclusions.split('\n').filter((line) => line.trim() !== '');
}

/** What the room takes along, line by line: what the hall does first, then what tables do, then what was typed. */
export function takenAlong(
  { conclusions, actions, action }: Pick<Pile, 'conclusions'> & Actions,
  hallDoes: (action: string) => string,
): string {
  const ofTables = actions.filter((each) => each !== action);
  return [...(action === '' ? [] : [hallDoes(action)]), ...ofTables, conclusions].join('\n');
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
