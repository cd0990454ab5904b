// Made-up hand-ins with the leanings of the study in words; seeded, so that a figure is the same every time.

import type { Deck } from '../../src/domain/deck/deck.ts';
import { type HandIn, PLACES_ALONE, placementsOf } from '../../src/domain/handIn/handIn.ts';
import { FINDINGS } from '../../src/domain/study/findings.ts';
import type { Place } from '../../src/domain/talk/talk.ts';
import { PLACES } from '../../src/domain/talk/talk.ts';
import { randomFrom } from '../group/madeUpTalks.mjs';

const PUSHES: readonly string[] = [...FINDINGS.pushMost.cards, ...FINDINGS.pushMore.cards];
const BRAKES: readonly string[] = FINDINGS.brakeOften.cards;

/** How a card lies in a made-up talk; null when it was not looked at. */
function madeUpPlace(card: { id: string; group: string }, random: () => number): Place | null {
  const rank = (list: readonly string[]) => (list.includes(card.id) ? 1 - list.indexOf(card.id) / 10 : 0);
  const named = card.group === 'omgeving' ? 0.18 : 0.3 + 0.5 * Math.max(rank(PUSHES), rank(BRAKES));
  if (random() >= named) return random() < 0.85 ? 'not-laid' : null;
  const push = 0.55 + 0.3 * rank(PUSHES) - 0.3 * rank(BRAKES);
  const strong = random() < 0.55;
  const at = random() < push ? (strong ? 3 : 2) : strong ? 0 : 1;
  return PLACES[at]!;
}

export function madeUpHandIns(count: number, deck: Deck, seed = 1): HandIn[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, i) => {
    const placed: [tag: number, place: Place][] = [];
    for (const card of deck.factors) {
      const place = madeUpPlace(card, random);
      if (place) placed.push([card.tag, place]);
    }
    return {
      talk: (seed * 2 ** 24 + i).toString(16).padStart(16, '0'),
      deck: deck.version,
      revision: i,
      placements: placementsOf(placed),
      ...PLACES_ALONE,
      ownCards: random() < 0.3 ? 1 : 0,
      named: [],
    };
  });
}
