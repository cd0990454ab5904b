// Step 5: the player's own question, and one small step that is agreed on; or that there is no wish right now.

import { hasPromise } from '../../src/domain/talk/promise.ts';
import { agreeOn } from '../../src/domain/talk/talkEdits.ts';
import { WordField } from '../kit/WordField.tsx';
import { words } from '../page/pageWords.ts';
import type { Session } from '../talks/session.ts';
import { Handwriting } from './Handwriting.tsx';
import { AgreementForm } from './promise/AgreementForm.tsx';
import { NotNow, SayNotNow } from './promise/NotNow.tsx';

export function Agree({ session }: { readonly session: Session }) {
  const { screens, talk: talkWords, edition } = words.value;
  const { agree } = screens;
  const { id, question, agreement, notNow, date } = session.talk.value;
  const begin = (start: string) => {
    session.change((now) => ({ ...now, question: start.replace(/\s*…$/, ' ') }));
    // The words are in the field one frame later; then the caret is put after them.
    requestAnimationFrame(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#own-question textarea');
      field?.focus();
      field?.setSelectionRange(field.value.length, field.value.length);
    });
  };
  const sayNotNow = (said: boolean) => session.change((now) => ({ ...now, notNow: said }));
  const noQuestion = question.trim() === '';
  return (
    <>
      {!(notNow && noQuestion) && (
        <section id="own-question">
          <WordField
            label={agree.question}
            {...(noQuestion ? { hint: agree.questionHint } : {})}
            value={question}
            onType={(value) => session.type((now) => ({ ...now, question: value }))}
          />
          {noQuestion && (
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
      )}
      {notNow ? (
        <NotNow onSay={sayNotNow} backTo="say-not-now" />
      ) : (
        <>
          {!hasPromise({ agreement, notNow }) && <SayNotNow onSay={sayNotNow} />}
          <section class="promise-form">
            <h2>{edition.fields.agreement}</h2>
            <p class="hint">{agree.agreementHint}</p>
            <Handwriting talk={id} of="field:agreement" name={edition.fields.agreement} />
            <AgreementForm
              agreement={agreement}
              from={date}
              onSay={(parts) => session.type((now) => agreeOn(now, parts))}
            />
          </section>
        </>
      )}
    </>
  );
}
