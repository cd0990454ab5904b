// Types, kills the browser in the middle of a word, opens it again, and tells what is left of the words.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from './ownBrowser.ts';

export interface Kill {
  /** Characters of which the page had said ‘Bewaard’, and that were gone nevertheless. */
  readonly acknowledgedLost: number;
  /** For how long before the kill words had been typed that were gone, in ms. */
  readonly unsavedMs: number;
  /** How many characters had been typed, and of how many it had been said that they were kept. */
  readonly typed: number;
  readonly acknowledged: number;
}

interface Seen {
  /** When each length of text was first on the screen, in ms since 1970. */
  readonly typedAt: number[];
  acknowledged: number;
}

/** Follows from within the page what is typed and what is said to be kept. */
async function follow(page: Page): Promise<Seen> {
  const seen: Seen = { typedAt: [], acknowledged: 0 };
  await page.exposeFunction('tellTyped', (length: number, at: number) => {
    seen.typedAt[length] ??= at;
  });
  await page.exposeFunction('tellKept', (length: number) => {
    seen.acknowledged = Math.max(seen.acknowledged, length);
  });
  await page.evaluate(() => {
    const told = globalThis as unknown as {
      tellTyped(length: number, at: number): void;
      tellKept(length: number): void;
    };
    const field = document.querySelector('textarea')!;
    field.addEventListener('input', () => told.tellTyped(field.value.length, Date.now()));
    new MutationObserver(() => {
      if (document.querySelector('[data-keeping=kept]')) told.tellKept(field.value.length);
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return seen;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz ';

/** Types until told to stop, as quickly as a good typist. */
async function typeOn(page: Page, stopped: () => boolean): Promise<void> {
  for (let count = 0; !stopped(); count += 1)
    await page.keyboard.type(LETTERS[count % LETTERS.length]!, { delay: 30 }).catch(() => {});
}

/** Lets a window hold a talk for one that was begun in it, as a restored window does. */
async function beginIn(page: Page, talk: string): Promise<void> {
  await page.addInitScript((id) => sessionStorage.setItem('duwtje-begun', id), talk);
}

/**
 * @param times how often to kill
 * @param tell called after each
 */
export async function killOften(
  address: string,
  times: number,
  tell?: (kill: Kill) => void | Promise<void>,
): Promise<readonly Kill[]> {
  const profile = await mkdtemp(join(tmpdir(), 'duwtje-kills-'));
  const kills: Kill[] = [];
  let browser = await startBrowser(profile);
  try {
    for (let time = 0; time < times; time += 1) {
      const id = crypto.randomUUID();
      const talk = `${address}#/talk/${id}/tell`;
      const page = await browser.page.context().newPage();
      await browser.page.close();
      await beginIn(page, id);
      await page.goto(talk);
      await page.locator('textarea').click();
      const seen = await follow(page);
      let over = false;
      const typing = typeOn(page, () => over);
      // Anywhere in the rhythm of the keeping, and in another place each time.
      const length = 8 + ((time * 7) % 23);
      while (seen.typedAt.length <= length) await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setTimeout(resolve, (time * 37) % 150));
      const killedAt = await browser.kill();
      over = true;
      await typing;

      // The browser that tells what is left is the next to be killed: starting one takes most of the time.
      browser = await startBrowser(profile);
      await beginIn(browser.page, id);
      await browser.page.goto(talk);
      const left = (await browser.page.locator('textarea').inputValue()).length;
      const firstLost = seen.typedAt[left + 1];
      const kill = {
        acknowledgedLost: Math.max(0, seen.acknowledged - left),
        unsavedMs: firstLost === undefined ? 0 : killedAt - firstLost,
        typed: seen.typedAt.length - 1,
        acknowledged: seen.acknowledged,
      };
      kills.push(kill);
      await tell?.(kill);
    }
  } finally {
    await browser.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return kills;
}
