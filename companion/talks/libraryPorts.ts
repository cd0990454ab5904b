// What the list of talks needs of the browser: where talks are kept, and a line to the other tabs.

import type { TalkStore } from './record.ts';

/** What one tab tells the others. */
export type Notice =
  | { readonly kind: 'talks'; readonly ids: readonly string[] }
  | { readonly kind: 'setting'; readonly name: string }
  | { readonly kind: 'wiped' };

/** A line to the other tabs of this browser; what one tells, all others hear, perhaps much later. */
export interface Channel {
  tell(notice: Notice): void;
  onNotice(listen: (notice: Notice) => void): void;
}

/** What the library needs of the browser. */
export interface LibraryPorts {
  readonly store: TalkStore;
  readonly channel: Channel;
  /** Whether this seems to be a private window, whose storage goes when it is closed. */
  seemsPrivate(): Promise<boolean>;
  /** Tells that what another tab changed cannot be shown. */
  onTrouble(cause: unknown): void;
}
