// Cards whose tag lies under ink or a sticker, on photos of the laboratory: known by their faces, and never as another card.

import { beforeAll, describe, expect, it } from 'vitest';
import { loadTypeface } from '../../src/press/letters/fonts.ts';
import { paintFaces } from '../../src/press/paint/paintFaces.ts';
import { FACE_AREA, FACE_PX_PER_MM } from '../../src/vision/faces/face.ts';
import type { Picture } from '../../src/vision/picture/picture.ts';
import { faceClues } from '../../src/vision/reading/faceClues.ts';
import { type Faces, facesFrom, readFaces } from '../../src/vision/reading/readFaces.ts';
import { type Reading, readPicture } from '../../src/vision/reading/reading.ts';
import { realContent } from '../realGame.ts';
import { judgePhoto } from './bench/judge.ts';
import { withBlottedTags } from './lab/blot.ts';
import { takeLevelPhoto } from './lab/levels.ts';
import { DECK, type Prints, paintPrints } from './lab/prints.ts';
import { type Difficulty, decodePicture, takePhoto } from './lab/shoot.ts';

let faces: Faces;
let dutch: Prints;

beforeAll(async () => {
  faces = facesFrom(await paintFaces(realContent(), loadTypeface(), FACE_AREA, FACE_PX_PER_MM));
  dutch = await paintPrints();
});

function knowFaces(picture: Picture, reading: Reading): Reading {
  const clues = faceClues(picture, reading);
  return clues ? readFaces(picture, reading, clues, DECK, faces) : reading;
}

describe('cards whose tag cannot be read', () => {
  it.each<[Difficulty, number]>([
    ['clear', 1001],
    ['normal', 1003],
    ['hard', 1002],
  ])(
    'are known by title and sign on a %s photo, each with a doubt, and none as another card',
    async (difficulty, seed) => {
      const photo = await takePhoto(dutch, seed, difficulty, 4);
      const { jpeg, blotted } = await withBlottedTags(photo, 3);
      const picture = await decodePicture(jpeg);
      const byTags = readPicture(picture, { deck: DECK });
      const reading = knowFaces(picture, byTags);
      const before = new Set(byTags.cards.map(({ card }) => card));
      const more = reading.cards.filter(({ card }) => !before.has(card));
      for (const { card, doubt, centreMm, angleDeg } of more) {
        const real = photo.truth.find((entry) => entry.card === card);
        expect(doubt, card).toBe('by-face');
        expect(Math.hypot(centreMm.x - real!.centre.x, centreMm.y - real!.centre.y), card).toBeLessThan(6);
        expect(Math.abs(Math.sin(((angleDeg - real!.angleDeg) * Math.PI) / 360)), card).toBeLessThan(0.06);
      }
      const lost = blotted.filter((card) => !before.has(card));
      const told = lost.filter(
        (card) =>
          more.some((known) => known.card === card) ||
          reading.unread.some(({ guesses }) => guesses.includes(card)),
      );
      expect(lost.length).toBeGreaterThan(3);
      expect(told.length / lost.length).toBeGreaterThan(0.6);
      expect(reading.notFound).not.toContain(more[0]?.card);
    },
  );

  // Own cards in a pile with their tags blotted, a card half under a pile, stickers: lost in silence once, five of them.
  it('are read or marked in piles and under others too, and little else is', async () => {
    const photo = await takePhoto(dutch, 1014, 'clear', 4);
    const { jpeg } = await withBlottedTags(photo, 3);
    const picture = await decodePicture(jpeg);
    const { silent, falseMarks, wrong } = judgePhoto(
      knowFaces(picture, readPicture(picture, { deck: DECK })),
      photo.truth,
    );
    expect(wrong).toEqual([]);
    expect(silent).toBeLessThanOrEqual(1);
    expect(falseMarks).toBeLessThanOrEqual(1);
  });

  it('leave a photo alone on which every tag is read', async () => {
    const photo = await takePhoto(dutch, 1004, 'normal', 4);
    const picture = await decodePicture(photo.jpeg);
    const byTags = readPicture(picture, { deck: DECK });
    expect(knowFaces(picture, byTags)).toEqual(byTags);
  });

  it('are not looked for where every card was read: the board’s own print is no clue', async () => {
    const photo = await takePhoto(dutch, 1010, 'clear', 4);
    const picture = await decodePicture(photo.jpeg);
    expect(faceClues(picture, readPicture(picture, { deck: DECK }))).toBeNull();
  });

  // Lost in silence once: its tag under blue ink, its sign in parts, and all of it on top of cards that were read.
  it('are found on top of others as well', async () => {
    const photo = await takeLevelPhoto(dutch, 51_001, 'hard', 4);
    const picture = await decodePicture(photo.jpeg);
    const reading = knowFaces(picture, readPicture(picture, { deck: DECK }));
    const { silent, wrong } = judgePhoto(reading, photo.truth);
    expect([silent, wrong]).toEqual([0, []]);
  });

  it('are guessed at by their number alone when they are own cards', async () => {
    const photo = await takePhoto(dutch, 1002, 'clear', 4);
    const { jpeg } = await withBlottedTags(photo, 1);
    const picture = await decodePicture(jpeg);
    const reading = knowFaces(picture, readPicture(picture, { deck: DECK }));
    expect(reading.cards.filter(({ card }) => card.startsWith('anders'))).toEqual([]);
    const own = reading.unread.filter(({ guesses }) => guesses[0]?.startsWith('anders'));
    for (const { guesses } of own) expect(guesses.every((card) => card.startsWith('anders'))).toBe(true);
  });
});
