// Checks a talk that was parsed as JSON, for what the group needs of it, and says what is wrong.

import { z } from 'zod';
import type { Deck } from '../domain/deck.ts';
import { ANSWERS } from '../domain/group/sides.ts';
import { HANDED_PLACES, OWN_CARDS, revisionOf, talkKey } from '../domain/handIn.ts';
import { ownCardNumber } from '../domain/talk.ts';
import type { DeckVersions } from './deckVersions.ts';
import type { TableTalk } from './talkTable.ts';

const talkSchema = z.object({
  id: z.string().min(1).max(200),
  deck: z.string(),
  changed: z.iso.datetime({ offset: true }),
  cards: z.array(
    z.object({
      card: z.string(),
      place: z.enum(HANDED_PLACES as readonly [string, ...string[]]).nullable(),
    }),
  ),
});

/** The talk, or what is wrong with it as the end of a sentence, such as `field cards.3.place is not a place`. */
export function checkTalk(data: unknown, deck: Deck, versions: DeckVersions): TableTalk | string {
  const parsed = talkSchema.safeParse(data);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    return path.length === 0 ? 'is not a talk' : `field ${path.map(String).join('.')}: ${message}`;
  }
  const { id, deck: version, changed, cards } = parsed.data;
  const answers = new Uint8Array(deck.factors.length).fill(ANSWERS.length - 1);
  let own = 0;
  for (const { card, place } of cards) {
    const answer = ANSWERS.indexOf(place as (typeof ANSWERS)[number]);
    const factor = deck.factors.findIndex((candidate) => candidate.id === card);
    if (answer < 0) continue;
    if (factor >= 0) answers[factor] = answer;
    else if (ownCardNumber(card) !== undefined && place !== 'not-laid') own += 1;
  }
  return {
    key: talkKey(id),
    revision: revisionOf(changed),
    deck: versions.indexOf(version),
    ownCards: Math.min(own, OWN_CARDS),
    answers,
  };
}
