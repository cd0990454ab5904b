// A database that is not as it should be: what can be read is read, and the rest is said in words.

import { expect, test } from 'vitest';
import { inBothEditions, inEdition } from './editions.ts';
import { allRecords, putRecord, raiseVersion } from './kept.ts';
import { addressOf, besides, newProfile, openTab, visit } from './visit.ts';
import { front } from './visitor.ts';

inBothEditions('a damaged database', (edition) => {
  test('when a newer Duwtje kept the talks then the page says so and shows no empty list', async () => {
    const context = await newProfile(edition);
    const player = await openTab(context, addressOf(edition));
    await player.beginTalk();
    await player.experience.fill('Later verder');
    await player.kept();
    await raiseVersion(await besides(context, edition));
    await player.page.getByRole('alert').getByText(front.newerData.text).waitFor();
    expect(await player.page.getByRole('button', { name: front.home.begin }).count()).toBe(0);
    const second = await openTab(context, addressOf(edition));
    await second.page.getByRole('alert').getByText(front.newerData.text).waitFor();
  });

  test('when another tab needs a newer database in mid-word then the word is kept first', async () => {
    const context = await newProfile(edition);
    const player = await openTab(context, addressOf(edition));
    await player.beginTalk();
    await player.experience.pressSequentially('Een halve zi');
    await raiseVersion(await besides(context, edition));
    await player.page.getByText(front.newerData.text).waitFor();
    const kept = await allRecords(await besides(context, edition));
    expect(JSON.stringify(kept)).toContain('Een halve zi');
  });

  test('when the browser keeps nothing at all then the player is told, and can still play', async () => {
    const context = await newProfile(edition);
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    });
    const player = await openTab(context, addressOf(edition));
    await player.page.getByText(front.keeping.nothingKept).waitFor();
    await player.beginTalk();
    await player.experience.fill('Alleen nu');
    await player.page.getByText(front.keeping.onlyNow).waitFor();
    await player.goTo('lay');
    await player.lay('strong-push');
  });
});

inEdition('served', 'a damaged record', (edition) => {
  test('when records are no talk, of a later version or of the wrong shape then the other talks still open and all stay', async () => {
    const records = [
      { id: 'broken' },
      { id: 'later', version: 99, revision: 1, talk: { id: 'later' } },
      { id: 'odd', version: 1, revision: 1, talk: { id: 'odd', cards: 7 } },
    ];
    const player = await visit(edition);
    await player.beginTalk();
    await player.experience.fill('Ik ben heel');
    await player.kept();
    await player.goHome();
    for (const record of records) await putRecord(player.page, record);
    await player.page.reload();
    await player.page.getByText(front.home.broken).waitFor();
    await player.page.getByRole('link', { name: 'Ik ben heel' }).click();
    await player.hasValue(player.experience, 'Ik ben heel');
    expect(await allRecords(player.page)).toEqual(expect.arrayContaining(records));
    await player.page.goto(`${addressOf(edition)}#/keeping`);
    await expect.poll(() => player.page.locator('.broken li').count()).toBe(records.length);
  });
});
