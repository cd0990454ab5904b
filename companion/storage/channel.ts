// Tells the other tabs of this browser what changed, so that they show it too.

import type { Channel, Notice } from '../talks/libraryPorts.ts';

/**
 * A channel to the other tabs. A browser without BroadcastChannel, or that refuses it because it may keep nothing, falls
 * back on the revision check at writing.
 */
export function openChannel(): Channel {
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel('duwtje');
  } catch (cause) {
    console.warn('Duwtje cannot reach its other windows in this browser:', cause);
    return { tell: () => {}, onNotice: () => {} };
  }
  return {
    tell: (notice) => channel.postMessage(notice),
    onNotice: (listen) => channel.addEventListener('message', ({ data }) => listen(data as Notice)),
  };
}
