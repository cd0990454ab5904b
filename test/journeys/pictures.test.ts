// The pictures that are taken along, of a profile and of a group, are what the page draws.

import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import groupWords from '../../cards/words/nl/group.json' with { type: 'json' };
import keepingWords from '../../cards/words/nl/keeping.json' with { type: 'json' };
import { writeTalkFile } from '../../companion/files/talkFile.ts';
import { handInFileText } from '../../src/domain/handIn/handInText.ts';
import { type FigureColour, figureColours } from '../../src/figure/drawing/colours.ts';
import { NOW, REAL_TALK } from '../companion/files/sampleTalks.ts';
import { deck, tables } from '../companion/group/samples.ts';
import { inBothEditions } from './editions.ts';
import { addressOf, LAPTOP, newProfile } from './visit.ts';

/** The PNG that a press of a button gives: its width, and which part of it has which colour. */
async function pngFrom(page: Page, button: string) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const png = await buffer(await (await download).createReadStream());
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const colours = figureColours(deck);
  const partIn = (colour: FigureColour): number => {
    const wanted = Number.parseInt(colours[colour].slice(1), 16);
    let found = 0;
    for (let at = 0; at < data.length; at += 3) if (data.readUIntBE(at, 3) === wanted) found += 1;
    return found / (info.width * info.height);
  };
  return { width: info.width, partIn };
}

inBothEditions('the pictures to take along', (edition) => {
  test('when a profile is taken along as a picture then it shows the road, pushes and brakes', async () => {
    const page = await (await newProfile(edition, LAPTOP)).newPage();
    await page.goto(`${addressOf(edition)}#/keeping`);
    const file = Buffer.from(writeTalkFile([REAL_TALK], NOW));
    await page.locator('.file-button input').setInputFiles({ name: 'a.json', mimeType: '', buffer: file });
    await page.getByRole('button', { name: keepingWords.restore.carryOut }).click();
    await page.getByRole('link', { name: keepingWords.restore.toTalks }).waitFor();
    await page.goto(`${addressOf(edition)}#/talk/${REAL_TALK.id}/profile`);
    const { width, partIn } = await pngFrom(page, keepingWords.takeAway.picture);
    expect(width).toBe(1440);
    for (const colour of ['road', 'push', 'letters'] as const)
      expect(partIn(colour), colour).toBeGreaterThan(0.002);
    expect(partIn('ground')).toBeGreaterThan(0.5);
  });

  test('when a group’s figure is taken along as a PNG then it shows bars on both sides', async () => {
    const page = await (await newProfile(edition, LAPTOP)).newPage();
    await page.goto(`${addressOf(edition)}#/group`);
    const file = Buffer.from(handInFileText(tables(12, 7)));
    await page
      .locator('.collect input[type="file"]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: file });
    await page.getByRole('button', { name: groupWords.collect.show, exact: true }).click();
    const { width, partIn } = await pngFrom(page, groupWords.takeAway.png);
    expect(width).toBe(2560);
    for (const colour of ['push', 'brake', 'letters', 'grid'] as const)
      expect(partIn(colour), colour).toBeGreaterThan(0.001);
    expect(partIn('ground')).toBeGreaterThan(0.5);
  });
});
