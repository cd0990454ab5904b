// Kills command line and browser side by side: `npm run attack:kills -- 500`. Half of the kills at any time fall on `render` and
// `group`, after one before each of their steps; of the other half, four in five fall in mid-word and one as a group's
// picture comes. Each kill is a line in dist/kill-runs.log, at once: a run of hours may be stopped.

import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { servePage } from '../../../src/serve/servePage.ts';
import { killRuns } from '../../attack/kills/runs.ts';
import { ROOT } from '../../realGame.ts';
import { CHROMIUM } from '../chromium.ts';
import { killOften } from '../killOften.ts';
import { killShown } from '../killShown.ts';

const DEFAULT_TIMES = 20;
const times = Number(process.argv[2] ?? DEFAULT_TIMES);
if (!Number.isSafeInteger(times) || times < 0)
  throw new Error('say how often to kill, as in `npm run attack:kills -- 500`');
const built = join(ROOT, 'companion/dist');
const log = join(ROOT, 'dist/kill-runs.log');
mkdirSync(join(ROOT, 'dist'), { recursive: true });
writeFileSync(log, '');

function tell(line: string): void {
  console.log(line);
  appendFileSync(log, `${line}\n`);
}

/** @returns the faults */
async function killBrowsers(times: number): Promise<readonly string[]> {
  const faults: string[] = [];
  const fault = (what: string) => {
    faults.push(what);
    tell(`FAULT   ${what}`);
  };
  const served = await servePage(built, 0);
  try {
    const shown = Math.floor(times / 5);
    let count = 0;
    await killOften(served.address, times - shown, ({ typed, acknowledged, acknowledgedLost }) => {
      count += 1;
      tell(`browser, kill ${count}: typed ${typed}, kept ${acknowledged}, kept and lost ${acknowledgedLost}`);
      if (acknowledgedLost > 0)
        fault(`browser, kill ${count}: ${acknowledgedLost} letters that were kept are gone`);
    });
    if (shown === 0) return faults;
    await killShown(served.address, shown, ({ seen, talks, left, kept }) => {
      count += 1;
      tell(
        `browser, kill ${count}: the picture of ${talks} talks was ${seen ? 'seen' : 'not seen'}; then ${left} shown, ${kept} in`,
      );
      if (kept !== talks) fault(`browser, kill ${count}: of ${talks} talks ${kept} are in`);
      if (seen ? left !== talks : ![0, talks].includes(left))
        fault(`browser, kill ${count}: the memory is behind what was shown: ${left} of ${talks}`);
    });
  } finally {
    await served.close();
  }
  return faults;
}

/** Why no browser is killed, if none is. */
const missing = !CHROMIUM
  ? 'Chromium (Debian: apt-get install chromium)'
  : existsSync(join(built, 'index.html'))
    ? undefined
    : 'the built page (npm run build:companion)';
if (missing) tell(`- not here: ${missing}; only the command line is killed`);
const ofBrowsers = missing ? 0 : Math.floor(times / 2);
// Side by side, so that a kill finds the other at work, and the machine as busy as it may be.
const ended = await Promise.allSettled([
  killRuns(times - ofBrowsers, tell),
  ofBrowsers > 0 ? killBrowsers(ofBrowsers) : [],
]);
for (const each of ended) if (each.status === 'rejected') tell(`FAULT   the run broke off: ${each.reason}`);
const faults = ended.reduce((sum, each) => sum + (each.status === 'rejected' ? 1 : each.value.length), 0);
tell(`${times} kills at any time, ${ofBrowsers} of them of the browser: ${faults} faults.`);
process.exitCode = faults > 0 ? 1 : 0;
