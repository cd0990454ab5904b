// Promises that were looked back on, and what came of each; they are told one after the other, never counted.

import { fillIn } from '../../src/domain/deck/edition.ts';
import { LOOK_BACK_TEXTS } from '../../src/domain/talk/agreement.ts';
import type { KeptPromise } from '../../src/domain/talk/promise.ts';
import { isolate } from '../page/isolate.ts';
import { words } from '../page/pageWords.ts';
import { hashFromRoute } from '../page/route.ts';
import { agreementLines } from '../talks/agreementLines.ts';
import { showDay } from '../talks/talkName.ts';
import './pastPromises.css';

interface PastPromiseProps {
  readonly promise: KeptPromise;
  /** Whether there is a way to say something else; not on paper. */
  readonly changeable: boolean;
}

function PastPromise({ promise: { talk, nth, agreement, lookBack }, changeable }: PastPromiseProps) {
  const { promise } = words.value;
  const { chain } = promise;
  const step = agreement.step.trim() || promise.lookBack.onPaper;
  const lines = agreementLines(agreement, promise);
  const day = lookBack && showDay(lookBack.day);
  const told = lookBack ? LOOK_BACK_TEXTS.filter((text) => lookBack[text].trim() !== '') : [];
  const goThere = lookBack ? chain.change : chain.lookBack;
  const to = hashFromRoute({ screen: 'lookback', talk: talk.id, nth });
  return (
    <li>
      <p class="past-step" dir="auto">
        {step}
      </p>
      {lines.length > 0 && <p class="quiet">{lines.join(' · ')}</p>}
      {!lookBack && agreement.by !== '' && <p>{fillIn(promise.said.by, { day: showDay(agreement.by) })}</p>}
      {lookBack && day && (
        <p>
          {lookBack.outcome ? <strong>{chain.outcomes[lookBack.outcome]}</strong> : null}{' '}
          <span class="quiet">{fillIn(chain.on, { day })}</span>
        </p>
      )}
      {told.length > 0 && (
        <dl>
          {told.map((text) => (
            <div key={text}>
              <dt>{promise.lookBack[text]}</dt>
              <dd dir="auto">{lookBack?.[text].trim()}</dd>
            </div>
          ))}
        </dl>
      )}
      {changeable && (
        <a class="button" href={to} aria-label={`${goThere}: ${isolate(step)}`}>
          {goThere}
        </a>
      )}
    </li>
  );
}

interface PastPromisesProps {
  readonly promises: readonly KeptPromise[];
  readonly changeable?: boolean;
}

export function PastPromises({ promises, changeable = false }: PastPromisesProps) {
  return (
    <ol class="past-promises">
      {promises.map((promise) => (
        <PastPromise key={`${promise.talk.id} ${promise.nth}`} promise={promise} changeable={changeable} />
      ))}
    </ol>
  );
}
