// The profile of a talk: what pushes and what brakes, how heavily, and what to talk on about.

import { type Direction, directionOf, type Weight, weightOf, ZONES, type ZoneId } from '../board/zones.ts';
import type { Deck, Group } from '../deck/deck.ts';
import { type Balance, balanceOf } from './balance.ts';
import { blankCard, type CardLink, findCard, ownCardNumber, type Talk, type TalkCard } from './talk.ts';

/** A card of the talk with its place in the deck. */
export interface ProfileCard extends TalkCard {
  /** The id of its group; null when this deck does not know the card, as with a talk from another version. */
  readonly group: string | null;
}

/** A card that lies in a zone, and so counts. */
export interface LaidCard extends ProfileCard {
  readonly place: ZoneId;
  readonly weight: Weight;
  readonly direction: Direction;
}

export interface ProfileZone {
  readonly id: ZoneId;
  readonly weight: Weight;
  /** In the order in which they lie. */
  readonly cards: readonly LaidCard[];
}

/** What the cards of one group add up to. */
export interface ProfileGroup extends Balance {
  /** Null for the cards that this deck does not know. */
  readonly group: Group | null;
  /** The strongest push first, the strongest brake last. */
  readonly cards: readonly LaidCard[];
}

/** Two cards that belong together; a card need not lie in a zone to be linked. */
export interface ProfileLink {
  readonly from: ProfileCard | LaidCard;
  readonly to: ProfileCard | LaidCard;
}

/** Where something helped and held back at once: often the best stories. */
export interface DoubleEdged {
  /** Laid cards that the player marked so. */
  readonly cards: readonly LaidCard[];
  /** Links that join a push with a brake; the push comes first. */
  readonly links: readonly { readonly push: LaidCard; readonly brake: LaidCard }[];
  /** Groups of factors that hold both a push and a brake. */
  readonly groups: readonly ProfileGroup[];
}

export interface Profile {
  /** The strongest first, and among equals the one that lies higher. */
  readonly pushes: readonly LaidCard[];
  /** The strongest first, and among equals the one that lies higher. */
  readonly brakes: readonly LaidCard[];
  readonly total: Balance;
  /** All zones, from left to right. */
  readonly zones: readonly ProfileZone[];
  /** All groups in the order of the deck, empty ones too; unknown cards, if any, come last. */
  readonly groups: readonly ProfileGroup[];
  readonly links: readonly ProfileLink[];
  readonly doubleEdged: DoubleEdged;
  /** Put aside because they did not matter. */
  readonly notLaid: readonly ProfileCard[];
  /** Not laid and not put aside: factors in the order of the deck, then other cards that have been written on. */
  readonly undecided: readonly ProfileCard[];
  /** The cards to talk on about, those of which nothing was written yet, strengths first; `direction` tells which of a card's questions fits. */
  readonly talkOn: readonly LaidCard[];
}

// As many of each direction as a talk has time for.
const TALK_ON = 3;

function groupIdOf(card: string, deck: Deck): string | null {
  // Players use as many own cards as they need, also more than the box holds.
  const own = ownCardNumber(card) === undefined ? undefined : deck.ownCards[0];
  const found = deck.factors.find(({ id }) => id === card) ?? own;
  return deck.groups.find(({ id }) => id === found?.group)?.id ?? null;
}

function isLaid(card: ProfileCard | LaidCard): card is LaidCard {
  return 'weight' in card;
}

function resolveCard(entry: TalkCard, deck: Deck): ProfileCard | LaidCard {
  const card = { ...entry, group: groupIdOf(entry.card, deck) };
  const { place } = entry;
  if (place === null || place === 'not-laid') return card;
  return { ...card, place, weight: weightOf(place), direction: directionOf(place) };
}

function resolveLink(link: CardLink, talk: Talk, deck: Deck): ProfileLink {
  const end = (card: string) => resolveCard(findCard(talk, card) ?? blankCard(card), deck);
  return { from: end(link.from), to: end(link.to) };
}

function groupProfiles(laid: readonly LaidCard[], deck: Deck): readonly ProfileGroup[] {
  return [...deck.groups, null]
    .map((group) => {
      const cards = laid.filter((card) => card.group === (group?.id ?? null));
      return { group, ...balanceOf(cards), cards: cards.toSorted((a, b) => b.weight - a.weight) };
    })
    .filter(({ group, cards }) => group !== null || cards.length > 0);
}

function findDoubleEdged(
  laid: readonly LaidCard[],
  links: readonly ProfileLink[],
  groups: readonly ProfileGroup[],
  deck: Deck,
): DoubleEdged {
  const joined = links.flatMap(({ from, to }) => {
    if (!isLaid(from) || !isLaid(to) || from.direction === to.direction) return [];
    return [from.direction === 'push' ? { push: from, brake: to } : { push: to, brake: from }];
  });
  // Own cards share a sign but no subject, and of unknown cards we cannot tell: they make no story together.
  const subjects = new Set(deck.factors.map(({ group }) => group));
  return {
    cards: laid.filter(({ bothWays }) => bothWays),
    links: joined,
    groups: groups.filter(
      ({ group, push, brake }) => group !== null && subjects.has(group.id) && push > 0 && brake > 0,
    ),
  };
}

function undecidedCards(talk: Talk, deck: Deck): readonly TalkCard[] {
  const factors = deck.factors.map(({ id }) => findCard(talk, id) ?? blankCard(id));
  const inDeck = new Set(factors.map(({ card }) => card));
  return [...factors, ...talk.cards.filter(({ card }) => !inDeck.has(card))].filter(
    ({ place }) => place === null,
  );
}

/** Computes the profile of a talk; `deck` is the deck of now, also for a talk that was held with another version. */
export function profileOf(talk: Talk, deck: Deck): Profile {
  const cards = talk.cards.map((entry) => resolveCard(entry, deck));
  const laid = cards.filter(isLaid);
  const pushes = laid.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const brakes = laid.filter(({ weight }) => weight < 0).sort((a, b) => a.weight - b.weight);
  const groups = groupProfiles(laid, deck);
  const links = talk.links.map((link) => resolveLink(link, talk, deck));
  return {
    pushes,
    brakes,
    total: balanceOf(laid),
    zones: ZONES.map((zone) => ({ ...zone, cards: laid.filter(({ place }) => place === zone.id) })),
    groups,
    links,
    doubleEdged: findDoubleEdged(laid, links, groups, deck),
    notLaid: cards.filter(({ place }) => place === 'not-laid'),
    undecided: undecidedCards(talk, deck).map((entry) => resolveCard(entry, deck)),
    talkOn: [pushes, brakes].flatMap((side) =>
      side.filter(({ remark }) => remark.trim() === '').slice(0, TALK_ON),
    ),
  };
}
