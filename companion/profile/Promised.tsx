// What comes of the talk: the question one takes along and what was agreed, with the way to look back on it.

import { hasPromise } from '../../src/domain/talk/promise.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { words } from '../page/pageWords.ts';
import { hashFromRoute } from '../page/route.ts';
import { OwnWordsBlocks } from './OwnWordsBlocks.tsx';
import type { OwnWords } from './profileWords.ts';

interface PromisedProps {
  readonly talk: Talk;
  /** The question and the agreement, where there are any. */
  readonly blocks: readonly OwnWords[];
}

export function Promised({ talk, blocks }: PromisedProps) {
  const { profile, promise } = words.value;
  const nothing = !hasPromise(talk) && !talk.notNow;
  return (
    <div class="promised">
      <OwnWordsBlocks blocks={blocks} />
      {nothing && (
        <section class="own-words own-agreement">
          <h2>{profile.own.agreement}</h2>
          <p>{profile.noAgreement}</p>
          <a class="button" href={hashFromRoute({ screen: 'talk', talk: talk.id, step: 'agree' })}>
            {promise.lookBack.toAgree}
          </a>
        </section>
      )}
      {hasPromise(talk) && (
        <a
          class="button"
          href={hashFromRoute({ screen: 'lookback', talk: talk.id, nth: talk.lookBacks.length + 1 })}
        >
          {promise.chain.lookBack}
        </a>
      )}
    </div>
  );
}
