// What this device has ever shown: a batch comes on the screen as it was shown before, or shares no talk with any that
// was. So whoever compares two pictures finds whole batches, never the few talks by which they differ. Pure.

import type { Batch } from '../../../src/domain/group/batch.ts';
import { mergeGroups } from '../../../src/domain/group/groupFile.ts';
import { compareCopies } from '../../../src/domain/handIn/copies.ts';
import type { HandIn } from '../../../src/domain/handIn/handIn.ts';
import { keyOf, type Pile, putOn, talksOf } from './pile.ts';

/** What came of batches that claim to hold certain talks. */
export interface TakenIn {
  readonly pile: Pile;
  /** Those that may be shown. */
  readonly fit: readonly Batch[];
  /** How many talks the others say they hold: a part of them is here in another way. */
  readonly leftOut: number;
}

/**
 * Parts batches into those that may be shown beside what is here, and the rest. What was shown before is known by its
 * id, and then ours is taken, not the one that was brought.
 */
function fitBeside(pile: Pile, brought: readonly Batch[]): Omit<TakenIn, 'pile'> {
  const inGroup = new Set(pile.batches.map(({ id }) => id));
  const before = new Map(pile.earlier.map((batch) => [batch.id, batch]));
  const shown = new Set(talksOf(pile.batches));
  // Talks at hand count themselves, whatever a file says of them.
  const here = new Set([...shown, ...talksOf(pile.earlier), ...pile.waiting.map(keyOf)]);
  const fit: Batch[] = [];
  let leftOut = 0;
  for (const batch of largestFirst(brought)) {
    const ours = before.get(batch.id);
    if (inGroup.has(batch.id)) fit.push(batch);
    else if ((ours ?? batch).talks.some((talk) => (ours ? shown : here).has(talk))) leftOut += batch.n;
    else {
      fit.push(ours ?? batch);
      for (const talk of (ours ?? batch).talks) for (const talks of [shown, here]) talks.add(talk);
    }
  }
  return { fit, leftOut };
}

const largestFirst = (batches: readonly Batch[]) =>
  batches.toSorted((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1));

/** Parts batches into those that have no talk in common, the largest first, and the others. */
export function setApart(batches: readonly Batch[]): { readonly apart: Batch[]; readonly rest: Batch[] } {
  const talks = new Set<bigint>();
  const [apart, rest]: [Batch[], Batch[]] = [[], []];
  for (const batch of largestFirst(batches)) {
    const isApart = !batch.talks.some((talk) => talks.has(talk));
    (isApart ? apart : rest).push(batch);
    if (isApart) for (const talk of batch.talks) talks.add(talk);
  }
  return { apart, rest };
}

const without = (batches: readonly Batch[], taken: readonly Batch[]): readonly Batch[] => {
  const ids = new Set(taken.map(({ id }) => id));
  return batches.filter(({ id }) => !ids.has(id));
};

/** Puts another group's batches beside those that are there, or an earlier one's back. */
export function takeInBatches(pile: Pile, brought: readonly Batch[]): TakenIn {
  const { fit, leftOut } = fitBeside(pile, brought);
  const batches = mergeGroups(pile.batches, fit);
  if (batches.length === pile.batches.length) return { pile, fit, leftOut };
  return { pile: { ...pile, batches, earlier: without(pile.earlier, fit) }, fit, leftOut };
}

/** Looks at another group's batches without putting them beside ours: what was looked at was shown. */
export function lookAtBatches(pile: Pile, brought: readonly Batch[]): TakenIn {
  const { fit, leftOut } = fitBeside(pile, brought);
  const unseen = without(without(fit, pile.batches), pile.earlier);
  return { pile: unseen.length === 0 ? pile : remember(pile, unseen), fit, leftOut };
}

const remember = (pile: Pile, batches: readonly Batch[]): Pile => ({
  ...pile,
  earlier: mergeGroups(pile.earlier, batches),
});

/** Puts the earlier batches back in which these talks were shown. @param talks their ids */
export function recallTalks(pile: Pile, talks: readonly string[]): Pile {
  const keys = new Set(talks.map((talk) => BigInt(`0x${talk}`)));
  return takeInBatches(
    pile,
    pile.earlier.filter((batch) => batch.talks.some((talk) => keys.has(talk))),
  ).pile;
}

/**
 * A new group with the threshold of the old one. What came in or was typed elsewhere since the old one was looked at is
 * the new group's.
 * @param old the group that was on the screen when a new one was begun
 * @param tags of the deck's factor cards
 */
export function beginAnew(pile: Pile, old: Pile, tags: readonly number[]): Pile {
  const gone = new Map(old.waiting.map((handIn) => [handIn.talk, handIn]));
  const isSince = (handIn: HandIn) => {
    const before = gone.get(handIn.talk);
    return !before || compareCopies(handIn, before, tags) > 0;
  };
  const batches = without(pile.batches, old.batches);
  return {
    ...remember(pile, without(pile.batches, batches)),
    waiting: pile.waiting.filter(isSince),
    batches,
    conclusions: pile.conclusions === old.conclusions ? '' : pile.conclusions,
  };
}

/**
 * The old group again, with what came in and was typed since a new one was begun.
 * @param tags of the deck's factor cards
 */
export function putBack(pile: Pile, old: Pile, tags: readonly number[]): Pile {
  const both = putOn(takeInBatches(pile, old.batches).pile, old.waiting, tags).pile;
  const typed = [...new Set([old.conclusions, pile.conclusions])].filter((text) => text !== '');
  return { ...both, conclusions: typed.join('\n') };
}
