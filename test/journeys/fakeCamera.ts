// A browser whose camera sees what a test wants it to see.

import { writeFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from './chromium.ts';

/** Chromium plays the pictures of such a video at this speed, and begins again at the end. */
const FRAMES_PER_SECOND = 30;

/** One view of the camera. */
export interface View {
  readonly jpeg: Buffer;
  readonly seconds: number;
}

/** Writes what the camera sees (Motion JPEG). @returns how long it takes to see all of it, in seconds */
export function writeCameraVideo(file: string, views: readonly View[]): number {
  const pictures = views.flatMap(({ jpeg, seconds }) =>
    Array.from({ length: Math.round(seconds * FRAMES_PER_SECOND) }, () => jpeg),
  );
  writeFileSync(file, Buffer.concat(pictures));
  return pictures.length / FRAMES_PER_SECOND;
}

/** A browser of its own, since its camera is chosen when it starts; it is closed after the test. */
export async function startWithCamera(video: string): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM!,
    args: [
      ...CHROMIUM_ARGUMENTS,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${video}`,
    ],
  });
  onTestFinished(() => browser.close());
  return browser;
}
