// Every screen against the rules of accessibility, and in the sizes and colours in which people look at it.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { groupText } from '../../src/domain/group/groupFile.ts';
import { handInFileText } from '../../src/domain/handIn/handInText.ts';
import { shownPile, tables } from '../companion/group/samples.ts';
import { breaches, bringAxe } from './axeOnPage.ts';
import { inBothEditions, inEdition } from './editions.ts';
import { furnish, SCREENS, show, sticksOut } from './screens.ts';
import { addressOf, LAPTOP, newProfile, openTab } from './visit.ts';

/** With the rules of axe that can end otherwise in that look; in the first all are held against the page. */
const LOOKS = {
  light: { media: { colorScheme: 'light', forcedColors: 'none' }, rules: 'all' },
  dark: { media: { colorScheme: 'dark', forcedColors: 'none' }, rules: 'colour' },
  'forced colours': { media: { colorScheme: 'dark', forcedColors: 'active' }, rules: 'colour' },
} as const;

/** Each language and each width once: no rule looks at both together. */
const READERS = [
  ['nl-NL', 320],
  ['en-GB', 1280],
] as const;

inEdition('served', 'axe', (edition) => {
  test.each(READERS)(
    'when every screen is held against axe in %s at %i px then it finds nothing',
    {
      timeout: 180_000,
    },
    async (locale, width) => {
      const context = await newProfile(edition, {
        locale,
        viewport: { width, height: 800 },
        // For axe alone, which a page of ours would not let in; all other journeys keep the policy.
        bypassCSP: true,
        reducedMotion: 'reduce',
      });
      const { page } = await openTab(context, addressOf(edition));
      await furnish(page);
      await bringAxe(page);
      const found: Record<string, readonly string[]> = {};
      for (const screen of Object.keys(SCREENS)) {
        await show(page, screen);
        for (const [look, { media, rules }] of Object.entries(LOOKS)) {
          await page.emulateMedia(media);
          const wrong = await breaches(page, rules);
          if (wrong.length > 0) found[`${screen}, ${look}`] = wrong;
        }
      }
      expect(found).toEqual({});
    },
  );
});

inEdition('served', 'axe on a group', (edition) => {
  test('when a group is shown with another beside it, and on the big screen step by step, then axe finds nothing', {
    timeout: 120_000,
  }, async () => {
    const context = await newProfile(edition, { ...LAPTOP, bypassCSP: true, reducedMotion: 'reduce' });
    const { page } = await openTab(context, addressOf(edition));
    await show(page, 'group');
    const json = (name: string, text: string) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await page
      .locator('.collect input[type=file]')
      .setInputFiles(json('a.json', handInFileText(tables(12, 7))));
    await page.locator('.screen-group > .button.primary').click();
    await page
      .locator('.other-group input[type=file]')
      .setInputFiles(json('b.json', groupText(shownPile(9, 3).batches)));
    await page.locator('.two-groups').waitFor();
    await page.locator('.group-picture summary').click();
    await page.locator('.group-table').waitFor();
    await bringAxe(page);
    expect(await breaches(page)).toEqual([]);
    await page.locator('.group-picture .button.primary').click();
    for (let step = 0; step < 10; step += 1) {
      expect(await breaches(page)).toEqual([]);
      await page.keyboard.press('PageDown');
    }
  });
});

/** What one can press that is smaller than a finger. */
const tooSmall = (page: Page, least: number) =>
  page.evaluate((px) => {
    const controls = 'a[href], button, input, select, textarea, summary';
    return (
      [...document.querySelectorAll<HTMLElement>(controls)]
        .filter((element) => element.checkVisibility() && !element.matches('.skip'))
        // A box with its words beside it is pressed on the words too; a link in a sentence is as high as its line.
        .map((element) => element.closest<HTMLElement>('label') ?? element)
        .filter((element) => !element.matches('p a'))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < px - 0.5 || box.height < px - 0.5))
        .map(
          ({ element, box }) =>
            `${Math.round(box.width)}x${Math.round(box.height)} ${element.outerHTML.slice(0, 90)}`,
        )
    );
  }, least);

inBothEditions('small and large', (edition) => {
  test('when the window is 320 px wide then nothing sticks out, and all can be pressed with a finger', async () => {
    const context = await newProfile(edition, { viewport: { width: 320, height: 640 } });
    const { page } = await openTab(context, addressOf(edition));
    await furnish(page);
    const wrong: Record<string, readonly string[]> = {};
    for (const screen of Object.keys(SCREENS)) {
      await show(page, screen);
      const found = [...(await sticksOut(page)), ...(await tooSmall(page, 48))];
      if (found.length > 0) wrong[screen] = found;
    }
    expect(wrong).toEqual({});
  });

  test('when a laptop shows letters four times as large then the text still flows within the window', async () => {
    const context = await newProfile(edition, { viewport: { width: 320, height: 256 }, isMobile: false });
    const { page } = await openTab(context, addressOf(edition));
    await furnish(page);
    const wrong: Record<string, readonly string[]> = {};
    for (const screen of Object.keys(SCREENS)) {
      await show(page, screen);
      const found = await sticksOut(page);
      if (found.length > 0) wrong[screen] = found;
    }
    expect(wrong).toEqual({});
  });
});
