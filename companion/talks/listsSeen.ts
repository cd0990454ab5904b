// Which lists of answers were opened in this window: what is written after that did not come first, also after a reload.

import type { OpenQuestion } from '../../src/domain/talk/talk.ts';
import { LISTS_SEEN } from './begunHere.ts';

const seen = new Set<string>();

const keyOf = (talk: string, question: OpenQuestion) => `${talk} ${question}`;

function outlived(): readonly string[] {
  try {
    return sessionStorage.getItem(LISTS_SEEN)?.split('\n') ?? [];
  } catch {
    // A browser that keeps nothing refuses this too: there a list counts as unseen after a reload.
    return [];
  }
}

export function wasListSeen(talk: string, question: OpenQuestion): boolean {
  const key = keyOf(talk, question);
  return seen.has(key) || outlived().includes(key);
}

/** Remembers that a list was opened, as long as the window is open. */
export function rememberList(talk: string, question: OpenQuestion): void {
  if (wasListSeen(talk, question)) return;
  const key = keyOf(talk, question);
  seen.add(key);
  try {
    // Only what is kept there is added to: who wiped since finds nothing back of the talks before.
    sessionStorage.setItem(LISTS_SEEN, [...outlived(), key].join('\n'));
  } catch {
    // As above.
  }
}
