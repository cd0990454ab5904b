// Plays the page in Firefox and WebKit: `npm run test:engines -- [--engine webkit] [--only 'hand in'] [--times 3]`. Says
// what is not installed; fails on what goes wrong.

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { servePage } from '../../../src/serve/servePage.ts';
import { ROOT } from '../../realGame.ts';
import type { Engine } from './engine.ts';
import { isFirefoxHere, startFirefox } from './firefox.ts';
import { copyThatTells } from './hearAll.ts';
import { sayThatNothingIsKept } from './nothingKept.ts';
import { startProgram } from './program.ts';
import { STEPS } from './steps.ts';
import type { Place, Play } from './stepTools.ts';
import { isWebKitHere, startWebKit } from './webkit.ts';

const XVFB = '/usr/bin/Xvfb';

const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
let faults = 0;

const {
  engine: onlyEngine,
  only,
  times,
} = parseArgs({
  options: {
    engine: { type: 'string' },
    only: { type: 'string', multiple: true },
    times: { type: 'string', default: '1' },
  },
}).values;

type Steps = Readonly<Record<string, Play>>;

const REFUSED: Steps = { 'storage refused': sayThatNothingIsKept };

const isWanted = (step: string): boolean => only === undefined || only.includes(step);
const isAsked = (engine: string): boolean =>
  onlyEngine === undefined || onlyEngine.toLowerCase() === engine.toLowerCase();

/** @throws Error when an option asks for what there is not: nothing played would look as good as nothing wrong */
function mustKnow(): void {
  const unknown = [
    ...(isAsked('Firefox') || isAsked('WebKit') ? [] : [`engine ‘${onlyEngine}’: use firefox or webkit`]),
    ...(only ?? [])
      .filter((step) => !(step in STEPS || step in REFUSED))
      .map((step) => `step ‘${step}’: use ${Object.keys({ ...STEPS, ...REFUSED }).join(', ')}`),
    ...(Number(times) >= 1 ? [] : [`number of times ‘${times}’`]),
  ];
  if (unknown.length > 0) throw new Error(`no ${unknown.join('; no ')}`);
}

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

async function playIn(start: () => Promise<Engine>, steps: Steps, place: Place) {
  const wanted = Object.entries(steps).filter(([name]) => isWanted(name));
  if (wanted.length === 0) return;
  const engine = await start();
  try {
    for (const [name, play] of wanted)
      for (let time = 0; time < Number(times); time += 1) await playStep(name, play, engine, place);
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
  await playIn(() => startFirefox(true), REFUSED, place);
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
    for (const name of Object.keys(REFUSED).filter(isWanted))
      log(`- WebKit: ${name}: its driver has no such setting`);
  } finally {
    await close();
  }
}

mustKnow();
const built = join(ROOT, 'companion/dist');
const folder = await mkdtemp(join(tmpdir(), 'duwtje-engines-'));
const telling = join(folder, 'page');
await copyThatTells(built, telling);
const served = await servePage(telling, 0);
const place: Place = {
  served: served.address,
  oneFile: pathToFileURL(join(built, 'duwtje.html')).href,
  folder,
};
try {
  if (isAsked('Firefox')) await playInFirefox(place);
  if (isAsked('WebKit')) await playInWebKit(place);
} finally {
  await served.close();
  await rm(folder, { recursive: true });
}
if (faults > 0) process.exitCode = 1;
