// The headline of each slide: a conclusion in words that a hall can say aloud, or what is looked at where none can be drawn.

import type { Direction } from '../../../src/domain/board/zones.ts';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { widest } from '../../../src/domain/group/difference.ts';
import {
  balanceOf,
  type Lead,
  leadingCards,
  leadingChoices,
  leadingGroups,
} from '../../../src/domain/group/headline.ts';
import type { PairedCard } from '../../../src/domain/group/pair.ts';
import type { FactorView, GroupView } from '../../../src/domain/group/view.ts';
import type { ToldView } from '../../../src/domain/group/viewTold.ts';
import type { GroupWords } from '../../page/wordParts.ts';

export interface Headline {
  readonly title: string;
  /** How many talks say so, or what is looked at. */
  readonly sub: string;
}

type HeadlineWords = GroupWords['stage']['headlines'];

export interface Said {
  readonly words: HeadlineWords;
  /** BCP 47. */
  readonly language: string;
  titleOf(key: string): string;
}

/** Several names as one text, as in `Geld, Opleiding en Economie`. */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

const namesOf = (keys: readonly string[], { titleOf, language }: Said) => listed(keys.map(titleOf), language);

/** Which cards push most, or brake most, and in how many talks. */
export function sideHeadline(
  factors: readonly FactorView[],
  n: number,
  side: Direction,
  said: Said,
): Headline {
  const { words } = said;
  const lead = leadingCards(factors, side);
  if (!lead) return { title: words[`${side}None`], sub: '' };
  const one = lead.keys.length === 1;
  const cards = namesOf(lead.keys, said);
  return {
    title: fillIn(words[`${side}${one ? 'One' : 'More'}` as const], { cards }),
    sub:
      one || lead.exact
        ? fillIn(words[`${side}${one ? 'Count' : 'Each'}` as const], countsOf(lead, n, words))
        : '',
  };
}

function countsOf({ least, exact }: Lead, n: number, { countLeast }: HeadlineWords) {
  return { count: exact ? least : fillIn(countLeast, { count: least }), n };
}

const BALANCE = { push: 'bothPush', brake: 'bothBrake', even: 'bothEven' } as const;

/** Whether more was laid on one side than on the other. */
export function balanceHeadline(factors: readonly FactorView[], { words }: Said): Headline {
  const balance = balanceOf(factors);
  return { title: words[balance ? BALANCE[balance] : 'bothUnknown'], sub: words.bothSub };
}

/** More cards than so many are counted, not named. */
const MOST_NAMED = 3;

export function edgeHeadline(cards: readonly string[], said: Said): Headline {
  const { words } = said;
  const n = cards.length;
  if (n === 0) return { title: words.edgeNone, sub: '' };
  if (n > MOST_NAMED) return { title: fillIn(words.edgeMany, { n }), sub: words.edgeSub };
  const title = fillIn(words[n === 1 ? 'edgeOne' : 'edgeMore'], { cards: namesOf(cards, said) });
  return { title, sub: words.edgeSub };
}

/** Which groups of cards lead on either side; `titleOf` names groups here. */
export function groupsHeadline({ factorGroups }: GroupView, said: Said): Headline {
  const { words } = said;
  const sub = words.groupsSub;
  const [push, brake] = [leadingGroups(factorGroups, 'push'), leadingGroups(factorGroups, 'brake')];
  if (push?.keys.length === 1 && push.keys.join() === brake?.keys.join())
    return { title: fillIn(words.groupSame, { cards: namesOf(push.keys, said) }), sub };
  const sentence = (lead: Lead | null, one: string, more: string) =>
    lead ? [fillIn(lead.keys.length === 1 ? one : more, { cards: namesOf(lead.keys, said) })] : [];
  const sentences = [
    ...sentence(push, words.groupPushOne, words.groupPushMore),
    ...sentence(brake, words.groupBrakeOne, words.groupBrakeMore),
  ];
  return { title: sentences.join(' ') || words.groupsNone, sub };
}

/** Where two differ most. @param none the title where no gap stands out */
export function gapHeadline(pairs: readonly PairedCard[], none: string, sub: string, said: Said): Headline {
  const cards = widest(pairs).map(({ card }) => card);
  if (cards.length === 0 || cards.length > MOST_NAMED) return { title: none, sub };
  return { title: fillIn(said.words.gap, { cards: namesOf(cards, said) }), sub };
}

/** What was chosen most often of one part; `titleOf` names choices here. */
export function toldHeadline(part: ToldView, title: string, said: Said): Headline {
  const { words } = said;
  const sub = fillIn(words.toldSub, { n: part.n });
  const lead = leadingChoices(part);
  if (!lead) return { title, sub };
  const choices = namesOf(lead.keys, said);
  return { title: fillIn(words.toldOne, { choices }), sub: `${title} · ${sub}` };
}

/** How many of the cards that lead here the study names too. @param here those that the slide lists */
export function studyHeadline(
  here: readonly string[],
  named: readonly string[],
  title: string,
  { words }: Said,
): Headline {
  if (here.length === 0) return { title, sub: '' };
  const n = here.filter((card) => named.includes(card)).length;
  return { title: n === 0 ? words.studyNone : fillIn(words.studySame, { n }), sub: title };
}
