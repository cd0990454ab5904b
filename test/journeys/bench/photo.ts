// From choosing a 12 megapixel photo to the review on the screen, at full speed and slowed down: npm run bench:photo.
// Options: --photos N, --seed N, --album FOLDER (keeps the photos, or reads what is there). Needs `npm run build:companion`.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { servePage } from '../../../src/serve/servePage.ts';
import { photoFrom } from '../../vision/bench/album.ts';
import { type Prints, paintPrints } from '../../vision/lab/prints.ts';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from '../chromium.ts';

const MEGAPIXELS = 12;
const SLOWDOWNS = [1, 4] as const;
const STEPS = ['opening', 'reading', 'straightening'] as const;
const SEED_STEP = 10;
const AIMING_MS = 2_000;

const { values } = parseArgs({
  options: {
    photos: { type: 'string', default: '10' },
    seed: { type: 'string', default: '786176' },
    album: { type: 'string' },
  },
});
if (!CHROMIUM) throw new Error('Chromium is not here');

/** One photo: ms on the page's clock. */
interface Run {
  readonly total: number;
  readonly longestTask: number;
  readonly steps: Readonly<Record<string, number>>;
}

async function run(page: Page, address: string, file: string, rate: number): Promise<Run> {
  await page.goto(address);
  await page.locator('.button.primary.large').click();
  await page.locator('nav a[href$="/lay"]').click();
  await page.locator('a[href*="photo"]').click();
  // Nobody takes a photo sooner than that; the reader makes itself ready meanwhile.
  await page.waitForTimeout(AIMING_MS);
  // What the driver itself loads into the page must not be counted.
  await page.waitForFunction(() => true);
  const session = await page.context().newCDPSession(page);
  // Of this page only: Chromium lets a client slow the main thread down, and no worker.
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.evaluate(() => {
    const seen = { start: 0, shown: 0, longest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    document.addEventListener(
      'change',
      () => {
        seen.start = performance.now();
        const look = () => {
          const image = document.querySelector<HTMLImageElement>('.review .board-photo img');
          // Shown is after the frame in which the board stands there, decoded.
          if (image?.complete && image.naturalWidth > 0)
            requestAnimationFrame(() => {
              seen.shown = performance.now();
            });
          else requestAnimationFrame(look);
        };
        look();
      },
      { once: true, capture: true },
    );
  });
  // From the disk: a buffer would be unpacked on the page's main thread, which no player's phone does.
  await page.locator('input[type=file][multiple]').setInputFiles(file);
  await page.waitForFunction(() => Reflect.get(globalThis, 'seen').shown > 0, undefined, { timeout: 60_000 });
  const result = await page.evaluate(() => {
    const { start, shown, longest } = Reflect.get(globalThis, 'seen') as Record<string, number>;
    const steps = Object.fromEntries(
      performance
        .getEntriesByType('measure')
        .filter(({ name }) => name.startsWith('photo '))
        .map(({ name, duration }) => [name.slice('photo '.length), duration]),
    );
    return { total: shown! - start!, longestTask: longest!, steps };
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  return result;
}

const quantile = (sorted: readonly number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
const told = (numbers: readonly number[]) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [least, median, p95] = [0, 0.5, 0.95].map((q) =>
    Math.round(q === 0 ? sorted[0]! : quantile(sorted, q)),
  );
  return `median ${median} ms (least ${least}, p95 ${p95})`;
};

let painted: Promise<Prints> | undefined;
const prints = () => {
  painted ??= paintPrints();
  return painted;
};
const work = mkdtempSync(join(tmpdir(), 'bench-'));
const file = join(work, 'bord.jpg');
const served = await servePage(join(process.cwd(), 'companion/dist'), 0);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] });
try {
  for (const rate of SLOWDOWNS) {
    const runs: Run[] = [];
    for (let index = 0; index < Number(values.photos); index += 1) {
      const seed = Number(values.seed) + index * SEED_STEP;
      const { jpeg } = await photoFrom(values.album, prints, seed, 'clear', MEGAPIXELS);
      writeFileSync(file, jpeg);
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      runs.push(await run(await context.newPage(), served.address, file, rate));
      await context.close();
    }
    process.stdout.write(
      `${runs.length} photos of ${MEGAPIXELS} MP, main thread slowed ${rate}x, worker at full speed\n` +
        `  to the review      ${told(runs.map(({ total }) => total))}\n` +
        STEPS.map((step) => `  ${step.padEnd(18)} ${told(runs.map(({ steps }) => steps[step] ?? 0))}\n`).join(
          '',
        ) +
        `  longest task       ${told(runs.map(({ longestTask }) => longestTask))} (goal 50; 0: none over 50)\n`,
    );
  }
} finally {
  await browser.close();
  await served.close();
  rmSync(work, { recursive: true });
}
