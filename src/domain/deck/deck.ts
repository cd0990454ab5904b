// What the box holds: groups, factor cards, own cards, forward cards, roles, steps and guides. Words live in the edition, pictures in the layout.

import type { BoardFormat } from '../board/board.ts';

/** The road sign that stands for a group, so that a group survives black-and-white print and colour blindness. */
export type SignShape = 'circle' | 'square' | 'pointer' | 'diamond' | 'triangle' | 'plate';

export type InkName = 'blue' | 'green' | 'orange' | 'yellow' | 'plum' | 'asphalt' | 'paper' | 'black';

/** A printing ink mix in percent and the same colour on a screen. */
export interface Ink {
  readonly cmyk: readonly [number, number, number, number];
  /** `#rrggbb`: the mix seen through the FOGRA39 profile. */
  readonly srgb: string;
}

export interface Group {
  readonly id: string;
  readonly sign: SignShape;
  readonly ink: InkName;
}

/** A card that is laid on the board: a factor, or one that the player names. */
export interface PlayCard {
  readonly id: string;
  readonly group: string;
  /** The AprilTag 36h11 id on its front; forever, so that old decks stay readable. */
  readonly tag: number;
  /** The name of its pictogram in cards/icons. */
  readonly icon: string;
}

/** A card with a pictogram that is not laid on the board: it has no tag, and no reader looks for it. */
export interface TalkCard {
  readonly id: string;
  readonly icon: string;
}

export interface StepCard {
  readonly id: string;
}

export interface Deck {
  readonly version: string;
  /** ISO date of this version; the date that all produced files carry. */
  readonly date: string;
  /** BCP 47 tags of the editions that there must be; the first is for whoever asks for none. */
  readonly languages: readonly string[];
  /** The board in the box. */
  readonly board: BoardFormat;
  readonly inks: Readonly<Record<InkName, Ink>>;
  readonly groups: readonly Group[];
  readonly factors: readonly PlayCard[];
  readonly ownCards: readonly PlayCard[];
  /** Questions about the time to come. */
  readonly forward: readonly TalkCard[];
  readonly roles: readonly TalkCard[];
  readonly steps: readonly StepCard[];
  /** What holds for the whole talk: the promise at its beginning, and how two play. */
  readonly guides: readonly TalkCard[];
}

/** Pictograms by name: SVG paths in a field of 256 x 256. */
export type Pictograms = Readonly<Record<string, string>>;

/** The cards that are laid on the board: factors, then own cards. */
export function playCards(deck: Deck): readonly PlayCard[] {
  return [...deck.factors, ...deck.ownCards];
}

/** A card that is laid on the board and the tag that it carries: what a photo is read with. */
export interface DeckCard {
  readonly card: string;
  readonly tag: number;
}

/** The cards of a deck with their tags. */
export function deckCards(deck: Deck): readonly DeckCard[] {
  return playCards(deck).map(({ id, tag }) => ({ card: id, tag }));
}

/** The kinds of cards in the order in which they are printed and packed. */
export const CARD_KINDS = ['factors', 'ownCards', 'forward', 'roles', 'steps', 'guides'] as const;

/** The ids of all cards in the box, in the order in which they are printed and packed. */
export function boxCardIds(deck: Deck): readonly string[] {
  return CARD_KINDS.flatMap((kind) => deck[kind].map((card) => card.id));
}

/**
 * The group of a card.
 * @throws Error when the deck has no such group; the content check rules that out
 */
export function groupOf(deck: Deck, card: PlayCard): Group {
  const group = deck.groups.find((candidate) => candidate.id === card.group);
  if (!group) throw new Error(`card ${card.id} names the unknown group ${card.group}`);
  return group;
}
