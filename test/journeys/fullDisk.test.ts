// A device that is out of room: it is said in words, nothing is lost, and it is kept as soon as there is room.

import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { inBothEditions } from './editions.ts';
import { limitRoom } from './room.ts';
import { visit } from './visit.ts';
import { cards, front, type Visit } from './visitor.ts';

/** Closes the window as a hand would. @returns what the browser asked before, if anything; then it stays */
function askedOnClosing({ page }: Visit): Promise<string | undefined> {
  const answer = new Promise<string | undefined>((resolve) => {
    page.once('close', () => resolve(undefined));
    page.once('dialog', async (dialog) => {
      await dialog.dismiss();
      resolve(dialog.type());
    });
  });
  return page.close({ runBeforeUnload: true }).then(() => answer);
}

inBothEditions('a full disk', (edition) => {
  test('when the device is full then it is said, and what was typed is kept once there is room', async () => {
    const player = await visit(edition);
    // Before the first write: after it, the browser goes on for a while with the room that it had counted.
    await limitRoom(player.page, 1);
    await player.beginTalk();
    await player.experience.fill('Het begin en de rest');
    await player.alert.getByText(front.keeping.full).waitFor();
    expect(await player.page.getByText(front.keeping.kept, { exact: true }).count()).toBe(0);
    await player.goTo('lay');
    await player.lay('strong-push');
    await player.alert.getByText(front.keeping.full).waitFor();
    await player.goTo('tell');
    await player.hasValue(player.experience, 'Het begin en de rest');

    await limitRoom(player.page);
    await player.kept();
    await expect.poll(() => player.alert.count()).toBe(0);
    await player.page.reload();
    await player.hasValue(player.experience, 'Het begin en de rest');
    await player.goTo('why');
    await player.page.getByLabel(cards.factors.toekomstdromen.push).waitFor();
  });

  test('when a new talk did not fit then every screen says so, closing asks, and all is said to be kept in the end', async () => {
    const player = await visit(edition);
    await limitRoom(player.page, 1);
    await player.beginTalk();
    await player.experience.fill('Nergens bewaard');
    await player.goHome();
    await player.alert.getByText(front.keeping.full).waitFor();
    await player.talks.getByText(front.home.notKept).waitFor();
    for (const screen of ['privacy', 'group', 'keeping']) {
      await player.page.goto(`${player.page.url().split('#')[0]}#/${screen}`);
      await player.page.locator(`.screen-${screen} h1`).waitFor();
      await player.alert.getByText(front.keeping.full).waitFor();
    }
    await player.goHome();
    await player.beginTalk();
    await player.alert.getByText(front.keeping.full).waitFor();
    const downloads = player.page.waitForEvent('download');
    await player.alert.getByRole('button', { name: front.keeping.saveAsFile }).click();
    expect(await text(await (await downloads).createReadStream())).toContain('Nergens bewaard');
    await player.alert.getByRole('link', { name: front.keeping.makeRoom }).click();
    await player.page.locator('.screen-keeping h1').waitFor();
    expect(await askedOnClosing(player)).toBe('beforeunload');

    await limitRoom(player.page);
    await player.toast.getByText(front.keeping.keptAgain).waitFor();
    await expect.poll(() => player.alert.count()).toBe(0);
    await player.goHome();
    expect(await player.talks.getByText(front.home.notKept).count()).toBe(0);
    expect(await askedOnClosing(player)).toBeUndefined();
  });

  test('when a talk does not fit any more and is thrown away then it can be asked back until it comes', async () => {
    const player = await visit(edition);
    await limitRoom(player.page, 1);
    await player.beginTalk();
    await player.experience.fill('Toch niet weg');
    await player.alert.waitFor();
    await player.goHome();
    await player.page.getByText(front.home.actions, { exact: true }).click();
    await player.page.getByRole('button', { name: front.home.remove }).click();
    await expect.poll(() => player.talks.count()).toBe(0);
    const undo = player.toast.getByRole('button', { name: front.common.undo });
    await undo.click();
    await player.toast.getByText(front.keeping.full).waitFor();
    await limitRoom(player.page);
    await undo.click();
    await player.page.getByRole('link', { name: 'Toch niet weg' }).waitFor();
  });
});
