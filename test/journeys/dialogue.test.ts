// The dialogue board becomes part of a talk: by tapping, by sliding, and by a photo of it.

import { beforeAll, expect, inject, test } from 'vitest';
import dialogue from '../../cards/words/nl/dialogue.json' with { type: 'json' };
import photoWords from '../../cards/words/nl/photo.json' with { type: 'json' };
import type { PinPair } from '../../src/domain/board/pins.ts';
import { PINS_FIELD, PINS_WIDTH } from '../../src/figure/dialogue/pinsPicture.ts';
import { type DialoguePhoto, printedDialogue, takeDialoguePhoto } from '../vision/lab/dialogue.ts';
import { inEdition } from './editions.ts';
import { allRecords } from './kept.ts';
import { asFile } from './photographs.ts';
import { visit } from './visit.ts';
import type { Visit } from './visitor.ts';

const { screen, title, pins } = dialogue;
let photo: DialoguePhoto;

beforeAll(async () => {
  if (inject('browser') === '') return;
  const wish = { megapixels: 3, maxTilt: 25, blur: 0.7 };
  photo = await takeDialoguePhoto(await printedDialogue('A3', 'nl'), 11, wish);
}, 120_000);

async function toDialogue(player: Visit): Promise<void> {
  await player.beginTalk();
  await player.goTo('profile');
  await player.page.getByRole('link', { name: screen.open }).click();
  await player.page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** The pins of the one talk, as they lie on the disk. */
async function pinsInStore(player: Visit): Promise<readonly PinPair[]> {
  await player.kept();
  const [record] = await allRecords(player.page);
  return (record!.talk as { pins: readonly PinPair[] }).pins;
}

inEdition('served', 'the dialogue board', (edition) => {
  test('when a pin is tapped down and its other half is slid then both are kept, drawn with an arrow and said in words', async () => {
    const player = await visit(edition);
    const { page } = player;
    await toDialogue(player);
    const field = page.locator('.pins-field');
    const { width } = (await field.boundingBox())!;
    const at = (share: number, from: number, over: number) => ((from + share * over) / PINS_WIDTH) * width;
    // A quarter from the left, three quarters down.
    await field.click({
      position: { x: at(0.25, PINS_FIELD.x, PINS_FIELD.w), y: at(0.75, PINS_FIELD.y, PINS_FIELD.h) },
    });
    await expect.poll(async () => (await pinsInStore(player))[0]?.now?.person).toBeCloseTo(-50, -1);
    await page.getByRole('radio', { name: `1 ${pins.wanted}` }).check();
    const slide = page.getByRole('slider', { name: screen.person });
    await slide.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await page.getByRole('slider', { name: screen.proactive }).press('ArrowUp');
    await expect
      .poll(async () => (await pinsInStore(player))[0]?.wanted)
      .toEqual({ person: 20, proactive: 5 });
    await page.reload();
    const inWords = page.locator('.pins-in-words li');
    await inWords.waitFor();
    expect(await inWords.locator('dd').allTextContents()).toEqual([
      screen.quarters['organisation-reactive'],
      screen.quarters['person-proactive'],
    ]);
    await page.getByRole('radio', { name: `1 ${pins.now}` }).check();
    await page.getByRole('button', { name: screen.remove }).click();
    await expect.poll(async () => (await pinsInStore(player))[0]?.now).toBeNull();
  });

  test('when a photo of it is chosen then its pins are taken over, each where it lies', async () => {
    const player = await visit(edition);
    const { page } = player;
    await toDialogue(player);
    await page.getByRole('link', { name: screen.photo }).click();
    await page.getByLabel(photoWords.pick).setInputFiles([asFile(photo.jpeg)]);
    await page.getByRole('button', { name: screen.takeOver }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const kept = await pinsInStore(player);
    expect(kept).toHaveLength(6);
    for (const { pair, kind, spot } of photo.truth) {
      const read = kept.find((known) => known.pair === pair)![kind]!;
      expect(Math.hypot(read.person - spot.person, read.proactive - spot.proactive)).toBeLessThan(4);
    }
  });
});
