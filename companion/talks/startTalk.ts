// What a new talk starts with: the deck and the day of now. Fetched with the first talk: the first screen does without.

import deck from 'virtual:duwtje/deck';
import { newTalk, type TalkStart } from '../../src/domain/talk/talk.ts';
import type { TalkRecord } from './record.ts';
import { isoDay } from './talkName.ts';

/** The start of a talk under this id. */
export function startOf(id: string, now: Date): TalkStart {
  return { id, deck: deck.version, now: now.toISOString(), today: isoDay(now) };
}

/** A new talk of today under a random id; it is kept when something is said. */
export function startTalk(id: string, now: Date): TalkRecord {
  return { id, revision: 0, talk: newTalk(startOf(id, now)) };
}
