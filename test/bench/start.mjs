// Reports how long a command takes to begin, beside node that does nothing: `npm run bench:start`.

import { join } from 'node:path';
import { measureInTurn, tellCase } from './measure.mjs';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'duwtje.js');
const RUNS = 15;

const found = measureInTurn(
  {
    'node -e 0': ['-e', '0'],
    'duwtje --version': [CLI, '--version'],
    'duwtje --help': [CLI, '--help'],
    'duwtje group --help': [CLI, 'group', '--help'],
    'duwtje scan --help': [CLI, 'scan', '--help'],
    'duwtje check': [CLI, 'check'],
  },
  RUNS,
);
process.stdout.write(`whole process, median of ${RUNS} in turn (least to most), node ${process.version}\n`);
for (const [name, figures] of found) tellCase(name, figures, found.get('node -e 0'));
