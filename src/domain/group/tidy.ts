// The group as rows for analysis, one a talk and card. They are made of the sums that are shown, so they tell no more:
// the rows of a card stand in the order of its places, and nothing ties a row of one card to a row of another.

import { ZONES } from '../board/zones.ts';
import { countIn, TALLY_PLACES, type TallyPlace } from './tally.ts';
import type { ToldPart } from './told.ts';
import type { GroupView } from './view.ts';

export interface TidyRow {
  readonly card: string;
  readonly group: string;
  readonly place: TallyPlace;
  /** The zone's weight, -2 to 2; null when the card lay in no zone, or it is not told in which. */
  readonly score: number | null;
}

/** What a talk says of a choice, as far as it is told. */
export const TOLD_PLACES = ['yes', 'no', 'hidden'] as const;

/** A choice of a talk that tells a part of its story. */
export interface TidyChoice {
  readonly part: ToldPart;
  /** As in `ToldChoice`. */
  readonly key: string;
  readonly place: (typeof TOLD_PLACES)[number];
}

/** As many rows for each choice as there are talks that tell its part. */
export function tidyChoices({ told }: GroupView): readonly TidyChoice[] {
  return told.flatMap(({ part, n, choices }) =>
    choices.flatMap(({ key, count, hidden }) =>
      TOLD_PLACES.flatMap((place) => {
        const length = { yes: count, hidden, no: n - count - hidden }[place];
        return Array.from({ length }, () => ({ part, key, place }));
      }),
    ),
  );
}

/** As many rows for each card as there are talks, own cards first where they are told. */
export function tidyRows({ own, factors }: GroupView): readonly TidyRow[] {
  return [...(own ? [own] : []), ...factors].flatMap(({ card, group, tally }) =>
    TALLY_PLACES.flatMap((place) => {
      const score = ZONES.find(({ id }) => id === place)?.weight ?? null;
      return Array.from({ length: countIn(tally, place) }, () => ({ card, group, place, score }));
    }),
  );
}
