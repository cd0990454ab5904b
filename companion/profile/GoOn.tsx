// How it goes on from a talk: what came of earlier promises, and the way to the talk after this one.

import type { Talk } from '../../src/domain/talk/talk.ts';
import { words } from '../page/pageWords.ts';
import { attempt } from '../page/trouble.ts';
import { beginAfter } from '../talks/goOn.ts';
import { PastPromises } from './PastPromises.tsx';
import { pastPromises } from './profileWords.ts';

/** Nothing while no promise came before. */
export function WhatCameOfIt({ talk }: { readonly talk: Talk }) {
  const { chain } = words.value.promise;
  const past = pastPromises(talk);
  if (past.length === 0) return null;
  return (
    <details class="more">
      <summary>{chain.title}</summary>
      <PastPromises promises={past} changeable />
    </details>
  );
}

export function NextTalk({ talk }: { readonly talk: Talk }) {
  const { chain } = words.value.promise;
  return (
    <section class="go-on">
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
