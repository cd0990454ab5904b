// A card as it is shown: its title, sentence, group and pictogram, whether it is printed or named by the player.

import deck from 'virtual:duwtje/deck';
import { type Group, groupOf, type PlayCard } from '../../src/domain/deck/deck.ts';
import { fillIn, plainTitle } from '../../src/domain/deck/edition.ts';
import { findCard, ownCardNumber, type Talk } from '../../src/domain/talk/talk.ts';
import { isolate } from '../page/isolate.ts';
import { words } from '../page/pageWords.ts';

export interface ShownCard {
  readonly id: string;
  /** May hold soft hyphens; the name of an own card can stand within a sentence in any script. */
  readonly title: string;
  /** The title as it is spoken or sorted, without soft hyphens. */
  readonly name: string;
  readonly sentence: string;
  /** What one can ask when it pushed, and when it held back. */
  readonly push: string;
  readonly brake: string;
  readonly group: Group;
  readonly icon: string;
}

/** The ids of the factor cards, in the order of the deck. */
export const FACTOR_IDS: readonly string[] = deck.factors.map(({ id }) => id);

/** Their tags, in the same order. */
export const FACTOR_TAGS: readonly number[] = deck.factors.map(({ tag }) => tag);

const FACTORS = new Map(deck.factors.map((card) => [card.id, card]));

const OWN: PlayCard = deck.ownCards[0]!;

export function isOwnCard(id: string): boolean {
  return ownCardNumber(id) !== undefined;
}

/** @param talk gives the names of own cards; a card of another deck is shown by its id */
export function showCard(id: string, talk: Talk): ShownCard {
  const { factors, ownCard } = words.value.edition;
  const factor = FACTORS.get(id);
  const card = factor ?? OWN;
  const text = factor ? factors[id]! : ownCard;
  const title = factor ? text.title : isolate(findCard(talk, id)?.name ?? '') || ownTitle(id);
  return {
    id,
    title,
    name: plainTitle(title),
    sentence: text.sentence,
    push: text.push,
    brake: text.brake,
    group: groupOf(deck, card),
    icon: card.icon,
  };
}

function ownTitle(id: string): string {
  const number = ownCardNumber(id);
  return number === undefined ? id : fillIn(words.value.edition.ownCard.number, { n: number });
}
