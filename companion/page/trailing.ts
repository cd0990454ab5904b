// What may follow a frame later, so that the answer to a finger does not wait for it.

import { useEffect, useState } from 'preact/hooks';

/** The value as the last frame showed it: it takes a new one over once that frame has been drawn. */
export function useTrailing<T>(value: T): T {
  const [shown, show] = useState(value);
  useEffect(() => show(() => value), [value]);
  return shown;
}

/** How many frames have been drawn since this came on the screen, `most` at the most: a large view is built up in so many steps. */
export function useFrames(most: number): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => setDrawn((now) => Math.min(most, now + 1)), [drawn, most]);
  return drawn;
}
