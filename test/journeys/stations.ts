// A walk past all that the page can show: every screen, the review of a photo, a group, its slides and the afternoon.

import type { Page } from 'playwright-core';
import afternoonEn from '../../cards/words/en/afternoon.json' with { type: 'json' };
import groupEn from '../../cards/words/en/group.json' with { type: 'json' };
import afternoonNl from '../../cards/words/nl/afternoon.json' with { type: 'json' };
import groupNl from '../../cards/words/nl/group.json' with { type: 'json' };
import { PHASES } from '../../src/domain/afternoon/script.ts';
import { groupText } from '../../src/domain/group/groupFile.ts';
import { handInFileText } from '../../src/domain/handIn/handInText.ts';
import { shownPile, storied } from '../companion/group/samples.ts';
import { asFile, photograph } from './photographs.ts';
import { furnish, SCREENS, show } from './screens.ts';

/** As many as an afternoon's hall. */
const TABLES = 12;
const HERE = 7;
const THERE = 3;
/** On which something lies that is asked about. */
const PHOTO = 11;

/** The words by which a walker finds the way, in each edition. */
export const WAY_WORDS = {
  nl: { afternoon: afternoonNl, group: groupNl },
  en: { afternoon: afternoonEn, group: groupEn },
} as const;
type WayWords = (typeof WAY_WORDS)[keyof typeof WAY_WORDS];

type Walk = AsyncGenerator<string, void, void>;

const upload = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

async function* photoReviewed(page: Page): Walk {
  const { jpeg } = await photograph(PHOTO, 'hard');
  await show(page, 'photo');
  await page.locator('input[type=file][multiple]').setInputFiles(asFile(jpeg));
  await page.locator('.review .board-photo img').waitFor({ timeout: 120_000 });
  await page.locator('.review-rest').waitFor();
  yield 'photo reviewed';
  const place = page.locator('.unread').first();
  if ((await place.count()) === 0) return;
  // Marks lie over each other on a small board.
  await place.dispatchEvent('click');
  yield 'photo, a place not read';
}

async function* groupSeen(page: Page): Walk {
  await show(page, 'group');
  const files = page.locator('.screen-group > .collect input[type=file]');
  await files.setInputFiles(upload('a.json', handInFileText(storied(TABLES, HERE))));
  await page.locator('.intake-note').waitFor();
  yield 'group gathered';
  await page.locator('.screen-group > .button.primary').click();
  await page.locator('.other-group').waitFor();
  for (const fold of await page.locator('.screen-group summary').all()) await fold.click();
  yield 'group seen';
  const other = upload('b.json', groupText(shownPile(9, THERE).batches));
  await page.locator('.other-group input[type=file]').setInputFiles(other);
  await page.locator('.two-groups').waitFor();
  yield 'group beside another';
}

async function* slides(page: Page, { group }: WayWords): Walk {
  await page.getByRole('button', { name: group.stage.open, exact: true }).click();
  const position = page.locator('.stage-band p').last();
  for (let before = ''; ; ) {
    const at = (await position.textContent()) ?? '';
    if (at === before) break;
    yield `slide ${at}`;
    before = at;
    await page.locator('dialog.stage').focus();
    await page.keyboard.press('PageDown');
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.keyboard.press('Escape');
}

async function* afternoonPlayed(page: Page, { group, afternoon }: WayWords): Walk {
  await page.getByRole('button', { name: group.collect.afternoon, exact: true }).click();
  const screen = page.locator('dialog.afternoon');
  for (const phase of PHASES) {
    await screen.getByRole('heading', { name: afternoon.phases[phase].say }).waitFor();
    if (phase === 'observers')
      for (const question of ['Wat maakte dat je begon?', 'Wie hielp jou toen het even niet lukte?']) {
        await screen.getByLabel(afternoon.questionLabel).fill(question);
        await page.keyboard.press('Enter');
        await screen.getByLabel(question).check();
      }
    if (phase === 'action') {
      await screen.locator('.afternoon-options button').first().click();
      await screen.getByRole('button', { name: afternoon.add, exact: true }).click();
      await screen.getByRole('radio').first().check();
    }
    yield `afternoon ${phase}`;
    await screen.focus();
    await page.keyboard.press('PageDown');
  }
  await screen.getByRole('button', { name: afternoon.intake, exact: true }).click();
  await screen.locator('.afternoon-setup summary').click();
  yield 'afternoon set up';
  await screen.getByRole('button', { name: afternoon.close, exact: true }).click();
}

/**
 * Goes from station to station on a page that was just opened, and says at which it is.
 * @param words those of the edition that the page is in
 * @param wanted what all names that matter hold; a photo is not taken in vain
 */
export async function* stations(page: Page, words: WayWords, wanted = ''): Walk {
  await page.locator('.street').waitFor();
  yield 'home new';
  await furnish(page);
  for (const screen of Object.keys(SCREENS)) {
    await show(page, screen);
    yield screen;
  }
  if ('photo reviewed; photo, a place not read'.includes(wanted)) yield* photoReviewed(page);
  yield* groupSeen(page);
  yield* slides(page, words);
  yield* afternoonPlayed(page, words);
}
