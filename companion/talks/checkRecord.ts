// Tells a kept talk from something that came to stand in its place.

import { readVersion } from '../../src/domain/fileVersion.ts';
import { isRecord } from '../../src/domain/isRecord.ts';
import { TALK_VERSION } from '../../src/domain/talk/talkVersion.ts';
import type { TalkRecord } from './record.ts';
import { checkTalk, isFault } from './talkCheck.ts';

/** The record as it can be used, its talk brought to the shape of now; undefined when it cannot be read. */
export function checkRecord(found: unknown): TalkRecord | undefined {
  if (!isRecord(found)) return undefined;
  const { id, revision, talk: kept } = found;
  const version = readVersion(found.version, TALK_VERSION);
  if (typeof version === 'string' || !isCount(revision)) return undefined;
  const talk = checkTalk(kept, version);
  return isFault(talk) || talk.id !== id ? undefined : { id: talk.id, revision, talk };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}
