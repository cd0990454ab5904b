// What this device has ever shown: a batch comes on the screen as it was shown before, or shares no talk with any that
// was. So whoever compares two pictures finds whole batches, never the few talks by which they differ. Pure.

import { mergeActions } from '../../../src/domain/group/actions.ts';
import { type Batch, countHandIns } from '../../../src/domain/group/batch.ts';
import {
  type Clash,
  largestFirst,
  settleClaims,
  type TalksAtHand,
} from '../../../src/domain/group/claims.ts';
import { mergeGroups } from '../../../src/domain/group/groupFile.ts';
import { compareCopies } from '../../../src/domain/handIn/copies.ts';
import type { HandIn } from '../../../src/domain/handIn/handIn.ts';
import { keyOf, type Pile, putOn, talksOf } from './pile.ts';

/** What came of batches that claim to hold certain talks. */
export interface TakenIn {
  readonly pile: Pile;
  /** Those that may be shown. */
  readonly fit: readonly Batch[];
  /** Why the others may not. */
  readonly clashes: readonly Clash[];
}

/**
 * Parts batches into those that may be shown beside what is here, and the rest. What was shown before is known by its
 * id, and then ours is taken, not the one that was brought; all others are claims.
 * @param atHand the talks that a claim is held against
 */
function fitBeside(
  { batches, earlier }: Pile,
  brought: readonly Batch[],
  atHand: TalksAtHand,
): Omit<TakenIn, 'pile'> {
  const inGroup = new Map(batches.map((batch) => [batch.id, batch]));
  const before = new Map(earlier.map((batch) => [batch.id, batch]));
  const shown = new Set(talksOf(batches));
  const fit: Batch[] = [];
  const clashes: Clash[] = [];
  for (const { id } of largestFirst(brought)) {
    const [present, ours] = [inGroup.get(id), before.get(id)];
    if (present) fit.push(present);
    if (present || !ours) continue;
    const shared = ours.talks.reduce((count, talk) => count + (shown.has(talk) ? 1 : 0), 0);
    if (shared > 0) clashes.push({ batch: ours, with: 'shown', shared });
    else {
      fit.push(ours);
      for (const talk of ours.talks) shown.add(talk);
    }
  }
  const claims = brought.filter(({ id }) => !inGroup.has(id) && !before.has(id));
  const settled = settleClaims(claims, [...batches, ...earlier], atHand);
  return { fit: [...fit, ...settled.batches], clashes: [...clashes, ...settled.clashes] };
}

/** The talks that wait, as a claim is held against them. */
function waitingTalks({ waiting }: Pile, tags: readonly number[]): TalksAtHand {
  const byKey = new Map(waiting.map((handIn) => [keyOf(handIn), handIn]));
  return {
    has: (talk) => byKey.has(talk),
    count: (talks) =>
      countHandIns(
        Array.from(talks, (talk) => byKey.get(talk)!),
        tags,
      ),
  };
}

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

/**
 * Puts another group's batches beside those that are there, or an earlier one's back; a talk in them waits no longer.
 * @param tags of the deck's factor cards
 */
export function takeInBatches(pile: Pile, brought: readonly Batch[], tags: readonly number[]): TakenIn {
  const { fit, clashes } = fitBeside(pile, brought, waitingTalks(pile, tags));
  const batches = mergeGroups(pile.batches, fit);
  if (batches.length === pile.batches.length) return { pile, fit, clashes };
  const shown = talksOf(fit);
  const waiting = pile.waiting.filter((handIn) => !shown.has(keyOf(handIn)));
  return { pile: { ...pile, waiting, batches, earlier: without(pile.earlier, fit) }, fit, clashes };
}

/**
 * Looks at another group's batches without putting them beside ours: what was looked at was shown. So one that names a
 * talk that waits here is left out, true or not.
 */
export function lookAtBatches(pile: Pile, brought: readonly Batch[]): TakenIn {
  const { fit, clashes } = fitBeside(pile, brought, { ...waitingTalks(pile, []), count: countNone });
  const unseen = without(without(fit, pile.batches), pile.earlier);
  return { pile: unseen.length === 0 ? pile : remember(pile, unseen), fit, clashes };
}

const countNone = () => countHandIns([], []);

const remember = (pile: Pile, batches: readonly Batch[]): Pile => ({
  ...pile,
  earlier: mergeGroups(pile.earlier, batches),
});

/**
 * Puts the earlier batches back in which these talks were shown.
 * @param talks their ids
 * @param tags of the deck's factor cards
 */
export function recallTalks(pile: Pile, talks: readonly string[], tags: readonly number[]): Pile {
  const keys = new Set(talks.map((talk) => BigInt(`0x${talk}`)));
  return takeInBatches(
    pile,
    pile.earlier.filter((batch) => batch.talks.some((talk) => keys.has(talk))),
    tags,
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
    name: pile.name === old.name ? '' : pile.name,
    actions: pile.actions.filter((action) => !old.actions.includes(action)),
    action: pile.action === old.action ? '' : pile.action,
  };
}

/**
 * The old group again, with what came in and was typed since a new one was begun.
 * @param tags of the deck's factor cards
 */
export function putBack(pile: Pile, old: Pile, tags: readonly number[]): Pile {
  const both = putOn(takeInBatches(pile, old.batches, tags).pile, old.waiting, tags).pile;
  const typed = [...new Set([old.conclusions, pile.conclusions])].filter((text) => text !== '');
  return {
    ...both,
    conclusions: typed.join('\n'),
    name: pile.name || old.name,
    ...mergeActions(old, pile),
    action: pile.action || old.action,
  };
}
