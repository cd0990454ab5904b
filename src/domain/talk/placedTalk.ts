// Checks a talk that was parsed as JSON, for what a group needs of it: where its cards lie, and no word of what was said.

import { HANDED_PLACES, type PlacedTalk } from '../handIn/handIn.ts';
import { isInstant } from '../isoDates.ts';
import { isRecord } from '../isRecord.ts';
import type { Place } from './talk.ts';

const LONGEST_ID = 200;

/**
 * The talk, when all that a group needs of it is right; the rest is not looked at.
 * @returns what is wrong with it as the end of a sentence otherwise, such as `field cards.3.place is not a place`
 */
export function checkPlacedTalk(data: unknown): PlacedTalk | string {
  if (!isRecord(data)) return 'is not a talk';
  const { id, deck, changed, cards } = data;
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID)
    return `field id is not a text of 1 to ${LONGEST_ID} letters`;
  if (typeof deck !== 'string') return 'field deck is not a text';
  if (typeof changed !== 'string' || !isInstant(changed))
    return 'field changed is not an instant such as 2026-11-24T13:00:00Z';
  if (!Array.isArray(cards)) return 'field cards is not a list';
  for (const [index, entry] of cards.entries()) {
    if (!isRecord(entry) || typeof entry.card !== 'string') return `field cards.${index}.card is not a text`;
    if (entry.place !== null && !HANDED_PLACES.includes(entry.place as Place))
      return `field cards.${index}.place is not a place`;
  }
  return { id, deck, changed, cards };
}
