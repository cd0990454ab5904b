// What may wait for a frame or a quiet moment, so that the answer to a finger does not wait for it.

import { useEffect, useState } from 'preact/hooks';

/** Browsers draw no frames for a tab in the background. */
const UNSEEN_MS = 200;

/** Resolves in a moment when the browser has nothing else to do; in a browser that cannot tell, as soon as it is free. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve());
    else setTimeout(resolve);
  });

/** Resolves after the next frame is drawn; in a window that nobody sees, after a short while. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const unseen = setTimeout(resolve, UNSEEN_MS);
    requestAnimationFrame(() => {
      clearTimeout(unseen);
      setTimeout(resolve);
    });
  });
}

/** The value as the last frame showed it: a new one is taken over once that frame has been drawn. */
export function useTrailing<T>(value: T): T {
  const [shown, show] = useState(value);
  useEffect(() => show(() => value), [value]);
  return shown;
}

/** How many frames have been drawn since this came on the screen, counted up to `most`: a large view is built up in that many steps. */
export function useFrames(most: number): number {
  const [frames, setFrames] = useState(0);
  useEffect(() => setFrames((now) => Math.min(most, now + 1)), [frames, most]);
  return frames;
}
