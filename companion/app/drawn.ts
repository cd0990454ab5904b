// What can wait until the player sees the answer.

/** Browsers draw no frames for a tab in the background. */
const UNSEEN_MS = 200;

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
