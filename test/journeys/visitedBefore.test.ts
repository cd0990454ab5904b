// A screen looks the same whatever was looked at before it, and the same in the file that brings all looks at once.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import keepingWords from '../../companion/words/keeping.nl.json' with { type: 'json' };
import { inBothEditions } from './editions.ts';
import { furnish, show } from './screens.ts';
import { visit } from './visit.ts';

/** Screens that together bring in the sheets of every task. */
const SEEN_BEFORE = ['lay', 'profile', 'print', 'compare', 'photo', 'handin', 'group'];

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
    const measured = /size$|^(width|height|inset|top|right|bottom|left)|origin$|^grid-template/;
    return [...document.querySelectorAll('main, main *')].map((element) => {
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

inBothEditions('screens that were seen before', (edition) => {
  test('when every other screen was looked at then Keeping looks as it does to who comes straight to it', async () => {
    const straight = await visit('served');
    await furnish(straight.page);
    await toKeeping(straight.page);
    const expected = await lookOf(straight.page);

    const { page } = await visit(edition);
    await furnish(page);
    for (const screen of SEEN_BEFORE) await show(page, screen);
    await page.locator('.collect').waitFor();
    await toKeeping(page);
    const found = await lookOf(page);

    expect(found.map(({ element }) => element)).toEqual(expected.map(({ element }) => element));
    expect(expected.length).toBeGreaterThan(30);
    expect(differences(expected, found)).toEqual([]);
  });
});
