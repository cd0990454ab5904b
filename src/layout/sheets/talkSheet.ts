// The talk sheet: the employee's own question and what is agreed on in front, looking back on it behind.

import type { TalkSheetWords } from '../../domain/deck/sheetWords.ts';
import { HELPERS, OUTCOMES } from '../../domain/talk/agreement.ts';
import type { Composed, Kit } from '../kit.ts';
import { smallSheet } from './smallSheet.ts';

// Pictograms that the board has too, so that every deck has them.
const ICONS = { front: 'handshake', back: 'star' } as const;

export function talkSheetPages(kit: Kit, words: TalkSheetWords): readonly [Composed, Composed] {
  return [front(kit, words), back(kit, words)];
}

/** The choices in the order of the domain. */
function inOrder(names: readonly string[], words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, words[name]!]));
}

function front(kit: Kit, { title, question, agreement, notNow, yours }: TalkSheetWords): Composed {
  const field = 'sheets.talk';
  const of = (name: string) => `${field}.agreement.${name}`;
  return smallSheet(kit, field, (part) => [
    part.head(`${field}.title`, title, ICONS.front),
    part.question(`${field}.question`, question, 2),
    part.heading(of('title'), agreement.title),
    part.question(of('step'), agreement.step, 2),
    part.entry(of('who'), agreement.who),
    part.entry(of('when'), agreement.when),
    part.ticks(of('inWorkTime'), agreement.inWorkTime, `${field}.agreement`, {
      yes: agreement.yes,
      no: agreement.no,
    }),
    part.ticks(of('helps'), agreement.helps, of('helpers'), inOrder(HELPERS, agreement.helpers)),
    part.entry(of('by'), agreement.by),
    part.ticks(`${field}.notNow.label`, notNow.label, `${field}.notNow`, { choice: notNow.choice }),
    part.small(`${field}.yours`, yours),
  ]);
}

function back(kit: Kit, { lookBack, yours }: TalkSheetWords): Composed {
  const field = 'sheets.talk.lookBack';
  return smallSheet(kit, field, (part) => [
    part.head(`${field}.title`, lookBack.title, ICONS.back),
    part.entry(`${field}.day`, lookBack.day),
    part.ticks(
      `${field}.outcome`,
      lookBack.outcome,
      `${field}.outcomes`,
      inOrder(OUTCOMES, lookBack.outcomes),
    ),
    ...(['helped', 'hindered', 'inUse', 'next'] as const).map((name) =>
      part.question(`${field}.${name}`, lookBack[name]),
    ),
    part.heading(`${field}.training`, lookBack.training),
    ...(['differently', 'involved'] as const).map((name) =>
      part.question(`${field}.${name}`, lookBack[name]),
    ),
    part.small('sheets.talk.yours', yours),
  ]);
}
