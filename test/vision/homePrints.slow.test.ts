// Photos of the laboratory of what home printers make of the game: cards and board at scales of their own.

import { beforeAll, describe, expect, test } from 'vitest';
import { type Reading, readPicture } from '../../src/vision/reading/reading.ts';
import { judgePhoto } from './bench/judge.ts';
import { DECK, type Prints, paintPrints } from './lab/prints.ts';
import { decodePicture, type Photo, takePhoto } from './lab/shoot.ts';

let prints: Prints;

beforeAll(async () => {
  prints = await paintPrints();
}, 120_000);

/** A photo with all cards printed at a scale beside the board, and what is read from it. */
async function printedAt(scale: number): Promise<{ photo: Photo; reading: Reading }> {
  const photo = await takePhoto(prints, 902, 'normal', 3, {
    scene: { foreign: 0 },
    rearrange: (scene) => ({ ...scene, cards: scene.cards.map((card) => ({ ...card, scale })) }),
  });
  return { photo, reading: readPicture(await decodePicture(photo.jpeg), { deck: DECK }) };
}

describe('cards and board at two scales', () => {
  test.each([
    ['cards fitted to their page', 0.94, 94],
    ['cards fitted a little', 0.97, 97],
    ['the board fitted a little', 1 / 0.97, 103],
    ['the board fitted to its page', 1 / 0.94, 106],
  ])('%s: each lies where it is read, and the scale is said', async (_, scale, percent) => {
    const { photo, reading } = await printedAt(scale);
    const { visible, read, wrong, needless } = judgePhoto(reading, photo.truth);
    expect([read, wrong]).toEqual([visible, []]);
    expect(needless).toBeLessThanOrEqual(1);
    expect(reading.cards.filter(({ doubt }) => doubt === 'held-above')).toEqual([]);
    expect(reading.warnings.filter(({ code }) => code === 'cards-scaled')).toHaveLength(1);
    for (const warning of reading.warnings)
      if (warning.code === 'cards-scaled') expect(Math.abs(warning.percent - percent)).toBeLessThanOrEqual(1);
    for (const { card, centreMm } of reading.cards) {
      const { centre } = photo.truth.find((real) => real.card === card)!;
      expect(Math.hypot(centreMm.x - centre.x, centreMm.y - centre.y), card).toBeLessThan(2);
    }
  });

  test('a game printed as it should be hears nothing of it', async () => {
    const { reading } = await printedAt(1);
    expect(reading.warnings.map(({ code }) => code)).not.toContain('cards-scaled');
  });

  test('one card that is held up among those of another scale is still doubted', async () => {
    const photo = await takePhoto(prints, 902, 'normal', 3, {
      scene: { foreign: 0 },
      rearrange: (scene) => ({
        ...scene,
        cards: scene.cards.map((card, i) => ({
          ...card,
          scale: 1 / 0.97,
          ...(i === scene.cards.length - 1 && { lift: 140 }),
        })),
      }),
    });
    const reading = readPicture(await decodePicture(photo.jpeg), { deck: DECK });
    const lifted = photo.truth.at(-1)!.card;
    expect(reading.cards.find(({ card }) => card === lifted)?.doubt).toBe('held-above');
  });
});
