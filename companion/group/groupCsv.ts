// The group as a table for analysis: a row for each card and place, with a codebook. It is made of what is shown, never of single talks.

import type { Deck } from '../../src/domain/deck.ts';
import type { Edition } from '../../src/domain/edition.ts';
import { countIn, type TallyPlace } from '../../src/domain/group/tally.ts';
import { type GroupView, percentOf } from '../../src/domain/group/view.ts';
import { ZONE_IDS } from '../../src/domain/zones.ts';

const COLUMNS = ['card', 'title', 'group', 'place', 'talks', 'percent', 'n'] as const;

const PLACES = [
  ...ZONE_IDS,
  'any-brake',
  'any-push',
  'not-laid',
  'not-asked',
  'hidden',
] as const satisfies readonly TallyPlace[];
/** RFC 4180 with a byte order mark, so that Excel sees UTF-8. The places of a card add up to `n`. */
export function groupCsv(view: GroupView, titleOf: (card: string) => string): string {
  const rows = view.factors.flatMap(({ card, group, tally }) =>
    PLACES.map((place) => {
      const talks = countIn(tally, place);
      return [card, titleOf(card), group, place, talks, percentOf(talks, view.n), view.n];
    }),
  );
  return csv([COLUMNS, ...rows]);
}

export interface CodebookWords {
  readonly columns: Readonly<Record<(typeof COLUMNS)[number], string>>;
  /** The study's official terms. */
  readonly places: Readonly<Record<(typeof PLACES)[number], string>>;
  readonly head: readonly [column: string, value: string, meaning: string];
}

/** What the columns of the table and their values mean. */
export function groupCodebook(deck: Deck, edition: Pick<Edition, 'groups'>, words: CodebookWords): string {
  return csv([
    words.head,
    ...COLUMNS.map((column) => [column, '', words.columns[column]]),
    ...PLACES.map((place) => ['place', place, words.places[place]]),
    ...deck.groups.map(({ id }) => ['group', id, edition.groups[id] ?? id]),
  ]);
}

function csv(rows: readonly (readonly (string | number)[])[]): string {
  const field = (value: string | number) => {
    const text = String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${rows.map((row) => row.map(field).join()).join('\r\n')}\r\n`;
}
