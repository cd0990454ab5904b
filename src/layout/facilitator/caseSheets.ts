// The case sheets: a story on each, for a table where nobody has a case of their own.

import { CASE_NAMES } from '../../domain/study/cases.ts';
import type { Composed, Kit, StudyWords } from '../kit.ts';
import { smallSheet } from '../sheets/smallSheet.ts';
import type { CaseWords } from './facilitatorWords.ts';

// Pictograms that the board has too, so that every deck has them.
const ICONS = { sweeper: 'star', foreman: 'handshake', quarter: 'megaphone' } as const;

export function caseSheets(
  kit: Kit,
  { play, how, stories }: CaseWords,
  study: StudyWords,
): readonly Composed[] {
  return CASE_NAMES.map((name) => {
    const field = `facilitator.cases.stories.${name}`;
    const { title, paragraphs } = stories[name];
    return smallSheet(kit, field, (part) => [
      part.head(`${field}.title`, title, ICONS[name]),
      ...paragraphs.map((paragraph, i) => part.story(`${field}.paragraphs[${i}]`, paragraph)),
      part.heading('facilitator.cases.play', play),
      part.text('facilitator.cases.how', how, 6),
      part.rest(),
      part.small('study.source', study.source),
    ]);
  });
}
