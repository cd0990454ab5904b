// A screen looks the same whatever was looked at before it, and the same in the file that brings all looks at once.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import keepingWords from '../../cards/words/nl/keeping.json' with { type: 'json' };
import { inBothEditions } from './editions.ts';
import { furnish, show } from './screens.ts';
import { addressOf, LAPTOP, newProfile, openTab, visit } from './visit.ts';

/** Screens that together bring in the sheets of every task. */
const SEEN_BEFORE = ['lay', 'profile', 'print', 'compare', 'photo', 'handin', 'group', 'keeping'];

/** Keeping with a file that was refused, so that its words for what happened are on the screen too. */
async function toKeeping(page: Page): Promise<void> {
  await show(page, 'keeping');
  await page
    .getByLabel(keepingWords.restore.choose)
    .setInputFiles({ name: 'vreemd.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await page.locator('main h3').waitFor();
}

type Look = readonly { readonly element: string; readonly style: Readonly<Record<string, string>> }[];

/** The style of each element on the screen, as the browser works it out; without what follows from how long a text is. */
function lookOf(page: Page): Promise<Look> {
  return page.evaluate(() => {
    // What has the focus depends on how one came here.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // And a part that is still being fetched when a screen is shown comes folded.
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const measured = /size$|^(width|height|inset|top|right|bottom|left)|origin$|^grid-template/;
    // What the browser promises to keep is told when it answers, which may be later.
    const elements = [...document.querySelectorAll('main, main *:not(.storage-state, .storage-state *)')];
    return elements.map((element) => {
      const style = getComputedStyle(element);
      const names = [...style].filter((name) => !name.startsWith('--') && !measured.test(name));
      return {
        element: `${element.localName}.${element.getAttribute('class') ?? ''}`,
        style: Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)])),
      };
    });
  });
}

/** A line for each element and each of its properties that differs. */
const differences = (look: Look, other: Look): readonly string[] =>
  look.flatMap(({ element, style }, index) =>
    Object.entries(style).flatMap(([name, value]) => {
      const now = other[index]?.style[name];
      return now === value ? [] : [`${element} ${name}: ${value}, now ${now}`];
    }),
  );

/** Screens that are looked at, and how one comes there. */
const LOOKED_AT: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  keeping: toKeeping,
  group: async (page) => {
    await show(page, 'group');
    await page.locator('.collect').waitFor();
  },
};

inBothEditions('screens that were seen before', (edition) => {
  test('when every other screen was seen then a screen looks as it does to whoever comes straight to it', async () => {
    const other = await newProfile('served', LAPTOP);
    await furnish((await openTab(other, addressOf('served'))).page);
    const { page } = await visit(edition, LAPTOP);
    await furnish(page);
    for (const screen of SEEN_BEFORE) await show(page, screen);
    for (const [screen, goThere] of Object.entries(LOOKED_AT)) {
      const straight = await openTab(other, addressOf('served'));
      await goThere(straight.page);
      await goThere(page);
      const [expected, found] = [await lookOf(straight.page), await lookOf(page)];
      expect(found.map(({ element }) => element)).toEqual(expected.map(({ element }) => element));
      expect(expected.length).toBeGreaterThan(20);
      expect(differences(expected, found), screen).toEqual([]);
    }
  });
});
