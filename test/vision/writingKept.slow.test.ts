// What somebody wrote on a card and nothing covers makes a picture, also where cards overlap and their order is not told.

import { expect, it } from 'vitest';
import { CARD_SIZE, WRITING_AREA } from '../../src/domain/board/card.ts';
import { readPicture } from '../../src/vision/reading/reading.ts';
import { cropVisible } from '../../src/vision/straighten/crops.ts';
import { DECK, paintPrints } from './lab/prints.ts';
import { onBoard } from './lab/scene.ts';
import { decodePicture, type Photo, takePhoto } from './lab/shoot.ts';

/** A stroke at the edge of the paper may be cut off. */
const INSIDE = { left: 5, right: 58, top: 42, bottom: 83 };

/** The cards of the deck whose writing lies open, and on which there is some. */
function openlyWritten({ scene }: Photo): readonly string[] {
  return scene.cards.flatMap((card, i) => {
    const points = card.strokes
      .flatMap((stroke) => stroke.points)
      .filter(({ x, y }) => x > INSIDE.left && x < INSIDE.right && y > INSIDE.top && y < INSIDE.bottom);
    const isOpen = points.every(({ x, y }) => {
      const at = onBoard(card, x, y);
      return scene.cards.slice(i + 1).every(({ centre, angle }) => {
        const [dx, dy] = [at.x - centre.x, at.y - centre.y];
        const across = Math.cos(angle) * dx + Math.sin(angle) * dy;
        const down = Math.cos(angle) * dy - Math.sin(angle) * dx;
        return Math.abs(across) > CARD_SIZE.w / 2 + 1 || Math.abs(down) > CARD_SIZE.h / 2 + 1;
      });
    });
    const name = card.deck === null ? undefined : DECK[card.deck]?.card;
    return name !== undefined && points.length > 0 && isOpen ? [name] : [];
  });
}

it.each([3, 4, 5])('photo %i: a picture of each card whose writing lies open', async (seed) => {
  const photo = await takePhoto(await paintPrints(), seed, 'clear', 4);
  const picture = await decodePicture(photo.jpeg);
  const { board, cards } = readPicture(picture, { deck: DECK });
  const crop = { part: WRITING_AREA, cards, pxPerMm: 4 };
  const written = new Set(openlyWritten(photo));
  const looked = cards.filter(({ card }) => written.has(card));
  expect(looked.length).toBeGreaterThan(2);
  const lost = looked.filter((card) => !cropVisible(picture, board!, card, crop));
  expect(lost.map(({ card }) => card)).toEqual([]);
});
