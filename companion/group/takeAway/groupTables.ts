// The tables that are taken along of a group, as rows of cells. All are made of what is shown, never of single talks.

import type { Table } from '../../../src/domain/csv.ts';
import type { Deck } from '../../../src/domain/deck/deck.ts';
import type { Edition } from '../../../src/domain/deck/edition.ts';
import { countIn, TALLY_PLACES, type TallyPlace } from '../../../src/domain/group/tally.ts';
import { TOLD_PLACES, tidyChoices, tidyRows } from '../../../src/domain/group/tidy.ts';
import { TOLD_PARTS, type ToldPart } from '../../../src/domain/group/told.ts';
import { choiceText, type ToldWords } from '../../../src/domain/group/toldText.ts';
import { type GroupView, percentOf } from '../../../src/domain/group/view.ts';

const TIDY_COLUMNS = ['card', 'title', 'group', 'place', 'score'] as const;
const SUM_COLUMNS = ['brake', 'push', 'brake_percent', 'push_percent', 'n'] as const;
const TOLD_COLUMNS = ['part', 'choice', 'talks', 'hidden'] as const;
const LEADER_COLUMNS = ['leaders', 'others'] as const;

/** The words in which choices and cards are told. */
export interface TableWords {
  readonly told: ToldWords;
  titleOf(card: string): string;
}

/** A row a talk and card, then a row a talk and choice of a story that was told, under a row of column names. */
export function tidyTable(view: GroupView, deck: Deck, words: TableWords): Table {
  const { titleOf } = words;
  const rows = tidyRows(view).map(({ card, group, place, score }) => [
    card,
    titleOf(card),
    group,
    place,
    score,
  ]);
  const choices = tidyChoices(view).map(({ part, key, place }) => [
    key,
    textOf(part, key, deck, words),
    part,
    place,
    null,
  ]);
  return [TIDY_COLUMNS, ...rows, ...choices];
}

const textOf = (part: ToldPart, key: string, deck: Deck, { told, titleOf }: TableWords) =>
  choiceText(part, key, told, { deck, titleOf });

/** A row a choice, with how many of the talks that tell its part made it. */
export function toldTable({ told }: GroupView, deck: Deck, words: TableWords): Table {
  const rows = told.flatMap(({ part, n, choices }) =>
    choices.map(({ key, count, hidden }) => [part, key, textOf(part, key, deck, words), count, hidden, n]),
  );
  return [['part', 'choice', 'title', 'talks', 'hidden', 'n'], ...rows];
}

/** A row a card of which may be told how leaders laid it, and how the others did. */
export function leadersTable({ leaders }: GroupView, titleOf: (card: string) => string): Table {
  const columns = ['leaders', 'others'].flatMap((who) => [`${who}_brake`, `${who}_push`, `${who}_n`]);
  const rows = (leaders?.cards ?? []).map(({ card, ...sides }) => [
    card,
    titleOf(card),
    ...[sides.leaders, sides.others].flatMap(({ brake, push, n }) => [brake, push, n]),
  ]);
  return [['card', 'title', ...columns], ...rows];
}

/** A row a card, with the number of talks in each place: the places add up to `n`. */
export function sumsTable({ own, factors, n }: GroupView, titleOf: (card: string) => string): Table {
  const rows = [...(own ? [own] : []), ...factors].map(({ card, group, tally, brake, push }) => [
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

type Column =
  | (typeof TIDY_COLUMNS)[number]
  | (typeof SUM_COLUMNS)[number]
  | (typeof TOLD_COLUMNS)[number]
  | (typeof LEADER_COLUMNS)[number];

export interface CodebookWords {
  readonly head: { readonly column: string; readonly value: string; readonly meaning: string };
  readonly columns: Readonly<Record<Column, string>>;
  /** The study's official terms. */
  readonly places: Readonly<Record<TallyPlace | 'yes' | 'no', string>>;
}

/** What the columns of the tables and their values mean; `sums`: those of the table of sums too. */
export function codebookTable(
  deck: Deck,
  edition: Pick<Edition, 'groups'>,
  { head, columns, places }: CodebookWords,
  { parts }: Pick<ToldWords, 'parts'>,
  { sums }: { readonly sums: boolean },
): Table {
  return [
    [head.column, head.value, head.meaning],
    ...[...TIDY_COLUMNS, ...(sums ? [...SUM_COLUMNS, ...TOLD_COLUMNS, ...LEADER_COLUMNS] : [])].map(
      (column) => [column, null, columns[column]],
    ),
    ...[...TALLY_PLACES, ...TOLD_PLACES.filter((place) => place !== 'hidden')].map((place) => [
      'place',
      place,
      places[place],
    ]),
    ...deck.groups.map(({ id }) => ['group', id, edition.groups[id] ?? id]),
    ...TOLD_PARTS.map((part) => ['group', part, parts[part].title]),
  ];
}
