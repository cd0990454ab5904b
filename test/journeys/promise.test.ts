// The promise returns: three talks over a year on one device, and a talk that ends without a wish.

import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import keepingWords from '../../cards/words/nl/keeping.json' with { type: 'json' };
import promise from '../../cards/words/nl/promise.json' with { type: 'json' };
import { inBothEditions, inEdition } from './editions.ts';
import { allRecords } from './kept.ts';
import { KEEPS_PAGE, visit } from './visit.ts';
import { front, screens, startingWith, type Visit } from './visitor.ts';

const { agree } = screens;
const { lookBack, chain, earlier, ask, notNow } = promise;

/** Goes on without a network, as soon as the page keeps itself for that. */
async function goOffline({ page }: Visit): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.context().setOffline(true);
}

/** Opens the page anew on another day. */
async function onDay(player: Visit, day: string): Promise<void> {
  await player.page.clock.setFixedTime(new Date(`${day}T10:00:00`));
  await player.page.reload();
  await player.page.locator('h1').waitFor();
}

/** What is due, on the first screen. */
const due = (player: Visit) => player.page.getByRole('link', { name: startingWith(front.home.due) });

/** Comes to the first screen on another day. @returns how much is due there */
async function dueOn(player: Visit, day: string): Promise<number> {
  await player.goHome();
  await onDay(player, day);
  await player.talks.first().waitFor();
  return due(player).count();
}

/** Goes back to what is due; there is one. */
async function goToDue(player: Visit, step: string): Promise<void> {
  await due(player).click();
  await player.page.getByRole('heading', { level: 1, name: lookBack.title }).waitFor();
  await player.page.locator('.then-agreed').getByText(step, { exact: true }).waitFor();
}

/** Opens what is asked more of a promise. */
const unfold = ({ page }: Visit, question: string) =>
  page.locator('.ask > summary').getByText(question, { exact: true }).click();

async function agreeOn(player: Visit, step: string, by: string): Promise<void> {
  await player.page.getByLabel(agree.step).fill(step);
  await player.page.getByLabel(agree.by).fill(by);
  await player.kept();
}

/** Begins a talk that goes on from the one on the screen; the promise of that one is in sight. */
async function goOn(player: Visit, promised: string, question: string): Promise<void> {
  await player.page.getByRole('link', { name: lookBack.toTalk }).click();
  await player.title('profile');
  await player.page.getByRole('button', { name: chain.newTalk }).click();
  await player.title('tell');
  const before = player.page.getByRole('complementary', { name: startingWith(earlier.title) });
  await before.getByText(promised, { exact: true }).waitFor();
  await before.getByText(question, { exact: true }).waitFor();
}

/** Takes all talks along in a file and wipes the whole device, the page's own copy too; then comes back, without a network. */
async function backUpAndWipe(player: Visit, day: string): Promise<Buffer> {
  const { page } = player;
  await player.goHome();
  await page.getByRole('link', { name: front.home.keeping }).click();
  await page.getByText(keepingWords.backup.openTitle).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: keepingWords.backup.open }).click(),
  ]);
  const backup = await buffer(await download.createReadStream());
  // Without its copy the page needs a network once more.
  await page.context().setOffline(false);
  await page.getByRole('button', { name: keepingWords.wipe.button }).click();
  await page.getByRole('button', { name: keepingWords.wipe.yes }).click();
  await page.getByText(keepingWords.wipe.gone).waitFor();
  await player.goHome();
  await page.reload();
  await goOffline(player);
  await onDay(player, day);
  expect(await player.talks.count()).toBe(0);
  expect(await allRecords(page)).toEqual([]);
  return backup;
}

async function restore(player: Visit, backup: Buffer): Promise<void> {
  const { page } = player;
  await page.getByRole('link', { name: front.home.keeping }).click();
  await page
    .locator('.file-button input')
    .setInputFiles({ name: 'duwtje.json', mimeType: '', buffer: backup });
  await page.getByRole('button', { name: keepingWords.restore.carryOut }).click();
  await page.getByRole('link', { name: keepingWords.restore.toTalks }).click();
}

inEdition('served', 'promises of a year', (edition) => {
  test('when three talks are held in a year without a network then each promise returns in its week and none is lost', async () => {
    const player = await visit(edition, KEEPS_PAGE);
    const { page } = player;
    await goOffline(player);
    await onDay(player, '2026-11-24');
    const question = 'Ik wil graag leren hoe ik veilig zaag';
    await player.beginTalk();
    await player.experience.fill('Snoeicursus');
    await player.goTo('agree');
    await page.getByLabel(agree.question, { exact: true }).fill(question);
    await unfold(player, ask.when);
    await page.getByLabel(ask.when).fill('Op donderdag');
    await unfold(player, ask.inWorkTime);
    await page.getByLabel(promise.workTime.yes).check();
    await unfold(player, ask.helpers);
    await page.getByLabel(promise.helpers.leader).check();
    await agreeOn(player, 'Een dag meelopen', '2027-02-01');

    const backup = await backUpAndWipe(player, '2027-01-05');
    await restore(player, backup);
    expect(await dueOn(player, '2027-01-31')).toBe(0);
    expect(await dueOn(player, '2027-02-02')).toBe(1);
    await goToDue(player, 'Een dag meelopen');
    await page.getByText('Wie helpt: mijn leidinggevende').waitFor();
    await page.getByLabel(lookBack.outcomes.partly).check();
    await page.getByLabel(lookBack.helped).fill('Iemand nam de tijd');
    await page.getByRole('button', { name: lookBack.newStep }).click();
    await agreeOn(player, 'Zelf een boom snoeien', '2027-06-01');
    expect(await dueOn(player, '2027-02-02')).toBe(0);

    expect(await dueOn(player, '2027-06-03')).toBe(1);
    await goToDue(player, 'Zelf een boom snoeien');
    await page.getByLabel(lookBack.outcomes.yes).check();
    await goOn(player, 'Zelf een boom snoeien', question);
    await player.experience.fill('Snoeien in de wijk');
    await player.goTo('agree');
    await page.getByLabel(agree.question, { exact: true }).fill('Hoe leer ik het een ander?');
    await agreeOn(player, 'Iemand meenemen', '2027-11-20');

    expect(await dueOn(player, '2027-11-19')).toBe(0);
    expect(await dueOn(player, '2027-11-22')).toBe(1);
    await goToDue(player, 'Iemand meenemen');
    await page.getByLabel(lookBack.outcomes.no).check();
    await page.getByRole('button', { name: lookBack.again }).click();
    await player.hasValue(page.getByLabel(agree.step), 'Iemand meenemen');
    await page.getByLabel(agree.by).fill('2028-03-01');
    await player.kept();
    await goOn(player, 'Iemand meenemen', 'Hoe leer ik het een ander?');
    await player.experience.fill('Terugblik op het jaar');
    await player.kept();
    await player.goTo('profile');
    expect(await page.locator('.past-step').allTextContents()).toEqual([
      'Een dag meelopen',
      'Zelf een boom snoeien',
      'Iemand meenemen',
      'Iemand meenemen',
    ]);
    await page.getByText(chain.title, { exact: true }).click();
    for (const outcome of Object.values(chain.outcomes)) await page.getByText(outcome).waitFor();
    expect(await dueOn(player, '2028-03-01')).toBe(1);
    expect(await allRecords(page)).toHaveLength(3);
  }, 120_000);
});

inBothEditions('not right now', (edition) => {
  test('when there is no wish then nothing is left to fill in, and it can be taken back', async () => {
    const player = await visit(edition);
    const { page } = player;
    await player.beginTalk();
    await player.experience.fill('Ik leerde genoeg dit jaar');
    await player.goTo('agree');
    await page.getByRole('button', { name: notNow.say }).press('Enter');
    await page.getByText(notNow.text).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('not-now');
    expect(await page.locator('main :is(input, textarea, select)').count()).toBe(0);
    await player.kept();
    await player.goTo('profile');
    await page.getByText(notNow.short).waitFor();
    expect(await page.getByText(keepingWords.takeAway.noDay).count()).toBe(0);
    await page.reload();
    await player.goTo('agree');
    await page.getByRole('button', { name: notNow.takeBack }).press('Enter');
    await page.getByLabel(agree.step).fill('Toch een stap');
    await player.kept();
    await player.goTo('profile');
    await page.getByText('Toch een stap').waitFor();
    expect(await page.getByText(notNow.short).count()).toBe(0);
  });
});

inEdition('served', 'looking back and thinking again', (edition) => {
  test('when an answer is a slip of the finger then taking it back gives the promise back', async () => {
    const player = await visit(edition);
    const { page } = player;
    await player.beginTalk();
    await player.experience.fill('Snoeicursus');
    await player.goTo('agree');
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    await agreeOn(player, 'Een dag meelopen', today);
    await player.goHome();
    await goToDue(player, 'Een dag meelopen');
    await page.getByLabel(lookBack.outcomes.no).check();
    await page.getByLabel(lookBack.outcomes.unsaid).check();
    await player.kept();
    await player.goHome();
    await expect.poll(() => due(player).count()).toBe(1);
    await goToDue(player, 'Een dag meelopen');
    await page.getByText(lookBack.notYet).click();
    await page.getByLabel(lookBack.otherDay).fill('2999-01-01');
    await player.kept();
    await player.goHome();
    await expect.poll(() => due(player).count()).toBe(0);
  });
});

inEdition('served', 'going on from a talk that is elsewhere', (edition) => {
  test('when the talk before is not on this device then the new one says so, and shows the promise once it is', async () => {
    const player = await visit(edition);
    const { page } = player;
    await player.beginTalk();
    await player.experience.fill('Snoeicursus');
    await player.goTo('agree');
    await page.getByLabel(agree.question, { exact: true }).fill('Hoe zaag ik veilig?');
    await agreeOn(player, 'Een dag meelopen', '2999-01-01');
    await player.goTo('profile');
    await page.getByRole('button', { name: chain.newTalk }).click();
    await player.title('tell');
    await player.experience.fill('Snoeien in de wijk');
    await player.kept();
    await player.goHome();
    const before = player.talks.filter({ hasText: 'Snoeicursus' });
    await before.getByText(front.home.actions, { exact: true }).click();
    await before.getByRole('button', { name: front.home.remove }).click();
    await expect.poll(() => player.talks.count()).toBe(1);
    await page.getByRole('link', { name: 'Snoeien in de wijk' }).click();
    await player.title('tell');
    const aside = page.getByRole('complementary', { name: startingWith(earlier.title) });
    await aside.getByText(earlier.elsewhere).waitFor();
    expect(await aside.getByRole('link').count()).toBe(0);
    expect(await page.getByText('Een dag meelopen').count()).toBe(0);
    await player.goHome();
    await page.getByRole('button', { name: front.common.undo }).click();
    await expect.poll(() => player.talks.count()).toBe(2);
    await page.getByRole('link', { name: 'Snoeien in de wijk' }).click();
    await aside.getByText('Een dag meelopen', { exact: true }).waitFor();
    expect(await aside.getByText(earlier.elsewhere).count()).toBe(0);
  });
});
