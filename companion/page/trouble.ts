// The one place that says 'this did not work': whatever the page tries ends here when it fails.

import { showToast, toast } from './announce.ts';
import { front } from './pageWords.ts';

/** Says in a sentence that something did not work, and leaves the cause in the console. The same is not said twice. */
export function tellTrouble(cause: unknown, sentence = front.value.screens.trouble.any): void {
  console.warn('Duwtje:', cause);
  if (toast.peek()?.text !== sentence) showToast({ text: sentence });
}

/** Carries out what may fail. Never throws: then it is said. */
export async function attempt(doing: () => unknown, sentence?: string): Promise<void> {
  try {
    await doing();
  } catch (cause) {
    tellTrouble(cause, sentence);
  }
}

/** Loads the page anew for a part that is missing. @param asked by the player */
type Recover = (asked: boolean) => Promise<void>;

let recover: Recover | undefined;

/** Says how to recover from a missing part: not to be fetched only then, for it would be missing too. */
export function recoverWith(given: Recover): void {
  recover = given;
}

/** Says that something could not be fetched, and recovers from that if it can. */
export function tellMissing(cause: unknown): Promise<void> {
  tellTrouble(cause, front.value.screens.trouble.part);
  return partIsMissing(cause);
}

/** A part that is fetched later cannot be had, as after an update in another window: recovers from that if it can. */
export async function partIsMissing(cause: unknown, asked = false): Promise<void> {
  console.warn('Duwtje:', cause);
  await recover?.(asked);
}
