// Says the good news: what the device did not take at first is kept.

import { effect } from '@preact/signals';
import { showToast } from '../page/announce.ts';
import { frame } from '../page/pageWords.ts';
import { cleared, recordOf, unkept } from '../talks/library.ts';

/** Says once when the last talk that was not kept is. */
export function tellKeptAgain(): void {
  let waiting: readonly string[] = [];
  effect(() => {
    const now = [...unkept.value.keys()];
    // What was thrown away meanwhile, or wiped, is no good news.
    const kept = waiting.length > 0 && waiting.every((id) => now.includes(id) || recordOf(id));
    if (kept && now.length === 0 && !cleared.peek()) showToast({ text: frame.peek().alerts.keptAgain });
    waiting = now;
  });
}
