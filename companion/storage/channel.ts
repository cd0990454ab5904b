// Tells the other tabs of this browser what changed, so that they show it too.

import type { Channel, Notice } from '../talks/library.ts';

/** A channel to the other tabs; a browser without BroadcastChannel falls back on the revision check at writing. */
export function openChannel(): Channel {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, onNotice: () => {} };
  const channel = new BroadcastChannel('duwtje');
  return {
    tell: (notice) => channel.postMessage(notice),
    onNotice: (listen) => channel.addEventListener('message', ({ data }) => listen(data as Notice)),
  };
}
