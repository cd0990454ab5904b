// The first screen: what Duwtje is for, the way to a new talk, and the talks on this device.

import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { CAMERA, CARDS, IconShape } from '../kit/IconShape.tsx';
import { front, loadFrameWords } from '../page/pageWords.ts';
import { tellMissing } from '../page/trouble.ts';
import { beginTalk } from '../talks/current.ts';
import { broken, talks } from '../talks/library.ts';
import './home.css';

const talkList = signal<typeof import('./TalkList.tsx') | undefined>(undefined);

/** Fetches the list of talks: where there are none yet, the first screen stands without it. */
export async function readyForTalks(): Promise<void> {
  const [list] = await Promise.all([import('./TalkList.tsx'), loadFrameWords()]);
  talkList.value = list;
}

interface WayProps {
  /** The lines of its picture. */
  readonly lines: string;
  readonly words: 'photo' | 'begin';
  onTake(): void;
}

/** One of the two ways into a new talk: a sign to press. */
function Way({ lines, words, onTake }: WayProps) {
  const { home } = front.value.screens;
  return (
    <button type="button" class={`way ${words === 'photo' ? 'yellow' : 'white'}`} onClick={onTake}>
      <IconShape lines={lines} />
      <span class="way-words">
        <strong class="way-title">{home[words]}</strong>
        <span>{home[`${words}Hint`]}</span>
      </span>
    </button>
  );
}

export function Home() {
  const { home } = front.value.screens;
  const list = talkList.value;
  const hasTalks = talks.value.length > 0;
  useEffect(() => {
    if (hasTalks) readyForTalks().catch(tellMissing);
  }, [hasTalks]);
  return (
    <>
      <h1>{front.value.game.tagline}</h1>
      <p class="lead">{home.lead}</p>
      <div class="two-ways">
        <Way lines={CAMERA} words="photo" onTake={() => beginTalk('photo')} />
        <Way lines={CARDS} words="begin" onTake={() => beginTalk('talk')} />
      </div>
      {hasTalks && list && <list.TalkList />}
      {broken.value.length > 0 && (
        <p class="alert">
          {home.broken} <a href="#/keeping">{home.keeping}</a>
        </p>
      )}
      <footer class="home-links">
        <p>{home.staysHere}</p>
        <a class="button plain" href="#/views">
          {home.views}
        </a>
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
