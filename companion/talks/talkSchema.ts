// What a talk from outside must look like before anything in the companion trusts it.

import * as z from 'zod/mini';
import { MOST_PINS } from '../../src/domain/board/pins.ts';
import { isDay, isInstant } from '../../src/domain/isoDates.ts';
import {
  HELPERS,
  LOOK_BACK_TEXTS,
  type LookBackText,
  MOST_LOOK_BACKS,
  OUTCOMES,
} from '../../src/domain/talk/agreement.ts';
import { CARD_ID, EDITION_ID, MOST_CARDS, TALK_DECK, TALK_ID } from '../../src/domain/talk/placedTalk.ts';
import {
  eachText,
  LONGEST_TEXT,
  OPEN_QUESTIONS,
  PLACES,
  RECOMMENDATIONS,
  SELF_DIRECTIONS,
  SETTINGS,
  type Talk,
  TRIGGERS,
  VIEWS,
  WAYS,
  YIELDS,
} from '../../src/domain/talk/talk.ts';

/** More than anybody writes, and little enough that a made-up file cannot fill a phone. Texts in UTF-16 units. */
export const LIMITS = { text: LONGEST_TEXT, cards: MOST_CARDS, links: 1_000 } as const;

/** What a check of our own says instead of a sentence; zod's own checks have codes already. */
export type OwnCheck = 'wrong-id' | 'no-such-day' | 'repeated' | 'self-link';

const own = (code: OwnCheck): { error: OwnCheck } => ({ error: code });

// Half of a surrogate pair is no character: it cannot be written as UTF-8, so it may never reach a file or a print.
const HALF_CHARACTER = /\p{Surrogate}/gu;

const text = z.string().check(
  // Accents composed in one way: else a name from two telephones would be two names.
  z.overwrite((words) => words.replace(HALF_CHARACTER, '\uFFFD').normalize('NFC')),
  z.maxLength(LIMITS.text),
);

const talkId = z.string().check(z.regex(TALK_ID, own('wrong-id')));
const cardId = z.string().check(z.regex(CARD_ID, own('wrong-id')));
const deckText = z.string().check(z.regex(TALK_DECK, own('wrong-id')));

const instant = z.string().check(z.refine(isInstant, own('no-such-day')));
const day = z.string().check(z.refine(isDay, own('no-such-day')));
const dayOrEmpty = z.string().check(z.refine((date) => date === '' || isDay(date), own('no-such-day')));

function isSet(items: readonly unknown[]): boolean {
  return new Set(items).size === items.length;
}

function choices<const T extends string>(values: readonly [T, ...T[]]) {
  return z.readonly(
    z.array(z.enum(values)).check(
      z.maxLength(values.length),
      z.refine((picked) => isSet(picked), own('repeated')),
    ),
  );
}

const card = z.readonly(
  z.object({
    card: cardId,
    place: z.nullable(z.enum(PLACES)),
    name: text,
    remark: text,
    bothWays: z.boolean(),
  }),
);

const link = z.readonly(
  z.object({ from: cardId, to: cardId }).check(z.refine(({ from, to }) => from !== to, own('self-link'))),
);

const cards = z.readonly(
  z.array(card).check(
    z.maxLength(LIMITS.cards),
    z.refine((entries) => isSet(entries.map((entry) => entry.card)), own('repeated')),
  ),
);

const links = z.readonly(
  z.array(link).check(
    z.maxLength(LIMITS.links),
    z.refine((pairs) => isSet(pairs.map(({ from, to }) => [from, to].sort().join(' '))), own('repeated')),
  ),
);

const agreement = z.readonly(
  z.object({
    step: text,
    who: text,
    by: dayOrEmpty,
    when: text,
    inWorkTime: z.nullable(z.boolean()),
    helpers: choices(HELPERS),
  }),
);

const lookBack = z.readonly(
  z.object({
    day,
    agreement,
    outcome: z.nullable(z.enum(OUTCOMES)),
    ...lookBackTexts(),
  }),
);

function lookBackTexts() {
  return Object.fromEntries(LOOK_BACK_TEXTS.map((id) => [id, text])) as Record<LookBackText, typeof text>;
}

const along = z.int().check(z.minimum(-100), z.maximum(100));
const spot = z.readonly(z.object({ person: along, proactive: along }));
const pin = z.readonly(
  z.object({
    pair: z.int().check(z.minimum(1), z.maximum(MOST_PINS)),
    now: z.nullable(spot),
    wanted: z.nullable(spot),
  }),
);

const pins = z.readonly(
  z.array(pin).check(
    z.maxLength(MOST_PINS),
    z.refine((pairs) => isSet(pairs.map(({ pair }) => pair)), own('repeated')),
  ),
);

const talkIdOrEmpty = z.string().check(z.refine((id) => id === '' || TALK_ID.test(id), own('wrong-id')));
const editionId = z.string().check(z.refine((id) => id === '' || EDITION_ID.test(id), own('wrong-id')));

/** A talk of the present version. Fields that it does not know are left out of what it gives. */
export const talkSchema = z.readonly(
  z.object({
    id: talkId,
    deck: deckText,
    edition: editionId,
    created: instant,
    changed: instant,
    date: day,
    ...eachText(text),
    setting: z.nullable(z.enum(SETTINGS)),
    view: z.nullable(z.enum(VIEWS)),
    counterpart: talkIdOrEmpty,
    follows: talkIdOrEmpty,
    triggers: choices(TRIGGERS),
    cards,
    links,
    ways: choices(WAYS),
    yields: choices(YIELDS),
    recommendations: choices(RECOMMENDATIONS),
    openFirst: choices(OPEN_QUESTIONS),
    agreement,
    notNow: z.boolean(),
    lookBacks: z.readonly(z.array(lookBack).check(z.maxLength(MOST_LOOK_BACKS))),
    pins,
    selfDirection: z.nullable(z.enum(SELF_DIRECTIONS)),
    archived: z.boolean(),
  }),
);

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

// Does not compile when the domain's talk and this schema part ways, in either direction.
true satisfies Same<z.infer<typeof talkSchema>, Talk>;
