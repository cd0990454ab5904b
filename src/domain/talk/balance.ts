// What cards on a board add up to: all pushes on one side, all brakes on the other.

import { weightOf, type ZoneId } from '../board/zones.ts';

/** Two sums that are never taken from each other: a strong push does not make a strong brake go away. */
export interface Balance {
  /** The weights of the pushes together: zero or more. */
  readonly push: number;
  /** The weights of the brakes together, without their sign: zero or more. */
  readonly brake: number;
}

/** Adds up cards that lie in zones. */
export function balanceOf(cards: readonly { readonly place: ZoneId }[]): Balance {
  const weights = cards.map(({ place }) => weightOf(place));
  return {
    push: weights.reduce((sum: number, weight) => sum + Math.max(weight, 0), 0),
    brake: weights.reduce((sum: number, weight) => sum + Math.max(-weight, 0), 0),
  };
}
