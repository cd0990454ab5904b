// Whoever has no story to tell plays one that is in the page.

import { expect, test } from 'vitest';
import facilitator from '../../cards/words/nl/facilitator.json' with { type: 'json' };
import { inEdition } from './editions.ts';
import { visit } from './visit.ts';

const { practice, cases } = facilitator;
const { title, paragraphs } = cases.stories.sweeper;
const name = practice.nickname.replace('{title}', title);

inEdition('served', 'a story to practise with', (edition) => {
  test('when somebody plays it then it stays in sight, and the talk is known by its name', async () => {
    const player = await visit(edition);
    const { page } = player;
    await player.beginTalk();
    await page.getByText(practice.ask, { exact: true }).click();
    await page.getByText(paragraphs[0]!, { exact: true }).waitFor();
    await page.getByRole('button', { name: practice.play }).click();
    await player.goTo('lay');
    await player.lay('strong-push');
    await player.goTo('tell');
    expect(await page.getByText(paragraphs[0]!, { exact: true }).isVisible()).toBe(true);
    await page.goto(page.url().replace(/#.*/, '#/'));
    await page.getByText(name).first().waitFor();
  });

  test('when a story of one’s own is told then it is offered no more', async () => {
    const player = await visit(edition);
    const { page } = player;
    await player.beginTalk();
    await page.getByText(practice.ask, { exact: true }).waitFor();
    await page.getByRole('textbox').first().fill('Ik ging weer naar school');
    await expect.poll(() => page.getByText(practice.ask, { exact: true }).count()).toBe(0);
  });
});
