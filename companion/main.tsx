// Starts the page: storage, language, address, then the screens.

import { render } from 'preact';
import { App } from './app/App.tsx';
import { followTalk, session } from './app/current.ts';
import { followKeepsakes } from './app/keepsakes.ts';
import { openLibrary, setting } from './app/library.ts';
import { followAddress } from './app/route.ts';
import { followUpdates } from './app/updates.ts';
import { firstLanguage, loadFront } from './app/words.ts';
import { openStore } from './storage/openStore.ts';
import { NewerData } from './views/NewerData.tsx';
import 'virtual:duwtje/inks.css';
import './styles/main.css';

async function start(root: HTMLElement): Promise<void> {
  const store = await openStore(async () => session.peek()?.flush());
  if (store === 'newer') {
    await loadFront(firstLanguage(undefined));
    root.replaceChildren();
    render(<NewerData />, root);
    void followUpdates();
    return;
  }
  await openLibrary(store);
  await loadFront(firstLanguage(await setting('language')));
  followAddress();
  followTalk();
  followKeepsakes();
  root.replaceChildren();
  render(<App />, root);
  void followUpdates();
}

const root = document.getElementById('app');
if (root) void start(root);
