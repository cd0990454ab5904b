// The one talk that is open now, whichever of its screens is shown.

import { effect, signal } from '@preact/signals';
import { goTo, route } from '../page/route.ts';
import { recordOf, startTalk } from './library.ts';
import { openSession, type Session } from './session.ts';

/** Undefined while no talk is on the screen. */
export const session = signal<Session | undefined>(undefined);

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
    if (record) session.value = openSession(record);
    else route.value = { screen: 'nowhere' };
  });
}

/** Starts a talk and shows its first step. */
export function beginTalk(): void {
  goTo({ screen: 'talk', talk: crypto.randomUUID(), step: 'tell' });
}
