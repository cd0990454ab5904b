// What can be done to a talk's board: lay, put aside, take back, order, write on, link. Each gives a new talk.

import type { Agreement } from './agreement.ts';
import {
  blankCard,
  type CardLink,
  findCard,
  ownCardId,
  ownCardNumber,
  type Place,
  type Talk,
  type TalkCard,
} from './talk.ts';

/** Whether an entry holds anything that would be missed when the card goes back on the stack. */
function isWritten(entry: TalkCard): boolean {
  return entry.remark !== '' || entry.name !== '' || entry.bothWays;
}

function replaceCard(talk: Talk, entry: TalkCard): Talk {
  const known = talk.cards.some(({ card }) => card === entry.card);
  return {
    ...talk,
    cards: known
      ? talk.cards.map((other) => (other.card === entry.card ? entry : other))
      : [...talk.cards, entry],
  };
}

/**
 * Lays a card in a zone, or puts it aside.
 * @param before the card in that place that it goes in front of; at the end when left out
 */
export function layCard(talk: Talk, card: string, place: Place, before?: string): Talk {
  const known = findCard(talk, card);
  if (before === card && known?.place === place) return talk;
  const entry = { ...(known ?? blankCard(card)), place };
  const others = talk.cards.filter((other) => other.card !== card);
  const index = others.findIndex((other) => other.card === before && other.place === place);
  return { ...talk, cards: index < 0 ? [...others, entry] : others.toSpliced(index, 0, entry) };
}

/** Takes a card back to the stack; what was written on it stays with it, its links go. */
export function takeBack(talk: Talk, card: string): Talk {
  const entry = findCard(talk, card);
  if (!entry) return talk;
  const cards = isWritten(entry)
    ? replaceCard(talk, { ...entry, place: null }).cards
    : talk.cards.filter((other) => other.card !== card);
  return { ...talk, cards, links: talk.links.filter(({ from, to }) => from !== card && to !== card) };
}

/** Puts aside all cards of the deck of which nothing has been said: the rest did not matter. */
export function putRestAside(talk: Talk, cards: readonly string[]): Talk {
  return cards
    .filter((card) => (findCard(talk, card)?.place ?? null) === null)
    .reduce((so, card) => layCard(so, card, 'not-laid'), talk);
}

/** Moves a card one up or down among the cards of its place; nothing changes at the ends. */
export function shiftCard(talk: Talk, card: string, direction: 'up' | 'down'): Talk {
  const entry = findCard(talk, card);
  if (!entry) return talk;
  const beside = talk.cards.flatMap((other, index) => (other.place === entry.place ? [index] : []));
  const here = talk.cards.indexOf(entry);
  const there = beside[beside.indexOf(here) + (direction === 'up' ? -1 : 1)];
  if (there === undefined) return talk;
  return { ...talk, cards: talk.cards.with(here, talk.cards[there]!).with(there, entry) };
}

/** Changes what is written on a card: the remark, the name of an own card, whether it worked both ways. */
export function writeOn(
  talk: Talk,
  card: string,
  words: Partial<Pick<TalkCard, 'name' | 'remark' | 'bothWays'>>,
): Talk {
  const entry = { ...(findCard(talk, card) ?? blankCard(card)), ...words };
  if (entry.place === null && !isWritten(entry)) {
    return { ...talk, cards: talk.cards.filter((other) => other.card !== card) };
  }
  return replaceCard(talk, entry);
}

/** The id of the next own card: the lowest number that the talk does not use. */
export function nextOwnCard(talk: Talk): string {
  const used = new Set(talk.cards.map(({ card }) => ownCardNumber(card)));
  let number = 1;
  while (used.has(number)) number += 1;
  return ownCardId(number);
}

const sameLink = (a: CardLink, b: CardLink): boolean =>
  (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);

/** Says that two cards belong together, or takes that back; a card is never linked to itself. */
export function toggleLink(talk: Talk, from: string, to: string): Talk {
  if (from === to) return talk;
  const link = { from, to };
  const without = talk.links.filter((other) => !sameLink(other, link));
  return { ...talk, links: without.length < talk.links.length ? without : [...talk.links, link] };
}

/**
 * The board as it lay in `earlier`, for undo and redo, with the words of now: laying a card back never costs a word,
 * and never brings back one that was wiped.
 */
export function restoreBoard(now: Talk, earlier: Talk): Talk {
  const withWordsOfNow = ({ card, place }: TalkCard): TalkCard => ({
    ...(findCard(now, card) ?? blankCard(card)),
    place,
  });
  const onlyNow = now.cards.filter(({ card }) => !findCard(earlier, card));
  const cards = [
    ...earlier.cards.map(withWordsOfNow),
    ...onlyNow.map((entry) => ({ ...entry, place: null })),
  ];
  return {
    ...now,
    cards: cards.filter((entry) => entry.place !== null || isWritten(entry)),
    links: earlier.links,
  };
}

/** Changes parts of what is agreed on; whoever agrees on something has a wish after all. */
export function agreeOn(talk: Talk, parts: Partial<Agreement>): Talk {
  return { ...talk, notNow: false, agreement: { ...talk.agreement, ...parts } };
}
