// What the group's screen shows and says is kept: through a killed browser, two windows, a late table and a full disk.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import words from '../../cards/words/nl/group.json' with { type: 'json' };
import { groupText } from '../../src/domain/group/groupFile.ts';
import { handInFileText } from '../../src/domain/handIn/handInText.ts';
import { shownPile, tables } from '../companion/group/samples.ts';
import { type Edition, inBothEditions, inEdition } from './editions.ts';
import { killShown } from './killShown.ts';
import { json, type Laptop, opened } from './laptop.ts';
import { limitRoom } from './room.ts';
import { addressOf, LAPTOP, newProfile } from './visit.ts';
import { front } from './visitor.ts';

const ALL = tables(10, 7);
const file = (talks: typeof ALL) => json('a.json', handInFileText(talks));

/** Windows of one browser, and how to open one more. */
async function openWindows(edition: Edition, count: number) {
  const context = await newProfile(edition, LAPTOP);
  const open = async () => opened(await context.newPage(), addressOf(edition));
  return { open, laptops: await Promise.all(Array.from({ length: count }, open)) };
}

/** Refuses every step of the database until it is called off. */
async function refuseAll(page: Page): Promise<() => Promise<void>> {
  const original = await page.evaluateHandle(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('refused', 'NotAllowedError');
    };
    return transaction;
  });
  return () =>
    original.evaluate((transaction) => {
      IDBDatabase.prototype.transaction = transaction;
    });
}

inEdition('served', 'a group on a browser that is killed', (edition) => {
  test('when it is killed as the picture comes then it knows what was shown', {
    timeout: 180_000,
  }, async () => {
    const kills = await killShown(addressOf(edition), 6);
    for (const { seen, talks, left, kept } of kills) {
      expect(kept).toBe(talks);
      expect(seen ? [talks] : [0, talks]).toContain(left);
    }
    expect(kills.filter(({ seen }) => seen).length).toBeGreaterThanOrEqual(3);
  });
});

inEdition('served', 'a group in two windows', (edition) => {
  const REPETITIONS = 6;
  const MOST_APART_MS = 300;

  test('when ten hand-ins come within 300 ms and each window is closed once all is said to be in then all ten are kept', {
    timeout: 180_000,
  }, async () => {
    const kept: number[] = [];
    for (let time = 0; time < REPETITIONS; time++) {
      const { laptops, open } = await openWindows(edition, 2);
      await Promise.all(
        laptops.map(async (laptop, index) => {
          for (const [n, talk] of ALL.filter((_, at) => at % 2 === index).entries()) {
            await laptop.page.waitForTimeout((time * 97 + n * 61 + index * 29) % MOST_APART_MS);
            await laptop.handIn(file([talk]));
          }
          await laptop.page.close();
        }),
      );
      const later = await open();
      kept.push(Number.parseInt((await later.count()) ?? '', 10));
      await later.page.context().close();
    }
    expect(kept).toEqual(Array.from({ length: REPETITIONS }, () => ALL.length));
  });

  test('when both press the button in the same instant then both show one picture of the same talks', async () => {
    const { laptops } = await openWindows(edition, 2);
    await laptops[0]!.handIn(file(ALL));
    for (const laptop of laptops) await laptop.button(words.collect.show).waitFor();
    const at = Date.now() + 1_000;
    for (const laptop of laptops)
      await laptop.button(words.collect.show).evaluate((button, then) => {
        setTimeout(() => (button as HTMLElement).click(), then - Date.now());
      }, at);
    for (const laptop of laptops) await expect.poll(() => laptop.talksShown()).toBe(ALL.length);
  });

  test('when a table hands in after a new group was begun then undoing that keeps it', async () => {
    const { laptops } = await openWindows(edition, 2);
    const [here, there] = laptops as [Laptop, Laptop];
    await here.handIn(file(ALL.slice(0, 8)));
    await here.button(words.collect.show).click();
    await expect.poll(() => here.talksShown()).toBe(8);
    await here.page.getByText(words.collect.settings, { exact: true }).click();
    await here.button(words.collect.anew).click();
    await here.hasCount(0);
    await there.handIn(file(ALL.slice(8)));
    await here.hasCount(2);
    await here.button(front.common.undo).click();
    for (const laptop of laptops) {
      await laptop.hasCount(10);
      expect(await laptop.talksShown()).toBe(8);
    }
    await there.page.reload();
    await there.hasCount(10);
  });
});

inBothEditions('what was shown before', (edition) => {
  test('when all tables hand in again for a new group then the picture comes back as it was', async () => {
    const { laptops } = await openWindows(edition, 2);
    const [laptop, other] = laptops as [Laptop, Laptop];
    await laptop.handIn(file(ALL.slice(0, 8)));
    await other.hasCount(8);
    await laptop.button(words.collect.show).click();
    await expect.poll(() => laptop.talksShown()).toBe(8);
    await laptop.page.getByText(words.collect.settings, { exact: true }).click();
    await laptop.button(words.collect.anew).click();
    await laptop.hasCount(0);
    // Another window hears of it when it is kept: a page that is left before that may still lose it.
    await other.hasCount(0);
    await laptop.page.reload();
    await laptop.handIn(file(ALL.slice(0, 9)));
    await laptop.hasCount(1);
    expect(await laptop.button(words.collect.show).count()).toBe(0);
    await laptop.button(words.collect.recall).click();
    await expect.poll(() => laptop.talksShown()).toBe(8);
    await laptop.hasCount(9);
    // A file in which a talk came to it elsewhere would tell that talk.
    await laptop.handIn(json('gegroeid.json', groupText(shownPile(12, 7).batches)));
    expect(await laptop.told()).toContain(
      words.collect.clashes.shown.replace('{n}', '12').replace('{shared}', '8'),
    );
    expect(await laptop.talksShown()).toBe(8);
  });
});

inEdition('served', 'a picture that cannot be kept', (edition) => {
  test('when the browser refuses then nothing is shown, it says why, and later it can be', async () => {
    const { laptops } = await openWindows(edition, 1);
    const [laptop] = laptops as [Laptop];
    await laptop.handIn(file(ALL));
    const allow = await refuseAll(laptop.page);
    await laptop.button(words.collect.show).click();
    await laptop.page.locator('.intake-note').getByText(words.collect.notShown.refused).waitFor();
    expect(await laptop.talksShown()).toBe(0);
    await laptop.hasCount(10);
    await allow();
    await laptop.button(words.collect.show).click();
    await expect.poll(() => laptop.talksShown()).toBe(10);
  });

  test('when the device is full then nothing is shown until there is room', async () => {
    const { laptops } = await openWindows(edition, 1);
    const [laptop] = laptops as [Laptop];
    await limitRoom(laptop.page, 1);
    await laptop.handIn(file(ALL));
    await laptop.page.getByRole('alert').getByText(front.keeping.full).waitFor();
    await laptop.page.evaluate(() => location.assign('#/privacy'));
    await laptop.page.getByRole('alert').getByText(front.keeping.groupNotKept.full).waitFor();
    await laptop.page.evaluate(() => location.assign('#/group'));
    await laptop.hasCount(10);
    await laptop.button(words.collect.show).click();
    await laptop.page.locator('.intake-note').getByText(words.collect.notShown.full).waitFor();
    expect(await laptop.talksShown()).toBe(0);
    await limitRoom(laptop.page);
    await laptop.page.getByRole('alert').getByText(front.keeping.full).waitFor({ state: 'detached' });
    await laptop.button(words.collect.show).click();
    await expect.poll(() => laptop.talksShown()).toBe(10);
  });

  test('when the browser keeps nothing at all then the group says what that means', async () => {
    const context = await newProfile(edition, LAPTOP);
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    });
    const laptop = await opened(await context.newPage(), addressOf(edition));
    await laptop.page.getByText(words.collect.onlyNow).waitFor();
    await laptop.handIn(file(ALL));
    await laptop.button(words.collect.show).click();
    await expect.poll(() => laptop.talksShown()).toBe(10);
  });
});
