// An employee and a leader lay the cards about the same learning, apart, and look at both boards together.

import { beforeAll, expect, inject, test } from 'vitest';
import photoWords from '../../cards/words/nl/photo.json' with { type: 'json' };
import views from '../../cards/words/nl/views.json' with { type: 'json' };
import { directionOf, type ZoneId } from '../../src/domain/board/zones.ts';
import type { Photo } from '../vision/lab/shoot.ts';
import { answerTruly } from './answerPhoto.ts';
import { inEdition } from './editions.ts';
import { allRecords } from './kept.ts';
import { asFile, photograph, trueZone } from './photographs.ts';
import { fullTalk, furnish } from './screens.ts';
import { visit } from './visit.ts';
import { cards, front, type Visit } from './visitor.ts';

const EMPLOYEE_SEED = 43;
const LEADER_SEED = 44;

let employeeBoard: Photo;
let leaderBoard: Photo;

beforeAll(async () => {
  if (inject('browser') === '') return;
  employeeBoard = await photograph(EMPLOYEE_SEED);
  leaderBoard = await photograph(LEADER_SEED);
}, 120_000);

async function toViews({ page }: Visit): Promise<void> {
  await page.getByRole('link', { name: front.home.views }).click();
  await page.getByRole('heading', { level: 1, name: views.title }).waitFor();
}

const side = ({ page }: Visit, view: keyof typeof views.who) =>
  page.getByRole('group', { name: views.who[view] });

/** Takes in a photo for one of the two, and ends at the profile. */
async function takePhotoFor(player: Visit, view: keyof typeof views.who, board: Photo): Promise<void> {
  await side(player, view).getByRole('button', { name: views.byPhoto }).click();
  await player.page.getByLabel(photoWords.pick).setInputFiles([asFile(board.jpeg)]);
  await answerTruly(player, board);
  await player.kept();
}

/** The cards under a heading, in their order. */
const cardsUnder = ({ page }: Visit, heading: string): Promise<readonly string[]> =>
  page
    .locator('.compared', { has: page.getByRole('heading', { name: heading }) })
    .locator('li')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.card ?? ''));

const WEIGHTS: Readonly<Record<ZoneId, number>> = {
  'strong-brake': -2,
  'slight-brake': -1,
  'slight-push': 1,
  'strong-push': 2,
};

inEdition('served', 'two views of the same learning', (edition) => {
  test('when each has a photo of their board then both boards are one picture: what both see, then the largest gap', async () => {
    const player = await visit(edition);
    await toViews(player);
    await takePhotoFor(player, 'employee', employeeBoard);
    await player.goHome();
    await toViews(player);
    await side(player, 'employee').getByRole('combobox').selectOption({ index: 1 });
    await takePhotoFor(player, 'leader', leaderBoard);
    await player.goTo('profile');
    await player.page.getByRole('link', { name: views.show }).click();
    await player.page.getByRole('heading', { level: 1, name: views.seen.title }).waitFor();

    const laid = [...new Set([...employeeBoard.truth, ...leaderBoard.truth].map(({ card }) => card))].flatMap(
      (card) => {
        const [mine, theirs] = [trueZone(employeeBoard, card), trueZone(leaderBoard, card)];
        return mine || theirs ? [{ card, mine, theirs }] : [];
      },
    );
    const agrees = ({ mine, theirs }: (typeof laid)[number]) =>
      mine !== null && theirs !== null && directionOf(mine) === directionOf(theirs);
    const names = (some: typeof laid) => some.map(({ card }) => card).sort();
    const shared = await cardsUnder(player, views.seen.shared);
    const gaps = await cardsUnder(player, views.seen.gaps);
    // Both parts hold something, or this journey shows nothing.
    expect(shared.length).toBeGreaterThan(0);
    expect(gaps.length).toBeGreaterThan(1);
    expect(shared.toSorted()).toEqual(names(laid.filter(agrees)));
    expect(gaps.toSorted()).toEqual(names(laid.filter((card) => !agrees(card))));
    const sizeOf = (card: string) => {
      const found = laid.find((entry) => entry.card === card)!;
      const weight = (zone: ZoneId | null) => (zone ? WEIGHTS[zone] : 0);
      return Math.abs(weight(found.mine) - weight(found.theirs));
    };
    const sizes = gaps.map(sizeOf);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));

    const kept = (await allRecords(player.page)).map(({ talk }) => talk as Record<string, unknown>);
    expect(kept.map(({ view }) => view).sort()).toEqual(['employee', 'leader']);
    const leader = kept.find(({ view }) => view === 'leader');
    expect(leader?.counterpart).toBe(kept.find(({ view }) => view === 'employee')?.id);
  });

  test('when the other board is begun from a profile then it knows whose it is, and takes along the learning alone', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.experience.fill('Bomen snoeien');
    await player.goTo('lay');
    await player.lay('strong-push');
    await player.lay('slight-brake');
    await player.goTo('profile');
    await player.page.getByText(views.begin.leader, { exact: true }).click();
    await player.page.getByRole('button', { name: views.begin.leaderStart }).click();
    await player.title('lay');
    await player.page.getByText(views.note).waitFor();
    await player.lay('strong-brake');
    await player.goTo('tell');
    await player.hasValue(player.experience, 'Bomen snoeien');
    await player.goTo('profile');
    await player.page.getByRole('link', { name: views.show }).click();
    await player.page.getByRole('heading', { level: 1, name: views.seen.title }).waitFor();
    expect(await cardsUnder(player, views.seen.shared)).toEqual([]);
    await player.page.getByText(views.seen.noShared).waitFor();
    const [first] = await cardsUnder(player, views.seen.gaps);
    const firstCard = Object.keys(cards.factors)[0];
    expect(first).toBe(firstCard);
    await player.page.getByText(views.seen.across).waitFor();
    await player.page.getByRole('link', { name: views.seen.agree }).click();
    await player.title('agree');
  });

  test('when the leader’s talk comes in a file from another device then it is looked at, and not kept', async () => {
    const player = await visit(edition);
    await furnish(player.page);
    const before = await allRecords(player.page);
    await toViews(player);
    const talk = {
      ...fullTalk('44444444-4444-4444-8444-444444444444', 'Van de leiding'),
      date: '2026-10-02',
    };
    const file = JSON.stringify({
      format: 'duwtje-talks',
      version: 1,
      made: '2026-10-02T09:00:00.000Z',
      talks: [talk],
    });
    const choose = player.page.getByLabel(views.file);
    await choose.setInputFiles({
      name: 'leeg.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    });
    await player.page.locator('.view-file p').nth(1).waitFor();
    await choose.setInputFiles({
      name: 'gesprek.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file),
    });
    await player.page.locator('.view-file').getByText(views.opened).waitFor();
    await side(player, 'employee').getByRole('combobox').selectOption({ index: 1 });
    await side(player, 'leader').getByRole('combobox').selectOption('44444444-4444-4444-8444-444444444444');
    await player.page.getByRole('button', { name: views.show }).click();
    await player.page.getByRole('heading', { level: 1, name: views.seen.title }).waitFor();
    expect((await cardsUnder(player, views.seen.shared)).length).toBeGreaterThan(0);
    expect(await allRecords(player.page)).toEqual(before);
    await player.page.reload();
    await player.page.getByText(views.missing).waitFor();
  });
});
