// Hand-ins and piles for tests, of made-up tables on the real deck.

import type { Pile } from '../../../companion/group/pile/pile.ts';
import { EMPTY_PILE, putOn, showWaiting } from '../../../companion/group/pile/pile.ts';
import { madeUpHandIns } from '../../figure/madeUpCounts.ts';
import { realContent } from '../../realGame.ts';

export const { deck, editions } = realContent();
export const TAGS = deck.factors.map(({ tag }) => tag);

/** Tables that all differ, the same at every run. */
export const tables = (count: number, seed = 1) => madeUpHandIns(count, deck, seed);

/** A pile of which so many talks are shown. */
export const shownPile = (count: number, seed = 1): Pile =>
  showWaiting(putOn(EMPTY_PILE, tables(count, seed), TAGS).pile, TAGS);
