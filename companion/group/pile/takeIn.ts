// The one place where it is settled what counts of all that comes in: hand-ins, groups' batches and actions, together or alone. Pure.

import { type Actions, mergeActions } from '../../../src/domain/group/actions.ts';
import type { Batch } from '../../../src/domain/group/batch.ts';
import type { HandIn } from '../../../src/domain/handIn/handIn.ts';
import { type Arrival, type Pile, putOn } from './pile.ts';
import { type TakenIn, takeInBatches } from './shownBefore.ts';

export interface TakenTogether extends TakenIn {
  /** One for each hand-in, in the same order. */
  readonly arrivals: readonly Arrival[];
}

/**
 * Takes in what came together. What this device has shown before stays as it was shown; then talks count themselves; then
 * a group counts of which no talk is here, or whose rows follow from talks that are here.
 * @param tags of the deck's factor cards
 */
export function takeIn(
  pile: Pile,
  {
    handIns,
    batches,
    actions,
  }: { readonly handIns: readonly HandIn[]; readonly batches: readonly Batch[]; readonly actions: Actions },
  tags: readonly number[],
): TakenTogether {
  const before = new Set(pile.earlier.map(({ id }) => id));
  const again = batches.filter(({ id }) => before.has(id));
  const recalled = again.length > 0 ? takeInBatches(pile, again, tags).pile : pile;
  const { pile: put, arrivals } = putOn(recalled, handIns, tags);
  const hasNew = arrivals.some((arrival) => arrival === 'new' || arrival === 'newer');
  const taken = takeInBatches(hasNew ? put : recalled, batches, tags);
  const chosen =
    actions.actions.length > 0 ? { ...taken.pile, ...mergeActions(taken.pile, actions) } : taken.pile;
  return { ...taken, pile: chosen, arrivals };
}
