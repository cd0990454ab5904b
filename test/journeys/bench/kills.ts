// Kills the browser fifty times in mid-typing, or as often as asked (`npm run bench:kills -- 500`), and tells what was lost:
// each kill in dist/kills.log, and all together at the end.

import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { servePage } from '../../../src/serve/servePage.ts';
import { killOften } from '../killOften.ts';

const times = Number(process.argv[2] ?? 50);
if (!Number.isSafeInteger(times) || times < 1)
  throw new Error('say how often to kill, as in `npm run bench:kills -- 500`');
const folder = join(process.cwd(), 'dist');
const log = join(folder, 'kills.log');
await mkdir(folder, { recursive: true });
await writeFile(log, '');

/** Says it, and writes it down at once: a run of hours may be stopped. */
async function tell(line: string): Promise<void> {
  console.log(line);
  await appendFile(log, `${line}\n`);
}

const served = await servePage(join(process.cwd(), 'companion/dist'), 0);
const kills = await killOften(served.address, times, ({ typed, acknowledged, acknowledgedLost, unsavedMs }) =>
  tell(`typed ${typed}, kept ${acknowledged}, kept and lost ${acknowledgedLost}, unsaved ${unsavedMs} ms`),
);
await served.close();
const lost = kills.filter(({ acknowledgedLost }) => acknowledgedLost > 0).length;
const unheard = kills.filter(({ acknowledged }) => acknowledged === 0).length;
const windows = kills.map(({ unsavedMs }) => unsavedMs).sort((a, b) => a - b);
const middle = windows[Math.floor(windows.length / 2)];
await tell(
  `${kills.length} kills: acknowledged words lost in ${lost}; unsaved typing ${middle} ms (median), ${windows.at(-1)} ms at most; nothing acknowledged yet in ${unheard}.`,
);
if (lost > 0) process.exitCode = 1;
