// Reads a false picture and a good one, to the end of the review.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { photograph } from '../photographs.ts';
import { awaitIn, type Engine } from './engine.ts';
import { hearAll } from './hearAll.ts';
import { find, goTo, mustHold, type Play } from './stepTools.ts';

/** Twelve cards, as the journeys have them. */
const PHOTO_SEED = 43;
/** A cut-out takes 4.5 kB as WebP; as JPEG of the same quality it took 10.5 kB. */
const MOST_PICTURE_BYTES = 7_500;
/** Chooses a false picture, then a good one, answers what is asked, and accepts. */
async function playPhoto(engine: Engine, address: string, folder: string): Promise<void> {
  const [good, bad] = [join(folder, 'board.jpg'), join(folder, 'false.jpg')];
  await writeFile(good, (await photograph(PHOTO_SEED)).jpeg);
  // It begins as a picture does: any other file is told apart before an engine decodes it.
  await writeFile(bad, Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from('this is no picture')]));
  await engine.open(address);
  await find(engine, '.way.white');
  await engine.run(hearAll);
  await engine.press('.way.white');
  await find(engine, '.step-tell');
  const talk = (await engine.run<string>('return location.hash')).split('/')[2];
  const field = '.screen-photo input[type=file][multiple]';
  await goTo(engine, `/photo/${talk}`, field);
  await engine.choose(field, [bad]);
  await find(engine, '.photo-result .alert');
  await awaitIn(engine, 'the field', 'return document.querySelector(given[0])', field);
  await engine.choose(field, [good]);
  await find(engine, '.review');
  await find(engine, '.board-photo img');
  await engine.run(`
    const accept = () => document.querySelector('.review .onward .primary.large');
    for (const start = Date.now(); !accept(); ) {
      if (Date.now() > start + 40_000) throw new Error('the review asks on and on');
      // Off the board; and where the photo shows a place of which the card cannot be read: no card.
      document.querySelector('.zone-choice > .button, .place-choice-rest > .button')?.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    accept().click();`);
  await find(engine, '.step-why');
  const unheard = await engine.run<readonly string[]>('return unheard');
  mustHold(unheard.length === 0, `nobody heard of: ${unheard.join('; ')}`);
  const sizes = await engine.run<readonly number[]>(`
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('duwtje');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const kept = await new Promise((resolve, reject) => {
      const reading = database.transaction('pictures').objectStore('pictures').getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    database.close();
    return kept.flatMap(Object.values).filter((part) => part instanceof Blob || part instanceof ArrayBuffer || ArrayBuffer.isView(part)).map((part) => part.size ?? part.byteLength);`);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  mustHold(sizes.length > 5, `only ${sizes.length} pictures were kept`);
  mustHold(bytes <= sizes.length * MOST_PICTURE_BYTES, `${sizes.length} pictures take ${bytes} bytes`);
}

export const readPhoto: Play = async (engine, { served, folder }) => {
  await playPhoto(engine, served, folder);
  const decoder = await engine.run<string | undefined>('return window.workerDecoder');
  mustHold(decoder !== undefined, 'the worker that reads photos was not listened to');
  return decoder === 'function'
    ? undefined
    : 'played, but for what a decoder of the browser’s own leaves unheard: this one has none';
};

export const readPhotoInOneFile: Play = async (engine, place) => {
  await playPhoto(engine, place.oneFile, place.folder);
  return undefined;
};
