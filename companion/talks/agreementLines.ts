// What is agreed on besides the step, a line each: on the screen, on paper and in a calendar.

import { fillIn } from '../../src/domain/deck/edition.ts';
import type { Agreement, Helper } from '../../src/domain/talk/agreement.ts';
import { isolate } from '../page/isolate.ts';

export interface AgreementWords {
  /** `who`, `when` and `helpers` hold a place of that name. */
  readonly said: Readonly<Record<'who' | 'when' | 'helpers', string>>;
  readonly workTime: Readonly<Record<'yes' | 'no', string>>;
  readonly helpers: Readonly<Record<Helper, string>>;
}

/** Nothing of what was left empty; the step and the day are said elsewhere. */
export function agreementLines(
  { who, when, inWorkTime, helpers }: Agreement,
  { said, workTime, helpers: names }: AgreementWords,
): readonly string[] {
  const written = (part: 'who' | 'when', text: string) =>
    text.trim() === '' ? [] : [fillIn(said[part], { [part]: isolate(text.trim()) })];
  return [
    ...written('who', who),
    ...written('when', when),
    ...(inWorkTime === null ? [] : [workTime[inWorkTime ? 'yes' : 'no']]),
    ...(helpers.length === 0
      ? []
      : [fillIn(said.helpers, { helpers: helpers.map((id) => names[id]).join(', ') })]),
  ];
}
