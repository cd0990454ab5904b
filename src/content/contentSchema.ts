// What cards/ may hold, as zod schemas that yield the domain's own types.

import { BOARD_FORMATS, FIELD_IDS } from '../domain/board/board.ts';
import { CARD_TAGS } from '../domain/board/tags.ts';
import { ZONE_IDS } from '../domain/board/zones.ts';
import { boxCardIds, type Deck, playCards } from '../domain/deck/deck.ts';
import { deckVersion } from '../domain/deck/deckVersion.ts';
import type { Edition } from '../domain/deck/edition.ts';
import { z } from './schemas.ts';
import { sheetSchema } from './sheetSchema.ts';
import { template, text } from './textSchema.ts';

/** It becomes the name of a file. */
const MOST_ID_LETTERS = 60;
const id = z
  .string()
  .max(MOST_ID_LETTERS, `has more than ${MOST_ID_LETTERS} letters: shorten it`)
  .regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens: rename it');
/** More cards than any box holds; each is drawn on a page of its own. */
const MOST_CARDS = 600;
const TOO_MANY_CARDS = `lists more than ${MOST_CARDS} cards: take some away`;

/** Each has a file of its own. */
const MOST_LANGUAGES = 100;

const percent = z.number().min(0).max(100, 'must be a percentage between 0 and 100: correct it');
const languageTag = z.string().refine(isLanguageTag, 'must be a language tag like nl or pt-BR: correct it');
const inkName = z.enum(['blue', 'green', 'orange', 'yellow', 'plum', 'asphalt', 'paper', 'black']);
const ink = z.strictObject({
  cmyk: z.tuple([percent, percent, percent, percent]),
  srgb: z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour like #0863ad: correct it'),
});
const playCard = z.strictObject({
  id,
  group: id,
  tag: z
    .int()
    .min(CARD_TAGS.min, `must be ${CARD_TAGS.min} or more: lower tags are the board's own`)
    .max(CARD_TAGS.max, `must be ${CARD_TAGS.max} or less: higher tags are for boards and tokens`),
  icon: id,
});
const talkCard = z.strictObject({ id, icon: id });

function cardList<T extends z.ZodType>(card: T) {
  return z.array(card).max(MOST_CARDS, TOO_MANY_CARDS);
}

export const deckSchema = z.strictObject({
  version: z
    .string()
    .refine((version) => deckVersion(version) === version, 'must be a version like 1.0.0: correct it'),
  date: z.iso.date('must be a date like 2026-11-22: correct it'),
  languages: z
    .array(languageTag)
    .min(1, 'is an empty list: name at least one language')
    .max(MOST_LANGUAGES, `lists more than ${MOST_LANGUAGES} languages: take some away`),
  // Decks from before there was a choice do not say.
  board: z.enum(BOARD_FORMATS, `must be one of ${BOARD_FORMATS.join(', ')}: correct it`).default('A2'),
  inks: z.record(inkName, ink),
  groups: z.array(
    z.strictObject({
      id,
      sign: z.enum(['circle', 'square', 'pointer', 'diamond', 'triangle', 'plate']),
      ink: inkName,
    }),
  ),
  factors: cardList(playCard),
  ownCards: cardList(playCard),
  // Decks of before 1.1.0 have neither forward cards nor guides.
  forward: cardList(talkCard).default([]),
  roles: cardList(talkCard),
  steps: cardList(z.strictObject({ id })),
  guides: cardList(talkCard).default([]),
}) satisfies z.ZodType<Deck>;

/** Whether it is a BCP 47 tag as it is usually written; so it can also be the name of a file. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    // That is how it says no.
    return false;
  }
}

/** What a schema cannot see: ids, tags and languages that stand twice, groups that do not exist. */
export function deckFaults(deck: Deck): string[] {
  const faults: string[] = [];
  for (const twice of repeated(deck.languages))
    faults.push(`field languages: ‘${twice}’ stands twice: remove one.`);
  for (const twice of repeated(boxCardIds(deck)))
    faults.push(`card ${twice}, field id: stands twice: rename one.`);
  const cards = playCards(deck);
  for (const twice of repeated(cards.map(({ tag }) => tag))) {
    const names = cards.filter(({ tag }) => tag === twice).map((card) => card.id);
    faults.push(
      `cards ${names.join(' and ')}, field tag: both have ${twice}: give each card a tag of its own.`,
    );
  }
  const groups = new Set(deck.groups.map((group) => group.id));
  for (const card of cards)
    if (!groups.has(card.group))
      faults.push(
        `card ${card.id}, field group: there is no group ‘${card.group}’: use one of ${[...groups].join(', ')}.`,
      );
  return faults;
}

function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}

const texts = z.array(text).min(1, 'is an empty list: write at least one text');
const titledText = z.strictObject({ title: text, text });
const titledPoints = z.strictObject({ title: text, points: texts });
const factorWords = z.strictObject({ title: text, sentence: text, push: text, brake: text });
const guideWords = z.strictObject({
  title: text,
  lead: text,
  points: texts,
  backTitle: text,
  backLines: texts,
});

function keyed<T extends z.ZodType>(keys: readonly string[], value: T) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, value])));
}

/** The words of cards that a deck may be without. */
function guideWordsIfAny(keys: readonly string[]) {
  const words = keyed(keys, guideWords);
  return keys.length > 0 ? words : words.default({});
}

/** The schema of an edition of this deck: each card has its words, and no words are left over. */
export function editionSchema(deck: Deck) {
  const ids = (cards: readonly { readonly id: string }[]) => cards.map((card) => card.id);
  return z.strictObject({
    language: text,
    name: text,
    deck: z.strictObject({ title: text, tagline: text, subtitle: text }),
    zones: keyed(ZONE_IDS, text),
    groups: keyed(ids(deck.groups), text),
    cardBack: z.strictObject({ push: text, brake: text }),
    factors: keyed(ids(deck.factors), factorWords),
    ownCard: factorWords.extend({ number: template('n') }),
    forwardTitle: deck.forward.length > 0 ? text : text.optional(),
    forward: guideWordsIfAny(ids(deck.forward)),
    roles: keyed(ids(deck.roles), guideWords),
    steps: keyed(ids(deck.steps), guideWords),
    guides: guideWordsIfAny(ids(deck.guides)),
    board: z.strictObject({
      fields: keyed(FIELD_IDS, text),
      alt: text,
    }),
    rules: z.strictObject({
      cover: text,
      coverFacts: texts,
      about: titledText,
      why: titledText,
      roles: z.strictObject({ title: text, items: keyed(ids(deck.roles), text) }),
      play: z.strictObject({ title: text, intro: text, steps: keyed(ids(deck.steps), text), tip: text }),
      privacy: titledPoints,
      photo: titledPoints,
      companion: titledText,
      advice: text.optional(),
      when: titledPoints.optional(),
      forTwo: titledPoints.optional(),
    }),
    home: z.strictObject({
      cardsTitle: text,
      boardTitle: text,
      rulesTitle: text,
      longEdge: text,
      shortEdge: text,
      front: text,
      back: text,
      sheet: template('n', 'total'),
      trueSize: text,
      tile: template('n', 'total', 'row', 'column'),
      tileHelp: text,
      calibration: z.strictObject({
        title: text,
        steps: texts,
        command: text,
        front: text,
        back: text,
        right: text,
        down: text,
      }),
    }),
    sheets: sheetSchema.optional(),
  }) as unknown as z.ZodType<Edition>;
}
