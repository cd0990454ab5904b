// Every screen in the windows and with the letters that people have: nothing sticks out, nothing breaks letter by letter.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inEdition } from './editions.ts';
import { furnish, SCREENS, show, sticksOut } from './screens.ts';
import { addressOf, newProfile, openTab } from './visit.ts';

const WINDOWS = [
  [320, 640],
  [360, 740],
  [740, 360],
  [820, 1180],
  [1280, 800],
] as const;

/** How letters may be set; a reader's own sheet may ask for as much room as WCAG 1.4.12 says. */
const LETTERS = {
  'as we set them': '',
  'twice as large': ':root { font-size: 200%; }',
  'with more room':
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
} as const;

const setLetters = (page: Page, css: string) =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);

const HEADS = 'main :is(h1, h2, h3, .lane-title, .step-now), .masthead > :is(a, button, .keeping-note)';

/** Headings of which a line holds hardly more than a letter. */
const brokenTitles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    (heads) =>
      [...document.querySelectorAll<HTMLElement>(heads)]
        .filter((heading) => heading.checkVisibility() && (heading.textContent ?? '').trim().length > 5)
        .filter((heading) => {
          const range = document.createRange();
          range.selectNodeContents(heading);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          return lines.size > (heading.textContent ?? '').trim().length / 2.5;
        })
        .map((heading) => `broken: ${heading.textContent}`),
    HEADS,
  );

inEdition('served', 'every screen', (edition) => {
  test.each(WINDOWS)(
    'when the window is %i by %i then no screen scrolls sideways, however the letters are set',
    { timeout: 240_000 },
    async (width, height) => {
      const context = await newProfile(edition, { viewport: { width, height }, reducedMotion: 'reduce' });
      const { page } = await openTab(context, addressOf(edition));
      await furnish(page);
      const wrong: Record<string, readonly string[]> = {};
      for (const screen of Object.keys(SCREENS)) {
        await setLetters(page, '');
        await show(page, screen);
        for (const [letters, css] of Object.entries(LETTERS)) {
          await setLetters(page, css);
          const found = [...(await sticksOut(page)), ...(await brokenTitles(page))];
          if (found.length > 0) wrong[`${screen}, letters ${letters}`] = found;
        }
      }
      expect(wrong).toEqual({});
    },
  );
});
