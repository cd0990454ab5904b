// Where two differ most: this group and another, or leaders and the others; only cards of which both may be told whole.

import { gapOf, type PairedCard } from './pair.ts';
import type { GroupView } from './view.ts';

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
