// The browser closes the database behind the page's back: what was said is kept all the same, and nothing vanishes.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBothEditions, inEdition } from './editions.ts';
import { addressOf, besides, newProfile, openTab, visit } from './visit.ts';
import { front, type Visit } from './visitor.ts';

/** Closes the page's connection just before its next step, as Safari does to a page in the background. */
function loseConnection(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...step) {
      IDBDatabase.prototype.transaction = transaction;
      this.close();
      return transaction.apply(this, step);
    };
  });
}

/** Cuts off the next step halfway, and tells the page as a browser does. */
function cutOff(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...step) {
      IDBDatabase.prototype.transaction = transaction;
      const begun = transaction.apply(this, step);
      queueMicrotask(() => {
        begun.abort();
        this.dispatchEvent(new Event('close'));
        this.close();
      });
      return begun;
    };
  });
}

/** Refuses every step until it is called off, as Safari does when its database server is gone. */
async function refuseAll(page: Page): Promise<() => Promise<void>> {
  const original = await page.evaluateHandle(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    };
    return transaction;
  });
  return () =>
    original.evaluate((transaction) => {
      IDBDatabase.prototype.transaction = transaction;
    });
}

inBothEditions('a database that the browser closed', (edition) => {
  for (const [how, lose] of [
    ['between two steps', loseConnection],
    ['in the middle of a step', cutOff],
  ] as const)
    test(`when it is closed ${how} then the next word is kept, and nobody notices`, async () => {
      const player = await visit(edition);
      await player.beginTalk();
      await player.experience.fill('Voor het verlies');
      await player.kept();
      await lose(player.page);
      await player.experience.fill('Na het verlies');
      await player.kept();
      expect(await player.alert.count()).toBe(0);
      await player.page.reload();
      await player.hasValue(player.experience, 'Na het verlies');
      expect(await player.toast.count()).toBe(0);
    });

  test('when every step is refused then a new talk stays in the list with its words, and is kept in the end', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    const allow = await refuseAll(player.page);
    await player.experience.fill('Nog nergens bewaard');
    await player.alert.getByText(front.keeping.refused).waitFor();
    await player.goHome();
    await player.alert.getByText(front.keeping.refused).waitFor();
    await player.page.getByRole('link', { name: 'Nog nergens bewaard' }).click();
    await player.hasValue(player.experience, 'Nog nergens bewaard');
    await player.experience.fill('Nog nergens bewaard, en meer');
    await player.goHome();
    await allow();
    await player.alert.waitFor({ state: 'detached' });
    await player.page.reload();
    await player.page.getByRole('link', { name: 'Nog nergens bewaard, en meer' }).waitFor();
  });
});

inEdition('served', 'throwing away over a closed database', (edition) => {
  test("when the connection was lost then 'Gooi weg' still works; when all is refused it says so", async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.experience.fill('Weg ermee');
    await player.kept();
    await player.goHome();
    await loseConnection(player.page);
    await player.page.getByText(front.home.actions, { exact: true }).click();
    const remove = player.page.getByRole('button', { name: front.home.remove });
    await remove.click();
    await player.toast.getByText(front.home.removed).waitFor();
    await expect.poll(() => player.talks.count()).toBe(0);
    await player.toast.getByRole('button', { name: front.common.undo }).click();
    await expect.poll(() => player.talks.count()).toBe(1);

    await refuseAll(player.page);
    await player.page.getByText(front.home.actions, { exact: true }).click();
    await remove.click();
    await player.toast.getByText(front.trouble.any).waitFor();
    expect(await player.talks.count()).toBe(1);
  });
});

/** Clears what the page keeps, as ‘Clear site data’ does. */
async function clearData({ page }: Visit): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { origin, protocol } = new URL(page.url());
  await devtools.send('Storage.clearDataForOrigin', {
    origin: protocol === 'file:' ? 'file:///' : origin,
    storageTypes: 'indexeddb',
  });
}

/** Deletes the database from another page. */
const deleteDatabase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('duwtje');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );

inBothEditions('a database that was cleared under the page', (edition) => {
  for (const [how, clear] of [
    ['by the browser', clearData],
    ['by deleting it', async ({ page }: Visit) => deleteDatabase(await besides(page.context(), edition))],
  ] as const)
    test(`when it is cleared ${how} then it is said, nothing on the screen is lost, and all can be kept again`, async () => {
      const player = await openTab(await newProfile(edition), addressOf(edition));
      await player.beginTalk();
      await player.experience.fill('Eerder bewaard');
      await player.kept();
      await player.goHome();
      await player.beginTalk();
      await player.experience.fill('Nog open');
      await player.kept();
      await clear(player);
      await player.alert.getByText(front.keeping.cleared).waitFor();
      await player.experience.fill('Nog open, en verder');
      await player.goHome();
      await player.alert.getByText(front.keeping.cleared).waitFor();
      expect(await player.talks.count()).toBe(2);
      await player.page.getByRole('link', { name: 'Nog open, en verder' }).click();
      await player.experience.fill('Nog open, en klaar');
      expect(await player.page.getByText(front.keeping.deletedElsewhere).count()).toBe(0);
      await player.alert.getByRole('button', { name: front.keeping.keepAgain }).click();
      await player.toast.getByText(front.keeping.keptAgain).waitFor();
      await player.kept();
      await expect.poll(() => player.alert.count()).toBe(0);
      await player.experience.fill('Nog open, en helemaal klaar');
      await player.kept();
      await player.page.goto(`${addressOf(edition)}#/`);
      await player.page.reload();
      await player.page.getByRole('link', { name: 'Eerder bewaard' }).waitFor();
      await player.page.getByRole('link', { name: 'Nog open, en helemaal klaar' }).waitFor();
    });
});
