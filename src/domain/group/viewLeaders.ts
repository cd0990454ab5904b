// Leaders beside the others: how each laid the cards of which both may be told.

import type { Deck } from '../deck/deck.ts';
import type { Batch } from './batch.ts';
import { gapOf, type PairedCard, type SideCounts } from './pair.ts';
import { type Counts, countOnSide } from './sides.ts';

export interface SplitCard {
  readonly card: string;
  readonly leaders: SideCounts;
  readonly others: SideCounts;
}

export interface LeadersView {
  /** How many talks hold a leader's view, and how many do not, in batches that have enough of both. */
  readonly leaders: number;
  readonly others: number;
  /** The cards that may be told; the largest gap first, what is equal as in the deck. */
  readonly cards: readonly SplitCard[];
}

/** @param least the least number of talks of which anything is shown */
export function viewLeaders(batches: readonly Batch[], deck: Deck, least: number): LeadersView | null {
  const split = batches.flatMap(({ n, rows, leaders }) =>
    leaders && Math.min(leaders.n, n - leaders.n) >= least ? [{ n, rows, leaders }] : [],
  );
  if (split.length === 0) return null;
  const cards = deck.factors.flatMap(({ id, tag }): SplitCard[] => {
    const told = split.flatMap(({ n, rows, leaders }) => {
      const [all, theirs] = [rows.get(tag), leaders.rows.get(tag)];
      if (all?.kind !== 'counted' || !theirs) return [];
      const rest = all.counts.map((count, i) => count - theirs[i]!);
      return [{ leaders: sidesOf(theirs, leaders.n), others: sidesOf(rest, n - leaders.n) }];
    });
    if (told.length === 0) return [];
    return [
      {
        card: id,
        leaders: told.map((batch) => batch.leaders).reduce(addSides),
        others: told.map((batch) => batch.others).reduce(addSides),
      },
    ];
  });
  const leaders = split.reduce((sum, batch) => sum + batch.leaders.n, 0);
  return {
    leaders,
    others: split.reduce((sum, { n }) => sum + n, 0) - leaders,
    cards: cards.sort((a, b) => gapOf(pairOf(b)) - gapOf(pairOf(a))),
  };
}

const sidesOf = (counts: Counts, n: number): SideCounts => ({
  n,
  push: countOnSide(counts, 'push'),
  brake: countOnSide(counts, 'brake'),
});

const addSides = (one: SideCounts, other: SideCounts): SideCounts => ({
  n: one.n + other.n,
  push: one.push + other.push,
  brake: one.brake + other.brake,
});

/** A card as one of a pair: the leaders beside the others. */
export const pairOf = ({ card, leaders, others }: SplitCard): PairedCard => ({
  card,
  one: leaders,
  other: others,
});
