// The observer's sheet: what somebody hears who listens to a talk, and which question worked.

import type { Composed, Kit } from '../kit.ts';
import { smallSheet } from '../sheets/smallSheet.ts';
import type { ObserverWords } from './facilitatorWords.ts';

/** A pictogram that the board has too, so that every deck has it. */
const ICON = 'quotes';

export function observerPage(kit: Kit, { title, lead, questions, closing }: ObserverWords): Composed {
  const field = 'facilitator.observer';
  return smallSheet(kit, field, (part) => [
    part.head(`${field}.title`, title, ICON),
    part.text(`${field}.lead`, lead, 5),
    ...questions.map((question, i) => part.question(`${field}.questions[${i}]`, question)),
    part.text(`${field}.closing`, closing),
  ]);
}
