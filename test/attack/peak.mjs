// Loaded before an attacked program: writes down at its end how much memory it held, in KiB.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';

// Linux lets a program begin with the peak of the one that started it in maxRSS; VmHWM is its own.
const STATUS = '/proc/self/status';

function readPeak() {
  const own = existsSync(STATUS) ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8')) : null;
  return own?.[1] ?? String(process.resourceUsage().maxRSS);
}

process.once('exit', () => writeFileSync(process.env.DUWTJE_PEAK, readPeak()));
