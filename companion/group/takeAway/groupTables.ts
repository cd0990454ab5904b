// The tables that are taken along of a group, as rows of cells. All are made of what is shown, never of single talks.

import type { Table } from '../../../src/domain/csv.ts';
import type { Deck } from '../../../src/domain/deck/deck.ts';
import type { Edition } from '../../../src/domain/deck/edition.ts';
import { countIn, TALLY_PLACES, type TallyPlace } from '../../../src/domain/group/tally.ts';
import { tidyRows } from '../../../src/domain/group/tidy.ts';
import { type GroupView, percentOf } from '../../../src/domain/group/view.ts';

const TIDY_COLUMNS = ['card', 'title', 'group', 'place', 'score'] as const;
const SUM_COLUMNS = ['brake', 'push', 'brake_percent', 'push_percent', 'n'] as const;

/** A row a talk and card, under a row of column names. */
export function tidyTable(view: GroupView, titleOf: (card: string) => string): Table {
  const rows = tidyRows(view).map(({ card, group, place, score }) => [
    card,
    titleOf(card),
    group,
    place,
    score,
  ]);
  return [TIDY_COLUMNS, ...rows];
}

/** A row a card, with the number of talks in each place: the places add up to `n`. */
export function sumsTable({ factors, n }: GroupView, titleOf: (card: string) => string): Table {
  const rows = factors.map(({ card, group, tally, brake, push }) => [
    card,
    titleOf(card),
    group,
    ...TALLY_PLACES.map((place) => countIn(tally, place)),
    brake,
    push,
    percentOf(brake, n),
    percentOf(push, n),
    n,
  ]);
  return [['card', 'title', 'group', ...TALLY_PLACES, ...SUM_COLUMNS], ...rows];
}

type Column = (typeof TIDY_COLUMNS)[number] | (typeof SUM_COLUMNS)[number];

export interface CodebookWords {
  readonly head: { readonly column: string; readonly value: string; readonly meaning: string };
  readonly columns: Readonly<Record<Column, string>>;
  /** The study's official terms. */
  readonly places: Readonly<Record<TallyPlace, string>>;
}

/** What the columns of the tables and their values mean; `sums`: those of the table of sums too. */
export function codebookTable(
  deck: Deck,
  edition: Pick<Edition, 'groups'>,
  { head, columns, places }: CodebookWords,
  { sums }: { readonly sums: boolean },
): Table {
  return [
    [head.column, head.value, head.meaning],
    ...[...TIDY_COLUMNS, ...(sums ? SUM_COLUMNS : [])].map((column) => [column, null, columns[column]]),
    ...TALLY_PLACES.map((place) => ['place', place, places[place]]),
    ...deck.groups.map(({ id }) => ['group', id, edition.groups[id] ?? id]),
  ];
}
