// When a reading may be called clear: only with evidence, never for want of complaints.

import type { Reading } from './reading.ts';
import type { Warning } from './warnings.ts';

/** Warnings after which the reading still says all there is to say about the cards of this deck. */
const HARMLESS: ReadonlySet<Warning['code']> = new Set(['other-deck', 'cards-scaled']);

/** Whether nothing was left in doubt: cards were read, and neither the photo nor a place on the board was hard to read. */
export function isClear({ board, cards, unread, warnings }: Reading): boolean {
  return hasEvidence({ board, cards, unread, warnings }) && cards.every(({ doubt }) => doubt === null);
}

/** Whether cards were read and all that lies there was; single cards may still carry a doubt that a person answers. */
export function hasEvidence({
  board,
  cards,
  unread,
  warnings,
}: Pick<Reading, 'board' | 'cards' | 'unread' | 'warnings'>): boolean {
  return (
    board !== null &&
    cards.length > 0 &&
    unread.length === 0 &&
    warnings.every(({ code }) => HARMLESS.has(code))
  );
}
