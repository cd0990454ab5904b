// Tells a kept talk from something that came to stand in its place.

import type { Talk } from '../../src/domain/talk.ts';
import type { TalkRecord } from './record.ts';

export function checkRecord(found: unknown): TalkRecord | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const { id, revision, talk } = found as Record<string, unknown>;
  if (typeof id !== 'string' || typeof revision !== 'number') return undefined;
  return { id, revision, talk: talk as Talk };
}
