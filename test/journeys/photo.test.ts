// A photo of the board becomes the record of a talk, and nothing goes into it unseen.

import sharp from 'sharp';
import { beforeAll, expect, inject, test } from 'vitest';
import photoWords from '../../cards/words/nl/photo.json' with { type: 'json' };
import type { Photo } from '../vision/lab/shoot.ts';
import { accept, answerTruly } from './answerPhoto.ts';
import { inBothEditions, inEdition } from './editions.ts';
import { laidInStore } from './kept.ts';
import { asFile, clearTruth, type PhotoFile, partOf, photograph, trueZone } from './photographs.ts';
import { visit } from './visit.ts';
import { cards, type Visit } from './visitor.ts';

// Twelve cards: enough of each kind, and soon cut out.
const CLEAN_SEED = 43;
const DOUBTFUL_SEED = 52;

let clean: Photo;
let doubtful: Photo;
/** The clear board in 48 megapixels. */
let large: Buffer;

beforeAll(async () => {
  if (inject('browser') === '') return;
  clean = await photograph(CLEAN_SEED);
  doubtful = await photograph(DOUBTFUL_SEED, 'normal');
  large = await sharp(clean.jpeg).resize(8000, 6000, { fit: 'fill' }).jpeg({ quality: 80 }).toBuffer();
}, 120_000);

async function toPhotoScreen(player: Visit): Promise<void> {
  await player.beginTalk();
  await player.goTo('lay');
  await player.page.getByRole('link', { name: photoWords.open }).click();
  await player.page.getByRole('heading', { level: 1, name: photoWords.title }).waitFor();
}

/** Chooses files as from a gallery. */
async function choose(player: Visit, ...files: readonly PhotoFile[]): Promise<void> {
  const again = player.page.getByText(photoWords.again, { exact: true });
  if ((await again.count()) > 0) await again.click();
  await player.page.getByLabel(photoWords.pick).setInputFiles([...files]);
}

/** What is on the disk equals what was photographed. */
async function recordIsTrue(player: Visit, photo: Photo): Promise<void> {
  await player.kept();
  const laid = await laidInStore(player.page);
  for (const [card, zone] of clearTruth(photo)) expect(laid.get(card), card).toBe(zone);
  for (const [card, zone] of laid) expect(trueZone(photo, card), card).toBe(zone);
}

inBothEditions('a photo of the board', (edition) => {
  test('when the board is clear then three taps after the photo ask why each card lies there, and the record and the writing are kept', async () => {
    const player = await visit(edition);
    await toPhotoScreen(player);
    await choose(player, asFile(clean.jpeg));
    await answerTruly(player, clean);
    await recordIsTrue(player, clean);
    await player.page.locator('.handwriting img').first().waitFor();
    await player.page.reload();
    const picture = player.page.locator('.handwriting img').first();
    await picture.waitFor();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(200);
  });

  test('when cards are in doubt then each is asked, and the answers are the record', async () => {
    const player = await visit(edition);
    await toPhotoScreen(player);
    await choose(player, asFile(doubtful.jpeg));
    await player.page.locator('.marker[data-open=true]').first().waitFor();
    expect(await accept(player).count()).toBe(0);
    await answerTruly(player, doubtful);
    await recordIsTrue(player, doubtful);
  });
});

// What differs between the editions is how the worker starts; the two journeys above show that.
inEdition('served', 'more photos of the board', (edition) => {
  test('when the board is not on the photo, or half of it, then it says so, and the next photo mends it', async () => {
    const player = await visit(edition);
    const grey = sharp({ create: { width: 1200, height: 900, channels: 3, background: '#8a8f86' } });
    await toPhotoScreen(player);
    await choose(player, asFile(await grey.jpeg().toBuffer(), 'tafel.jpg'));
    await player.alert.getByText(photoWords.noBoard).waitFor();
    expect(await accept(player).count()).toBe(0);
    await choose(player, asFile(await partOf(clean.jpeg, 0, 0.72), 'links.jpg'));
    await player.alert.getByText('niet op de foto').first().waitFor();
    await choose(player, asFile(clean.jpeg, 'heel.jpg'));
    await player.alert.waitFor({ state: 'detached' });
    await answerTruly(player, clean);
    await recordIsTrue(player, clean);
  });

  test('when the board is looked at from near then the button that does it keeps its name, and the way back is there', async () => {
    const player = await visit(edition);
    await toPhotoScreen(player);
    await choose(player, asFile(clean.jpeg));
    const wide = () => player.page.locator('.board-photo').evaluate((board) => board.clientWidth);
    const press = (name: string) => player.page.getByRole('button', { name, exact: true }).click();
    await player.page.locator('.review .board-photo img').waitFor();
    const whole = await wide();
    let before = whole;
    for (const _ of ['once', 'again']) {
      await press(photoWords.enlarge);
      await expect.poll(wide).toBeGreaterThan(before * 1.5);
      before = await wide();
    }
    for (const _ of ['once', 'again']) await press(photoWords.smaller);
    await expect.poll(wide).toBe(whole);
  });

  test('when the camera kept the picture on its side, as in a mirror, and says so then it is read as it was', async () => {
    // Orientation 7: a camera's picture mirrored and then turned.
    const turned = await sharp(await sharp(clean.jpeg).rotate(270).toBuffer())
      .flop()
      .withMetadata({ orientation: 7 })
      .jpeg({ quality: 92 })
      .toBuffer();
    const player = await visit(edition);
    await toPhotoScreen(player);
    await choose(player, asFile(turned));
    await answerTruly(player, clean);
    await recordIsTrue(player, clean);
  });

  test('when a text file calls itself a photo then one sentence says so, and the good photo beside it is read', async () => {
    const player = await visit(edition);
    await toPhotoScreen(player);
    await choose(player, asFile(Buffer.from('Dit is geen foto.'), 'brief.jpg'), asFile(clean.jpeg));
    await player.page.locator('.review').waitFor();
    await player.alert.getByText('brief.jpg').waitFor();
  });

  test('when a card was laid elsewhere by hand then both are shown and the player chooses', async () => {
    const [card, zone] = [...clearTruth(clean)].find(([id]) => !id.startsWith('anders'))!;
    const byHand = zone === 'strong-push' ? 'strong-brake' : 'strong-push';
    const player = await visit(edition);
    await player.beginTalk();
    await player.goTo('lay');
    await player.page.locator(`.stack-card[data-card="${card}"]`).click();
    await player.lay(byHand);
    await player.page.getByRole('link', { name: photoWords.open }).click();
    await choose(player, asFile(clean.jpeg));
    await player.page.locator(`.marker[data-card="${card}"][data-open=true]`).click({ force: true });
    await player.page.getByText('Nu staat hij in').waitFor();
    await player.page.locator('.zone-choice').getByRole('button', { name: cards.zones[byHand] }).click();
    await answerTruly(player, clean);
    await player.kept();
    expect((await laidInStore(player.page)).get(card)).toBe(byHand);
  });

  test('when reading 48 megapixels is cancelled then nothing has changed, and chosen again they are read as any other', async () => {
    const player = await visit(edition);
    await toPhotoScreen(player);
    await choose(player, asFile(large));
    await player.page.getByRole('button', { name: photoWords.cancel }).click();
    await player.page.getByLabel(photoWords.pick).waitFor({ state: 'attached' });
    expect(await player.page.locator('.review').count()).toBe(0);
    await choose(player, asFile(large));
    await player.page.locator('.review').waitFor({ timeout: 60_000 });
    await answerTruly(player, clean);
    await recordIsTrue(player, clean);
  });

  test.each([
    ['runs out of memory', 'te groot voor dit apparaat', true],
    ['does not start', 'iets mis in Duwtje zelf', false],
  ])('when the reader %s then one sentence says so', async (_, sentence, starts) => {
    const player = await visit('served');
    // Either way a worker dies with an error event and no message.
    await player.page.addInitScript((started) => {
      class DyingWorker extends EventTarget {
        constructor() {
          super();
          const data = { kind: 'started', job: 0, canDraw: true };
          queueMicrotask(() =>
            this.dispatchEvent(started ? new MessageEvent('message', { data }) : new Event('error')),
          );
        }
        postMessage() {
          queueMicrotask(() => this.dispatchEvent(new Event('error')));
        }
        terminate() {}
      }
      Object.defineProperty(globalThis, 'Worker', { value: DyingWorker });
    }, starts);
    await player.page.reload();
    await toPhotoScreen(player);
    await choose(player, asFile(clean.jpeg));
    await player.alert.getByText(sentence).waitFor();
  });
});
