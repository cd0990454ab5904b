// Guesses whether this is a private window, whose storage is gone when it is closed.

/** What Chromium tells of its memory; other browsers do not. */
interface ChromiumPerformance {
  readonly memory?: { readonly jsHeapSizeLimit: number };
}

/**
 * Chromium gives a private window room by memory instead of by disk, so that there is less than twice the script heap.
 * No browser says it outright; where nothing can be told the answer is no.
 */
export async function seemsPrivate(): Promise<boolean> {
  const heap = (performance as ChromiumPerformance).memory?.jsHeapSizeLimit;
  if (heap === undefined || !navigator.storage?.estimate) return false;
  const { quota } = await navigator.storage.estimate();
  return quota !== undefined && quota < 2 * heap;
}
