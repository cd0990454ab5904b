// What can wait until the player sees the answer.

/** Browsers draw no frames for a tab in the background. */
const UNSEEN_MS = 200;

/** Comes in a moment in which nobody asks for anything; in a browser that knows none, in the next one. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve());
    else setTimeout(resolve);
  });

/** Comes after the next frame is drawn; in a window that nobody sees, after a short while. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const unseen = setTimeout(resolve, UNSEEN_MS);
    requestAnimationFrame(() => {
      clearTimeout(unseen);
      setTimeout(resolve);
    });
  });
}
