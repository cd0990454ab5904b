// Tells a kept talk from something that came to stand in its place.

import { checkTalk, isFault } from '../files/talkCheck.ts';
import type { TalkRecord } from './record.ts';

/** The record as it can be used, its talk brought to the shape of now; undefined when it cannot be read. */
export function checkRecord(found: unknown): TalkRecord | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const { id, revision, talk: kept } = found as Record<string, unknown>;
  const talk = checkTalk(kept);
  if (isFault(talk) || talk.id !== id || !Number.isSafeInteger(revision)) return undefined;
  return { id, revision: revision as number, talk };
}
