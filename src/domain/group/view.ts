// What is shown of a group: counts and percentages a factor, orders, tops and double-edged factors, all from its batches.

import type { Deck, PlayCard } from '../deck/deck.ts';
import { type Batch, LEAST_THRESHOLD } from './batch.ts';
import { largestFirst } from './claims.ts';
import {
  addTallies,
  disagreement,
  meanScore,
  type Tally,
  tallyOf,
  tallyOfOwnCards,
  tallyOnSide,
} from './tally.ts';
import { type LeadersView, viewLeaders } from './viewLeaders.ts';
import { type ToldView, viewTold } from './viewTold.ts';

export interface FactorView {
  readonly card: string;
  readonly group: string;
  readonly tally: Tally;
  /** How many talks at least; exactly so many when `tally.hidden` is 0. */
  readonly push: number;
  readonly brake: number;
  /** The mean score over all talks, -2 to 2. */
  readonly weight: number;
  /** 0 to 1; null when too few talks laid the card. */
  readonly disagreement: number | null;
  /** It pushes many and brakes many. */
  readonly doubleEdged: boolean;
}

/** The factors of a group of the deck together: how often its cards were laid as a brake or a push. */
export interface FactorGroupView {
  readonly group: string;
  readonly tally: Tally;
  readonly push: number;
  readonly brake: number;
}

export interface GroupView {
  /** How many talks are shown. */
  readonly n: number;
  /** How many talks are handed in but not shown: in a batch that is too small, or one that shares a talk with another. */
  readonly leftOut: number;
  readonly batches: number;
  readonly threshold: number;
  /**
   * From top to bottom as in the study's figure 3.1, which is the deck from its last card to its first; empty when nothing
   * may be shown.
   */
  readonly factors: readonly FactorView[];
  readonly factorGroups: readonly FactorGroupView[];
  /** Own cards as a row of the figure, each talk by the one that weighs most; null where no batch tells where they lie. */
  readonly own: FactorView | null;
  /** By part, in the order of `TOLD_PARTS`; a part that is not told is not here. */
  readonly told: readonly ToldView[];
  /** Null unless there are enough leaders, and enough others. */
  readonly leaders: LeadersView | null;
  readonly ownCards: {
    /** Talks in which an own card was laid, at least. */
    readonly laid: number;
    readonly hidden: number;
    readonly names: readonly string[];
  };
}

/** A factor is double-edged when it pushes at least this share of the talks, and brakes at least this share. */
const DOUBLE_EDGE_SHARE = 0.2;
/** And never on the word of one talk. */
const DOUBLE_EDGE_TALKS = 2;

/**
 * The view of batches. Below the threshold there is nothing in it.
 * @param threshold the least number of talks in a batch that is shown; lower than `LEAST_THRESHOLD` is no use
 */
export function viewGroup(batches: readonly Batch[], deck: Deck, threshold = LEAST_THRESHOLD): GroupView {
  const least = Math.max(threshold, LEAST_THRESHOLD);
  const shown = apart(batches.filter(({ n }) => n >= least));
  const talks = (of: readonly Batch[]) => of.reduce((sum, { n }) => sum + n, 0);
  const n = talks(shown);
  const tallyFor = ({ tag }: PlayCard) =>
    tallyOf(shown.map((batch) => ({ row: batch.rows.get(tag), n: batch.n })));
  const factors = n === 0 ? [] : deck.factors.map((card) => viewFactor(card, tallyFor(card), n)).toReversed();
  return {
    n,
    leftOut: talks(batches) - n,
    batches: shown.length,
    threshold: least,
    factors,
    factorGroups: groupFactors(factors.toReversed()),
    own: shown.some(({ ownCards }) => ownCards.zones)
      ? viewFactor(deck.ownCards[0]!, tallyOfOwnCards(shown), n)
      : null,
    told: viewTold(shown, least),
    leaders: viewLeaders(shown, deck, least),
    ownCards: viewOwnCards(shown),
  };
}

/** Batches that have no talk in common: the largest first, so that most talks are shown. */
function apart(batches: readonly Batch[]): readonly Batch[] {
  if (batches.length < 2) return batches;
  const taken = new Set<bigint>();
  return largestFirst(batches).filter(({ talks }) => {
    if (talks.some((talk) => taken.has(talk))) return false;
    for (const talk of talks) taken.add(talk);
    return true;
  });
}

function viewFactor({ id, group }: PlayCard, tally: Tally, n: number): FactorView {
  const [push, brake] = [tallyOnSide(tally, 'push'), tallyOnSide(tally, 'brake')];
  const edge = Math.max(DOUBLE_EDGE_SHARE * n, DOUBLE_EDGE_TALKS);
  return {
    card: id,
    group,
    tally,
    push,
    brake,
    weight: meanScore(tally, n),
    disagreement: disagreement(tally, LEAST_THRESHOLD),
    doubleEdged: push >= edge && brake >= edge,
  };
}

function groupFactors(factors: readonly FactorView[]): readonly FactorGroupView[] {
  return [...new Set(factors.map(({ group }) => group))].map((group) => {
    const tally = factors
      .filter((factor) => factor.group === group)
      .map((factor) => factor.tally)
      .reduce(addTallies);
    return { group, tally, push: tallyOnSide(tally, 'push'), brake: tallyOnSide(tally, 'brake') };
  });
}

function viewOwnCards(batches: readonly Batch[]): GroupView['ownCards'] {
  const counted = batches.filter(({ ownCards }) => ownCards.talks !== null);
  return {
    laid: counted.reduce((sum, { ownCards }) => sum + ownCards.talks!, 0),
    hidden: batches.reduce((sum, { n, ownCards }) => (ownCards.talks === null ? sum + n : sum), 0),
    names: [
      ...new Set(batches.flatMap(({ ownCards }) => ownCards.names.map((name) => name.normalize('NFC')))),
    ].sort(),
  };
}

/**
 * Whole percent of `n`, each rounded by itself (half up), so that the parts of a hundred may add up to 99 or 101: a
 * decimal would promise a precision that a dozen talks do not have.
 */
export function percentOf(count: number, n: number): number {
  return n === 0 ? 0 : Math.floor((200 * count + n) / (2 * n));
}
