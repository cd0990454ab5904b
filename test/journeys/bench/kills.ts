// Kills the browser fifty times in mid-typing and tells what was lost; to be run as `npm run bench:kills`.

import { join } from 'node:path';
import { servePage } from '../../../src/serve/servePage.ts';
import { killOften } from '../killOften.ts';

const times = Number(process.argv[2] ?? 50);
const served = await servePage(join(process.cwd(), 'companion/dist'), 0);
const kills = await killOften(served.address, times, ({ typed, acknowledged, acknowledgedLost, unsavedMs }) =>
  console.log(
    `typed ${typed}, kept ${acknowledged}, kept and lost ${acknowledgedLost}, unsaved ${unsavedMs} ms`,
  ),
);
await served.close();
const lost = kills.filter(({ acknowledgedLost }) => acknowledgedLost > 0).length;
const windows = kills.map(({ unsavedMs }) => unsavedMs).sort((a, b) => a - b);
const middle = windows[Math.floor(windows.length / 2)];
console.log(
  `${kills.length} kills: acknowledged words lost in ${lost}; unsaved typing ${middle} ms (median), ${windows.at(-1)} ms at most.`,
);
