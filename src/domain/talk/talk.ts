// A talk (gesprek) as it is recorded: what was said around the board, without asking for a name.

import type { PinPair } from '../board/pins.ts';
import { ZONE_IDS, type ZoneId } from '../board/zones.ts';
import { type Agreement, type LookBack, NO_AGREEMENT } from './agreement.ts';
import { TALK_TEXTS, type TalkText } from './talkTexts.ts';

/** Where a talk is held: an inspiratiemiddag, one to one, an intervisie, a research interview, or elsewhere. */
export const SETTINGS = ['afternoon', 'one-to-one', 'peer-group', 'interview', 'other'] as const;
export type Setting = (typeof SETTINGS)[number];

/** What sets learning off, as found in the study. */
export const TRIGGERS = [
  'health',
  'challenge',
  'leader',
  'job-loss',
  'interest',
  'certificate',
  'life-phase',
] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** What learning yields, as found in the study. */
export const YIELDS = ['joy', 'confidence', 'recognition', 'future', 'knowledge', 'pride', 'money'] as const;
export type Yield = (typeof YIELDS)[number];

/** What employees recommend to their employer, as found in the study. */
export const RECOMMENDATIONS = [
  'time',
  'information',
  'encouragement',
  'dialogue',
  'coaching',
  'purpose',
  'learning-in-work',
  'variety',
  'circumstances',
] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** How outdoor workers say that they learn; `CHOICES_OF_STUDY` says where that stands. */
export const WAYS = ['doing', 'asking', 'looking-up', 'guiding', 'outside', 'course'] as const;
export type Way = (typeof WAYS)[number];

/** Whose view of the learning a talk holds: the employee's own, or the leader's of the same. */
export const VIEWS = ['employee', 'leader'] as const;
export type View = (typeof VIEWS)[number];

/** What is asked in the player's own words, and with a list to choose from. */
export const OPEN_QUESTIONS = ['triggers', 'yields', 'recommendations'] as const;
export type OpenQuestion = (typeof OPEN_QUESTIONS)[number];

/** How much somebody steers their own learning: a lens that people choose, never one that is computed. */
export const SELF_DIRECTIONS = ['high', 'medium', 'low'] as const;
export type SelfDirection = (typeof SELF_DIRECTIONS)[number];

/** Names the files of whole talks. */
export const TALKS_FORMAT = 'duwtje-talks';

/** Where a card lies: in a zone, or put aside because it did not matter. */
export type Place = ZoneId | 'not-laid';

/** The places. Codes on paper and screens hold this order, so that it is forever. */
export const PLACES: readonly Place[] = [...ZONE_IDS, 'not-laid'];

/** A card as it was dealt with. A card of which a talk says nothing has not been looked at. */
export interface TalkCard {
  /** The id of a factor card, or of an own card: `anders-1` and on, as many as are needed. */
  readonly card: string;
  /** Null when it is back on the stack but something was written on it. */
  readonly place: Place | null;
  /** The name that the player gave to an own card; empty on a factor card. */
  readonly name: string;
  /** Why this card? The player's words. */
  readonly remark: string;
  /** It also worked the other way: a push that held back too, or the reverse. */
  readonly bothWays: boolean;
}

/** The most UTF-16 units in a text of a talk: more than anybody writes. */
export const LONGEST_TEXT = 5_000;

/** Two cards that belong together, in the player's eyes; the order of the two means nothing. */
export interface CardLink {
  readonly from: string;
  readonly to: string;
}

/** A value for each of the texts. */
export function eachText<Value>(value: Value): Record<TalkText, Value> {
  return Object.fromEntries(Object.keys(TALK_TEXTS).map((id) => [id, value])) as Record<TalkText, Value>;
}

export interface Talk extends Readonly<Record<TalkText, string>> {
  /** Random, so that it tells nothing of anybody. */
  readonly id: string;
  /** The version of the deck that was played with. */
  readonly deck: string;
  /** Which edition of the deck it was, for decks that are not Duwtje's own; empty for that. */
  readonly edition: string;
  /** ISO instants. */
  readonly created: string;
  readonly changed: string;
  /** The day of the talk, an ISO date. */
  readonly date: string;
  readonly setting: Setting | null;
  readonly view: View | null;
  /** The id of the talk with the other view of the same learning, or empty. */
  readonly counterpart: string;
  /** The id of the talk whose promise this one goes on with, or empty. */
  readonly follows: string;
  readonly triggers: readonly Trigger[];
  /** In the order in which they lie: earlier in a zone is higher. Each card at most once. */
  readonly cards: readonly TalkCard[];
  readonly links: readonly CardLink[];
  readonly ways: readonly Way[];
  readonly yields: readonly Yield[];
  readonly recommendations: readonly Recommendation[];
  /** The questions that were answered in the player's own words before the list was shown. */
  readonly openFirst: readonly OpenQuestion[];
  readonly agreement: Agreement;
  /** No wish at present: an answer too, so that nothing is agreed on. */
  readonly notNow: boolean;
  /** The promises of this talk that were looked back on, the earliest first. */
  readonly lookBacks: readonly LookBack[];
  /** Pins on the dialogue board, by pair. */
  readonly pins: readonly PinPair[];
  readonly selfDirection: SelfDirection | null;
  readonly archived: boolean;
}

/** What a new talk must be told: pure code knows no clock and no chance. */
export interface TalkStart {
  readonly id: string;
  readonly deck: string;
  /** ISO instant. */
  readonly now: string;
  /** ISO date, in the player's own time zone. */
  readonly today: string;
}

/** A talk in which nothing has been said yet. */
export function newTalk({ id, deck, now, today }: TalkStart): Talk {
  return {
    id,
    deck,
    edition: '',
    created: now,
    changed: now,
    date: today,
    ...eachText(''),
    setting: null,
    view: null,
    counterpart: '',
    follows: '',
    triggers: [],
    cards: [],
    links: [],
    ways: [],
    yields: [],
    recommendations: [],
    openFirst: [],
    agreement: NO_AGREEMENT,
    notNow: false,
    lookBacks: [],
    pins: [],
    selfDirection: null,
    archived: false,
  };
}

/** A card of which nothing has been said. */
export function blankCard(card: string): TalkCard {
  return { card, place: null, name: '', remark: '', bothWays: false };
}

const OWN_CARD = /^anders-([1-9]\d*)$/;

/** The id of an own card by its number, which counts from 1. */
export function ownCardId(number: number): string {
  return `anders-${number}`;
}

/** The number of an own card, or undefined for a factor card. */
export function ownCardNumber(card: string): number | undefined {
  const match = OWN_CARD.exec(card);
  return match ? Number(match[1]) : undefined;
}

/** What the talk says of a card, if anything. */
export function findCard(talk: Talk, card: string): TalkCard | undefined {
  return talk.cards.find((entry) => entry.card === card);
}

/** The cards in a place, in the order in which they lie. */
export function cardsIn(talk: Talk, place: Place): readonly TalkCard[] {
  return talk.cards.filter((entry) => entry.place === place);
}

/** The cards that lie in a zone, in the order of the talk. */
export function laidCards(talk: Talk): readonly (TalkCard & { readonly place: ZoneId })[] {
  return talk.cards.filter(
    (entry): entry is TalkCard & { place: ZoneId } => entry.place !== null && entry.place !== 'not-laid',
  );
}
