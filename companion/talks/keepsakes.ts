// The pictures of the talk that is open: what the player wrote on cards and board.

import { effect, signal } from '@preact/signals';
import { attempt } from '../page/trouble.ts';
import { session } from './current.ts';
import { keepPictures, picturesOf, removePictures } from './library.ts';
import type { Keepsake, Subject, WriteFault } from './record.ts';

/** Empty while no talk is open. */
export const keepsakes = signal<readonly Keepsake[]>([]);

/** Loads the pictures of a talk again, after some came or went. */
async function loadKeepsakes(talk: string): Promise<void> {
  const found = await picturesOf(talk);
  if (session.peek()?.talk.peek().id === talk) keepsakes.value = found;
}

/** Follows the talk that is open. */
export function followKeepsakes(): void {
  effect(() => {
    const talk = session.value?.talk.peek().id;
    keepsakes.value = [];
    if (talk) void attempt(() => loadKeepsakes(talk));
  });
}

/** Keeps pictures with a talk. @returns what went wrong, if anything */
export async function addKeepsakes(
  talk: string,
  added: readonly Keepsake[],
): Promise<WriteFault | undefined> {
  const fault = await keepPictures(talk, added);
  // What is kept is kept, also when it cannot be shown.
  await attempt(() => loadKeepsakes(talk));
  return fault;
}

/** The pictures of a talk put back as they were before others came: those are replaced, or thrown away. */
export async function swapKeepsakes(
  talk: string,
  gone: readonly Keepsake[],
  back: readonly Keepsake[],
): Promise<void> {
  const stay = new Set(back.map(({ of }) => of));
  const away = gone.map(({ of }) => of).filter((of) => !stay.has(of));
  if (away.length > 0) await removePictures(talk, away);
  if (back.length > 0) await addKeepsakes(talk, back);
  else await loadKeepsakes(talk);
}

/** Throws one picture away. */
export async function dropKeepsake(talk: string, of: Subject): Promise<void> {
  await removePictures(talk, [of]);
  await loadKeepsakes(talk);
}
