// A talk as it is kept: with a revision, so that two tabs never overwrite each other silently.

import type { Talk } from '../../src/domain/talk.ts';

export interface TalkRecord {
  readonly id: string;
  /** One higher with every write; a write must name the revision that it builds on. */
  readonly revision: number;
  readonly talk: Talk;
}

/** Something under a key that is no talk that can be read; it is left where it is. */
export interface BrokenRecord {
  readonly id: string;
  /** As it was found, to be handed out on request. */
  readonly found: unknown;
}

/** Why a write did not happen. */
export type WriteFault =
  /** Another tab wrote since; `kept` is what is there now, undefined when it was deleted. */
  | { readonly code: 'changed-elsewhere'; readonly kept: TalkRecord | undefined }
  /** The device is out of room. */
  | { readonly code: 'full' }
  /** The browser refused for another reason. */
  | { readonly code: 'refused'; readonly reason: string };

export type WriteResult =
  | { readonly record: TalkRecord; readonly fault?: never }
  | { readonly fault: WriteFault; readonly record?: never };

/** Where talks are kept. Every promise that resolves without a fault means: it is on the disk. */
export interface TalkStore {
  /** False when talks live only as long as the page, because the browser keeps nothing. */
  readonly lasting: boolean;
  all(): Promise<{ readonly records: readonly TalkRecord[]; readonly broken: readonly BrokenRecord[] }>;
  get(id: string): Promise<TalkRecord | undefined>;
  /** @param base the revision that the talk builds on; 0 for a new talk */
  write(talk: Talk, base: number): Promise<WriteResult>;
  remove(ids: readonly string[]): Promise<void>;
  /** Removes everything: talks, broken records and settings. */
  wipe(): Promise<void>;
  setting(name: string): Promise<unknown>;
  keepSetting(name: string, value: unknown): Promise<void>;
}
