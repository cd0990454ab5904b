// The profile as a story, and two talks beside each other: what is said first, and what is never said.

import { expect, test } from 'vitest';
import group from '../../cards/words/nl/group.json' with { type: 'json' };
import profile from '../../cards/words/nl/profile.json' with { type: 'json' };
import { inEdition } from './editions.ts';
import { putRecord } from './kept.ts';
import { fullTalk } from './screens.ts';
import { LAPTOP, visit } from './visit.ts';
import { screens, type Visit } from './visitor.ts';

type Laid = readonly (readonly [card: string, place: string, remark?: string])[];

const talkOf = (id: string, cards: Laid, more = {}) => ({
  ...fullTalk(id),
  id,
  links: [],
  cards: cards.map(([card, place, remark = '']) => ({ card, place, name: '', remark, bothWays: false })),
  ...more,
});

/** Puts talks on the device and goes to a screen. */
async function open(
  player: Visit,
  talks: readonly { readonly id: string }[],
  address: string,
): Promise<void> {
  const { page } = player;
  await page.locator('h1').waitFor();
  for (const talk of talks) await putRecord(page, { id: talk.id, version: 1, revision: 1, talk } as never);
  await page.reload();
  await page.locator('.talk-item').first().waitFor();
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
}

async function conclusion({ page }: Visit): Promise<readonly string[]> {
  // The title stands before the rest of its screen has come.
  await page.locator('.conclusion').first().waitFor();
  return page.locator('.conclusion').allTextContents();
}

const plain = (text: string) => text.replaceAll(/[\u2068\u2069\u00ad]/g, '').replaceAll('\u00a0', ' ');

inEdition('served', 'the profile as a story', (edition) => {
  test('when only brakes lie then nobody is told to begin with what goes well, and a card that was told of is not asked about', async () => {
    const player = await visit(edition);
    const { page } = player;
    await open(
      player,
      [
        talkOf('one', [
          ['geld', 'strong-brake'],
          ['gezondheid', 'slight-brake', 'Mijn rug'],
        ]),
      ],
      '/talk/one/profile',
    );
    await player.title('profile');
    expect((await conclusion(player)).map(plain)).toEqual([
      'Vooral dit remt je af: Geld.',
      profile.conclusion.noPush,
    ]);
    const talkOn = page.locator('.talk-on');
    await talkOn.locator('summary').click();
    await talkOn.getByText(profile.talkOn.hintBrakes).waitFor();
    expect(await talkOn.getByRole('heading').allTextContents()).toEqual(['Geld']);
    expect(await page.getByText(profile.talkOn.hint).count()).toBe(0);
  });

  test('when the talk is done then handing in is the one yellow button, and only the story is open', async () => {
    const player = await visit(edition);
    const { page } = player;
    await open(
      player,
      [
        talkOf('one', [
          ['geld', 'slight-brake'],
          ['collegas', 'slight-push'],
          ['inspraak', 'slight-push'],
        ]),
      ],
      '/talk/one/profile',
    );
    await player.title('profile');
    expect((await conclusion(player)).map(plain)).toEqual([
      'Dit duwt je vooruit: Collega’s en Inspraak.',
      'Dit remt je af: Geld.',
    ]);
    expect(await page.locator('main .button.primary').allTextContents()).toEqual([screens.handIn.link]);
    expect(await page.locator('main details[open]').count()).toBe(0);
    await page.getByRole('link', { name: screens.handIn.link }).click();
    await page.getByRole('heading', { level: 1, name: group.handIn.title }).waitFor();
  });
});

inEdition('served', 'before and after', (edition) => {
  test('when a brake went then that is said first, both boards stand below it, and it prints with its day', async () => {
    const player = await visit(edition, LAPTOP);
    const { page } = player;
    await page.addInitScript(() => {
      window.print = () => document.body.classList.add('printed');
    });
    await open(
      player,
      [
        talkOf('one', [
          ['geld', 'strong-brake'],
          ['collegas', 'slight-push'],
          ['inspraak', 'slight-brake'],
        ]),
        talkOf(
          'two',
          [
            ['collegas', 'strong-push'],
            ['inspraak', 'slight-push'],
          ],
          { date: '2027-10-01' },
        ),
      ],
      '/compare/one/two',
    );
    await page.getByRole('heading', { level: 1, name: profile.compare.title }).waitFor();
    expect((await conclusion(player)).map(plain)).toEqual([
      'Geld: eerst een rem, nu niet meer. Er veranderden nog 2 kaarten.',
    ]);
    expect(await page.locator('.talk-road').count()).toBe(2);
    await page.getByRole('button', { name: profile.print.print }).click();
    await page.locator('body.printed').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.paper-foot').isVisible()).toBe(true);
    expect(await page.locator('.paper-foot').textContent()).toBe('Duwtje · 1 oktober 2027');
    expect(await page.locator('.onward').isVisible()).toBe(false);
  });
});
