// From choosing a file of 1,000 talks to the group's picture, at full speed and at a quarter of it: npm run bench:plenary.
// Options: --talks N, --runs N, --whole (whole talks with their words, not hand-ins), --profile (the functions that took
// longest), --at-once (the button is pressed sooner than a hand can: nothing is made ready yet). Needs `npm run build:companion`.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import deckData from '../../../cards/deck.json' with { type: 'json' };
import type { Deck } from '../../../src/domain/deck/deck.ts';
import { handInFileText } from '../../../src/domain/handIn/handInText.ts';
import { servePage } from '../../../src/serve/servePage.ts';
import { madeUpHandIns } from '../../figure/madeUpCounts.ts';
import { writeTalks } from '../../group/madeUpTalks.mjs';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from '../chromium.ts';

const SLOWDOWNS = [1, 4] as const;
const GOAL_MS = 150;
const MOST_FUNCTIONS = 25;
const FINDING_MS = 1_500;
/** Nobody reads that the talks are in, and presses the new button, sooner: seeing alone takes 200 ms, the way of the hand more. */
const REACHING_MS = 800;

const { values } = parseArgs({
  options: {
    talks: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '9' },
    profile: { type: 'boolean', default: false },
    'at-once': { type: 'boolean', default: false },
    whole: { type: 'boolean', default: false },
  },
});
if (!CHROMIUM) throw new Error('Chromium is not here');

/** One run: ms on the page's clock, each up to and with the frame that shows it. */
interface Run {
  readonly taken: number;
  readonly drawn: number;
  /** Ms of the processor that the page's main thread took: other work on the machine does not count. */
  readonly worked: Readonly<Record<'file' | 'meanwhile' | 'button', number>>;
  /** Ms by function, of the page's own code and of the browser's. */
  readonly functions: ReadonlyMap<string, number>;
}

/** Notes when the page is asked for something, and when the answer stands on the screen; `elapsed` waits for that. */
const watch = (page: Page, event: 'change' | 'click', answer: string): Promise<void> =>
  page.evaluate(
    ([type, selector]) => {
      const inSight = () => {
        const element = document.querySelector(selector!);
        return element?.checkVisibility({ visibilityProperty: true }) ? element.textContent : '';
      };
      const before = inSight();
      const answered = new Promise<number>((resolve) => {
        const begin = () => {
          const start = performance.now();
          const look = () => {
            if (inSight() === before) requestAnimationFrame(look);
            // A message that is sent in a frame comes after its layout and painting, and before the page's timers.
            else {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - start);
              port2.postMessage('');
            }
          };
          requestAnimationFrame(look);
        };
        document.addEventListener(type!, begin, { once: true, capture: true });
      });
      Object.assign(globalThis, { answered });
    },
    [event, answer],
  );

/** Waits without asking: each question would take time from the page. */
const elapsed = (page: Page): Promise<number> =>
  page.evaluate(() => Reflect.get(globalThis, 'answered') as Promise<number>);

/** Ms of the processor that the page's tasks took since it was opened. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** Ms that each function was on top, by name and line. */
async function stopProfile(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { profile } = await session.send('Profiler.stop');
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const functions = new Map<string, number>();
  profile.samples?.forEach((id, index) => {
    const { functionName, url, lineNumber, columnNumber } = nodes.get(id)!.callFrame;
    const name = `${functionName || '-'} ${url.split('/').at(-1)}:${lineNumber}:${columnNumber}`;
    functions.set(name, (functions.get(name) ?? 0) + (profile.timeDeltas?.[index] ?? 0) / 1000);
  });
  return functions;
}

async function run(page: Page, address: string, file: string, rate: number): Promise<Run> {
  await page.goto(`${address}#/group`);
  await page.locator('.count').waitFor();
  // What the driver itself loads into the page must not be counted.
  await page.waitForFunction(() => true);
  // Nobody finds a file sooner than that; the screen makes itself ready meanwhile.
  await page.waitForTimeout(FINDING_MS);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  if (values.profile) {
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 200 });
    await session.send('Profiler.start');
  }
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await watch(page, 'change', '.count');
  const start = await taskTime(session);
  await page.locator('.collect input[type=file]').setInputFiles(file);
  const taken = await elapsed(page);
  const counted = await taskTime(session);
  if (!values['at-once']) await page.waitForTimeout(REACHING_MS);
  await watch(page, 'click', '.group-figure');
  const pressed = await taskTime(session);
  const button = page.locator('.button.primary.large:visible');
  // The driver's own click waits for the page to come to rest.
  await (values['at-once'] ? button.dispatchEvent('click') : button.click());
  const drawn = await elapsed(page);
  const done = await taskTime(session);
  const worked = { file: counted - start, meanwhile: pressed - counted, button: done - pressed };
  return { taken, drawn, worked, functions: values.profile ? await stopProfile(session) : new Map() };
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const told = (numbers: readonly number[]) =>
  `median ${Math.round(median(numbers))} ms (least ${Math.round(Math.min(...numbers))}, most ${Math.round(Math.max(...numbers))})`;

const work = mkdtempSync(join(tmpdir(), 'bench-'));
const file = join(work, 'talks.json');
const count = Number(values.talks);
if (values.whole) writeTalks(file, count);
else writeFileSync(file, handInFileText(madeUpHandIns(count, deckData as unknown as Deck, 1)));
const served = await servePage(join(process.cwd(), 'companion/dist'), 0);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] });
try {
  for (const rate of SLOWDOWNS) {
    const runs: Run[] = [];
    for (let index = 0; index < Number(values.runs); index += 1) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      runs.push(await run(await context.newPage(), served.address, file, rate));
      await context.close();
    }
    process.stdout.write(
      `${values.talks} talks, ${runs.length} runs, slowed ${rate}x\n` +
        `  file to count     ${told(runs.map(({ taken }) => taken))}\n` +
        `  button to picture ${told(runs.map(({ drawn }) => drawn))}\n` +
        `  together          ${told(runs.map(({ taken, drawn }) => taken + drawn))} (goal ${GOAL_MS} at 4x)\n` +
        `  of the processor: file ${told(runs.map(({ worked }) => worked.file))}\n` +
        `    meanwhile, keeping and making ready ${told(runs.map(({ worked }) => worked.meanwhile))}\n` +
        `    button ${told(runs.map(({ worked }) => worked.button))}\n`,
    );
    const longest = [...(runs.at(-1)?.functions ?? [])]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_FUNCTIONS);
    for (const [name, ms] of longest) process.stdout.write(`  ${ms.toFixed(1).padStart(8)} ms  ${name}\n`);
  }
} finally {
  await browser.close();
  await served.close();
  rmSync(work, { recursive: true });
}
