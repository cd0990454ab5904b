// What the browser tells of the room that talks have: how much is used, whether it lasts, and whether it may be cleared.

/** Undefined where the browser has no answer: some do not know the question, some refuse it for a file or with cookies blocked. */
async function ask<Answer>(question: () => Promise<Answer> | undefined): Promise<Answer | undefined> {
  try {
    return await question();
  } catch {
    return undefined;
  }
}

const estimate = () => ask(() => navigator.storage?.estimate?.());

/** Bytes that Duwtje takes on this device; undefined where that is not told. */
export const roomTaken = async () => (await estimate())?.usage;

/** Whether the browser promised not to clear talks; undefined where that is not told. */
export const isPromised = () => ask(() => navigator.storage?.persisted?.());

/** Asks the browser for that promise. @returns whether it gave it */
export const askPromise = async () => (await ask(() => navigator.storage?.persist?.())) === true;

let asked = false;

/** Asks the browser once not to clear talks when the device runs short of room; it may say no. */
export function askToStay(): void {
  if (asked) return;
  asked = true;
  void askPromise();
}

/** What Chromium tells of its memory; other browsers do not. */
interface ChromiumPerformance {
  readonly memory?: { readonly jsHeapSizeLimit: number };
}

/**
 * Guesses whether this is a private window, whose storage is gone when it is closed. Chromium gives one room by memory
 * instead of by disk, so that there is less than twice the script heap. No browser says it outright; where nothing can be
 * told the answer is no.
 */
export async function seemsPrivate(): Promise<boolean> {
  const heap = (performance as ChromiumPerformance).memory?.jsHeapSizeLimit;
  const quota = heap === undefined ? undefined : (await estimate())?.quota;
  return heap !== undefined && quota !== undefined && quota < 2 * heap;
}
