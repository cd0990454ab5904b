// Puts a talk that was parsed as JSON into the form of the table, or says what is wrong with it.

import type { Deck } from '../domain/deck/deck.ts';
import { ANSWERS } from '../domain/group/sides.ts';
import { isOwnLaid, OWN_CARDS, revisionOf, talkKey } from '../domain/handIn/handIn.ts';
import { checkPlacedTalk } from '../domain/talk/placedTalk.ts';
import type { DeckVersions } from './deckVersions.ts';
import type { TableTalk } from './talkTable.ts';

/** The talk, or what is wrong with it as the end of a sentence, such as `field cards.3.place is not a place`. */
export function checkTalk(data: unknown, deck: Deck, versions: DeckVersions): TableTalk | string {
  const talk = checkPlacedTalk(data);
  if (typeof talk === 'string') return talk;
  const { id, deck: version, changed, cards } = talk;
  const answers = new Uint8Array(deck.factors.length).fill(ANSWERS.length - 1);
  let own = 0;
  for (const { card, place } of cards) {
    const answer = ANSWERS.indexOf(place as (typeof ANSWERS)[number]);
    const factor = deck.factors.findIndex((candidate) => candidate.id === card);
    if (answer < 0) continue;
    if (factor >= 0) answers[factor] = answer;
    else if (isOwnLaid(card, place)) own += 1;
  }
  return {
    key: talkKey(id),
    revision: revisionOf(changed),
    deck: versions.indexOf(version),
    ownCards: Math.min(own, OWN_CARDS),
    answers,
  };
}
