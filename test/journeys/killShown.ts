// Kills the browser as the group's picture comes on the screen, opens it again, and tells whether it knows what was shown.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import words from '../../cards/words/nl/group.json' with { type: 'json' };
import { handInFileText } from '../../src/domain/handIn/handInText.ts';
import { tables } from '../companion/group/samples.ts';
import { json, type Laptop, opened } from './laptop.ts';
import { startBrowser } from './ownBrowser.ts';

export interface ShownKill {
  /** Whether the picture had been on the screen. */
  readonly seen: boolean;
  /** How many talks the picture was to show. */
  readonly talks: number;
  /** How many talks the picture shows when the browser is back. */
  readonly left: number;
  /** How many talks are in when the browser is back. */
  readonly kept: number;
}

const TALKS = 8;

/** Tells at once when the picture stands in the page: before it is painted. */
async function follow(page: Page, onShown: () => void): Promise<void> {
  await page.exposeFunction('tellShown', onShown);
  await page.evaluate(() => {
    const { tellShown } = globalThis as unknown as { tellShown(): void };
    new MutationObserver(() => {
      if (document.querySelector('.group-picture:not(.ahead) .group-figure')) tellShown();
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

/** A browser of its own speaks the language of the machine. */
async function arrive(page: Page, address: string): Promise<Laptop> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'languages', { get: () => ['nl-NL'] });
  });
  return opened(page, address);
}

async function gather(laptop: Laptop, time: number): Promise<void> {
  await laptop.page.getByText(words.collect.settings, { exact: true }).click();
  await laptop.button(words.collect.anew).click();
  await laptop.handIn(json('a.json', handInFileText(tables(TALKS, time + 1))));
  await laptop.button(words.collect.show).waitFor();
  // It stands ready by then.
  await laptop.page.locator('.group-picture.ahead').waitFor({ state: 'attached' });
}

const countOf = async (laptop: Laptop) => Number(/\d+/.exec((await laptop.count()) ?? '')?.[0] ?? 0);

/**
 * @param times how often to kill
 * @param tell called after each
 */
export async function killShown(
  address: string,
  times: number,
  tell?: (kill: ShownKill) => void,
): Promise<readonly ShownKill[]> {
  const profile = await mkdtemp(join(tmpdir(), 'duwtje-kills-'));
  const kills: ShownKill[] = [];
  let browser = await startBrowser(profile);
  try {
    let laptop = await arrive(browser.page, address);
    for (let time = 0; time < times; time += 1) {
      await gather(laptop, time);
      let shown = () => {};
      const seen = new Promise<void>((resolve) => {
        shown = resolve;
      });
      let isSeen = false;
      void seen.then(() => {
        isSeen = true;
      });
      await follow(laptop.page, shown);
      const pressed = laptop
        .button(words.collect.show)
        .dispatchEvent('click')
        .catch(() => {});
      // As soon as it is seen, or at another moment each time, before and after that.
      if (time % 2 === 0) await seen;
      else await new Promise((resolve) => setTimeout(resolve, (time * 5) % 60));
      await browser.kill();
      await pressed;

      browser = await startBrowser(profile);
      laptop = await arrive(browser.page, address);
      const kill = {
        seen: isSeen,
        talks: TALKS,
        left: await laptop.talksShown(),
        kept: await countOf(laptop),
      };
      kills.push(kill);
      tell?.(kill);
    }
  } finally {
    await browser.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return kills;
}
