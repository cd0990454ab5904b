// Which talks were begun in this window: their address is an empty talk, after a reload too; that of any other is nothing.

const NAME = 'duwtje-begun';

/** Where `listsSeen.ts` keeps its own, by the ids of talks too. */
export const LISTS_SEEN = 'duwtje-lists';

const begun = new Set<string>();

/** Remembers that a talk was begun here; over a reload only the last one, as long as the window is open. */
export function rememberBegun(id: string): void {
  begun.add(id);
  try {
    sessionStorage.setItem(NAME, id);
  } catch {
    // A browser that keeps nothing refuses this too, and an untouched talk is then begun anew after a reload.
  }
}

/** Forgets them all, and their lists: who wipes leaves nothing that says which talks there were. */
export function forgetBegun(): void {
  begun.clear();
  try {
    for (const name of [NAME, LISTS_SEEN]) sessionStorage.removeItem(name);
  } catch {
    // As above: then nothing was kept.
  }
}

export function wasBegunHere(id: string): boolean {
  if (begun.has(id)) return true;
  try {
    return sessionStorage.getItem(NAME) === id;
  } catch {
    // As above: nothing outlives a reload there.
    return false;
  }
}
