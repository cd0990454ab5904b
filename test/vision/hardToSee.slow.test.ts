// Photos of the laboratory behind blinds, and with cards from an empty cartridge: cards are read there too, or said to be lost.

import { beforeAll, expect, test } from 'vitest';
import { type Reading, readPicture } from '../../src/vision/reading/reading.ts';
import { isClear } from '../../src/vision/reading/verdict.ts';
import { spoiledPhoto } from '../fuzz/spoilPhotos.ts';
import { DECK, paintPrints } from './lab/prints.ts';
import { decodePicture, type Photo, takePhoto } from './lab/shoot.ts';
import { behindBlinds, withPaleInk } from './lab/spoil.ts';

let photos: Photo[];

beforeAll(async () => {
  const prints = await paintPrints('A2');
  photos = [];
  for (const [seed, difficulty, megapixels] of [
    [71, 'clear', 8],
    [72, 'normal', 8],
    [73, 'clear', 4],
  ] as const)
    photos.push(await takePhoto(prints, seed, difficulty, megapixels));
}, 120_000);

const read = async (file: Buffer): Promise<Reading> => readPicture(await decodePicture(file), { deck: DECK });

function lostOf({ cards }: Reading, { truth }: Photo): number {
  const visible = truth.filter((t) => t.visible > 0.999);
  return visible.filter((t) => !cards.some(({ card }) => card === t.card)).length;
}

function expectNothingWrong(reading: Reading, { truth }: Photo): void {
  for (const { card, zone, doubt } of reading.cards) {
    const real = truth.find((t) => t.card === card);
    expect(real).toBeDefined();
    if (doubt === null) expect(zone).toBe(real!.zone);
  }
}

test.each([0.5, 0.35])('slats that leave %d of the light', async (share) => {
  for (const photo of photos) {
    const reading = await read(await behindBlinds(photo.jpeg, { share, slats: 9, turn: 0.6 }));
    expectNothingWrong(reading, photo);
    if (lostOf(reading, photo) > 0) expect(isClear(reading)).toBe(false);
    expect(lostOf(reading, photo)).toBeLessThanOrEqual(1);
  }
});

test.each([0.4, 0.22])('cards with %d of the ink', async (share) => {
  for (const photo of photos) {
    const reading = await read(await withPaleInk(photo, share));
    expectNothingWrong(reading, photo);
    if (lostOf(reading, photo) > 0) expect(isClear(reading)).toBe(false);
    expect(lostOf(reading, photo)).toBeLessThanOrEqual(1);
  }
});

// Of `npm run fuzz:photos`, lost in silence once: a stroke of a pen at a pale tag, a board that is darker than the cards on
// it, a tag beside the dark head of its own card.
test.each([
  [40_451, [456, 460, 464]],
  [40_151, [162, 166, 170]],
] as const)('what the fuzz found in photo %d', async (seed, spoilings) => {
  const photo = await takePhoto(await paintPrints('A2'), seed, 'normal', 4);
  for (const spoiling of spoilings) {
    const { file, truth } = await spoiledPhoto(photo, spoiling);
    const reading = await read(file);
    expectNothingWrong(reading, { ...photo, truth });
    expect([spoiling, lostOf(reading, { ...photo, truth })]).toEqual([spoiling, 0]);
  }
});

// Of `npm run fuzz:photos` as well: ink at a pale tag in noise hides it, and the tags that were read tell how pale all are.
test('what is printed pale is said where a card is lost', async () => {
  const photo = await takePhoto(await paintPrints('A2'), 40_451, 'normal', 4);
  const { file, truth } = await spoiledPhoto(photo, 465);
  const reading = await read(file);
  expectNothingWrong(reading, { ...photo, truth });
  expect(reading.warnings.map(({ code }) => code)).toContain('pale-ink');
});
