// A whole afternoon: twelve tables, one of them late and its camera dead, a reload in the middle, to what the hall will do.

import { expect, test } from 'vitest';
import words from '../../cards/words/nl/afternoon.json' with { type: 'json' };
import groupWords from '../../cards/words/nl/group.json' with { type: 'json' };
import { handInFileText, handInLines } from '../../src/domain/handIn/handInText.ts';
import { tables } from '../companion/group/samples.ts';
import { inEdition } from './editions.ts';
import { json, opened } from './laptop.ts';
import { addressOf, LAPTOP, newProfile } from './visit.ts';

const TABLES = tables(12, 7);

inEdition('served', 'the afternoon', (edition) => {
  test('when it is played with a clicker then all tables come in and the hall chooses one action', async () => {
    const context = await newProfile(edition, LAPTOP);
    const { page } = await opened(await context.newPage(), addressOf(edition));
    await page.getByRole('button', { name: groupWords.collect.afternoon, exact: true }).click();
    const screen = page.locator('.afternoon');
    const says = (phase: keyof typeof words.phases) =>
      screen.getByRole('heading', { name: words.phases[phase].say }).waitFor();
    await says('welcome');
    const timer = screen.getByRole('timer');
    expect(await timer.textContent()).toBe('5:00');
    await page.keyboard.press('Space');
    await expect.poll(() => timer.textContent()).not.toBe('5:00');
    await page.keyboard.press('PageDown');
    await says('roles');
    await page.keyboard.press('PageUp');
    await says('welcome');
    for (const phase of ['roles', 'lay', 'observers'] as const) {
      await page.keyboard.press('PageDown');
      await says(phase);
    }
    await screen.getByLabel(words.questionLabel).fill('Wat maakte dat je begon?');
    await page.keyboard.press('Enter');
    await screen.getByLabel('Wat maakte dat je begon?').check();

    // The laptop is opened anew: the afternoon is where it was, and its clock ran on.
    await page.reload();
    await says('observers');
    expect(await screen.getByLabel('Wat maakte dat je begon?').isChecked()).toBe(true);
    await expect.poll(() => timer.textContent()).not.toBe('10:00');

    await screen.focus();
    await page.keyboard.press('PageDown');
    await says('hand-in');
    await screen
      .locator('input[type=file]')
      .setInputFiles(json('tafels.json', handInFileText(TABLES.slice(0, 11))));
    const count = screen.locator('.afternoon-count');
    await expect.poll(() => count.textContent()).toBe('11 gesprekken binnen');

    // One table is late and its camera is dead: its code is typed while the hall waits for the picture.
    await screen.focus();
    await page.keyboard.press('PageDown');
    await says('picture');
    await screen.getByRole('button', { name: words.intake }).click();
    await screen.getByText(groupWords.collect.typed).click();
    await screen.getByLabel(groupWords.collect.typedLabel).fill(handInLines(TABLES[11]!).join('\n'));
    await screen.getByRole('button', { name: groupWords.collect.typedAdd, exact: true }).click();
    await expect.poll(() => count.textContent()).toBe('12 gesprekken binnen');
    await screen.getByRole('button', { name: groupWords.collect.show, exact: true }).click();
    await screen.getByRole('button', { name: groupWords.stage.toPicture }).click();
    const stage = page.locator('.stage');
    await stage.getByText(groupWords.stage.guess).waitFor();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    expect(await stage.locator('h2').textContent()).toContain('remt het meest');
    await page.keyboard.press('Escape');
    await expect.poll(() => stage.count()).toBe(0);

    await screen.focus();
    await page.keyboard.press('PageDown');
    await says('action');
    await screen.locator('summary').getByText(words.tips, { exact: true }).click();
    for (const action of [words.tipWords.share, words.tipWords['try-new']]) {
      await screen.getByRole('button', { name: action, exact: true }).click();
      await screen.getByRole('button', { name: words.add, exact: true }).click();
    }
    await screen.getByLabel(words.tipWords.share, { exact: true }).check();
    await screen.focus();
    await page.keyboard.press('PageDown');
    await screen.getByText(words.tipWords.share).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => screen.count()).toBe(0);
    const printed = await page.locator('.printed-conclusions li').allTextContents();
    expect(printed).toEqual([
      groupWords.view.action.replace('{action}', words.tipWords.share),
      words.tipWords['try-new'],
    ]);
  });
});
