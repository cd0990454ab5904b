// Loaded before an attacked program: writes down at its end how much memory it held, in KiB.

import { writeFileSync } from 'node:fs';

process.once('exit', () => writeFileSync(process.env.DUWTJE_PEAK, String(process.resourceUsage().maxRSS)));
