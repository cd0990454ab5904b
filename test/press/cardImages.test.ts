// Pictures of cards for online printers: with bleed, at the wanted size, back behind front.

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { CARD_SIZE } from '../../src/domain/board/card.ts';
import { cardImages, renderPreviews } from '../../src/press/files/previews.ts';
import { realGame } from '../realGame.ts';

const game = realGame('nl');
const { deck, typeface } = game.kit;

describe.each([
  [300, 3],
  [150, 3.2],
])('pictures at %i dpi with %f mm bleed', (dpi, bleed) => {
  // The back of the last card is asphalt all over.
  const sides = [...game.sides.slice(0, 2), ...game.sides.slice(-2)];
  const images = cardImages(sides, dpi, bleed);

  it('stand in the order of the deck, each back behind its front', () => {
    expect(cardImages(game.sides, dpi, bleed)).toHaveLength(game.sides.length);
    expect(images.map(({ page }) => page)).toEqual(sides.map(({ card, side }) => ({ card, side })));
    expect(images[1]!.path).toBe(`images/001-${sides[0]!.card}-back.png`);
  });

  it('are as large as the card with its bleed, say so, and have colour up to the edge', async () => {
    const made: Buffer[] = [];
    await renderPreviews(images, { inks: deck.inks, typeface }, (preview, png) => {
      made[images.indexOf(preview)] = png;
    });
    for (const png of made) {
      const { width, height, density } = await sharp(png).metadata();
      const px = (mm: number) => Math.round((mm * dpi) / 25.4);
      expect([width, height]).toEqual([px(CARD_SIZE.w + 2 * bleed), px(CARD_SIZE.h + 2 * bleed)]);
      expect(density).toBe(dpi);
    }
    const { data, info } = await sharp(made.at(-1)!).raw().toBuffer({ resolveWithObject: true });
    const corners = [0, info.width - 1, (info.height - 1) * info.width, info.height * info.width - 1];
    for (const at of corners) expect(Math.max(...data.subarray(3 * at, 3 * at + 3))).toBeLessThan(120);
  });
});
