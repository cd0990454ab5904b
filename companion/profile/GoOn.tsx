// How it goes on from a talk: what came of earlier promises, the way to look back, and to the talk after this one.

import { hasPromise } from '../../src/domain/talk/promise.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { words } from '../page/pageWords.ts';
import { hashFromRoute } from '../page/route.ts';
import { attempt } from '../page/trouble.ts';
import { beginAfter } from '../talks/goOn.ts';
import { PastPromises } from './PastPromises.tsx';
import { pastPromises } from './profileWords.ts';

export function GoOn({ talk }: { readonly talk: Talk }) {
  const { chain } = words.value.promise;
  const past = pastPromises(talk);
  const nth = talk.lookBacks.length + 1;
  return (
    <section class="go-on">
      {past.length > 0 && (
        <>
          <h2>{chain.title}</h2>
          <PastPromises promises={past} changeable />
        </>
      )}
      {hasPromise(talk) && (
        <a class="button" href={hashFromRoute({ screen: 'lookback', talk: talk.id, nth })}>
          {chain.lookBack}
        </a>
      )}
      <button
        type="button"
        class="button"
        aria-describedby="new-talk-hint"
        onClick={() => attempt(() => beginAfter(talk))}
      >
        {chain.newTalk}
      </button>
      <p class="hint" id="new-talk-hint">
        {chain.newTalkHint}
      </p>
    </section>
  );
}
