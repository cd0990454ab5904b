// Tells the other tabs of this browser what changed, so that they show it too.

/** What one tab tells the others. */
export type Notice = { readonly kind: 'talks'; readonly ids: readonly string[] } | { readonly kind: 'wiped' };

export interface Channel {
  tell(notice: Notice): void;
  onNotice(listen: (notice: Notice) => void): void;
}

/** A channel to the other tabs; a browser without BroadcastChannel falls back on the revision check at writing. */
export function openChannel(): Channel {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, onNotice: () => {} };
  const channel = new BroadcastChannel('duwtje');
  return {
    tell: (notice) => channel.postMessage(notice),
    onNotice: (listen) => channel.addEventListener('message', ({ data }) => listen(data as Notice)),
  };
}
