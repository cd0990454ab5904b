// What comes after a promise that was looked back on: a new small step, the same one again, or nothing right now.

import { useState } from 'preact/hooks';
import { type Agreement, NO_AGREEMENT } from '../../../src/domain/talk/agreement.ts';
import { agreeNext, hasPromise, sayNoNext } from '../../../src/domain/talk/promise.ts';
import { words } from '../../page/pageWords.ts';
import type { Session } from '../../talks/session.ts';
import { AgreementForm } from './AgreementForm.tsx';
import { focusOn, NotNow } from './NotNow.tsx';

interface NextPromiseProps {
  readonly session: Session;
  /** Which look back it comes after, from 1. */
  readonly nth: number;
  /** An ISO date. */
  readonly today: string;
  /** Whether anything was said yet: until then the talk's agreement is the one that is looked back on. */
  readonly isBegun: boolean;
  readonly before: Agreement;
}

const FORM = 'next-promise';

export function NextPromise({ session, nth, today, isBegun, before }: NextPromiseProps) {
  const { lookBack, notNow } = words.value.promise;
  const talk = session.talk.value;
  const next = isBegun ? talk.agreement : NO_AGREEMENT;
  const [asked, setAsked] = useState(false);
  const sayNotNow = (said: boolean) => {
    setAsked(false);
    session.change((now) => sayNoNext(now, nth, today, said));
  };
  const agree = (parts: Partial<Agreement>) => session.type((now) => agreeNext(now, nth, today, parts));
  const ask = () => {
    setAsked(true);
    focusOn(FORM);
  };
  if (talk.notNow) return <NotNow onSay={sayNotNow} backTo={FORM} />;
  return (
    <section class="promise-form" id={FORM} tabIndex={-1} aria-labelledby={`${FORM}-title`}>
      <h2 id={`${FORM}-title`}>{lookBack.next}</h2>
      {asked || hasPromise({ agreement: next, notNow: false }) ? (
        <AgreementForm agreement={next} from={today} onSay={agree} />
      ) : (
        <>
          <p class="hint">{lookBack.nextHint}</p>
          <div class="actions">
            <button type="button" class="button" onClick={ask}>
              {lookBack.newStep}
            </button>
            {before.step.trim() !== '' && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  agree({ ...before, by: '' });
                  ask();
                }}
              >
                {lookBack.again}
              </button>
            )}
            <button
              type="button"
              class="button"
              onClick={() => {
                sayNotNow(true);
                focusOn('not-now');
              }}
            >
              {notNow.say}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
