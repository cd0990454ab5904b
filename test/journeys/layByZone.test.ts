// Copying a board that lies on the table: a zone in the hand, and its cards tapped one after another.

import { expect, test } from 'vitest';
import deck from '../../cards/deck.json' with { type: 'json' };
import { randomFrom } from '../group/madeUpTalks.mjs';
import { inBothEditions, inEdition } from './editions.ts';
import { LAPTOP, visit } from './visit.ts';
import { cards, screens, type Visit, type Zone } from './visitor.ts';

const ZONES: readonly Zone[] = ['strong-brake', 'slight-brake', 'slight-push', 'strong-push'];
const MOST_TAPS = 14;

type Board = ReadonlyMap<Zone, readonly string[]>;

/** Ten cards somewhere on a board. */
function anyBoard(seed: number): Board {
  const random = randomFrom(seed);
  const board = new Map<Zone, string[]>();
  const left = deck.factors.map(({ id }) => id);
  for (let n = 0; n < 10; n++) {
    const [card] = left.splice(Math.floor(random() * left.length), 1);
    const zone = ZONES[Math.floor(random() * ZONES.length)]!;
    board.set(zone, [...(board.get(zone) ?? []), card!]);
  }
  return board;
}

const titles = (ids: readonly string[]) =>
  ids.map((id) => cards.factors[id as keyof typeof cards.factors].title.replaceAll('\u00ad', '')).sort();

async function hasBoard(player: Visit, board: Board): Promise<void> {
  for (const zone of ZONES) {
    const laid = async () => [...(await player.cardsIn(zone))].sort();
    await expect.poll(laid, { message: zone }).toEqual(titles(board.get(zone) ?? []));
  }
}

const zoneKey = (player: Visit, zone: Zone) =>
  player.page.getByRole('button', { name: screens.lay.chooseKey.replace('{zone}', cards.zones[zone]) });

inBothEditions('a board that is copied', (edition) => {
  test('when ten cards are copied by touch then that takes no more than 14 taps', async () => {
    for (const seed of [1, 2, 3]) {
      const player = await visit(edition);
      await player.beginTalk();
      await player.goTo('lay');
      const board = anyBoard(seed);
      await player.tap(player.page.getByRole('button', { name: screens.lay.byZone }));
      for (const zone of ZONES) {
        const chosen = board.get(zone);
        if (!chosen) continue;
        // The first zone is in the hand already.
        if (zone !== ZONES[0]) await player.tap(zoneKey(player, zone));
        for (const card of chosen) await player.tap(player.page.locator(`.stack-card[data-card="${card}"]`));
      }
      await hasBoard(player, board);
      expect(player.taps).toBeLessThanOrEqual(MOST_TAPS);
      await player.page.context().close();
    }
  });
});

inEdition('served', 'a zone in the hand', (edition) => {
  test('when the keyboard is used then a number chooses the zone, and Enter on a card lays it there', async () => {
    const player = await visit(edition, LAPTOP);
    await player.beginTalk();
    await player.goTo('lay');
    await player.page.getByRole('button', { name: screens.lay.byZone }).press('Enter');
    for (const [zone, key, card] of [
      ['strong-push', '4', 'werktaken'],
      ['slight-brake', '2', 'geld'],
    ] as const) {
      await player.page.keyboard.press(key);
      await expect
        .poll(() => player.spoken.textContent())
        .toBe(screens.lay.zoneChosen.replace('{zone}', cards.zones[zone]));
      await player.page.locator(`.stack-card[data-card="${card}"]`).press('Enter');
      await expect.poll(() => player.cardsIn(zone)).toEqual(titles([card]));
      await expect.poll(() => player.spoken.textContent()).toContain(cards.zones[zone]);
      await player.page.getByRole('button', { name: screens.lay.byZone }).focus();
    }
  });

  test('when a card is tapped in the wrong zone then the same tap takes it back, and another zone takes it over', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.goTo('lay');
    await player.page.getByRole('button', { name: screens.lay.byZone }).tap();
    const card = player.page.locator('[data-card="inspraak"]');
    await card.tap();
    await expect.poll(() => player.cardsIn('strong-brake')).toEqual(titles(['inspraak']));
    await card.tap();
    await expect.poll(() => player.cardsIn('strong-brake')).toEqual([]);
    await card.tap();
    await zoneKey(player, 'slight-push').tap();
    await card.tap();
    await expect.poll(() => player.cardsIn('slight-push')).toEqual(titles(['inspraak']));
    await player.undo.tap();
    await expect.poll(() => player.cardsIn('strong-brake')).toEqual(titles(['inspraak']));
  });

  test('when an own card is laid then it stays in the hand until it has its name', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.goTo('lay');
    await player.page.getByRole('button', { name: screens.lay.byZone }).tap();
    await player.page.getByRole('button', { name: screens.lay.own }).tap();
    await player.page.getByLabel(screens.lay.ownName).fill('Mijn buurman');
    await expect.poll(() => player.cardsIn('strong-brake')).toEqual(['Mijn buurman']);
  });
});
