// The preparation sheet, handed out a week before a talk: one side for the employee, one for the leader.

import type { PreparationWords } from '../../domain/deck/sheetWords.ts';
import type { Composed, Kit } from '../kit.ts';
import { smallSheet } from './smallSheet.ts';

// Pictograms that the board has too, so that every deck has them.
const ICONS = { employee: 'quotes', leader: 'megaphone' } as const;

/** Both sides: the employee's in front. */
export function preparationPages(kit: Kit, words: PreparationWords): readonly Composed[] {
  return (['employee', 'leader'] as const).map((who) => {
    const field = `sheets.preparation.${who}`;
    const { title, lead, questions, closing } = words[who];
    return smallSheet(kit, field, (part) => [
      part.head(`${field}.title`, title, ICONS[who]),
      part.text(`${field}.lead`, lead, 5),
      ...questions.map((question, i) => part.question(`${field}.questions[${i}]`, question)),
      part.text(`${field}.closing`, closing, 3),
      ...(who === 'leader' && kit.study
        ? [
            part.text('study.findings.wishUnanswered', kit.study.findings.wishUnanswered, 3),
            part.small('study.source', kit.study.source),
          ]
        : []),
    ]);
  });
}
