// Asks before the window goes while something in it is not kept; at any other time it lets people go.

import { isAllKept } from '../talks/current.ts';
import { cleared, lasting, talks } from '../talks/library.ts';

/** Whether all that was said outlives this window. */
function isSafeToLeave(): boolean {
  const onlyHere = lasting.peek() === 'no' || cleared.peek();
  return isAllKept() && !(onlyHere && talks.peek().length > 0);
}

/** From now on the browser asks, in its own words: a page may not choose them. */
export function askOnLeaving(): void {
  addEventListener('beforeunload', (event) => {
    if (isSafeToLeave()) return;
    event.preventDefault();
    // Browsers of before 2024 ask only for this.
    event.returnValue = true;
  });
}
