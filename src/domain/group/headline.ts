// What a slide concludes in words: which cards lead, only where it is true whatever the threshold hides.
//
// A conclusion is made of what is shown (bounds from a view) and of nothing else, so it tells no more than the figure below it.
// Where talks are hidden a count is a range; then somebody leads only when their least is more than the most of all others.

import type { Direction } from '../board/zones.ts';
import type { FactorGroupView, FactorView } from './view.ts';
import type { ToldView } from './viewTold.ts';

/** How often something was named: at least and at most. */
export interface Range {
  readonly key: string;
  readonly least: number;
  readonly most: number;
}

/** Who is above all others, in how many talks at least, and whether that is all that can be (and the same for each). */
export interface Lead {
  readonly keys: readonly string[];
  readonly least: number;
  readonly exact: boolean;
}

/** More than so many together are no conclusion. */
const MOST_LEADERS = 3;
/** Nothing leads on the word of one talk. */
const LEAST_TALKS = 2;

/** The few that are certainly above all others, of whom there must be some: one, or two or three that cannot be told apart; null where nobody is. */
export function leadOf(ranges: readonly Range[]): Lead | null {
  const sorted = ranges.toSorted((a, b) => b.least - a.least || b.most - a.most);
  for (let size = 1; size <= MOST_LEADERS && size < sorted.length; size += 1) {
    const first = sorted.slice(0, size);
    const least = first.at(-1)!.least;
    if (least < LEAST_TALKS) return null;
    if (sorted.slice(size).every(({ most }) => most < least))
      return {
        keys: first.map(({ key }) => key),
        least,
        exact: first.every((range) => range.least === least && range.most === least),
      };
  }
  return null;
}

type Counted = Pick<FactorView | FactorGroupView, 'tally' | Direction>;

const rangeOf = (key: string, counted: Counted, side: Direction): Range => ({
  key,
  least: counted[side],
  most: counted[side] + counted.tally.hidden,
});

/** Which cards push most, or brake most. */
export function leadingCards(factors: readonly FactorView[], side: Direction): Lead | null {
  return leadOf(factors.map((factor) => rangeOf(factor.card, factor, side)));
}

/** Of which groups of cards most were laid on a side. */
export function leadingGroups(groups: readonly FactorGroupView[], side: Direction): Lead | null {
  return leadOf(groups.map((group) => rangeOf(group.group, group, side)));
}

/** What most talks chose; only of one part, for a number of talks is compared with those that told the same. */
export function leadingChoices({ choices }: ToldView): Lead | null {
  return leadOf(choices.map(({ key, count, hidden }) => ({ key, least: count, most: count + hidden })));
}

/** Whether more pushes than brakes were laid, more brakes, or as many; null where the threshold hides which. */
export function balanceOf(factors: readonly FactorView[]): Direction | 'even' | null {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const [push, brake] = [sum(factors.map((each) => each.push)), sum(factors.map((each) => each.brake))];
  const hidden = sum(factors.map(({ tally }) => tally.hidden));
  if (push > brake + hidden) return 'push';
  if (brake > push + hidden) return 'brake';
  return hidden === 0 && push > 0 ? 'even' : null;
}

/** A card that so few talks laid is no row of its own on the big screen. */
const FEW_TALKS = 2;
const FEW_SHARE = 0.05;

/** Parts cards into those with a row of their own, and those that nearly nobody laid, however the hidden ones lie. */
export function foldUnlaid(factors: readonly FactorView[], n: number) {
  const few = Math.max(FEW_TALKS, FEW_SHARE * n);
  const isFew = ({ push, brake, tally }: FactorView) => push + brake + tally.hidden <= few;
  return { rows: factors.filter((each) => !isFew(each)), folded: factors.filter(isFew) };
}
