// A promise as it was made, to be read before one says what came of it.

import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { Agreement } from '../../../src/domain/talk/agreement.ts';
import { words } from '../../page/pageWords.ts';
import { agreementLines } from '../../talks/agreementLines.ts';
import { showDay } from '../../talks/talkName.ts';

interface ThenAgreedProps {
  readonly title: string;
  /** Of its heading. */
  readonly level: 2 | 3;
  readonly agreement: Agreement;
}

export function ThenAgreed({ title, level, agreement }: ThenAgreedProps) {
  const { promise } = words.value;
  const { step, by } = agreement;
  const lines = [
    ...agreementLines(agreement, promise),
    ...(by === '' ? [] : [fillIn(promise.said.by, { day: showDay(by) })]),
  ];
  const Heading = `h${level}` as const;
  return (
    <section class="then-agreed">
      <Heading>{title}</Heading>
      {step.trim() === '' ? (
        <p class="hint">{promise.lookBack.onPaper}</p>
      ) : (
        <p class="then-said" dir="auto">
          {step.trim()}
        </p>
      )}
      {lines.length > 0 && (
        <ul class="points">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
