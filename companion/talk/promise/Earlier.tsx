// What a talk goes on from: the question and the promise of the one before, in sight while one begins anew.

import { promisesOf } from '../../../src/domain/talk/promise.ts';
import { words } from '../../page/pageWords.ts';
import { hashFromRoute } from '../../page/route.ts';
import { talkById } from '../../talks/library.ts';
import { showDay } from '../../talks/talkName.ts';
import { ThenAgreed } from './ThenAgreed.tsx';

/** Nothing when there is no talk before, or it said nothing of this. @param follows its id, or empty */
export function Earlier({ follows }: { readonly follows: string }) {
  const { earlier } = words.value.promise;
  const before = talkById(follows);
  if (!before)
    return follows === '' ? null : (
      <aside class="earlier" aria-labelledby="earlier-title">
        <h2 id="earlier-title">{earlier.title}</h2>
        <p>{earlier.elsewhere}</p>
      </aside>
    );
  const question = before.question.trim();
  const last = promisesOf(before).at(-1);
  if (question === '' && !last) return null;
  return (
    <aside class="earlier" aria-labelledby="earlier-title">
      <h2 id="earlier-title">
        {earlier.title} <span class="earlier-day">{showDay(before.date)}</span>
      </h2>
      {question !== '' && (
        <section>
          <h3>{earlier.question}</h3>
          <p class="then-said" dir="auto">
            {question}
          </p>
        </section>
      )}
      {last && (
        <>
          <ThenAgreed title={earlier.agreed} level={3} agreement={last.agreement} />
          <a class="button" href={hashFromRoute({ screen: 'lookback', talk: before.id, nth: last.nth })}>
            {earlier.lookBack}
          </a>
        </>
      )}
    </aside>
  );
}
