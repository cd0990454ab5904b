// Starts the page: storage, language, address, then the screens.

// The look that all screens share, the frame before what stands in it; a screen brings its own along.
import 'virtual:duwtje/inks.css';
import './page/base.css';
import './shell/frame.css';
import './kit/look/buttons.css';
import './kit/look/fields.css';
import './kit/look/notes.css';
import './kit/look/signs.css';

import { render } from 'preact';
import { readyForTalks } from './home/Home.tsx';
import { firstLanguage, loadFrameWords, showLanguage } from './page/pageWords.ts';
import { followAddress } from './page/route.ts';
import { attempt, tellTrouble } from './page/trouble.ts';
import { App } from './shell/App.tsx';
import { startOverNet } from './shell/safetyNet.ts';
import { openChannel } from './storage/channel.ts';
import { openStore } from './storage/openStore.ts';
import { followTalk, keepAll } from './talks/current.ts';
import { followKeepsakes } from './talks/keepsakes.ts';
import { seemsPrivate } from './talks/lastingRoom.ts';
import { lasting, openLibrary, setting, talks } from './talks/library.ts';

const whenStarted = async () => (await import('./shell/afterStart.ts')).afterStart();

async function start(root: HTMLElement): Promise<void> {
  const store = await openStore(async () => void (await keepAll()));
  if (store === 'newer') {
    const [{ NewerData }] = await Promise.all([
      import('./shell/NewerData.tsx'),
      showLanguage(firstLanguage(undefined)),
      loadFrameWords(),
    ]);
    root.replaceChildren();
    render(<NewerData />, root);
    void attempt(whenStarted);
    return;
  }
  await openLibrary({ store, channel: openChannel(), seemsPrivate, onTrouble: tellTrouble });
  const shown = showLanguage(firstLanguage(await setting('language')));
  // Where the list is not to be had, the first screen says so.
  const list = talks.peek().length > 0 ? Promise.allSettled([readyForTalks()]) : undefined;
  // That nothing is kept is said from the first: said later, it pushes away what a finger aims at.
  const said = lasting.peek() === 'yes' ? undefined : attempt(whenStarted);
  await Promise.all([shown, list, said]);
  followAddress();
  followTalk();
  followKeepsakes();
  root.replaceChildren();
  render(<App />, root);
  if (!said) void attempt(whenStarted);
}

const root = document.getElementById('app');
if (root) void startOverNet(() => start(root));
