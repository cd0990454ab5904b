// Without a network after one visit, and with a new version waiting at the door.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import english from '../../cards/en.json' with { type: 'json' };
import { servePage } from '../../src/serve/servePage.ts';
import { inEdition } from './editions.ts';
import { KEEPS_PAGE, newProfile, openTab, visit } from './visit.ts';
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
});
