// Measures the slowest tap of a whole talk on a phone four times as slow as this machine, beside the slowest on a bare page with
// one button: what the machine itself takes just then. `npm run bench:taps`.

import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { servePage } from '../../../src/serve/servePage.ts';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from '../chromium.ts';
import { Visit } from '../visitor.ts';

const GOAL_MS = 80;
const BARE_TAPS = 30;
/** How many times slower than this machine. */
const SLOWER = 4;
const BARE_PAGE = `<meta name="viewport" content="width=device-width"><button onclick="this.textContent = Date.now()">tap</button>`;
const ZONES = ['strong-push', 'slight-push', 'slight-brake', 'strong-brake'] as const;

interface Tap {
  readonly what: string;
  readonly ms: number;
  /** Of which until the page's code began, and while it ran; the rest is drawing. */
  readonly waited: number;
  readonly worked: number;
}

const served = await servePage(join(process.cwd(), 'companion/dist'), 0);
const browser = await chromium.launch({ executablePath: CHROMIUM!, args: [...CHROMIUM_ARGUMENTS] });
const context = await browser.newContext({
  locale: 'nl-NL',
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
});
await context.addInitScript(() => {
  const taps: Tap[] = [];
  (globalThis as unknown as { taps: Tap[] }).taps = taps;
  // From the touch to the picture that answers it, as the browser itself measures it, in steps of 8 ms.
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      if (!entry.interactionId) continue;
      const target = entry.target as HTMLElement | null;
      taps.push({
        what: `${entry.name} ${target?.className || target?.tagName || ''}`,
        ms: entry.duration,
        waited: Math.round(entry.processingStart - entry.startTime),
        worked: Math.round(entry.processingEnd - entry.processingStart),
      });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
});

/** A page that is as slow as a phone. */
async function slowPage(): Promise<Page> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return page;
}

/** The taps that were told of, the slowest first. */
async function tapsOn(page: Page): Promise<Tap[]> {
  // The last tap is told of with the next picture.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 500))));
  const taps = await page.evaluate(() => (globalThis as unknown as { taps: Tap[] }).taps);
  return taps.toSorted((a, b) => b.ms - a.ms);
}

/** What a tap takes on a page where it does no more than change one word. */
async function bareTaps(): Promise<Tap[]> {
  const page = await slowPage();
  await page.goto(`data:text/html,${encodeURIComponent(BARE_PAGE)}`);
  for (let tap = 0; tap < BARE_TAPS; tap += 1) await page.locator('button').tap();
  const taps = await tapsOn(page);
  await page.close();
  return taps;
}

// Before and after, since a machine is not as busy all the while.
const bareBefore = await bareTaps();
const page = await slowPage();
await page.goto(served.address);

const player = new Visit(page);
await page.locator('.way.white').tap();
await player.title('tell');
await page.locator('.choice').first().tap();
await player.goTo('lay');
for (let card = 0; card < 24; card += 1) {
  const before = await player.handShows();
  await player.tap(player.zoneButton(ZONES[card % 4]!));
  while ((await player.handShows()) === before);
}
await player.undo.tap();
await player.redo.tap();
await page.locator('.laid').first().tap();
await page.locator('.onward .primary').tap();
await player.title('why');
await page.locator('.remark .choice').first().tap();
await page.locator('.why-steps .button').last().tap();
for (const step of ['advise', 'agree', 'profile'] as const) {
  await page.locator('.onward .primary').tap();
  await player.title(step);
}
const slowest = await tapsOn(page);
await page.close();
const bare = [...bareBefore, ...(await bareTaps())].toSorted((a, b) => b.ms - a.ms);
await browser.close();
await served.close();

const slowestMs = slowest[0]?.ms ?? 0;
const bareMs = bare[0]?.ms ?? 0;
console.table(slowest.slice(0, 8));
console.log(`${slowest.length} taps of 16 ms or more; slowest ${slowestMs} ms, goal ${GOAL_MS} ms.`);
console.log(
  `A bare page with one button: slowest ${bareMs} ms, median ${bare[bare.length >> 1]?.ms ?? 'under 16'} ms; the talk's slowest is ${slowestMs - bareMs} ms above it.`,
);
if (slowestMs > GOAL_MS) process.exitCode = 1;
