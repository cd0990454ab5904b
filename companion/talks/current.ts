// The one talk that is open now, whichever of its screens is shown.

import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { goTo, route } from '../page/route.ts';
import { tellMissing } from '../page/trouble.ts';
import { rememberBegun, wasBegunHere } from './begunHere.ts';
import { keepOpen, onElsewhere, recordOf, wipesSoFar } from './library.ts';
import { newId } from './newId.ts';
import type { Session } from './session.ts';

/** Undefined while no talk is on the screen. */
export const session = signal<Session | undefined>(undefined);

const keeper = { keep: keepOpen, onElsewhere, wipesSoFar };

/** Talks that were left, by id; of those that are not kept yet nobody else has what was said. */
export const left = signal<ReadonlyMap<string, Session>>(new Map());

/** Opens and closes sessions as the address changes; the id of a talk begun here may have nothing kept yet. */
export function followTalk(): void {
  effect(() => {
    const now = route.value;
    const id = 'talk' in now ? now.talk : undefined;
    const open = session.peek();
    if (open?.talk.peek().id === id) return;
    if (open) {
      open.close();
      left.value = new Map(left.peek()).set(open.talk.peek().id, open);
    }
    session.value = undefined;
    if (id === undefined) return;
    const before = left.peek().get(id);
    left.value = new Map([...left.peek()].filter(([, each]) => each !== before && !each.isSettled()));
    if (before?.resume()) session.value = before;
    else if (recordOf(id) || wasBegunHere(id)) show(id).catch(tellMissing);
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
  const { openTalk } = opening ?? (await readyForTalk());
  const now = route.peek();
  const isWanted = 'talk' in now && now.talk === id;
  if (isWanted && session.peek()?.talk.peek().id !== id) session.value = openTalk(id, recordOf(id), keeper);
}

/** Starts a talk: at its first step, or with a photo of the board that was played. */
export function beginTalk(way: 'talk' | 'photo'): void {
  const talk = newId();
  rememberBegun(talk);
  goTo(way === 'photo' ? { screen: 'photo', talk } : { screen: 'talk', talk, step: 'tell' });
}

/** Writes what is still on its way. @returns whether all is kept */
type Flush = () => Promise<boolean>;

interface KeptToo {
  readonly flush: Flush;
  /** Why the device has not taken all of it. */
  readonly unkept: ReadonlySignal<'full' | 'refused' | undefined>;
}

/** What is kept besides talks. */
export const others = signal<readonly KeptToo[]>([]);

/** Adds what is kept elsewhere to what `keepAll` keeps, and to what every screen tells of. */
export function keepToo(flush: Flush, unkept: KeptToo['unkept']): void {
  others.value = [...others.peek(), { flush, unkept }];
}

/** The talk that is open, and those that were left before all of them was kept. */
function sessionsNow(): readonly Session[] {
  const open = session.peek();
  return open ? [open, ...left.peek().values()] : [...left.peek().values()];
}

/** Whether no word of a talk waits to be written, or to be chosen between. */
export function isAllKept(): boolean {
  return sessionsNow().every((each) => each.isSettled());
}

/** Writes what is still on its way, of the talk that is open and of those that were left. @returns whether all is kept */
export async function keepAll(): Promise<boolean> {
  const sessions = sessionsNow();
  await Promise.all(sessions.map((each) => each.flush()));
  const kept = await Promise.all(others.peek().map(({ flush }) => flush()));
  return kept.every(Boolean) && sessions.every((each) => each.isSettled());
}
