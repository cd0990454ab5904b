// Where two differ most: this group and another, or leaders and the others; only cards of which both may be told whole.

import type { GroupView } from './view.ts';

/** Some of the talks, and on how many a card was a push or a brake. */
export interface SideCounts {
  readonly n: number;
  readonly push: number;
  readonly brake: number;
}

export interface PairedCard {
  readonly card: string;
  readonly one: SideCounts;
  readonly other: SideCounts;
}

/** How far the shares of pushes and of brakes lie apart, from 0 to 2. */
export function gapOf({ one, other }: Pick<PairedCard, 'one' | 'other'>): number {
  const apart = (side: 'push' | 'brake') => Math.abs(one[side] / one.n - other[side] / other.n);
  return apart('push') + apart('brake');
}

/** The cards that two groups both tell of and hide nothing of; the largest gap first, what is equal as in the first. */
export function pairViews(one: GroupView, other: GroupView): readonly PairedCard[] {
  const others = new Map(other.factors.map((factor) => [factor.card, factor]));
  return one.factors
    .flatMap((ours): PairedCard[] => {
      const theirs = others.get(ours.card);
      if (!theirs || ours.tally.hidden > 0 || theirs.tally.hidden > 0) return [];
      if (ours.tally.notAsked > 0 || theirs.tally.notAsked > 0) return [];
      const sides = ({ push, brake }: typeof ours, n: number) => ({ n, push, brake });
      return [{ card: ours.card, one: sides(ours, one.n), other: sides(theirs, other.n) }];
    })
    .sort((a, b) => gapOf(b) - gapOf(a));
}

/** Halves that differ less than this are one, whatever the last digits of their shares say. */
const EQUAL = 1e-9;

/** The cards with the largest gap: none where there is no gap, several where theirs are equal. */
export function widest(pairs: readonly PairedCard[]): readonly PairedCard[] {
  const most = Math.max(0, ...pairs.map(gapOf));
  return most < EQUAL ? [] : pairs.filter((pair) => gapOf(pair) > most - EQUAL);
}
