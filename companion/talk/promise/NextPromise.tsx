// What comes after a promise that was looked back on: a new small step, the same one again, or nothing right now.

import { type Agreement, NO_AGREEMENT } from '../../../src/domain/talk/agreement.ts';
import { agreeNext, hasPromise, sayNoNext } from '../../../src/domain/talk/promise.ts';
import { words } from '../../page/pageWords.ts';
import type { Session } from '../../talks/session.ts';
import { AgreementForm } from './AgreementForm.tsx';
import { NotNow, SayNotNow } from './NotNow.tsx';

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

export function NextPromise({ session, nth, today, isBegun, before }: NextPromiseProps) {
  const { lookBack } = words.value.promise;
  const talk = session.talk.value;
  const next = isBegun ? talk.agreement : NO_AGREEMENT;
  const sayNotNow = (notNow: boolean) => session.change((now) => sayNoNext(now, nth, today, notNow));
  if (talk.notNow) return <NotNow onSay={sayNotNow} />;
  const isEmpty = !hasPromise({ agreement: next, notNow: false });
  return (
    <section class="promise-form">
      <h2>{lookBack.next}</h2>
      <p class="hint">{lookBack.nextHint}</p>
      {isEmpty && <SayNotNow onSay={sayNotNow} />}
      {isEmpty && before.step.trim() !== '' && (
        <button
          type="button"
          class="button"
          onClick={() => session.change((now) => agreeNext(now, nth, today, { ...before, by: '' }))}
        >
          {lookBack.again}
        </button>
      )}
      <AgreementForm
        agreement={next}
        from={today}
        onSay={(parts) => session.type((now) => agreeNext(now, nth, today, parts))}
      />
    </section>
  );
}
