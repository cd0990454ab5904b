// Loaded into the service worker: fetches again what is missing of the page's own copy for when there is no network. A browser
// may throw that copy away, or a person may wipe it, while the service worker that answers from it lives on.

addEventListener('message', (event) => {
  if (event.data?.type !== 'REFILL') return;
  const fetched = [];
  // Workbox fetches what it does not have when it hears of an install, and at no other time.
  const install = new ExtendableEvent('install');
  // The browser takes no promises from an event that it did not send itself.
  Object.defineProperty(install, 'waitUntil', { value: (promise) => fetched.push(promise) });
  dispatchEvent(install);
  // Without a network the next visit tries again.
  event.waitUntil(Promise.allSettled(fetched));
});
