// Starts the page: storage, language, address, then the screens.

// The look that all screens share, the frame before what stands in it; a screen brings its own along.
import 'virtual:duwtje/inks.css';
import './page/base.css';
import './shell/frame.css';
import './kit/buttons.css';
import './kit/fields.css';
import './kit/notes.css';
import './kit/signs.css';

import { render } from 'preact';
import { firstLanguage, showLanguage } from './page/pageWords.ts';
import { followAddress } from './page/route.ts';
import { App } from './shell/App.tsx';
import { NewerData } from './shell/NewerData.tsx';
import { followUpdates } from './shell/updates.ts';
import { openChannel } from './storage/channel.ts';
import { openStore } from './storage/openStore.ts';
import { seemsPrivate } from './storage/privateWindow.ts';
import { followTalk, session } from './talks/current.ts';
import { followKeepsakes } from './talks/keepsakes.ts';
import { openLibrary, setting } from './talks/library.ts';

async function start(root: HTMLElement): Promise<void> {
  const store = await openStore(async () => session.peek()?.flush());
  if (store === 'newer') {
    await showLanguage(firstLanguage(undefined));
    root.replaceChildren();
    render(<NewerData />, root);
    void followUpdates();
    return;
  }
  await openLibrary({ store, channel: openChannel(), seemsPrivate });
  await showLanguage(firstLanguage(await setting('language')));
  followAddress();
  followTalk();
  followKeepsakes();
  root.replaceChildren();
  render(<App />, root);
  void followUpdates();
}

const root = document.getElementById('app');
if (root) void start(root);
