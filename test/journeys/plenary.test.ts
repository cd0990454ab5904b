// The end of an afternoon: twelve tables hand in, and the room sees what moves and what blocks.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import words from '../../cards/words/nl/group.json' with { type: 'json' };
import { groupText } from '../../src/domain/group/groupFile.ts';
import { handInFileText, handInLines, handInText } from '../../src/domain/handIn/handInText.ts';
import { shownPile, tables } from '../companion/group/samples.ts';
import { type Edition, inBothEditions, inEdition } from './editions.ts';
import { startWithCamera } from './fakeCamera.ts';
import { json, type Laptop, opened } from './laptop.ts';
import { writeTableVideo } from './tableVideo.ts';
import { addressOf, LAPTOP, newProfile } from './visit.ts';

const TABLES = tables(12, 7);
const HELD_UP_SECONDS = 60;

async function arrive(edition: Edition): Promise<Laptop> {
  const context = await newProfile(edition, LAPTOP);
  return opened(await context.newPage(), addressOf(edition));
}

inBothEditions('the plenary', (edition) => {
  test('when four talks are in then nothing is shown, and at five it can be, and goes along as Excel and on one sheet', async () => {
    const laptop = await arrive(edition);
    await laptop.drop(json('a.json', handInFileText(TABLES.slice(0, 4))));
    await laptop.page.getByText(words.collect.neededOne).waitFor();
    expect(await laptop.button(words.collect.show).count()).toBe(0);
    expect(await laptop.page.locator('.group-figure').count()).toBe(0);
    await laptop.drop(json('b.json', handInFileText(TABLES.slice(4, 5))));
    // It stands ready, and nobody sees it, hears it or comes upon it.
    await laptop.page.locator('.group-figure').waitFor({ state: 'attached' });
    expect(await laptop.page.locator('.group-figure').isVisible()).toBe(false);
    expect(await laptop.page.getByRole('img').count()).toBe(0);
    expect(await laptop.button(words.stage.open).count()).toBe(0);
    // Who comes in meanwhile counts.
    await laptop.drop(json('c.json', handInFileText(TABLES.slice(5, 6))));
    await laptop.hasCount(6);
    await laptop.button(words.collect.show).click();
    await laptop.page.locator('.group-figure').first().waitFor();
    expect(await laptop.page.locator('.group-figure title').textContent()).toContain('N = 6 ');
    const [file] = await Promise.all([
      laptop.page.waitForEvent('download'),
      laptop.button(words.takeAway.xlsx).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^duwtje-group-.*\.xlsx$/);
    // Also while the message about the file stands at the bottom.
    const paper = (await laptop.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test('when the room looks then a clicker leads from hidden to conclusions, and it all outlives a reload', async () => {
    const laptop = await arrive(edition);
    await laptop.drop(json('a.json', handInFileText(TABLES)));
    await laptop.button(words.collect.show).click();
    await laptop.page.getByLabel(words.view.conclusions).fill('Kleine stappen\nErop terugkomen');
    await laptop.page.waitForTimeout(300);
    await laptop.page.reload();
    await laptop.hasCount(12);
    await laptop.button(words.stage.open).click();
    const stage = laptop.page.getByRole('dialog');
    await stage.getByText(words.stage.guess).waitFor();
    expect(await stage.locator('.group-figure').count()).toBe(0);
    await laptop.page.keyboard.press('PageDown');
    expect(await stage.locator('desc').textContent()).not.toContain('keer een rem');
    await laptop.page.keyboard.press('Space');
    expect(await stage.locator('desc').textContent()).toContain('keer een rem');
    // Most slides say of how many talks they are; what leaders name in the study stands beside no count of the hall.
    const conclusions = stage.getByText('Erop terugkomen');
    let counted = 0;
    for (let step = 0; !(await conclusions.isVisible()); step++) {
      expect(step, 'the last slide never came').toBeLessThan(20);
      counted += Number((await stage.getByText(/\b12 gesprekken/).count()) > 0);
      if (step % 2 === 0) await laptop.page.keyboard.press('ArrowRight');
      else await stage.getByRole('button', { name: words.stage.on }).click();
    }
    expect(counted).toBeGreaterThanOrEqual(6);
    // A key sends the buttons off the last row, also when a mouse pressed one of them before.
    await laptop.page.keyboard.press('PageUp');
    await laptop.page.keyboard.press('PageDown');
    expect(await stage.locator('.stage-bar').evaluate((bar) => getComputedStyle(bar).opacity)).toBe('0');
    await conclusions.waitFor();
    await laptop.page.keyboard.press('PageUp');
    expect(await conclusions.count()).toBe(0);
    await laptop.page.keyboard.press('Escape');
    await expect.poll(() => stage.count()).toBe(0);
  });
});

inEdition('served', 'more of the plenary', (edition) => {
  test('when two windows gather in the same instant then no talk is lost', async () => {
    const context = await newProfile(edition, LAPTOP);
    const arriving = async () => opened(await context.newPage(), addressOf(edition));
    const laptops = [await arriving(), await arriving()];
    const half = TABLES.length / 2;
    await Promise.all(
      laptops.map(async (laptop, index) => {
        for (const talk of TABLES.slice(index * half, (index + 1) * half))
          await laptop.drop(json('a.json', handInFileText([talk])));
      }),
    );
    for (const laptop of laptops) await laptop.hasCount(TABLES.length);
    await laptops[0]!.page.reload();
    await laptops[0]!.hasCount(TABLES.length);
  });

  test('when files are dropped then each talk counts once, and what is wrong is said', async () => {
    const laptop = await arrive(edition);
    const [one, two, three] = TABLES;
    await laptop.drop(json('a.json', handInFileText([one!, two!])), json('b.json', handInFileText([two!])));
    await laptop.hasCount(2);
    const newer = { ...three!, revision: three!.revision + 60 };
    await laptop.drop(json('c.json', handInFileText([three!])), json('d.json', handInFileText([newer])));
    await laptop.hasCount(3);
    await laptop.drop(
      json('kapot.json', handInFileText([one!]).replace('DUWTJE:', 'DUWTJE:0')),
      json('vreemd.json', '{"format":"elders"}'),
    );
    await expect.poll(() => laptop.told()).toContain(`kapot.json: ${words.collect.refusals.damaged}`);
    expect(await laptop.told()).toContain(`vreemd.json: ${words.collect.refusals.foreign}`);
    await laptop.hasCount(3);
  });

  test('when a code is typed then a wrong line is named, and the right code counts', async () => {
    const laptop = await arrive(edition);
    const lines = handInLines(TABLES[0]!);
    await laptop.page.getByText(words.collect.typed).click();
    const field = laptop.page.getByLabel(words.collect.typedLabel);
    const mistyped = lines.with(
      2,
      lines[2]!.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A')),
    );
    await field.fill(mistyped.join('\n'));
    await laptop.button(words.collect.typedAdd).click();
    await laptop.page.getByText('Regel 3 klopt niet.').waitFor();
    await field.fill(lines.join(' ').toLowerCase());
    await laptop.button(words.collect.typedAdd).click();
    await laptop.hasCount(1);
  });

  test('when another hall brings its group then both are one, and twice is once', async () => {
    const laptop = await arrive(edition);
    await laptop.drop(json('a.json', handInFileText(TABLES)));
    await laptop.button(words.collect.show).click();
    const other = json('zaal-2.json', groupText(shownPile(7, 2).batches));
    await laptop.drop(other);
    await laptop.hasCount(19);
    await laptop.drop(other);
    await laptop.hasCount(19);
  });

  test('when the camera is refused then the other ways are named', async () => {
    const laptop = await arrive(edition);
    await laptop.button(words.collect.camera).click();
    await laptop.page.getByText(words.collect.noCamera).waitFor();
  });
});

inEdition('served', 'the plenary by camera', (edition) => {
  let folder: string;
  let video: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duwtje-tables-'));
    video = join(folder, 'tables.mjpeg');
    // A code of something else comes by too.
    await writeTableVideo(video, [...TABLES.map(handInText), 'HTTPS://EXAMPLE.ORG/MENU']);
    return () => rmSync(folder, { recursive: true });
  });

  test('when twelve tables hold up their codes then all are in within a minute', {
    timeout: 120_000,
  }, async () => {
    const browser = await startWithCamera(video);
    const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 720 } });
    const laptop = await opened(await context.newPage(), addressOf(edition));
    await laptop.button(words.collect.camera).click();
    await expect
      .poll(() => laptop.count(), { timeout: HELD_UP_SECONDS * 1_000 })
      .toBe(`${TABLES.length} gesprekken binnen`);
    await expect
      .poll(() => laptop.told(), { timeout: HELD_UP_SECONDS * 1_000, interval: 100 })
      .toBe(words.collect.refusals.foreign);
    await expect
      .poll(() => laptop.told(), { timeout: HELD_UP_SECONDS * 1_000, interval: 100 })
      .toContain('Dit gesprek is er al.');
    await laptop.hasCount(TABLES.length);
    await laptop.button(words.collect.stopCamera).click();
    await laptop.button(words.collect.show).waitFor();
  });
});
