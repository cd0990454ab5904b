// Offline use, and new versions: one waits until the player takes it, so that an update never costs a half-typed word.

import { showToast } from '../page/announce.ts';
import { front } from '../page/pageWords.ts';
import { session } from '../talks/current.ts';

/** Registers the service worker; in a browser without one the page works as long as it is open. */
export async function followUpdates(): Promise<void> {
  if (__ONE_FILE__ || import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('sw.js');
  const offer = (waiting: ServiceWorker | null) => {
    // Without a controller this is the first visit: there is nothing to replace.
    if (waiting && navigator.serviceWorker.controller) offerUpdate(waiting);
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer(registration.waiting);
    });
  });
}

function offerUpdate(waiting: ServiceWorker): void {
  const { update } = front.value.screens;
  showToast({ text: update.ready, action: { label: update.now, run: () => void takeUpdate(waiting) } });
}

async function takeUpdate(waiting: ServiceWorker): Promise<void> {
  await session.value?.flush();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage({ type: 'SKIP_WAITING' });
}
