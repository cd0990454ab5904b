// The group as rows for analysis, one a talk and card. They are made of the sums that are shown, so they tell no more:
// the rows of a card stand in the order of its places, and nothing ties a row of one card to a row of another.

import { ZONES } from '../board/zones.ts';
import { countIn, TALLY_PLACES, type TallyPlace } from './tally.ts';
import type { GroupView } from './view.ts';

export interface TidyRow {
  readonly card: string;
  readonly group: string;
  readonly place: TallyPlace;
  /** The zone's weight, -2 to 2; null when the card lay in no zone, or it is not told in which. */
  readonly score: number | null;
}

/** As many rows for each card as there are talks. */
export function tidyRows({ factors }: GroupView): readonly TidyRow[] {
  return factors.flatMap(({ card, group, tally }) =>
    TALLY_PLACES.flatMap((place) => {
      const score = ZONES.find(({ id }) => id === place)?.weight ?? null;
      return Array.from({ length: countIn(tally, place) }, () => ({ card, group, place, score }));
    }),
  );
}
