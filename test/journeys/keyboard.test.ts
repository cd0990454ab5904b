// A whole talk with the keyboard alone: no mouse, no finger.

import { expect, test } from 'vitest';
import { inEdition } from './editions.ts';
import { STORY } from './fullTalk.ts';
import { LAPTOP, visit } from './visit.ts';
import { cards, front, screens, stepNames, type Visit } from './visitor.ts';

/** The accessible name of what has the focus, near enough: its label, else its text. */
const focused = (player: Visit) =>
  player.page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return '';
    // The steps of the road tell their number too; the two ways into a talk have a line below.
    const title = [...at.querySelectorAll('.step-name, .way-title')].at(-1);
    if (title) return title.textContent;
    const labels = 'labels' in at ? [...((at as HTMLInputElement).labels ?? [])] : [];
    return (
      at.getAttribute('aria-label') ?? (labels.map((label) => label.textContent).join(' ') || at.textContent)
    );
  });

/** Tabs until something has the focus. */
async function tabTo(player: Visit, name: string): Promise<void> {
  const passed: (string | null)[] = [];
  for (let press = 0; press < 90; press += 1) {
    const now = (await focused(player))?.replaceAll('\u00ad', '') ?? '';
    if (now.trim() === name) return;
    passed.push(now.trim());
    await player.page.keyboard.press('Tab');
  }
  expect.fail(`the focus never came to ‘${name}’; it passed ${passed.join(' | ')}`);
}

async function pressOn(player: Visit, name: string, key = 'Enter'): Promise<void> {
  await tabTo(player, name);
  await player.page.keyboard.press(key);
}

inEdition('served', 'a talk by keyboard', (edition) => {
  test('when only keys are pressed then a talk can be held from start to end', async () => {
    const player = await visit(edition, LAPTOP);
    const { page } = player;
    await page.getByRole('button', { name: front.home.begin }).waitFor();
    await pressOn(player, front.home.begin);
    await player.title('tell');
    await tabTo(player, cards.board.fields.experience);
    await page.keyboard.type(STORY.experience);
    await pressOn(player, 'Ik wilde een nieuwe uitdaging', 'Space');

    await pressOn(player, stepNames.lay);
    await player.title('lay');
    await tabTo(player, 'Grote rem: leg hier Toekomstdromen');
    for (let card = 0; card < 24; card += 1) {
      const before = await player.handShows();
      await page.keyboard.press(String(card % 5));
      await expect.poll(() => player.handShows(), { message: `after card ${card + 1}` }).not.toBe(before);
    }
    expect(await player.cardsIn('strong-push')).toHaveLength(4);
    expect(await player.cardsIn('strong-brake')).toHaveLength(5);
    await pressOn(player, screens.lay.own);
    await tabTo(player, screens.lay.ownName);
    await page.keyboard.type('Mijn buurman');
    await page.keyboard.press('Shift+Tab');
    await pressOn(player, 'Grote duw: leg hier Mijn buurman');
    await expect.poll(() => player.cardsIn('strong-push')).toContain('Mijn buurman');

    await pressOn(player, stepNames.why);
    await player.title('why');
    // All cards are within reach: the own one is the last of the road.
    await pressOn(player, 'Mijn buurman');
    await tabTo(player, cards.ownCard.push);
    await page.keyboard.type(STORY.remark);
    await pressOn(player, stepNames.agree);
    await player.title('agree');
    await pressOn(player, 'Ik wil graag leren hoe …');
    await expect.poll(() => focused(player)).toBe(screens.agree.question);
    await page.keyboard.type('ik een ploeg leid');
    await pressOn(player, stepNames.profile);
    await player.title('profile');
    await player.kept();

    await player.goTo('agree');
    await player.hasValue(page.getByLabel(screens.agree.question, { exact: true }), STORY.question);
    await player.goTo('why');
    await page.locator('.road-card[data-card=anders-1]').click();
    await player.hasValue(page.getByLabel(cards.ownCard.push), STORY.remark);
  });

  test('when Control and Z are pressed on the board then the last card comes back in the hand', async () => {
    const player = await visit(edition, LAPTOP);
    await player.beginTalk();
    await player.goTo('lay');
    await player.lay('strong-push');
    await player.page.keyboard.press('Control+z');
    await expect.poll(() => player.cardsIn('strong-push')).toEqual([]);
    await player.page.keyboard.press('Control+y');
    await expect.poll(() => player.cardsIn('strong-push')).toHaveLength(1);
  });

  test('when a button has come to its end then it keeps the focus, and does nothing more', async () => {
    const player = await visit(edition, LAPTOP);
    const { page } = player;
    await player.beginTalk();
    await player.goTo('lay');
    await player.lay('strong-push');
    await player.lay('slight-brake');
    await player.goTo('why');
    await tabTo(player, screens.why.after);
    const second = screens.why.at.replace('{at}', '2').replace('{of}', '2');
    for (const _ of ['to the last card', 'and past it']) {
      await page.keyboard.press('Enter');
      await page.getByText(second, { exact: true }).waitFor();
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await focused(player)).toBe(screens.why.after);
    }
    await player.goTo('lay');
    await tabTo(player, front.common.undo);
    for (const left of [1, 0, 0]) {
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.zone .laid').count()).toBe(left);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await focused(player)).toBe(front.common.undo);
    }
  });

  test('when the last card is laid then Control and Z still takes it back', async () => {
    const player = await visit(edition, LAPTOP);
    await player.beginTalk();
    await player.goTo('lay');
    await player.page.getByRole('button', { name: screens.lay.restAside }).click();
    await player.hand.getByText(screens.lay.allDone).waitFor();
    await player.page.keyboard.press('Control+z');
    await expect.poll(() => player.handShows()).toMatch(/^Toekomst/);
  });

  test('when a number is typed in a text field then no card is laid', async () => {
    const player = await visit(edition, LAPTOP);
    await player.beginTalk();
    await player.goTo('lay');
    await player.page.getByRole('button', { name: screens.lay.own }).click();
    await player.page.getByLabel(screens.lay.ownName).fill('');
    await player.page.getByLabel(screens.lay.ownName).pressSequentially('1 op 1');
    await player.hasValue(player.page.getByLabel(screens.lay.ownName), '1 op 1');
    expect(await player.cardsIn('strong-brake')).toEqual([]);
  });

  test('when the first link is followed then the focus goes past the header', async () => {
    const player = await visit(edition, LAPTOP);
    await player.page.getByRole('button', { name: front.home.begin }).waitFor();
    await pressOn(player, front.common.skip);
    expect(await player.page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });
});
