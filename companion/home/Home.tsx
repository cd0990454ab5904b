// The first screen: what Duwtje is for, the way to a new talk, and the talks on this device.

import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { front, loadFrameWords } from '../page/pageWords.ts';
import { tellMissing } from '../page/trouble.ts';
import { beginTalk } from '../talks/current.ts';
import { broken, talks } from '../talks/library.ts';
import './home.css';

const talkList = signal<FunctionComponent | undefined>(undefined);

/** Fetches the list of talks: where there are none yet, the first screen stands without it. */
export async function readyForTalks(): Promise<void> {
  const [{ TalkList }] = await Promise.all([import('./TalkList.tsx'), loadFrameWords()]);
  talkList.value = TalkList;
}

export function Home() {
  const { home } = front.value.screens;
  const List = talkList.value;
  const hasTalks = talks.value.length > 0;
  useEffect(() => {
    if (hasTalks) readyForTalks().catch(tellMissing);
  }, [hasTalks]);
  return (
    <>
      <h1>{front.value.game.tagline}</h1>
      <p class="lead">{home.lead}</p>
      <button type="button" class="button primary large" onClick={beginTalk}>
        {home.begin}
      </button>
      {hasTalks && List && <List />}
      {broken.value.length > 0 && (
        <p class="alert">
          {home.broken} <a href="#/keeping">{home.keeping}</a>
        </p>
      )}
      <footer class="home-links">
        <p>{home.staysHere}</p>
        <a class="button plain" href="#/group">
          {home.group}
        </a>
        <a class="button plain" href="#/privacy">
          {home.privacy}
        </a>
        <a class="button plain" href="#/keeping">
          {home.keeping}
        </a>
      </footer>
    </>
  );
}
