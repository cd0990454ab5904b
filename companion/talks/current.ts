// The one talk that is open now, whichever of its screens is shown.

import deck from 'virtual:duwtje/deck';
import { effect, signal } from '@preact/signals';
import { newTalk } from '../../src/domain/talk/talk.ts';
import { clock, presence } from '../page/presence.ts';
import { goTo, route } from '../page/route.ts';
import { keep, onElsewhere, recordOf, wipesSoFar } from './library.ts';
import type { TalkRecord } from './record.ts';
import { openSession, type Session } from './session.ts';
import { isoDay } from './talkName.ts';

/** Undefined while no talk is on the screen. */
export const session = signal<Session | undefined>(undefined);

const keeper = { keep, onElsewhere, wipesSoFar };

const RANDOM_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opens and closes sessions as the address changes; an unknown random id is a talk in which nothing was said yet. */
export function followTalk(): void {
  effect(() => {
    const now = route.value;
    const id = 'talk' in now ? now.talk : undefined;
    const open = session.peek();
    if (open?.talk.peek().id === id) return;
    open?.close();
    session.value = undefined;
    if (id === undefined) return;
    const record = recordOf(id) ?? (RANDOM_ID.test(id) ? startTalk(id) : undefined);
    if (record) session.value = openSession(record, keeper, clock, presence);
    else route.value = { screen: 'nowhere' };
  });
}

/** A new talk of today under a random id; it is kept when something is said. */
function startTalk(id: string): TalkRecord {
  const now = clock.now();
  const talk = newTalk({ id, deck: deck.version, now: now.toISOString(), today: isoDay(now) });
  return { id, revision: 0, talk };
}

/** Starts a talk and shows its first step. */
export function beginTalk(): void {
  goTo({ screen: 'talk', talk: crypto.randomUUID(), step: 'tell' });
}
