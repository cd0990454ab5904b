// What it takes to open a talk or to begin one; the first screen does without, so that it is fetched once the page stands.

import { clock, presence } from '../page/presence.ts';
import type { TalkRecord } from './record.ts';
import { openSession, type Session, type TalkKeeper } from './session.ts';
import { startTalk } from './startTalk.ts';

/** A session of a talk on this page; one that is not kept yet is a new one under this id. */
export const openTalk = (id: string, record: TalkRecord | undefined, keeper: TalkKeeper): Session =>
  openSession(record ?? startTalk(id, clock.now()), keeper, clock, presence);
