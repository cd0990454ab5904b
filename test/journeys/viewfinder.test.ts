// The live view says what is missing while one aims, and takes the picture itself.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import photoWords from '../../cards/words/nl/photo.json' with { type: 'json' };
import { inEdition } from './editions.ts';
import { startWithCamera, writeCameraVideo } from './fakeCamera.ts';
import { partOf, photograph } from './photographs.ts';
import { addressOf } from './visit.ts';
import { Visit } from './visitor.ts';

const SEED = 31;
const [WIDTH, HEIGHT] = [1280, 960];

/** A picture as the camera gives it while one aims; what is missing is missing on the right. */
const still = (jpeg: Buffer) =>
  sharp(jpeg)
    .resize(WIDTH, HEIGHT, { fit: 'contain', position: 'right', background: '#777' })
    .jpeg({ quality: 85 })
    .toBuffer();

inEdition('served', 'the live view', (edition) => {
  test('when half the board is in view then it says so, and when all of it is then the picture is taken', {
    timeout: 120_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'duwtje-camera-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const video = join(folder, 'board.mjpeg');
    const { jpeg, truth } = await photograph(SEED);
    writeCameraVideo(video, [
      { jpeg: await still(await partOf(jpeg, 0, 0.72)), seconds: 4 },
      { jpeg: await still(jpeg), seconds: 6 },
    ]);
    const browser = await startWithCamera(video);
    const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 360, height: 740 } });
    const player = new Visit(await context.newPage());
    await player.page.goto(addressOf(edition));
    await player.beginTalk();
    await player.goTo('lay');
    await player.page.getByRole('link', { name: photoWords.open }).click();
    await player.page.getByRole('button', { name: photoWords.view }).click();
    await player.page.getByRole('status').getByText('niet op de foto').waitFor({ timeout: 30_000 });
    await player.page.locator('.review').waitFor({ timeout: 60_000 });
    const lead = await player.page.locator('.review .lead').textContent();
    expect(Number.parseInt(lead ?? '', 10)).toBeGreaterThan(truth.length / 2);
  });
});
