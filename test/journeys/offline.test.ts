// Without a network after one visit, and with a new version waiting at the door.

import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import english from '../../cards/en.json' with { type: 'json' };
import keepingWords from '../../cards/words/nl/keeping.json' with { type: 'json' };
import { servePage } from '../../src/serve/servePage.ts';
import { inEdition } from './editions.ts';
import { allowMissingParts, KEEPS_PAGE, newProfile, openTab, visit } from './visit.ts';
import { front, type Visit } from './visitor.ts';

/** Waits until the page could do without its server. */
const readyForOffline = (player: Visit) =>
  player.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

/** A copy of the built page of which the service worker differs by a byte: a newer version. */
async function newerBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'duwtje-newer-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(inject('built'), folder, { recursive: true });
  const worker = join(folder, 'sw.js');
  await writeFile(worker, `${await readFile(worker, 'utf8')}\n// newer\n`);
  return folder;
}

/** Gives all parts of a build other names, as when what is in them changed: those of an older build are gone. */
async function renameParts(folder: string): Promise<void> {
  const assets = join(folder, 'assets');
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  const renamed = (name: string) => name.replace(/\.js$/, '-newer.js');
  for (const script of scripts) await rename(join(assets, script), join(assets, renamed(script)));
  const files = ['index.html', 'sw.js', ...scripts.map((script) => join('assets', renamed(script)))];
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    const changed = scripts.reduce((so, script) => so.replaceAll(script, renamed(script)), text);
    // A page that changed has another revision, or the older one would be kept.
    await writeFile(join(folder, file), changed.replace(/(index\.html",\s*revision:\s*")/, '$1newer'));
  }
}

inEdition('served', 'without a network', (edition) => {
  test('when the network is gone after one visit then the page reloads and a talk can be held', async () => {
    const player = await visit(edition, KEEPS_PAGE);
    await readyForOffline(player);
    await player.page.context().setOffline(true);
    await player.page.reload();
    await player.beginTalk();
    await player.experience.fill('In de kelder');
    for (const step of ['lay', 'why', 'advise', 'agree', 'profile'] as const) {
      await player.goTo(step);
      if (step === 'lay') await player.lay('strong-push');
    }
    await player.kept();
    await player.page.getByRole('button', { name: english.name }).click();
    await player.page.getByRole('heading', { name: 'What moves you, what blocks you?' }).waitFor();
    for (const screen of ['keeping', 'privacy']) {
      await player.page.goto(`${player.page.url().split('#')[0]}#/${screen}`);
      await player.page.locator(`.screen-${screen} h1`).waitFor();
    }
    await player.page.goto(player.page.url().split('#')[0]!);
    await player.page.getByRole('link', { name: 'In de kelder' }).waitFor();
  });

  test('when a new version comes in mid-word then it waits, and taking it keeps the word', async () => {
    const older = await servePage(inject('built'), 0);
    const context = await newProfile(edition, KEEPS_PAGE, older.address);
    const player = await openTab(context, older.address);
    await readyForOffline(player);
    await player.page.reload();
    await player.beginTalk();
    await player.experience.pressSequentially('Een halve');

    await older.close();
    const newer = await servePage(await newerBuild(), Number(new URL(older.address).port));
    onTestFinished(() => newer.close());
    expect(newer.address).toBe(older.address);
    await player.page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
    await player.toast.getByText(front.update.ready).waitFor();
    await player.experience.pressSequentially(' zin');
    await player.hasValue(player.experience, 'Een halve zin');
    const reloaded = player.page.waitForEvent('load');
    await player.toast.getByRole('button', { name: front.update.now }).click();
    await reloaded;
    await player.hasValue(player.experience, 'Een halve zin');
    await expect.poll(() => player.toast.count()).toBe(0);
  });

  test('when one window takes a new version then the other says so, and opens a screen that is gone by loading itself anew', async () => {
    const older = await servePage(inject('built'), 0);
    const context = await newProfile(edition, KEEPS_PAGE, older.address);
    allowMissingParts(context);
    const here = await openTab(context, older.address);
    await readyForOffline(here);
    await here.page.reload();
    await here.beginTalk();
    const there = await openTab(context, older.address);
    await there.beginTalk();
    await there.experience.pressSequentially('Een halve');

    await older.close();
    const folder = await newerBuild();
    await renameParts(folder);
    const newer = await servePage(folder, Number(new URL(older.address).port));
    onTestFinished(() => newer.close());
    await here.page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
    await there.toast.getByText(front.update.ready).waitFor();
    const reloaded = here.page.waitForEvent('load');
    await here.toast.getByRole('button', { name: front.update.now }).click();
    await reloaded;
    await there.toast.getByText(front.update.elsewhere).waitFor();
    await there.experience.pressSequentially(' zin');
    await there.hasValue(there.experience, 'Een halve zin');

    // Else the browser's own cache would have the old parts for as long as it likes.
    const devtools = await context.newCDPSession(there.page);
    await devtools.send('Network.clearBrowserCache');
    const anew = there.page.waitForEvent('load');
    await there.page.evaluate(() => {
      location.hash = '#/keeping';
    });
    await anew;
    await there.page.locator('.screen-keeping h1').waitFor();
    await there.page.goto(`${older.address}#/`);
    await there.page.getByRole('link', { name: 'Een halve zin' }).waitFor();
  });
});

inEdition('served', 'a part that cannot be fetched', (edition) => {
  test('when a screen and a language are gone for good then it is reloaded once, says so, and comes when asked later', async () => {
    const context = await newProfile(edition);
    allowMissingParts(context);
    let gone = true;
    let asked = 0;
    await context.route(/\/assets\/(Keeping|front)-.*\.js$/, async (route) => {
      const isLanguage = /front-/.test(route.request().url());
      const text = isLanguage ? await (await route.fetch()).text() : '';
      if (!gone || (isLanguage && !text.includes(english.name))) return route.continue();
      asked += 1;
      return route.fulfill({ status: 404 });
    });
    const player = await openTab(context, inject('addresses')[edition]);
    let loads = 0;
    player.page.on('load', () => {
      loads += 1;
    });
    await player.page.getByRole('link', { name: front.home.keeping }).click();
    await player.alert.getByText(front.trouble.part).waitFor();
    await expect.poll(() => loads, { timeout: 10_000 }).toBe(1);
    await player.alert.getByText(front.trouble.part).waitFor();
    expect(asked).toBeGreaterThan(1);
    gone = false;
    await player.alert.getByRole('button', { name: front.trouble.again }).click();
    await player.page.locator('.screen-keeping h1').waitFor();
    expect(loads).toBeLessThanOrEqual(2);
  });

  test('when the server is gone as well then nothing is reloaded, and the page stays', async () => {
    const context = await newProfile(edition);
    allowMissingParts(context);
    const player = await openTab(context, inject('addresses')[edition]);
    await player.page.getByRole('button', { name: front.home.begin }).waitFor();
    await player.page.waitForLoadState('networkidle');
    await context.route(/./, (route) => route.fulfill({ status: 503 }));
    await player.page.getByRole('link', { name: front.home.privacy }).first().click();
    await player.alert.getByText(front.trouble.part).waitFor();
    await player.page.getByRole('link', { name: front.common.home }).click();
    await player.page.getByRole('button', { name: front.home.begin }).waitFor();
    await player.page.getByRole('button', { name: english.name }).click();
    await player.toast.getByText(front.trouble.part).waitFor();
  });
});

/** How much the page has kept of itself for when there is no network. */
const partsKept = ({ page }: Visit) =>
  page.evaluate(async () => {
    let parts = 0;
    for (const name of await caches.keys()) parts += (await (await caches.open(name)).keys()).length;
    return parts;
  });

/** Goes without a network to a screen that was never open. */
async function worksOffline(player: Visit): Promise<void> {
  await player.page.context().setOffline(true);
  await player.page.reload();
  await player.page.getByRole('link', { name: front.home.privacy }).first().click();
  await player.page.locator('.screen-privacy h1').waitFor();
  await player.page.context().setOffline(false);
  await player.goHome();
}

inEdition('served', 'a copy for offline that went', (edition) => {
  for (const [how, lose] of [
    [
      'the caches are cleared',
      (player: Visit) =>
        player.page.evaluate(async () => {
          for (const name of await caches.keys()) await caches.delete(name);
        }),
    ],
    [
      'caches and service worker are gone',
      (player: Visit) =>
        player.page.evaluate(async () => {
          for (const name of await caches.keys()) await caches.delete(name);
          await (await navigator.serviceWorker.ready).unregister();
        }),
    ],
  ] as const)
    test(`when ${how} then one visit with a network brings it back`, async () => {
      const player = await visit(edition, KEEPS_PAGE);
      await readyForOffline(player);
      await player.page.reload();
      const whole = await partsKept(player);
      expect(whole).toBeGreaterThan(20);
      await lose(player);
      // The page may be fetching already what it misses.
      expect(await partsKept(player)).toBeLessThan(whole);
      await player.page.reload();
      await expect.poll(() => partsKept(player), { timeout: 20_000 }).toBe(whole);
      await readyForOffline(player);
      await worksOffline(player);
    });

  test('when everything is wiped then the copy goes too, and the next visit with a network brings it back', async () => {
    const player = await visit(edition, KEEPS_PAGE);
    await readyForOffline(player);
    await player.page.reload();
    const whole = await partsKept(player);
    await player.page.getByRole('link', { name: front.home.keeping }).click();
    await player.page.getByRole('button', { name: keepingWords.wipe.button }).click();
    await player.page.getByRole('button', { name: keepingWords.wipe.yes }).click();
    await player.page.getByText(keepingWords.wipe.browserKeeps).waitFor();
    expect(await partsKept(player)).toBe(0);
    await player.goHome();
    await player.page.reload();
    await expect.poll(() => partsKept(player), { timeout: 20_000 }).toBe(whole);
    await worksOffline(player);
  });
});
