// The sheet of all cards shows what the cards’ own pictures show, though no card is painted for it again.

import sharp, { type Sharp } from 'sharp';
import { expect, it } from 'vitest';
import { previewList, renderPreviews } from '../../src/press/files/previews.ts';
import { screenColour } from '../../src/press/paint/screenColour.ts';
import { realGame } from '../realGame.ts';

it('shows each card in its place', async () => {
  const { sides, board, kit } = realGame('nl');
  const list = previewList(sides.slice(0, 4), board.drawing, [board.drawing]);
  const wanted = list.filter(({ path }) => path.includes('cards'));
  const made = new Map<string, Buffer>();
  await renderPreviews(wanted, { inks: kit.deck.inks, typeface: kit.typeface }, ({ path }, png) => {
    made.set(path, png);
  });
  expect([...made.keys()].sort()).toEqual(wanted.map(({ path }) => path).sort());
  const sheet = wanted.find(({ path }) => path === 'previews/cards-backs.png')!;
  for (const { preview, at } of sheet.parts!) {
    const [left, top, width, height] = [at.x, at.y, at.w, at.h].map((mm) =>
      Math.round(mm * sheet.pixelsPerMm),
    );
    const area = { left: left!, top: top!, width: width!, height: height! };
    const meanOf = async (picture: Sharp) => (await picture.stats()).channels.map(({ mean }) => mean);
    const shown = await meanOf(sharp(await sharp(made.get(sheet.path)!).extract(area).png().toBuffer()));
    const own = await meanOf(sharp(made.get(preview.path)!));
    shown.forEach((mean, channel) => {
      expect(Math.abs(mean - own[channel]!)).toBeLessThan(1.5);
    });
  }
  // Between two cards lies the sheet's own grey.
  const { data, info } = await sharp(made.get(sheet.path)!).raw().toBuffer({ resolveWithObject: true });
  const between = [...data.subarray((info.width * 2 + 2) * 3).subarray(0, 3)];
  const grey = screenColour({ ink: 'asphalt', tint: 0.25 }, kit.deck.inks);
  expect(`#${between.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`).toBe(grey);
});
