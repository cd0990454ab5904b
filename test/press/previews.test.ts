import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Preview } from '../../src/press/files/preview.ts';
import { previewList, renderPreviews } from '../../src/press/files/previews.ts';
import { realGame } from '../realGame.ts';

const game = realGame('nl');
const list = previewList(
  game.sides,
  game.board.drawing,
  game.rules.map((page) => page.drawing),
);

describe('previews', () => {
  it('are a picture of each card side and a sheet of each product', () => {
    const paths = list.map(({ path }) => path);
    expect(paths).toHaveLength(2 * 45 + 4);
    expect(paths).toContain('previews/cards/gezondheid-front.png');
    expect(paths.slice(-4)).toEqual([
      'previews/cards-fronts.png',
      'previews/cards-backs.png',
      'previews/board.png',
      'previews/rules.png',
    ]);
  });

  it('show the inks of the deck', async () => {
    const wanted = list.filter(({ path }) => path === 'previews/cards/gezondheid-back.png');
    const made: [Preview, Buffer][] = [];
    const options = { inks: game.kit.deck.inks, typeface: game.kit.typeface };
    await renderPreviews(wanted, options, (preview, png) => made.push([preview, png]));
    const { data, info } = await sharp(made[0]![1]).raw().toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * info.channels).subarray(0, 3),
    ];
    const hex = (rgb: number[]) => `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    expect(hex(pixel(3, 3))).toBe(game.kit.deck.inks.blue.srgb);
    // The plate behind the questions is paper.
    expect(hex(pixel(Math.round(info.width * 0.9), Math.round(info.height * 0.9)))).toBe('#ffffff');
  });
});
