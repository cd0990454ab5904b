// What people write themselves, in one endless word or from right to left, on every screen of a small phone and on paper.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { handInFileText } from '../../src/domain/handIn/handInText.ts';
import { tables } from '../companion/group/samples.ts';
import { inEdition } from './editions.ts';
import { furnish, SCREENS, show, sticksOut } from './screens.ts';
import { addressOf, LAPTOP, newProfile, openTab } from './visit.ts';

const LONG_WORD = 'Aansprakelijkheidswaardevaststellingsveranderingen'.repeat(4);
const ADDRESS = `https://voorbeeld.nl/${'een-lang-adres/'.repeat(12)}?naam=${'x'.repeat(40)}`;
const ARABIC = 'أريد أن أتعلم قيادة فريق في العمل.';
const FROM_RIGHT = /[\u0590-\u08FF]/;

/** What of the own words does not show, since something around them cuts it off. */
const cutOff = (page: Page, own: string) =>
  page.evaluate(
    (part) => {
      const wrong: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const around = node.parentElement;
        if (!around?.checkVisibility() || !node.textContent?.includes(part)) continue;
        // The browser draws the list itself; what is there to be heard alone is cut off on purpose.
        if (around.closest('option, select, .spoken, .laid-title, .step-name, [aria-live]')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const text = range.getBoundingClientRect();
        for (let box: HTMLElement | null = around; box; box = box.parentElement) {
          const { left, right } = box.getBoundingClientRect();
          const cuts = getComputedStyle(box).overflowX !== 'visible' || box === document.body;
          if (cuts && (text.left < left - 1 || text.right > right + 1))
            wrong.push(
              `${Math.round(text.left)}..${Math.round(text.right)} in ${box.className}: ${around.outerHTML.slice(0, 80)}`,
            );
        }
      }
      return wrong;
    },
    own.slice(0, 8),
  );

/** Own words from right to left that stand as if they ran from left to right. */
const turnedRound = (page: Page) =>
  page.evaluate((letters) => {
    const right = new RegExp(letters);
    const wrong: string[] = [];
    for (const field of document.querySelectorAll<HTMLInputElement>('input[type=text], textarea'))
      if (right.test(field.value) && getComputedStyle(field).direction !== 'rtl')
        wrong.push(field.outerHTML.slice(0, 80));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement!;
      const text = node.textContent ?? '';
      if (!right.test(text) || around.closest('textarea')) continue;
      const isolated = /\u2068[^\u2069]*[\u0590-\u08FF][^\u2069]*\u2069/.test(text);
      if (!isolated && getComputedStyle(around).direction !== 'rtl')
        wrong.push(around.outerHTML.slice(0, 120));
    }
    for (const named of document.querySelectorAll('[aria-label], img[alt]')) {
      const label = named.getAttribute('aria-label') ?? named.getAttribute('alt') ?? '';
      if (right.test(label) && !/\u2068.*\u2069/.test(label)) wrong.push(label);
    }
    return wrong;
  }, FROM_RIGHT.source);

inEdition('served', 'own words', (edition) => {
  test.each([
    ['one endless word', LONG_WORD],
    ['an endless address', ADDRESS],
    ['Arabic', ARABIC],
  ])(
    'when every field holds %s then no screen of 320 px scrolls sideways or cuts it off',
    async (_, own) => {
      const context = await newProfile(edition, { viewport: { width: 320, height: 640 } });
      const { page } = await openTab(context, addressOf(edition));
      await furnish(page, own);
      const wrong: Record<string, readonly string[]> = {};
      for (const screen of Object.keys(SCREENS))
        for (const media of ['screen', 'print'] as const) {
          await page.emulateMedia({ media: 'screen' });
          await show(page, screen);
          await page.emulateMedia({ media });
          const found = [
            ...(await sticksOut(page)),
            ...(await cutOff(page, own)),
            ...(await turnedRound(page)),
          ];
          if (found.length > 0) wrong[`${screen}, ${media}`] = found;
        }
      expect(wrong).toEqual({});
    },
    120_000,
  );

  test('when an own card with an endless name is in hand then it is shown whole', async () => {
    const context = await newProfile(edition, { viewport: { width: 320, height: 640 } });
    const { page } = await openTab(context, addressOf(edition));
    await furnish(page, LONG_WORD);
    await show(page, 'lay');
    await page.locator('.laid[data-card=anders-1]').click();
    await page.locator('.hand .word-field').waitFor();
    expect([...(await sticksOut(page)), ...(await cutOff(page, LONG_WORD))]).toEqual([]);
  });

  test.each([
    ['one endless word', LONG_WORD],
    ['Arabic', ARABIC],
  ])(
    'when the room concludes in %s then it is shown whole on the laptop, the wall and paper',
    async (_, own) => {
      const context = await newProfile(edition, { ...LAPTOP, reducedMotion: 'reduce' });
      const { page } = await openTab(context, addressOf(edition));
      await show(page, 'group');
      await page.locator('.collect input[type=file]').setInputFiles({
        name: 'a.json',
        mimeType: 'application/json',
        buffer: Buffer.from(handInFileText(tables(12, 7))),
      });
      await page.locator('.screen-group > .button.primary').click();
      await page.locator('.conclusions textarea').fill(own);
      const found = async () => [
        ...(await sticksOut(page)),
        ...(await cutOff(page, own)),
        ...(await turnedRound(page)),
      ];
      expect(await found()).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await found()).toEqual([]);
      await page.emulateMedia({ media: 'screen' });
      expect(await found()).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.locator('.group-picture .button.primary').click();
      const conclusions = page.locator('.slide-lines');
      // Each key waits for its slide to be drawn: one more would pass the one that is looked for.
      for (let key = 0; (await conclusions.count()) === 0; key++) {
        expect(key).toBeLessThan(30);
        await page.keyboard.press('PageDown');
        await page.evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
        );
      }
      expect(await found()).toEqual([]);
    },
  );
});
