// Photos that come otherwise than usual: to a browser that cannot draw in a worker, cut short, or not fit to be read.

import sharp from 'sharp';
import { beforeAll, expect, inject, test } from 'vitest';
import photoWords from '../../cards/words/nl/photo.json' with { type: 'json' };
import readerWords from '../../cards/words/nl/reader.json' with { type: 'json' };
import type { Photo } from '../vision/lab/shoot.ts';
import { inEdition } from './editions.ts';
import { asFile, clearTruth, photograph } from './photographs.ts';
import { visit } from './visit.ts';
import type { Visit } from './visitor.ts';

const CLEAN_SEED = 43;
/** Cards are lost from about four px on; at nine no tag of a card is left. */
const SOFT_PX = 4;
const HOPELESS_PX = 8;

let clean: Photo;

beforeAll(async () => {
  if (inject('browser') === '') return;
  clean = await photograph(CLEAN_SEED);
}, 120_000);

async function choose(player: Visit, jpeg: Buffer, name: string): Promise<void> {
  await player.beginTalk();
  await player.goTo('lay');
  await player.page.getByRole('link', { name: photoWords.open }).click();
  await player.page.getByLabel(photoWords.pick).setInputFiles([asFile(jpeg, name)]);
}

const soften = (px: number) => sharp(clean.jpeg).blur(px).jpeg({ quality: 90 }).toBuffer();

inEdition('served', 'a photo that comes otherwise', (edition) => {
  test('when the browser cannot draw in a worker then the page reads the photo, its writing too', async () => {
    const player = await visit(edition);
    let lamed = 0;
    await player.page.context().route(/readerWorker[^/]*\.js/, async (route) => {
      const response = await route.fetch();
      lamed += 1;
      const body = `delete globalThis.OffscreenCanvas; delete globalThis.ImageDecoder;\n${await response.text()}`;
      await route.fulfill({ response, body });
    });
    await player.page.evaluate(() => Reflect.deleteProperty(globalThis, 'OffscreenCanvas'));
    await choose(player, clean.jpeg, 'bord.jpg');
    await player.page.locator('.review').waitFor();
    expect(lamed).toBe(1);
    expect(await player.page.locator('.marker').count()).toBe(clearTruth(clean).size);
    await player.page.locator('.board-photo img').waitFor();
  });

  test('when a JPEG lacks only its end marker then it is read, and when half is missing it is named as cut short', async () => {
    const player = await visit(edition);
    await choose(player, clean.jpeg.subarray(0, clean.jpeg.length / 2), 'half.jpg');
    const sentence = photoWords.faults['cut-short'].replace('{file}', 'half.jpg');
    await player.alert.getByText(sentence).waitFor();
    await player.page.getByLabel(photoWords.pick).setInputFiles([asFile(clean.jpeg.subarray(0, -2))]);
    await player.page.locator('.review').waitFor();
    expect(await player.page.locator('.marker').count()).toBe(clearTruth(clean).size);
  });

  test('when a photo is soft then it says so, marks what was not read, and does not call that clear', async () => {
    const player = await visit(edition);
    await choose(player, await soften(SOFT_PX), 'zacht.jpg');
    await player.alert.getByText(readerWords.warnings.blurred).waitFor();
    await player.page.locator('.board-photo .unread').first().waitFor();
    expect(await player.page.getByText(photoWords.allClear).count()).toBe(0);
  });

  test('when no card can be read then it says that, and nothing is called clear', async () => {
    const player = await visit(edition);
    await choose(player, await soften(HOPELESS_PX), 'heel-zacht.jpg');
    await player.page.locator('.review').getByText(readerWords.warnings['no-card']).waitFor();
    await player.alert.getByText(readerWords.warnings.blurred).waitFor();
    expect(await player.page.getByText(photoWords.allClear).count()).toBe(0);
  });
});
