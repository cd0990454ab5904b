// What is said stays: through undo, reload, a change of language, and second thoughts about throwing away.

import { expect, test } from 'vitest';
import english from '../../cards/en.json' with { type: 'json' };
import englishFront from '../../cards/words/en/front.json' with { type: 'json' };
import keepingWords from '../../cards/words/nl/keeping.json' with { type: 'json' };
import { inBothEditions, inEdition } from './editions.ts';
import { addressOf, newProfile, openTab, visit } from './visit.ts';
import { cards, front, screens, type Visit } from './visitor.ts';

/** A talk that is kept, in the list, with what can be done to it unfolded. */
async function talkInList(player: Visit, experience: string): Promise<void> {
  await player.beginTalk();
  await player.experience.fill(experience);
  await player.kept();
  await player.goHome();
  await player.page.getByText(front.home.actions, { exact: true }).first().click();
}

inBothEditions('keeping', (edition) => {
  test('when the page is reloaded then the talk, the step and the board are as they were', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.experience.fill('Een cursus lassen');
    await player.goTo('lay');
    await player.lay('slight-brake');
    await player.kept();
    await player.page.reload();
    await player.title('lay');
    expect(await player.cardsIn('slight-brake')).toEqual(['Toekomstdromen']);
    await player.goHome();
    await player.page.getByRole('link', { name: 'Een cursus lassen' }).waitFor();
  });

  test('when the language changes in mid-word then the words of the player stay and the page is English', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.experience.pressSequentially('Een halve zi');
    await player.page.getByRole('button', { name: english.name }).click();
    await player.page.getByRole('heading', { name: 'Tell what you learned' }).waitFor();
    expect(await player.page.locator('html').getAttribute('lang')).toBe('en');
    await player.hasValue(player.page.locator('textarea').first(), 'Een halve zi');
    await player.page.getByText(englishFront.keeping.kept, { exact: true }).waitFor();
    await player.page.reload();
    await player.page.getByRole('heading', { name: 'Tell what you learned' }).waitFor();
    await player.hasValue(player.page.locator('textarea').first(), 'Een halve zi');
  });

  test('when a talk is thrown away by mistake then one tap brings it back', async () => {
    const player = await visit(edition);
    await talkInList(player, 'Blijf hier');
    await player.page.getByRole('button', { name: front.home.remove }).click();
    await expect.poll(() => player.talks.count()).toBe(0);
    await player.toast.getByRole('button', { name: front.common.undo }).click();
    await player.page.getByRole('link', { name: 'Blijf hier' }).click();
    await player.hasValue(player.experience, 'Blijf hier');
    expect(await player.spoken.textContent()).not.toContain(front.home.removed);
  });

  test('when everything is wiped then no window remembers which talks there were', async () => {
    const context = await newProfile(edition);
    const here = await openTab(context, addressOf(edition));
    const there = await openTab(context, addressOf(edition));
    for (const player of [here, there]) {
      await player.beginTalk();
      await player.experience.fill('Straks weg');
      await player.kept();
    }
    const remembered = () =>
      Promise.all([here, there].map(({ page }) => page.evaluate(() => Object.keys(sessionStorage).length)));
    expect(await remembered()).toEqual([1, 1]);
    await here.page.goto(`${addressOf(edition)}#/keeping`);
    await here.page.getByRole('button', { name: keepingWords.wipe.button }).click();
    await here.page.getByRole('button', { name: keepingWords.wipe.yes }).click();
    await here.page.getByText(keepingWords.wipe.gone).waitFor();
    await expect.poll(remembered).toEqual([0, 0]);
  });

  test('when the window is a private one then the player is told before they begin', async () => {
    const context = await newProfile(edition);
    // What a browser says that gives a private window less room; the newest hide it.
    await context.addInitScript(() => {
      if (navigator.storage) navigator.storage.estimate = async () => ({ quota: 1e9, usage: 0 });
    });
    const player = await openTab(context, addressOf(edition));
    await player.page.getByText(front.keeping.perhapsPrivate).waitFor();
    await player.beginTalk();
    await player.page.getByText(front.keeping.perhapsPrivate).waitFor();
    await player.goTo('lay');
    expect(await player.page.getByText(front.keeping.perhapsPrivate).count()).toBe(0);
  });
});

inEdition('served', 'keeping and thinking again', (edition) => {
  test('when a step is undone and redone then the board follows', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.goTo('lay');
    await player.lay('strong-push');
    await player.lay('strong-push');
    await player.undo.click();
    await expect.poll(() => player.cardsIn('strong-push')).toEqual(['Toekomstdromen']);
    expect(await player.handShows()).toMatch(/^Zelf/);
    await player.redo.click();
    await expect.poll(() => player.cardsIn('strong-push')).toEqual(['Toekomstdromen', 'Zelfvertrouwen']);
  });

  test('when a card is undone after a remark was written then the remark comes back with the card', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.goTo('lay');
    await player.lay('strong-push');
    await player.goTo('why');
    const remark = player.page.getByLabel(cards.factors.toekomstdromen.push);
    await remark.fill('Omdat ik vooruit wil');
    await player.goTo('lay');
    await player.undo.click();
    await expect.poll(() => player.cardsIn('strong-push')).toEqual([]);
    await player.lay('strong-push');
    await player.goTo('why');
    await player.hasValue(remark, 'Omdat ik vooruit wil');
  });

  test('when a copy is made then the page says so, and the two are called differently', async () => {
    const player = await visit(edition);
    await talkInList(player, 'Twee keer');
    await player.page.getByRole('button', { name: front.home.duplicate }).click();
    await player.toast.getByText(`${front.home.duplicated}: Twee keer (2)`).waitFor();
    expect(await player.talks.locator('strong').allTextContents()).toEqual(['Twee keer (2)', 'Twee keer']);
  });

  test('when a talk is put away then one tap brings it back, or it waits among those put away', async () => {
    const player = await visit(edition);
    await talkInList(player, 'Van vorig jaar');
    await player.page.getByRole('button', { name: front.home.archive }).click();
    await player.toast.getByText(front.home.archived).waitFor();
    await player.toast.getByRole('button', { name: front.common.undo }).click();
    await player.page.getByRole('link', { name: 'Van vorig jaar' }).waitFor();
    await player.page.getByText(front.home.actions, { exact: true }).first().click();
    await player.page.getByRole('button', { name: front.home.archive }).click();
    await expect.poll(() => player.talks.count()).toBe(0);
    await player.page.getByRole('button', { name: front.home.showArchived }).click();
    await player.page.getByRole('link', { name: 'Van vorig jaar' }).waitFor();
    await player.page.getByText(front.home.actions, { exact: true }).first().click();
    await player.page.getByRole('button', { name: front.home.unarchive }).click();
    await player.toast.getByText(front.home.unarchived).waitFor();
    await player.page.getByRole('heading', { name: front.home.talks }).waitFor();
    await player.page.getByRole('link', { name: 'Van vorig jaar' }).waitFor();
  });

  test('when nothing is said then no empty talk is left behind', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.goTo('lay');
    await player.goHome();
    expect(await player.talks.count()).toBe(0);
  });

  test('when an address leads nowhere then the page says so and leads back', async () => {
    const player = await visit(edition);
    await player.page.goto(`${player.page.url()}#/talk/none`);
    await player.page.getByRole('heading', { name: front.nowhere.title }).waitFor();
    await player.page.getByRole('link', { name: front.nowhere.home, exact: true }).click();
    await player.page.getByRole('heading', { name: cards.deck.tagline }).waitFor();
  });

  test('when an address is of a talk that is not here then the page says so, and a new talk outlives a reload', async () => {
    const player = await visit(edition);
    const start = player.page.url();
    await player.page.goto(`${start}#/talk/${crypto.randomUUID()}/lay`);
    await player.page.getByRole('heading', { name: front.nowhere.title }).waitFor();
    await player.page.getByRole('link', { name: front.nowhere.home, exact: true }).click();
    await player.beginTalk();
    await player.goTo('lay');
    await player.page.reload();
    await player.title('lay');
  });

  test('when a talk is put away then the keyboard stands on the next, and the message goes after its screen', async () => {
    const player = await visit(edition);
    await talkInList(player, 'Eerste');
    await talkInList(player, 'Tweede');
    await player.page.getByRole('button', { name: front.home.archive }).first().press('Enter');
    await expect.poll(() => player.talks.count()).toBe(1);
    await expect
      .poll(() => player.page.evaluate(() => document.activeElement?.closest('.talk-item') !== null))
      .toBe(true);
    await player.page.keyboard.press('Enter');
    await player.page.locator('.screen-talk').waitFor();
    await player.toast.waitFor({ state: 'detached', timeout: 20_000 });
  });

  test('when a card was never laid then the board says which were put aside', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.goTo('lay');
    await player.page.getByRole('button', { name: screens.lay.aside, exact: true }).click();
    await player.page.getByText('Telt niet mee: 1').waitFor();
  });
});
