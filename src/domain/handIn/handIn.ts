// What a table hands in of its talk: where the factor cards lie, and no word of what was said.

import { weightOf, type ZoneId } from '../board/zones.ts';
import type { Deck } from '../deck/deck.ts';
import { deckVersion } from '../deck/deckVersion.ts';
import { EDITION_ID, type PlacedTalk } from '../talk/placedTalk.ts';
import { ownCardNumber, PLACES, type Place, type Talk, VIEWS, type View } from '../talk/talk.ts';
import { NO_STORY, type Story, type StoryPart, storyOf } from './story.ts';
import { wholeStory } from './wholeStory.ts';

/** What a hand-in tells of a card: its place, or `not-asked` when it is not mentioned and so has not been looked at. */
export type Answer = Place | 'not-asked';

/** The answers in the order in which counts are kept: the zones from left to right, not laid, not asked. */
export const ANSWERS: readonly Answer[] = [...PLACES, 'not-asked'];

/** Where cards lie: at the tag of a card its place, undefined when it has not been looked at. */
export type Placements = readonly (Place | undefined)[];

/** The placements of cards by their tags, in whatever order. */
export function placementsOf(cards: Iterable<readonly [tag: number, place: Place]>): Placements {
  const placements: (Place | undefined)[] = [];
  for (const [tag, place] of cards) {
    while (placements.length <= tag) placements.push(undefined);
    placements[tag] = place;
  }
  return placements;
}

/** An own card with the player's name for it; handed in only if the table ticked that. */
export interface NamedCard {
  readonly name: string;
  readonly zone: ZoneId;
}

export interface HandIn {
  /** 16 hexadecimal digits that follow from the talk's random id, so that the same talk counts once. */
  readonly talk: string;
  /** The version of the deck that was played with, as in `1.0.0`; `0.0.0` when the talk does not say. */
  readonly deck: string;
  /** Which edition of the deck, for one that is not Duwtje's own; empty for that. */
  readonly edition: string;
  readonly view: View | null;
  /** When the talk was last changed, in whole seconds since 2025: of two hand-ins of a talk the newer counts. */
  readonly revision: number;
  /** Of factor cards, whose tags outlive every order and renaming of a deck; the last of them is always a place. */
  readonly placements: Placements;
  /** How many own cards were laid, named or not. */
  readonly ownCards: number;
  /** Where the own card lies that weighs most; null when none is laid, and in hand-ins of version 1. */
  readonly ownZone: ZoneId | null;
  /** The own cards that the table wants to share; at most `NAMED_CARDS`. */
  readonly named: readonly NamedCard[];
  readonly story: Story;
  /** It follows from a whole talk, of which nobody ticked what is told. */
  readonly whole?: boolean;
}

/** What a hand-in does not say that tells of nothing but places, as those of version 1. */
export const PLACES_ALONE = {
  edition: '',
  view: null,
  ownZone: null,
  story: NO_STORY,
} as const satisfies Partial<HandIn>;

/** How many own cards are handed in by name, and how long a name may be in UTF-8 bytes: a QR code is not endless. */
export const NAMED_CARDS = 6;
export const NAME_BYTES = 40;

/** More own cards than this are counted as this many. */
export const OWN_CARDS = 15;

/** Second 0 of a revision. */
const REVISION_EPOCH_MS = Date.UTC(2025, 0, 1);
export const LAST_REVISION = 2 ** 32 - 1;

/** Whole seconds since 2025 of an ISO instant; 0 for what is no instant or lies before. */
export function revisionOf(instant: string): number {
  const seconds = Math.floor((Date.parse(instant) - REVISION_EPOCH_MS) / 1000);
  return seconds > 0 ? Math.min(seconds, LAST_REVISION) : 0;
}

/** The ISO instant of a revision. */
export function revisionInstant(revision: number): string {
  return new Date(REVISION_EPOCH_MS + revision * 1000).toISOString().replace('.000Z', 'Z');
}

/** Two lanes of 32 bits that tell talks apart. */
export type TalkKey = readonly [high: number, low: number];

/**
 * The key of a talk by its id, whatever the id's form. Two of a million talks collide with a chance of 3 in 10^8.
 * Source: the mixing of MurmurHash3 (public domain), as two lanes.
 */
export function talkKey(id: string): TalkKey {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < id.length; i++) {
    a = Math.imul(a ^ id.charCodeAt(i), 0x9e3779b1);
    b = Math.imul(b ^ id.charCodeAt(i), 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return [b >>> 0, a >>> 0];
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

// By bytes: `toString(16)` takes five times as long for a number that needs all 32 bits.
const laneText = (lane: number) =>
  BYTES[lane >>> 24]! + BYTES[(lane >>> 16) & 255]! + BYTES[(lane >>> 8) & 255]! + BYTES[lane & 255]!;

/** A key as 16 hexadecimal digits. */
export function keyText([high, low]: TalkKey): string {
  return laneText(high) + laneText(low);
}

/** What the table ticks: whether its own cards go along by name or are only counted, and what of its story goes along. */
export interface HandInChoice {
  readonly own: 'count' | 'named';
  /** Nothing when left out. */
  readonly story?: readonly StoryPart[];
}

/** The tags of a deck's factor cards by their ids. */
export function tagsOf(deck: Deck): ReadonlyMap<string, number> {
  return new Map(deck.factors.map(({ id, tag }) => [id, tag]));
}

/** What a group counts of a whole talk: as a hand-in of it, without what takes a tick of its own. */
export function countedHandIn(talk: PlacedTalk, tags: ReadonlyMap<string, number>): HandIn {
  const { edition, view } = talk;
  return {
    ...placesOf(talk, tags),
    edition: typeof edition === 'string' && EDITION_ID.test(edition) ? edition : '',
    view: VIEWS.find((one) => one === view) ?? null,
    story: wholeStory(talk, tags),
    whole: true,
  };
}

type Placed = Pick<PlacedTalk, 'id' | 'deck' | 'changed'> & {
  readonly cards: readonly Pick<Talk['cards'][number], 'card' | 'place'>[];
};

/** Where the cards of a talk lie, and no more. Cards that have no tag are left out. */
function placesOf(talk: Placed, tags: ReadonlyMap<string, number>): HandIn {
  const placed: [tag: number, place: Place][] = [];
  const own: ZoneId[] = [];
  for (const { card, place } of talk.cards) {
    if (place === null) continue;
    const tag = tags.get(card);
    if (tag !== undefined) placed.push([tag, place]);
    else if (isOwnLaid(card, place)) own.push(place);
  }
  return {
    talk: keyText(talkKey(talk.id)),
    deck: deckVersion(talk.deck),
    ...PLACES_ALONE,
    revision: revisionOf(talk.changed),
    placements: placementsOf(placed),
    ownCards: Math.min(own.length, OWN_CARDS),
    ownZone: heaviest(own),
    named: [],
  };
}

/** The zone that weighs most; of two that weigh as much, the brake, for a wish is easier to overlook than a success. */
function heaviest(zones: readonly ZoneId[]): ZoneId | null {
  const weight = (zone: ZoneId) => Math.abs(weightOf(zone)) * 2 - Math.max(0, Math.sign(weightOf(zone)));
  return zones.toSorted((a, b) => weight(b) - weight(a))[0] ?? null;
}

/** Whether it is an own card that was laid. */
const isOwnLaid = (card: string, place: Place | null): place is ZoneId =>
  place !== null && place !== 'not-laid' && ownCardNumber(card) !== undefined;

/** The hand-in of a talk. Cards that the deck does not know are left out. */
export function handInFromTalk(talk: Talk, deck: Deck, { own, story = [] }: HandInChoice): HandIn {
  const tags = tagsOf(deck);
  const { edition, view } = talk;
  const counted = { ...placesOf(talk, tags), edition, view, story: storyOf(talk, tags, story) };
  if (own === 'count') return counted;
  const named = talk.cards.flatMap(({ card, place, name }) =>
    isOwnLaid(card, place) ? [{ name: handedName(name), zone: place }] : [],
  );
  return { ...counted, named: named.slice(0, NAMED_CARDS) };
}

/** A name as it is handed in: however its accents are composed, the same name is the same text, of `NAME_BYTES` at most. */
export function handedName(name: string): string {
  return clipBytes(name.normalize('NFC').trim(), NAME_BYTES);
}

/** The longest beginning of a text that takes at most so many UTF-8 bytes, cut between characters. */
function clipBytes(text: string, most: number): string {
  let clipped = '';
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > most) break;
    // Half of a surrogate pair cannot be written as UTF-8.
    clipped += code >= 0xd800 && code < 0xe000 ? '\ufffd' : char;
  }
  return clipped;
}
