// Files from elsewhere, whole and damaged, are put back through the file input; what is there is never harmed.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import fileWords from '../../cards/words/nl/files.json' with { type: 'json' };
import keepingWords from '../../cards/words/nl/keeping.json' with { type: 'json' };
import { writeTalkFile } from '../../companion/files/talkFile.ts';
import { octetsOf } from '../companion/files/samplePictures.ts';
import { NOW, REAL_TALK } from '../companion/files/sampleTalks.ts';
import { chanceFrom } from '../vision/lab/random.ts';
import { inEdition } from './editions.ts';
import { allRecords } from './kept.ts';
import { visit } from './visit.ts';
import { front, type Visit } from './visitor.ts';

const { restore, room } = keepingWords;
const WHOLE = Buffer.from(writeTalkFile([REAL_TALK, { ...REAL_TALK, id: `${REAL_TALK.id}-2` }], NOW));

async function toKeeping(player: Visit): Promise<void> {
  await player.page.goto(`${player.page.url().split('#')[0]}#/keeping`);
  await player.page.getByRole('heading', { name: restore.title }).waitFor();
}

const give = (player: Visit, buffer: Buffer) =>
  player.page.locator('.file-button input').setInputFiles({ name: 'duwtje.json', mimeType: '', buffer });

/** What the page made of the file: a plan, or a sentence. */
async function answer(player: Visit): Promise<string> {
  const panel = player.page.locator('.panel', { hasText: restore.title });
  await panel.locator('.restore-plan, .told').first().waitFor();
  return (await panel.textContent()) ?? '';
}

/** Files with flipped bits, of which some break off. */
function damagedFiles(count: number): { name: string; mimeType: string; buffer: Buffer }[] {
  const chance = chanceFrom(20261122);
  return Array.from({ length: count }, (_, file) => {
    const length = chance.maybe(0.3) ? chance.below(WHOLE.length) : WHOLE.length;
    const buffer = Buffer.from(WHOLE.subarray(0, length));
    for (let flips = 1 + chance.below(8); flips > 0 && length > 0; flips -= 1)
      buffer[chance.below(length)]! ^= 1 << chance.below(8);
    return { name: `stuk-${file}.json`, mimeType: '', buffer };
  });
}

/**
 * Goes from file to file with the page's own buttons, up to the last, and puts back whatever can be. It does so within
 * the page, which answers sooner than one can ask from outside. @returns how many files had something to put back
 */
const takeTurns = (page: Page, names: readonly string[]): Promise<number> =>
  page.evaluate(
    async ({ names, words, patienceMs }) => {
      const panel = [...document.querySelectorAll('.panel')].find((one) =>
        one.textContent?.includes(words.title),
      )!;
      const button = (text: string) =>
        [...panel.querySelectorAll('button')].find((one) => one.textContent === text);
      const until = <Found>(what: string, find: () => Found | undefined | null | false) =>
        new Promise<Found>((resolve, reject) => {
          const late = setTimeout(() => {
            reject(new Error(`${what}: the page shows only ‘${panel.textContent}’`));
          }, patienceMs);
          const look = () => {
            const found = find();
            if (!found) return;
            observer.disconnect();
            clearTimeout(late);
            resolve(found);
          };
          const observer = new MutationObserver(look);
          observer.observe(panel, { subtree: true, childList: true, characterData: true });
          look();
        });
      let putBack = 0;
      for (const [at, name] of names.slice(0, -1).entries()) {
        const next = names[at + 1]!;
        // An answer that names the next file belongs to this one.
        await until(
          name,
          () => panel.querySelector('.told, .restore-plan') && panel.textContent?.includes(next),
        );
        const carryOut = button(words.carryOut);
        if (carryOut) putBack += 1;
        (carryOut ?? button(words.again))?.click();
        (await until(next, () => button(words.next.replace('{name}', next)))).click();
      }
      return putBack;
    },
    { names, words: restore, patienceMs: 20_000 },
  );

inEdition('served', 'putting a file back', (edition) => {
  test('when a whole file is put back then its talks are in the list, once', async () => {
    const player = await visit(edition);
    for (let time = 0; time < 2; time += 1) {
      await toKeeping(player);
      await give(player, WHOLE);
      await answer(player);
      const carryOut = player.page.getByRole('button', { name: restore.carryOut });
      if (time === 0) await carryOut.click();
      else expect(await carryOut.count()).toBe(0);
      if (time === 0) await player.page.getByRole('link', { name: restore.toTalks }).click();
    }
    expect(await allRecords(player.page)).toHaveLength(2);
  });

  test('when two files are given then they take their turns', async () => {
    const player = await visit(edition);
    await toKeeping(player);
    const other = Buffer.from(writeTalkFile([{ ...REAL_TALK, id: `${REAL_TALK.id}-3` }], NOW));
    await player.page.locator('.file-button input').setInputFiles([
      { name: 'a.json', mimeType: '', buffer: WHOLE },
      { name: 'b.json', mimeType: '', buffer: other },
    ]);
    await player.page.getByText(restore.waiting.replace('{name}', 'b.json')).waitFor();
    await player.page.getByRole('button', { name: restore.carryOut }).click();
    await player.page.getByRole('button', { name: restore.next.replace('{name}', 'b.json') }).click();
    await player.page.getByRole('button', { name: restore.carryOut }).click();
    await player.page.getByRole('link', { name: restore.toTalks }).waitFor();
    expect(await allRecords(player.page)).toHaveLength(3);
  });

  test('when the only talk of a file is damaged then the file is not called empty', async () => {
    const player = await visit(edition);
    await toKeeping(player);
    const file = JSON.parse(writeTalkFile([REAL_TALK], NOW)) as { talks: Record<string, unknown>[] };
    file.talks[0]!.cards = 'damaged';
    await give(player, Buffer.from(JSON.stringify(file)));
    const said = await answer(player);
    expect(said).toContain(restore.faultyOne);
    expect(said).not.toContain(restore.empty);
  });

  test('when 200 damaged files are given then each is answered, and nothing that was kept is harmed', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.experience.fill('Dit blijft heel');
    await player.kept();
    const before = await allRecords(player.page);
    await toKeeping(player);
    const files = [...damagedFiles(200), { name: 'heel.json', mimeType: '', buffer: WHOLE }];
    await player.page.locator('.file-button input').setInputFiles(files);
    const putBack = await takeTurns(
      player.page,
      files.map(({ name }) => name),
    );
    // Else the files were all damaged in the same way.
    expect(putBack).toBeGreaterThan(0);
    expect(putBack).toBeLessThan(200);
    // After all of them the page still reads a file that is whole.
    expect(await answer(player)).toContain(restore.found);
    const after = await allRecords(player.page);
    expect(after).toEqual(expect.arrayContaining([...before]));
    await player.page.goto(`${player.page.url().split('#')[0]}#/`);
    await player.page.getByRole('link', { name: 'Dit blijft heel' }).waitFor();
  });

  test('when a later file holds 2 cards of a talk that lies here with 24 then both are shown and stay, and it can be taken back', async () => {
    const cards = Array.from({ length: 24 }, (_, n) => ({
      card: `anders-${n + 1}`,
      place: 'strong-push' as const,
      name: '',
      remark: '',
      bothWays: false,
    }));
    const here = { ...REAL_TALK, cards, links: [] };
    const later = { ...here, cards: cards.slice(0, 2), changed: '2027-01-05T09:30:00.000Z' };
    const player = await visit(edition);
    await toKeeping(player);
    await give(player, Buffer.from(writeTalkFile([here], NOW)));
    await player.page.getByRole('button', { name: restore.carryOut }).click();
    await player.page.getByRole('link', { name: restore.toTalks }).waitFor();
    const before = await allRecords(player.page);

    await give(player, Buffer.from(writeTalkFile([later], NOW)));
    await player.page.getByText(restore.copied.one).waitFor();
    await player.page.getByText(/^Hier: 24 kaarten op het bord, veranderd op .*2026/).waitFor();
    await player.page
      .getByText(/^In het bestand: 2 kaarten op het bord, veranderd op 5 januari 2027/)
      .waitFor();
    await player.page.getByRole('button', { name: restore.carryOut }).click();
    await player.page.getByRole('link', { name: restore.toTalks }).waitFor();
    expect(await allRecords(player.page)).toHaveLength(2);
    expect(await allRecords(player.page)).toEqual(expect.arrayContaining([...before]));
    await player.page.getByRole('button', { name: front.common.undo }).click();
    await player.page.getByText(restore.undone).waitFor();
    expect(await allRecords(player.page)).toEqual(before);
  });

  test('when a file was cut off then its whole talks are put back, and it is said what is not whole', async () => {
    const player = await visit(edition);
    await toKeeping(player);
    await give(player, WHOLE.subarray(0, WHOLE.length - 200));
    const said = await answer(player);
    expect(said).toContain(restore.added.one);
    expect(said).toContain(fileWords.faults['broken-off'].replace('{read}', '1'));
    await player.page.getByRole('button', { name: restore.carryOut }).click();
    await player.page.getByRole('link', { name: restore.toTalks }).waitFor();
    expect(await allRecords(player.page)).toHaveLength(1);
  });

  test('when a talk has pictures then they can be taken out to make room, and the talk stays', async () => {
    const player = await visit(edition);
    await toKeeping(player);
    const picture = { of: 'board', type: 'image/png', bytes: octetsOf('image/png', 'x') } as const;
    await give(player, Buffer.from(writeTalkFile([REAL_TALK], NOW, [{ ...picture, talk: REAL_TALK.id }])));
    await player.page.getByRole('button', { name: restore.carryOut }).click();
    // On the screen where they came in, without leaving it.
    await player.page.getByText(room.which).click();
    await player.page.getByText(room.pictures.one).waitFor();
    await player.page.getByRole('button', { name: room.clear }).click();
    await player.page.getByRole('dialog').getByRole('button', { name: room.clear }).click();
    await expect.poll(() => player.page.getByRole('heading', { name: room.title }).count()).toBe(0);
    expect(await allRecords(player.page)).toHaveLength(1);
  });
});
