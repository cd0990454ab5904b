// Plays the page in Firefox and WebKit: `npm run test:engines`. Says what is not installed; fails on what goes wrong.

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { servePage } from '../../../src/serve/servePage.ts';
import { ROOT } from '../../realGame.ts';
import type { Engine } from './engine.ts';
import { isFirefoxHere, startFirefox } from './firefox.ts';
import { startProgram } from './program.ts';
import { type Place, type Play, STEPS, sayThatNothingIsKept } from './steps.ts';
import { isWebKitHere, startWebKit } from './webkit.ts';

const XVFB = '/usr/bin/Xvfb';

const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
let faults = 0;

async function playStep(name: string, play: Play, engine: Engine, place: Place): Promise<void> {
  const began = Date.now();
  try {
    const notPlayed = await play(engine, place);
    log(
      `${notPlayed ? '-' : '✓'} ${engine.name}: ${name}${notPlayed ? `: ${notPlayed}` : ` (${Date.now() - began} ms)`}`,
    );
  } catch (error) {
    faults += 1;
    log(`✗ ${engine.name}: ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function playIn(start: () => Promise<Engine>, steps: Readonly<Record<string, Play>>, place: Place) {
  const engine = await start();
  try {
    for (const [name, play] of Object.entries(steps)) await playStep(name, play, engine, place);
  } finally {
    await engine.close();
  }
}

/** A screen that nobody sees, for a browser that wants one. */
async function openDisplay(): Promise<{ readonly display: string; close(): Promise<void> }> {
  if (process.env.DISPLAY) return { display: process.env.DISPLAY, close: async () => {} };
  const screen = startProgram(XVFB, ['-displayfd', '1', '-screen', '0', '1400x1000x24']);
  for (;;) {
    const number = /^(\d+)\n/.exec(screen.output())?.[1];
    if (number) return { display: `:${number}`, close: screen.stop };
    screen.mustRun();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function playInFirefox(place: Place): Promise<void> {
  if (!isFirefoxHere())
    return log('- not here: Firefox (Debian: apt-get install firefox-esr, or set FIREFOX to its path)');
  await playIn(startFirefox, STEPS, place);
  await playIn(() => startFirefox(true), { 'storage refused': sayThatNothingIsKept }, place);
}

async function playInWebKit(place: Place): Promise<void> {
  if (!isWebKitHere())
    return log(
      '- not here: WebKit (Debian: apt-get install webkit2gtk-driver, or set WEBKIT_DRIVER to its path)',
    );
  if (!process.env.DISPLAY && !existsSync(XVFB))
    return log('- not here: a screen for WebKit (Debian: apt-get install xvfb)');
  const { display, close } = await openDisplay();
  try {
    await playIn(() => startWebKit(display), STEPS, place);
    log('- WebKit: storage refused: its driver has no such setting');
  } finally {
    await close();
  }
}

const built = join(ROOT, 'companion/dist');
const folder = await mkdtemp(join(tmpdir(), 'duwtje-engines-'));
const served = await servePage(built, 0);
const place: Place = {
  served: served.address,
  oneFile: pathToFileURL(join(built, 'duwtje.html')).href,
  folder,
};
try {
  await playInFirefox(place);
  await playInWebKit(place);
} finally {
  await served.close();
  await rm(folder, { recursive: true });
}
if (faults > 0) process.exitCode = 1;
