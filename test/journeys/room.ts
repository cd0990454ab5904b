// Gives a page as much room to keep things in as a journey needs.

import type { Page } from 'playwright-core';

/** @param bytes all the room there is, used or not; as much as the device has when left out */
export async function limitRoom(page: Page, bytes?: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).protocol === 'file:' ? 'file:///' : new URL(page.url()).origin;
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(bytes !== undefined && { quotaSize: bytes }),
  });
  // Not detached: the limit goes with the session.
}
