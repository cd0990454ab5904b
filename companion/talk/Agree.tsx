// Step 5: the player's own question, and one small step that is agreed on.

import type { Agreement } from '../../src/domain/talk/agreement.ts';
import { agreeOn } from '../../src/domain/talk/talkEdits.ts';
import { DayField } from '../kit/DayField.tsx';
import { WordField } from '../kit/WordField.tsx';
import { words } from '../page/pageWords.ts';
import type { Session } from '../talks/session.ts';
import { Handwriting } from './Handwriting.tsx';

export function Agree({ session }: { readonly session: Session }) {
  const { screens, talk: talkWords, edition } = words.value;
  const { agree } = screens;
  const { question, agreement, date } = session.talk.value;
  const say = (words: Partial<Agreement>) => session.type((now) => agreeOn(now, words));
  const begin = (start: string) => {
    session.change((now) => ({ ...now, question: start.replace(/\s*…$/, ' ') }));
    // The words are in the field one frame later; then the caret is put after them.
    requestAnimationFrame(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#own-question textarea');
      field?.focus();
      field?.setSelectionRange(field.value.length, field.value.length);
    });
  };
  return (
    <>
      <section id="own-question">
        <WordField
          label={agree.question}
          hint={agree.questionHint}
          value={question}
          onType={(value) => session.type((now) => ({ ...now, question: value }))}
        />
        {question.trim() === '' && (
          <ul class="starts" aria-label={agree.starts}>
            {talkWords.questionStarts.map((start) => (
              <li key={start}>
                <button type="button" class="button" onClick={() => begin(start)}>
                  {start}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{edition.fields.agreement}</h2>
        <p class="hint">{agree.agreementHint}</p>
        <Handwriting talk={session.talk.value.id} of="field:agreement" name={edition.fields.agreement} />
        <WordField label={agree.step} value={agreement.step} onType={(step) => say({ step })} />
        <WordField label={agree.who} oneLine value={agreement.who} onType={(who) => say({ who })} />
        <DayField label={agree.by} min={date} value={agreement.by} onChoose={(by) => say({ by })} />
      </section>
    </>
  );
}
