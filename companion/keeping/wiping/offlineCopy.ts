// The page's own copy of itself, which lets it open without a network.

/** Whether this edition makes such a copy: the single file is one. */
export const makesCopy = !__ONE_FILE__;

/**
 * Clears the copy, and lets go of what answers from it: the next visit with a network makes both anew. Other pages may come
 * from the same host, so that only what bears our own address goes.
 */
export async function clearCopy(): Promise<void> {
  if (!makesCopy || !isSecureContext) return;
  const scope = new URL('./', location.href).href;
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.unregister();
  for (const name of await caches.keys()) if (name.endsWith(scope)) await caches.delete(name);
}
