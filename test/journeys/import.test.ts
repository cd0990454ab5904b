// Files from elsewhere, whole and damaged, are put back through the file input; what is there is never harmed.

import { expect, test } from 'vitest';
import keepingWords from '../../cards/words/nl/keeping.json' with { type: 'json' };
import { writeTalkFile } from '../../companion/files/talkFile.ts';
import { NOW, REAL_TALK } from '../companion/files/sampleTalks.ts';
import { chanceFrom } from '../vision/lab/random.ts';
import { inEdition } from './editions.ts';
import { allRecords } from './kept.ts';
import { visit } from './visit.ts';
import type { Visit } from './visitor.ts';

const { restore } = keepingWords;
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
    const chance = chanceFrom(20261122);
    for (let file = 0; file < 200; file += 1) {
      const bytes = Buffer.from(
        WHOLE.subarray(0, chance.maybe(0.3) ? chance.below(WHOLE.length) : WHOLE.length),
      );
      for (let flips = 1 + chance.below(8); flips > 0 && bytes.length > 0; flips -= 1)
        bytes[chance.below(bytes.length)]! ^= 1 << chance.below(8);
      await give(player, bytes);
      expect(await answer(player)).not.toBe('');
      const carryOut = player.page.getByRole('button', { name: restore.carryOut });
      if ((await carryOut.count()) > 0) {
        await carryOut.click();
        await player.page.getByRole('link', { name: restore.toTalks }).waitFor();
      }
      // A fresh screen, so that the next answer cannot be this one.
      await player.page.goto(`${player.page.url().split('#')[0]}#/privacy`);
      await toKeeping(player);
    }
    const after = await allRecords(player.page);
    expect(after).toEqual(expect.arrayContaining([...before]));
    await player.page.goto(`${player.page.url().split('#')[0]}#/`);
    await player.page.getByRole('link', { name: 'Dit blijft heel' }).waitFor();
  }, 240_000);
});
