// A card in two parts of the talks, or in two halls, and how far they lie apart.

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
