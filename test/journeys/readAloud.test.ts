// Every screen of a talk can be read aloud by a voice of the device's own; without one it says why not.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import facilitator from '../../cards/words/nl/facilitator.json' with { type: 'json' };
import promise from '../../cards/words/nl/promise.json' with { type: 'json' };
import { inEdition } from './editions.ts';
import { furnish, SCREENS, show } from './screens.ts';
import { visit } from './visit.ts';
import { screens } from './visitor.ts';

const OF_A_TALK = Object.keys(SCREENS).filter((name) => /^\/(talk|lookback)\//.test(SCREENS[name]!));

/** Gives the device a Dutch voice that writes down what it says. */
const giveVoice = (page: Page) =>
  page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(globalThis, {
      said,
      SpeechSynthesisUtterance: class {
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    Object.defineProperty(globalThis, 'speechSynthesis', {
      value: {
        getVoices: () => [{ lang: 'nl-NL', localService: true }],
        cancel() {},
        speak: ({ text }: { readonly text: string }) => said.push(text),
      },
    });
  });

inEdition('served', 'reading aloud', (edition) => {
  test('when the device has a voice then each screen of a talk is read aloud, what was promised too', async () => {
    const { page } = await visit(edition);
    await giveVoice(page);
    await page.reload();
    await furnish(page);
    const without: string[] = [];
    const button = page.getByRole('button', { name: screens.aloud.screen, exact: true });
    for (const screen of OF_A_TALK) {
      await show(page, screen);
      if ((await button.count()) !== 1) without.push(screen);
    }
    expect(without).toEqual([]);
    await show(page, 'looking back');
    await button.click();
    const [said] = await page.evaluate(() => Reflect.get(globalThis, 'said') as readonly string[]);
    expect(said).toMatch(new RegExp(`^${promise.lookBack.title.replace('?', '\\?')}\\. `));
    for (const words of ['Een dag meelopen', promise.lookBack.outcome, promise.lookBack.hindered])
      expect(said).toContain(words);
  });

  test('when a story to practise with is open then it is read aloud whole', async () => {
    const player = await visit(edition);
    const { page } = player;
    await giveVoice(page);
    await page.reload();
    await player.beginTalk();
    await page.getByText(facilitator.practice.ask, { exact: true }).click();
    await page.getByRole('button', { name: screens.aloud.screen, exact: true }).click();
    const [said] = await page.evaluate(() => Reflect.get(globalThis, 'said') as readonly string[]);
    for (const paragraph of facilitator.cases.stories.sweeper.paragraphs) expect(said).toContain(paragraph);
  });

  test('when it has none then each screen of a talk says so', async () => {
    const { page } = await visit(edition);
    await page.addInitScript(() => {
      speechSynthesis.getVoices = () => [];
    });
    await page.reload();
    await furnish(page);
    const silent: string[] = [];
    for (const screen of OF_A_TALK) {
      await show(page, screen);
      if ((await page.getByText(screens.aloud.none, { exact: true }).count()) !== 1) silent.push(screen);
    }
    expect(silent).toEqual([]);
  });
});
