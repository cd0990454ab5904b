// What it takes to open a talk or to begin one; the first screen does without, so that it is fetched once the page stands.

import deck from 'virtual:duwtje/deck';
import { newTalk } from '../../src/domain/talk/talk.ts';
import { clock, presence } from '../page/presence.ts';
import type { TalkRecord } from './record.ts';
import { openSession, type Session, type TalkKeeper } from './session.ts';
import { isoDay } from './talkName.ts';

/** A new talk of today under a random id; it is kept when something is said. */
export function startTalk(id: string): TalkRecord {
  const now = clock.now();
  const talk = newTalk({ id, deck: deck.version, now: now.toISOString(), today: isoDay(now) });
  return { id, revision: 0, talk };
}

/** A session of a talk on this page. */
export const openTalk = (record: TalkRecord, keeper: TalkKeeper): Session =>
  openSession(record, keeper, clock, presence);
