// The orders in which a group's factors are shown, and which lead.

import type { Direction } from '../board/zones.ts';
import type { FactorView, GroupView } from './view.ts';

/**
 * `study`: as in the view, which is that of the study's figure. The others put the most first: talks pushed, talks braked,
 * mean score, disagreement.
 */
export const ORDERS = ['study', 'push', 'brake', 'weight', 'disagreement'] as const;
export type Order = (typeof ORDERS)[number];

const MEASURES: Readonly<Record<Exclude<Order, 'study'>, (factor: FactorView) => readonly number[]>> = {
  push: ({ push, tally }) => [push, tally.zones['strong-push']],
  brake: ({ brake, tally }) => [brake, tally.zones['strong-brake']],
  weight: ({ weight }) => [weight],
  disagreement: ({ disagreement }) => [disagreement ?? -1],
};

/** The factors in an order; what is equal stays as in the figure of the study. */
export function orderFactors(factors: readonly FactorView[], order: Order): readonly FactorView[] {
  if (order === 'study') return factors;
  const measure = MEASURES[order];
  return factors.toSorted((a, b) => {
    const [ours, theirs] = [measure(a), measure(b)];
    const at = ours.findIndex((value, i) => value !== theirs[i]);
    return at < 0 ? 0 : theirs[at]! - ours[at]!;
  });
}

/** The factors that push most talks, or brake most: at most `most`, none that does so in no talk. */
export function topFactors({ factors }: GroupView, side: Direction, most = 5): readonly FactorView[] {
  return orderFactors(factors, side)
    .filter((factor) => factor[side] > 0)
    .slice(0, most);
}
