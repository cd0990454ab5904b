// What stands on the big screen fits on it, also where the cards that are named most have the longest names.

import { expect, test } from 'vitest';
import { plainTitle } from '../../src/domain/deck/edition.ts';
import { placementsOf } from '../../src/domain/handIn/handIn.ts';
import { handInFileText } from '../../src/domain/handIn/handInText.ts';
import { deck, editions, tables } from '../companion/group/samples.ts';
import { inEdition } from './editions.ts';
import { json } from './laptop.ts';
import { show } from './screens.ts';
import { addressOf, LAPTOP, newProfile, openTab } from './visit.ts';

/** More than the big screen lists, so that it also says how many are named as often. */
const NAMED = 8;

/** Twelve tables that all name the same cards, those with the longest names, half of them as a push. */
function longNamed(language: string) {
  const { factors } = editions.get(language)!;
  const long = deck.factors
    .map(({ id, tag }) => ({ tag, length: plainTitle(factors[id]!.title).length }))
    .sort((a, b) => b.length - a.length)
    .slice(0, NAMED);
  return tables(12, 7).map((handIn, at) => ({
    ...handIn,
    placements: placementsOf(long.map(({ tag }) => [tag, at % 2 ? 'strong-push' : 'strong-brake'])),
  }));
}

/** The languages as a browser asks for them, and the shapes of a projector. */
const WALLS = (['nl', 'en'] as const).flatMap((language) =>
  [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
  ].map((viewport) => ({ language, viewport })),
);

inEdition('served', 'the big screen', (edition) => {
  test.each(WALLS)(
    'when the longest names are on a wall of $viewport.width by $viewport.height in $language then all is shown',
    async ({ language, viewport }) => {
      const context = await newProfile(edition, { ...LAPTOP, locale: language, viewport });
      const { page } = await openTab(context, addressOf(edition));
      await show(page, 'group');
      await page
        .locator('.collect input[type=file]')
        .setInputFiles(json('a.json', handInFileText(longNamed(language))));
      await page.locator('.screen-group > .button.primary').click();
      await page.locator('.group-picture .button.primary').click();
      const ranking = page.locator('.stage .ranking');
      for (let press = 0; press < 20 && (await ranking.count()) === 0; press += 1) {
        await page.keyboard.press('PageDown');
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
      for (const side of ['push', 'brake']) {
        await ranking.waitFor();
        const sticksOut = await ranking.evaluate((list) => {
          const { bottom } = list.closest('.slide')!.getBoundingClientRect();
          const source = list.querySelector('.ranking-source')!.getBoundingClientRect();
          const columns = [...list.querySelectorAll('li, p, h3')].filter(
            (element) => !element.matches('.ranking-source'),
          );
          return [
            ...columns
              .filter((element) => element.getBoundingClientRect().bottom > source.top + 1)
              .map((element) => element.textContent),
            ...(source.bottom > bottom + 1 ? ['the source'] : []),
          ];
        });
        expect(sticksOut, side).toEqual([]);
        await page.keyboard.press('PageDown');
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
    },
  );
});
