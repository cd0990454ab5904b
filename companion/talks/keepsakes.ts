// The pictures of the talk that is open: what the player wrote on cards and board.

import { effect, signal } from '@preact/signals';
import { session } from './current.ts';
import { picturesOf, removePictures } from './library.ts';
import type { Keepsake, Subject } from './record.ts';

/** Empty while no talk is open. */
export const keepsakes = signal<readonly Keepsake[]>([]);

/** Loads the pictures of a talk again, after some were kept. */
export async function loadKeepsakes(talk: string): Promise<void> {
  const found = await picturesOf(talk);
  if (session.peek()?.talk.peek().id === talk) keepsakes.value = found;
}

/** Follows the talk that is open. */
export function followKeepsakes(): void {
  effect(() => {
    const talk = session.value?.talk.peek().id;
    keepsakes.value = [];
    if (talk) void loadKeepsakes(talk);
  });
}

/** Throws one picture away. */
export async function dropKeepsake(talk: string, of: Subject): Promise<void> {
  await removePictures(talk, [of]);
  await loadKeepsakes(talk);
}
