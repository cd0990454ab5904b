// Every screen in every window, with all letters and colours in which people look at it: what sticks out, is cut off, breaks
// letter by letter, or is held against it by axe. A line a screen, also in dist/screens.log: `npm run bench:screens`.
// Options: --only WORDS (screens whose name holds them), --pictures FOLDER, --looks 'A;B' (names of looks), --language nl or en, --no-axe.

import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { servePage } from '../../../src/serve/servePage.ts';
import { breaches, bringAxe } from '../axeOnPage.ts';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from '../chromium.ts';
import { faultsOfLook, LOOKS, putOn } from '../looks.ts';
import { stations, WAY_WORDS } from '../stations.ts';

/** A screen that takes longer has hung. */
const MOST_MS_A_SCREEN = 180_000;
/** In which a screen is made ready and left. */
const USUAL = LOOKS['1280']!;

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    looks: { type: 'string', default: Object.keys(LOOKS).join(';') },
    language: { type: 'string', default: 'nl' },
    pictures: { type: 'string' },
    'no-axe': { type: 'boolean', default: false },
  },
});
const { language } = asked;
if (language !== 'nl' && language !== 'en') throw new Error(`no edition ‘${language}’: use nl or en`);
if (!CHROMIUM) throw new Error('Chromium is not here');
const looks = asked.looks.split(';').map((name) => {
  const look = LOOKS[name];
  if (!look) throw new Error(`no look ‘${name}’: use some of ${Object.keys(LOOKS).join('; ')}`);
  return { name, look };
});

await mkdir(join(process.cwd(), 'dist'), { recursive: true });
const log = join(process.cwd(), 'dist/screens.log');
await writeFile(log, '');
if (asked.pictures) await mkdir(asked.pictures, { recursive: true });

/** Says it, and writes it down at once: a run that hangs may be stopped. */
async function tell(line: string): Promise<void> {
  console.log(line);
  await appendFile(log, `${line}\n`);
}

/** Rejects when it takes longer than a screen may. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done in ${MOST_MS_A_SCREEN} ms`)), MOST_MS_A_SCREEN);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What is wrong with the screen that is shown, a line each, with the look in which it is. */
async function faultsOn(page: Page, station: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { name, look } of looks) {
    await putOn(page, look);
    const found = [...(await faultsOfLook(page)), ...(asked['no-axe'] ? [] : await breaches(page))];
    faults.push(...found.map((fault) => `${name}: ${fault}`));
    if (!asked.pictures) continue;
    const file = `${station} ${name}`.replaceAll(/[^\w]+/g, '-');
    // A dialog is as large as the window, and scrolls by itself.
    const fullPage = (await page.locator('dialog[open]').count()) === 0;
    await page.screenshot({ path: join(asked.pictures, `${file}.png`), fullPage });
  }
  await putOn(page, USUAL);
  return faults;
}

const served = await servePage(join(process.cwd(), 'companion/dist'), 0);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] });
let screens = 0;
let faulty = 0;
try {
  const context = await browser.newContext({
    locale: language,
    reducedMotion: 'reduce',
    // For axe alone, which a page of ours would not let in.
    bypassCSP: true,
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await putOn(page, USUAL);
  await page.goto(served.address);
  const walk = stations(page, WAY_WORDS[language], asked.only);
  for (;;) {
    const began = Date.now();
    const { value: station, done } = await inTime(walk.next());
    if (done) break;
    if (!station.includes(asked.only)) continue;
    screens += 1;
    if (!asked['no-axe'] && !(await page.evaluate(() => 'axe' in globalThis))) await bringAxe(page);
    const faults = await inTime(faultsOn(page, station));
    if (faults.length > 0) faulty += 1;
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    await tell(`${station.padEnd(28)} ${looks.length} looks, ${faults.length} faults, ${seconds} s`);
    for (const fault of faults) await tell(`  ${fault}`);
  }
} catch (cause) {
  faulty += 1;
  await tell(`stopped: ${cause instanceof Error ? cause.message : cause}`);
} finally {
  await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 5_000).unref())]);
  await served.close();
}
await tell(`${screens} screens in ${looks.length} looks: ${faulty} with faults.`);
process.exitCode = faulty > 0 || screens === 0 ? 1 : 0;
