// Photos of the laboratory out of focus, shaken or in the dark: what is lost is said, and clear photos hear nothing of it.

import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Reading, readPicture } from '../../src/vision/reading/reading.ts';
import { isClear } from '../../src/vision/reading/verdict.ts';
import { DECK, paintPrints } from './lab/prints.ts';
import { decodePicture, type Photo, takePhoto } from './lab/shoot.ts';

/** Four megapixels: a module of a card's tag is about four px. */
const MEGAPIXELS = 4;

let photos: Photo[];

beforeAll(async () => {
  const prints = await paintPrints('A2');
  photos = [];
  for (const [seed, difficulty] of [
    [61, 'clear'],
    [62, 'clear'],
    [63, 'normal'],
  ] as const)
    photos.push(await takePhoto(prints, seed, difficulty, MEGAPIXELS));
}, 120_000);

const read = async (file: Buffer): Promise<Reading> => readPicture(await decodePicture(file), { deck: DECK });

const codesOf = ({ warnings }: Reading) => warnings.map(({ code }) => code);

function lostOf({ cards }: Reading, { truth }: Photo): number {
  const visible = truth.filter((t) => t.visible > 0.999);
  return visible.filter((t) => !cards.some(({ card }) => card === t.card)).length;
}

const soften = (photo: Photo, px: number) => sharp(photo.jpeg).blur(px).jpeg({ quality: 88 }).toBuffer();

/** Smeared along the rows only, as by a hand that moves. */
const shake = (photo: Photo, px: number) =>
  sharp(photo.jpeg)
    .convolve({
      width: px,
      height: 3,
      kernel: [...Array(px).fill(0), ...Array(px).fill(1), ...Array(px).fill(0)],
    })
    .jpeg({ quality: 88 })
    .toBuffer();

const dim = (photo: Photo, share: number) =>
  sharp(photo.jpeg).linear(share, 0).jpeg({ quality: 88 }).toBuffer();

test('photos that are sharp and light hear nothing of it', async () => {
  for (const photo of photos) {
    const reading = await read(photo.jpeg);
    expect(codesOf(reading).filter((code) => code !== 'other-deck')).toEqual([]);
    expect(reading.unread).toEqual([]);
    expect(lostOf(reading, photo)).toBe(0);
  }
});

describe('no card is lost without a word', () => {
  test.each([2, 3, 4, 6, 9])('%i px out of focus', async (px) => {
    for (const photo of photos) {
      const reading = await read(await soften(photo, px));
      if (lostOf(reading, photo) > 0) expect(codesOf(reading)).toContain('blurred');
      if (px >= 3) expect(isClear(reading)).toBe(false);
    }
  });

  test.each([9, 13])('shaken by %i px', async (px) => {
    for (const photo of photos) {
      const reading = await read(await shake(photo, px));
      if (lostOf(reading, photo) > 0) expect(codesOf(reading)).toContain('blurred');
      if (px > 9) expect(isClear(reading)).toBe(false);
    }
  });

  test.each([0.15, 0.08, 0.04])('with %d of the light', async (share) => {
    for (const photo of photos) {
      const reading = await read(await dim(photo, share));
      expect(codesOf(reading)).toContain('too-dark');
      expect(isClear(reading)).toBe(false);
    }
  });
});

test('what a soft photo leaves unread is shown where it lies', async () => {
  const [photo] = photos;
  const reading = await read(await soften(photo!, 3));
  expect(reading.unread.length).toBeGreaterThan(0);
  expect(reading.unread.length).toBeLessThanOrEqual(lostOf(reading, photo!));
  for (const { centreMm } of reading.unread) {
    // The tag's middle is 41 mm from the card's.
    const near = photo!.truth.map(({ centre }) => Math.hypot(centre.x - centreMm.x, centre.y - centreMm.y));
    expect(near.some((mm) => Math.abs(mm - 40.8) < 2)).toBe(true);
  }
});
