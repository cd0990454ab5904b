// Writes talks as a table for analysis: one row a card, in the study's official terms; what is of the talk and not of a card
// stands once, in its first row, so that it is not counted two dozen times.

import { ZONES } from '../../src/domain/board/zones.ts';
import { type Cell, csvSheet, type Separator } from '../../src/domain/csv.ts';
import type { Deck } from '../../src/domain/deck/deck.ts';
import { type Edition, fillIn, plainTitle } from '../../src/domain/deck/edition.ts';
import type { Helper, Outcome } from '../../src/domain/talk/agreement.ts';
import {
  cardsIn,
  findCard,
  type OpenQuestion,
  ownCardNumber,
  type Place,
  type Talk,
  type TalkCard,
  type Way,
} from '../../src/domain/talk/talk.ts';

const CARD_COLUMNS = [
  'talk',
  'date',
  'card',
  'title',
  'group',
  'zone',
  'label',
  'weight',
  'order',
  'bothWays',
  'remark',
  'name',
] as const;
const TALK_COLUMNS = [
  'ways',
  'openFirst',
  'step',
  'who',
  'when',
  'inWorkTime',
  'helpers',
  'by',
  'outcome',
] as const;
const COLUMNS = [...CARD_COLUMNS, ...TALK_COLUMNS];

type CsvColumn = (typeof COLUMNS)[number];

/** What the table needs of an edition. */
export type TableEdition = Pick<Edition, 'factors' | 'groups' | 'ownCard'>;

export interface TableWords {
  /** The study's official terms, for exports only: players read the edition's plain words. */
  readonly zones: Readonly<Record<Place, string>>;
  readonly csv: {
    readonly headers: Readonly<Record<CsvColumn, string>>;
    readonly yes: string;
    readonly no: string;
  };
  /** What a player calls the questions. */
  readonly fields: Readonly<Record<OpenQuestion, string>>;
  /** In the words of the talk itself. */
  readonly talk: { readonly ways: Readonly<Record<Way, string>> };
  readonly promise: {
    readonly helpers: Readonly<Record<Helper, string>>;
    readonly notNow: { readonly say: string };
    readonly lookBack: { readonly outcomes: Readonly<Record<Outcome, string>> };
  };
}

export interface TableTalk {
  readonly talk: Talk;
  /** What its rows are known by, as in `TalkMarks`; never the talk's id. */
  readonly row: string;
}

/**
 * The table of the talks. Each talk has a row for every factor of the deck, so that rows can be counted, and for each
 * other card that it speaks of. Zone, label, weight and order are empty when a card was not looked at or lies on the
 * stack; a card that was put aside has the zone `not-laid` and no weight. Order counts from 1, the highest in the zone.
 * @param separator as in `csvSheet`
 */
export function writeCsv(
  talks: readonly TableTalk[],
  deck: Deck,
  edition: TableEdition,
  words: TableWords,
  separator: Separator = ',',
): string {
  const header = COLUMNS.map((column) => words.csv.headers[column]);
  const rows = talks.flatMap(({ talk, row: mark }) =>
    cardIds(talk, deck).map((card, index) => {
      const ofTalk = index === 0 ? storyOf(talk, words) : undefined;
      const row: Partial<Record<CsvColumn, Cell>> = {
        talk: mark,
        ...rowOf(talk, card, words),
        ...cardWords(card, deck, edition),
        ...ofTalk,
      };
      return COLUMNS.map((column) => row[column] ?? '');
    }),
  );
  return csvSheet([header, ...rows], separator);
}

/** The deck's factors in the deck's order, then the own cards and cards of another deck, as they lie. */
function cardIds(talk: Talk, deck: Deck): readonly string[] {
  return [...new Set([...deck.factors.map(({ id }) => id), ...talk.cards.map(({ card }) => card)])];
}

type CardColumn = 'title' | 'group';
type TalkColumn = (typeof TALK_COLUMNS)[number];
type EntryColumn = Exclude<CsvColumn, 'talk' | CardColumn | TalkColumn>;

/** How it was learned, which questions were asked before there was a list, and the promise as it stands. */
function storyOf(talk: Talk, { csv, fields, talk: said, promise }: TableWords): Record<TalkColumn, Cell> {
  const { step, who, when, inWorkTime, helpers, by } = talk.agreement;
  const outcome = talk.lookBacks.at(-1)?.outcome;
  return {
    ways: talk.ways.map((way) => said.ways[way]).join('; '),
    openFirst: talk.openFirst.map((question) => fields[question]).join('; '),
    ...(talk.notNow
      ? { step: promise.notNow.say, who: '', when: '', inWorkTime: '', helpers: '', by: '' }
      : {
          step,
          who,
          when,
          inWorkTime: inWorkTime === null ? '' : inWorkTime ? csv.yes : csv.no,
          helpers: helpers.map((helper) => promise.helpers[helper]).join('; '),
          by,
        }),
    outcome: outcome ? promise.lookBack.outcomes[outcome] : '',
  };
}

function rowOf(talk: Talk, card: string, { zones, csv }: TableWords): Record<EntryColumn, Cell> {
  const entry = findCard(talk, card);
  const place = entry?.place ?? null;
  const weight = ZONES.find(({ id }) => id === place)?.weight;
  return {
    date: talk.date,
    card,
    zone: place ?? '',
    label: place === null ? '' : zones[place],
    weight: weight ?? null,
    order: weight === undefined ? null : orderOf(talk, entry!),
    bothWays: entry === undefined ? '' : entry.bothWays ? csv.yes : csv.no,
    remark: entry?.remark ?? '',
    name: entry?.name ?? '',
  };
}

function orderOf(talk: Talk, entry: TalkCard): number {
  return cardsIn(talk, entry.place!).indexOf(entry) + 1;
}

function cardWords(card: string, deck: Deck, edition: TableEdition): Record<CardColumn, string> {
  const number = ownCardNumber(card);
  // A talk has as many own cards as it needs, a box only a few: they are all of one group.
  const group = (number === undefined ? deck.factors.find(({ id }) => id === card) : deck.ownCards[0])?.group;
  const title =
    number !== undefined
      ? fillIn(edition.ownCard.number, { n: number })
      : group === undefined
        ? card
        : (edition.factors[card]?.title ?? card);
  return {
    title: plainTitle(title).replaceAll('\u00A0', ' '),
    group: group === undefined ? '' : (edition.groups[group] ?? group),
  };
}
