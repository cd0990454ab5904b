// Reaches into the browser's database behind the page's back, as an older, newer or broken Duwtje would.

import type { Page } from 'playwright-core';

/** Puts anything under a talk's key. */
export function putRecord(page: Page, record: { readonly id: string }): Promise<void> {
  return page.evaluate(
    (put) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('duwtje');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('talks', 'readwrite');
          transaction.objectStore('talks').put(put);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    record,
  );
}

/** All that is kept, as it lies there. */
export function allRecords(page: Page): Promise<readonly { readonly id: string; readonly talk?: unknown }[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('duwtje');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('talks').objectStore('talks').getAll();
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result);
          };
        };
      }),
  );
}

/** Raises the database's version, as a Duwtje of later years would. */
export function raiseVersion(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('duwtje', 1_000);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
}

/** The cards of the one talk that is kept, with the zones in which they lie. */
export async function laidInStore(page: Page): Promise<ReadonlyMap<string, string>> {
  const [record] = await allRecords(page);
  const { cards } = record!.talk as { cards: readonly { card: string; place: string | null }[] };
  return new Map(
    cards.flatMap(({ card, place }) => (place && place !== 'not-laid' ? [[card, place] as const] : [])),
  );
}
