// Two talks of the same person side by side: what moved, what came, what went.

import { type Weight, weightOf, type ZoneId } from '../board/zones.ts';
import { type Balance, balanceOf } from './balance.ts';
import { laidCards, ownCardNumber, type Talk, type TalkCard } from './talk.ts';

type Laid = TalkCard & { readonly place: ZoneId };

/** A card that counts in both talks. */
export interface KeptCard {
  /** The entry in the earlier talk; of an own card the id may differ from the one in the later talk. */
  readonly before: Laid;
  readonly after: Laid;
  readonly from: Weight;
  readonly to: Weight;
  /** Better is further to the right: a lighter brake is better too. */
  readonly change: 'better' | 'worse' | 'same';
}

export interface Comparison {
  /** What became better first, by the size of the step; then what stayed, then what became worse. */
  readonly kept: readonly KeptCard[];
  /** Lie in a zone only in the later talk, in its order. */
  readonly added: readonly Laid[];
  /** Lay in a zone only in the earlier talk, in its order. */
  readonly gone: readonly Laid[];
  readonly totals: { readonly before: Balance; readonly after: Balance };
}

/** What makes a card the same card in another talk. */
function matchKey({ card, name }: TalkCard): string {
  if (ownCardNumber(card) === undefined) return `card ${card}`;
  // An own card is what the player called it: its number only tells when it was taken from the box.
  const called = name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  // Without a name the number is all there is; a card with a name is never one without.
  return called === '' ? `unnamed ${card}` : `name ${called}`;
}

function keptCard(before: Laid, after: Laid): KeptCard {
  const [from, to] = [weightOf(before.place), weightOf(after.place)];
  return { before, after, from, to, change: to > from ? 'better' : to < from ? 'worse' : 'same' };
}

/** Compares the boards of an earlier and a later talk; words and steps are not compared. */
export function compareTalks(before: Talk, after: Talk): Comparison {
  const earlier = laidCards(before);
  const later = laidCards(after);
  // One to one: of two own cards with the same name, the first goes with the first.
  const left = [...earlier];
  const kept: KeptCard[] = [];
  const added: Laid[] = [];
  for (const card of later) {
    const key = matchKey(card);
    const index = left.findIndex((other) => matchKey(other) === key);
    const [match] = index < 0 ? [] : left.splice(index, 1);
    if (match) kept.push(keptCard(match, card));
    else added.push(card);
  }
  return {
    kept: kept.sort((a, b) => b.to - b.from - (a.to - a.from)),
    added,
    gone: left,
    totals: { before: balanceOf(earlier), after: balanceOf(later) },
  };
}
