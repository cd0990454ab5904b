// The one talk that is open now, whichever of its screens is shown.

import { effect, signal } from '@preact/signals';
import { goTo, route } from '../page/route.ts';
import { tellMissing } from '../page/trouble.ts';
import { keepOpen, onElsewhere, recordOf, wipesSoFar } from './library.ts';
import { isRandomId, newId } from './newId.ts';
import type { Session } from './session.ts';

/** Undefined while no talk is on the screen. */
export const session = signal<Session | undefined>(undefined);

const keeper = { keep: keepOpen, onElsewhere, wipesSoFar };

/** Talks that were left; of those that are not kept yet nobody else has what was said. */
const left = new Map<string, Session>();

/** Opens and closes sessions as the address changes; an unknown random id is a talk in which nothing was said yet. */
export function followTalk(): void {
  effect(() => {
    const now = route.value;
    const id = 'talk' in now ? now.talk : undefined;
    const open = session.peek();
    if (open?.talk.peek().id === id) return;
    if (open) {
      open.close();
      left.set(open.talk.peek().id, open);
    }
    session.value = undefined;
    if (id === undefined) return;
    const before = left.get(id);
    for (const [key, each] of left) if (each === before || each.isSettled()) left.delete(key);
    if (before?.resume()) session.value = before;
    else if (recordOf(id) || isRandomId(id)) show(id).catch(tellMissing);
    else route.value = { screen: 'nowhere' };
  });
}

type Opening = typeof import('./openTalk.ts');

let opening: Opening | undefined;

/** Fetches what an open talk needs: the first screen does without. */
export async function readyForTalk(): Promise<Opening> {
  opening ??= await import('./openTalk.ts');
  return opening;
}

/** Opens a talk, or begins it under this id, at once when all is there. */
async function show(id: string): Promise<void> {
  const { openTalk, startTalk } = opening ?? (await readyForTalk());
  const now = route.peek();
  const isWanted = 'talk' in now && now.talk === id;
  if (isWanted && session.peek()?.talk.peek().id !== id)
    session.value = openTalk(recordOf(id) ?? startTalk(id), keeper);
}

/** Starts a talk: at its first step, or with a photo of the board that was played. */
export function beginTalk(way: 'talk' | 'photo'): void {
  const talk = newId();
  goTo(way === 'photo' ? { screen: 'photo', talk } : { screen: 'talk', talk, step: 'tell' });
}

/** Writes what is still on its way. @returns whether all is kept */
type Flush = () => Promise<boolean>;

const others = new Set<Flush>();

/** Adds what is kept elsewhere to what `keepAll` keeps. */
export function keepToo(flush: Flush): void {
  others.add(flush);
}

/** The talk that is open, and those that were left before all of them was kept. */
function sessionsNow(): readonly Session[] {
  const open = session.peek();
  return open ? [open, ...left.values()] : [...left.values()];
}

/** Whether no word of a talk waits to be written, or to be chosen between. */
export function isAllKept(): boolean {
  return sessionsNow().every((each) => each.isSettled());
}

/** Writes what is still on its way, of the talk that is open and of those that were left. @returns whether all is kept */
export async function keepAll(): Promise<boolean> {
  const sessions = sessionsNow();
  await Promise.all(sessions.map((each) => each.flush()));
  const kept = await Promise.all([...others].map((flush) => flush()));
  return kept.every(Boolean) && sessions.every((each) => each.isSettled());
}
