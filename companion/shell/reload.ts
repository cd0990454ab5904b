// Loads the page again without losing anything: for a new version, or when a part of this one cannot be fetched any more.

import { showToast } from '../page/announce.ts';
import { frame } from '../page/pageWords.ts';
import { keepAll } from '../talks/current.ts';
import { lasting, talks } from '../talks/library.ts';

/** Whether nothing would be lost; if something would, it says what. Writes what is still on its way first. */
export async function mayReload(): Promise<boolean> {
  const kept = await keepAll();
  const inMemory = lasting.peek() === 'no' && talks.peek().length > 0;
  if (kept && !inMemory) return true;
  const { nothingKept, refused } = frame.value.alerts;
  showToast({ text: inMemory ? nothingKept : refused });
  return false;
}

/** Loads the page again when nothing would be lost. */
export async function reloadKept(): Promise<void> {
  if (await mayReload()) location.reload();
}

interface Mark {
  /** When the page was loaded again here, in ms since 1970. */
  readonly reloaded: number;
}

/** A part that is still missing so soon after a reload is not there for another. */
const HELPS_AGAIN_MS = 60_000;

/**
 * Loads the page again because a part of it could not be fetched, once. A server that cannot be reached would leave nothing
 * on the screen: then the page stays as it is.
 * @param asked by the player, who may ask as often as they like
 */
export async function reloadForPart(asked: boolean): Promise<void> {
  // In the history, where it outlives the reload: the browser may refuse all other places.
  const before = (history.state as Mark | null)?.reloaded ?? 0;
  if (!asked && Date.now() - before < HELPS_AGAIN_MS) return;
  const answer = await fetch(location.pathname, { cache: 'no-store' }).catch(() => undefined);
  if (!answer?.ok || !(await mayReload())) return;
  history.replaceState({ reloaded: Date.now() } satisfies Mark, '');
  location.reload();
}
