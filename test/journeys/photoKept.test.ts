// What stays of a photo: the writing, wherever the talk goes; and nothing of the photo itself.

import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, expect, inject, test } from 'vitest';
import keepingWords from '../../cards/words/nl/keeping.json' with { type: 'json' };
import photoWords from '../../cards/words/nl/photo.json' with { type: 'json' };
import type { Photo } from '../vision/lab/shoot.ts';
import { answerTruly } from './answerPhoto.ts';
import { inEdition } from './editions.ts';
import { laidInStore } from './kept.ts';
import { asFile, photograph } from './photographs.ts';
import { addressOf, besides, KEEPS_PAGE, newProfile, openTab, visit } from './visit.ts';
import type { Visit } from './visitor.ts';

// Twelve cards: enough of each kind, and soon cut out.
const CLEAN_SEED = 43;
/** Cards of another deck lie among ours. */
const FOREIGN_SEED = 786_242;

let clean: Photo;
let foreign: Photo;

beforeAll(async () => {
  if (inject('browser') === '') return;
  clean = await photograph(CLEAN_SEED);
  foreign = await photograph(FOREIGN_SEED, 'normal');
}, 120_000);

/** Reads a photo, answers what is asked with the truth, and accepts. */
async function takeIn(player: Visit, photo: Photo, jpeg: Buffer = photo.jpeg): Promise<void> {
  const { page } = player;
  await player.goTo('lay');
  await page.getByRole('link', { name: photoWords.open }).click();
  await page.getByLabel(photoWords.pick).setInputFiles([asFile(jpeg)]);
  await answerTruly(player, photo);
  await player.kept();
}

/** Everything in the page's database, as Latin letters: one for each octet of a picture. */
function allOctets(page: Page): Promise<{ readonly stores: readonly string[]; readonly text: string }> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('duwtje');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const stores = [...opening.result.objectStoreNames];
          const reading = opening.result.transaction(stores);
          const found: unknown[] = [];
          for (const store of stores) {
            const all = reading.objectStore(store).getAll();
            all.onsuccess = () => found.push(...all.result);
          }
          reading.oncomplete = () => {
            opening.result.close();
            const text = JSON.stringify(found, (_, value) =>
              value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value,
            );
            resolve({ stores, text });
          };
        };
      }),
  );
}

/** What is in the file that a press of a button gives. */
async function fileFrom(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return text(await (await download).createReadStream());
}

const firstWriting = (page: Page) => page.locator('.handwriting img').first();

inEdition('served', 'what is kept of a photo', (edition) => {
  // Fingers would get the share sheet instead of a file.
  const mouse = { hasTouch: false, isMobile: false };

  test('when one talk is taken along then the writing stays behind unless asked for; wiped, a backup brings it back', async () => {
    const player = await visit(edition, mouse);
    const { page } = player;
    await player.beginTalk();
    await takeIn(player, clean);
    const { backup, restore, takeAway, wipe } = keepingWords;
    await player.goTo('profile');
    await page.getByText(takeAway.more).click();
    expect(JSON.parse(await fileFrom(page, takeAway.complete))).not.toHaveProperty('pictures');
    await page.getByLabel(takeAway.withPictures).check();
    expect(JSON.parse(await fileFrom(page, takeAway.complete)).pictures.length).toBeGreaterThan(4);

    await page.goto(`${addressOf(edition)}#/keeping`);
    await page.getByText(backup.openTitle).click();
    expect(await page.getByLabel(backup.withPictures).isChecked()).toBe(true);
    const file = await fileFrom(page, backup.open);
    const written = JSON.parse(file).pictures.length;
    expect(written).toBeGreaterThan(4);
    await page.getByRole('button', { name: wipe.button }).click();
    await page.getByRole('button', { name: wipe.yes }).click();
    await page.getByText(wipe.gone).waitFor();
    expect((await allOctets(page)).text).toBe('[]');

    await page.goto(addressOf(edition));
    await page.goto(`${addressOf(edition)}#/keeping`);
    const choose = page.getByLabel(restore.choose);
    await choose.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await page.getByText(restore.pictures.many.replace('{n}', String(written))).waitFor();
    await page.getByRole('button', { name: restore.carryOut }).click();
    await page.getByRole('link', { name: restore.toTalks }).click();
    await page.locator('.talk-item a').click();
    await player.goTo('why');
    await expect
      .poll(() => firstWriting(page).evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(200);
  });

  test('when cards of another deck lie on the photo then it says so, and none of them is laid', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.goTo('lay');
    await player.page.getByRole('link', { name: photoWords.open }).click();
    await player.page.getByLabel(photoWords.pick).setInputFiles([asFile(foreign.jpeg)]);
    await player.alert.getByText('ander spel').waitFor();
    await player.page.getByRole('link', { name: 'Leg neer' }).click();
    await takeIn(player, foreign);
    const ours = new Set(foreign.truth.map(({ card }) => card));
    for (const card of (await laidInStore(player.page)).keys()) expect(ours).toContain(card);
  });

  test('when the photo knows place and device then nothing that is kept does, and the photo is gone', async () => {
    const told = await sharp(clean.jpeg)
      .withExif({
        IFD0: { Make: 'Verklikker', Model: 'Spion 7' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 22/1 0/1', GPSMapDatum: 'Hier-woon-ik' },
      })
      .jpeg({ quality: 92 })
      .toBuffer();
    expect(told.toString('latin1')).toContain('Verklikker');
    const player = await visit(edition, KEEPS_PAGE);
    await player.beginTalk();
    await takeIn(player, clean, told);
    const { text: kept, stores } = await allOctets(player.page);
    expect(stores).toEqual(['pictures', 'settings', 'talks']);
    expect(kept).toContain('WEBP');
    expect(kept).not.toMatch(/Verklikker|Spion|Hier-woon-ik|EXIF|Exif/);
    // The photo is larger than all its cut-outs.
    expect(kept.length).toBeLessThan(told.length);
    expect(await player.page.evaluate(() => caches.keys().then((keys) => keys.length))).toBeLessThan(2);
  });

  test('when the device still has the database of before there were pictures then its talk is there, and keeps them', async () => {
    const context = await newProfile(edition);
    const before = await openTab(context, addressOf(edition));
    await before.beginTalk();
    await before.experience.fill('Van voor de plaatjes');
    await before.kept();
    const beside = await besides(context, edition);
    await before.page.close();
    // As the first version made it, with the talk as it is written still.
    await beside.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const reading = indexedDB.open('duwtje');
          reading.onsuccess = () => {
            const all = reading.result.transaction('talks').objectStore('talks').getAll();
            all.onsuccess = () => {
              reading.result.close();
              indexedDB.deleteDatabase('duwtje').onsuccess = () => {
                const making = indexedDB.open('duwtje', 1);
                making.onerror = () => reject(making.error);
                making.onupgradeneeded = () => {
                  making.result.createObjectStore('settings');
                  const talks = making.result.createObjectStore('talks', { keyPath: 'id' });
                  for (const record of all.result) talks.put(record);
                };
                making.onsuccess = () => {
                  making.result.close();
                  resolve();
                };
              };
            };
          };
        }),
    );
    const player = await openTab(context, addressOf(edition));
    await player.page.getByRole('link', { name: 'Van voor de plaatjes' }).click();
    await player.hasValue(player.experience, 'Van voor de plaatjes');
    await takeIn(player, clean);
    await firstWriting(player.page).waitFor();
  });
});
