// The pile on this device: loaded when its screen opens, kept at every change, in step with the other windows.

import { signal } from '@preact/signals';
import { showToast } from '../../page/announce.ts';
import { drawn } from '../../page/frames.ts';
import { front } from '../../page/words.ts';
import { openChannel } from '../../storage/channel.ts';
import { keepSetting, setting } from '../../talks/library.ts';
import { keepPile, readPile } from './keptPile.ts';
import { EMPTY_PILE, type Pile } from './pile.ts';

// A setting: so that 'wipe everything' takes it along.
const SETTING = 'group';

export const pile = signal<Pile>(EMPTY_PILE);

/** What was kept cannot be read: it is left where it is until somebody begins anew. */
export const unreadable = signal(false);

let writing: Promise<void> = Promise.resolve();
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('duwtje-group');

/** Loads what was kept. */
export async function loadPile(): Promise<void> {
  await writing;
  const read = readPile(await setting(SETTING));
  pile.value = read ?? EMPTY_PILE;
  unreadable.value = read === undefined;
}

/** Follows what other windows do; gives a way to stop. */
export function followPile(): () => void {
  const reload = () => void loadPile();
  channel?.addEventListener('message', reload);
  return () => channel?.removeEventListener('message', reload);
}

openChannel().onNotice(({ kind }) => {
  if (kind === 'wiped') void loadPile();
});

/** Changes the pile and keeps it. */
export function changePile(edit: (now: Pile) => Pile): void {
  const next = edit(pile.value);
  if (next === pile.value) return;
  pile.value = next;
  writing = writing.then(() => writePile(next));
}

async function writePile(next: Pile): Promise<void> {
  await drawn();
  // Of changes that come fast only the last has to be on the disk.
  if (next !== pile.value) return;
  try {
    await keepSetting(SETTING, keepPile(next));
    unreadable.value = false;
    channel?.postMessage('changed');
  } catch (error) {
    const { full, refused } = front.value.screens.keeping;
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    showToast({ text: isFull ? full : refused });
  }
}
