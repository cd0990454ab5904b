// Offline use, and new versions: one waits until the player takes it, so that an update never costs a half-typed word.

import { showToast } from '../page/announce.ts';
import { frame } from '../page/pageWords.ts';
import { attempt } from '../page/trouble.ts';
import { mayReload, reloadKept } from './reload.ts';

/** Registers the service worker; in a browser without one, or that refuses it, the page works as long as it is open. */
export async function followUpdates(): Promise<void> {
  if (__ONE_FILE__ || import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register('sw.js').catch((cause: unknown) => {
    console.warn('Duwtje does not work offline in this browser:', cause);
  });
  if (!registration) return;
  // The browser may have thrown away what it answers from without a network.
  registration.active?.postMessage({ type: 'REFILL' });
  let taken = false;
  const offer = (waiting: ServiceWorker | null) => {
    // Without a controller this is the first visit: there is nothing to replace.
    if (!waiting || !serviceWorker.controller) return;
    offerReload('ready', async () => {
      if (!(await mayReload())) return;
      taken = true;
      waiting.postMessage({ type: 'SKIP_WAITING' });
    });
  };
  const hadController = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (taken) void attempt(reloadKept);
    // What is open here may be a stage that a room looks at: its own people say when.
    else if (hadController) offerReload('elsewhere', reloadKept);
  });
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer(registration.waiting);
    });
  });
}

function offerReload(why: 'ready' | 'elsewhere', run: () => Promise<void>): void {
  const { update } = frame.value;
  showToast({
    text: update[why],
    action: { label: update.now, run: () => void attempt(run) },
    along: 'everywhere',
  });
}
