// Hand-ins and piles for tests, of made-up tables on the real deck.

import type { Pile } from '../../../companion/group/pile/pile.ts';
import { EMPTY_PILE, putOn, showWaiting } from '../../../companion/group/pile/pile.ts';
import { ZONE_IDS } from '../../../src/domain/board/zones.ts';
import type { HandIn } from '../../../src/domain/handIn/handIn.ts';
import { NO_STORY, TOLD_TRIGGERS } from '../../../src/domain/handIn/story.ts';
import { OUTCOMES } from '../../../src/domain/talk/agreement.ts';
import { RECOMMENDATIONS, WAYS, YIELDS } from '../../../src/domain/talk/talk.ts';
import { madeUpHandIns } from '../../figure/madeUpCounts.ts';
import { realContent } from '../../realGame.ts';

export const { deck, editions } = realContent();
export const TAGS = deck.factors.map(({ tag }) => tag);

/** Tables that all differ, the same at every run. */
export const tables = (count: number, seed = 1) => madeUpHandIns(count, deck, seed);

/** A pile of which so many talks are shown. */
export const shownPile = (count: number, seed = 1): Pile =>
  showWaiting(putOn(EMPTY_PILE, tables(count, seed), TAGS).pile, TAGS);

/** Such tables that told their stories, every other one of them a leader's. */
export const storied = (count: number, seed = 1): readonly HandIn[] => {
  const some = <Choice>(all: readonly Choice[], i: number) => all.filter((_, at) => (i + at * at) % 3 === 0);
  return tables(count, seed).map((handIn, i) => ({
    ...handIn,
    view: i % 2 ? 'leader' : 'employee',
    ownCards: i % 3 ? 1 : 0,
    ownZone: i % 3 ? ZONE_IDS[i % 4]! : null,
    story: {
      ...NO_STORY,
      triggers: some(TOLD_TRIGGERS, i),
      health: i % 3 === 0,
      yields: some(YIELDS, i),
      recommendations: i % 6 ? some(RECOMMENDATIONS, i) : null,
      ways: some(WAYS, i),
      links: i % 2 ? [[TAGS[3]!, TAGS[12]!]] : [[TAGS[4]!, TAGS[9]!]],
      bothWays: i % 3 ? [TAGS[5]!] : [],
      outcome: OUTCOMES[i % 2]!,
    },
  }));
};
