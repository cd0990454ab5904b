// A talk as it is kept: with a revision, so that two tabs never overwrite each other silently.

import type { FieldId } from '../../src/domain/board/board.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';

export interface TalkRecord {
  readonly id: string;
  /** One higher with every write; a write must name the revision that it builds on. */
  readonly revision: number;
  readonly talk: Talk;
}

/** What lies under a talk's key and cannot be read as a talk; it is left where it is. */
export interface BrokenRecord {
  readonly id: string;
  /** As it was found, to be handed out on request. */
  readonly found: unknown;
}

/** What a picture shows: a card's writing, a field of the board, or the whole board from above. */
export type Subject = `card:${string}` | `field:${FieldId}` | 'board';

/** A cut-out of a photo: new pixels, so that nothing of the photo's own data (place, device) comes along. */
export interface Keepsake {
  readonly of: Subject;
  readonly image: Blob;
}

/** Why a write did not happen. */
export type WriteFault<Kept = TalkRecord> =
  /** Another tab wrote since; `kept` is what is there now, undefined when it was deleted or cannot be read. */
  | { readonly code: 'changed-elsewhere'; readonly kept: Kept | undefined }
  /** The browser cleared all that was kept here while the page was open: what the page holds is all there is. */
  | { readonly code: 'cleared' }
  /** The device is out of room. */
  | { readonly code: 'full' }
  /** The browser refused for another reason. */
  | { readonly code: 'refused'; readonly reason: string };

export type WriteResult =
  | { readonly record: TalkRecord; readonly fault?: never }
  | { readonly fault: WriteFault; readonly record?: never };

/** What became of a setting that several tabs change. */
export type SettingResult =
  | { readonly revision: number; readonly fault?: never }
  | { readonly fault: WriteFault<unknown>; readonly revision?: never };

/** Where talks are kept. Every promise that resolves without a fault means: it is on the disk. */
export interface TalkStore {
  /** False when talks live only as long as the page, because the browser keeps nothing. */
  readonly lasting: boolean;
  /** Calls when the browser, or a person by way of it, cleared all that was kept while the page was open. */
  onCleared(call: () => void): void;
  all(): Promise<{ readonly records: readonly TalkRecord[]; readonly broken: readonly BrokenRecord[] }>;
  get(id: string): Promise<TalkRecord | undefined>;
  /** @param base the revision that the talk builds on; 0 for a new talk */
  write(talk: Talk, base: number): Promise<WriteResult>;
  /** Removes talks and their pictures. */
  remove(ids: readonly string[]): Promise<void>;
  pictures(talk: string): Promise<readonly Keepsake[]>;
  /** The ids of the talks that have pictures. */
  picturedTalks(): Promise<ReadonlySet<string>>;
  /** Keeps pictures with a talk; one of the same subject is replaced. @returns what went wrong, if anything */
  keepPictures(talk: string, pictures: readonly Keepsake[]): Promise<WriteFault | undefined>;
  removePictures(talk: string, subjects: readonly Subject[]): Promise<void>;
  /** Removes everything: talks, records that cannot be read, pictures and settings. */
  wipe(): Promise<void>;
  setting(name: string): Promise<unknown>;
  keepSetting(name: string, value: unknown): Promise<void>;
  /**
   * Keeps a setting that several tabs change, with its `revision` in it. Compares and writes in one transaction.
   * @param base the revision that the value builds on; 0 when there was none
   */
  writeSetting(name: string, value: object, base: number): Promise<SettingResult>;
}

/** The revision of whatever was found; 0 of nothing, and of what was kept before revisions. */
export function revisionIn(found: unknown): number {
  const revision: unknown = typeof found === 'object' && found !== null && Reflect.get(found, 'revision');
  return typeof revision === 'number' && Number.isSafeInteger(revision) ? revision : 0;
}
