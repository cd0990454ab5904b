// Loaded before an attacked program: kills it, as a power cut would, before the n-th step that changes names on the disk; or
// only counts these steps.
//
// DUWTJE_KILL_AT: n, or 0 to count. DUWTJE_STEPS: the file for the names of the steps.

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const killAt = Number(process.env.DUWTJE_KILL_AT);
const { writeFileSync } = fs;
const steps = [];

for (const name of ['renameSync', 'mkdirSync', 'rmSync', 'rmdirSync', 'unlinkSync', 'chmodSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    steps.push(name);
    if (steps.length === killAt) die();
    return real(...args);
  };
}
syncBuiltinESMExports();

function die() {
  process.kill(process.pid, 'SIGKILL');
  // The signal takes a moment, in which nothing may go on.
  for (;;);
}

process.once('exit', () => {
  if (killAt === 0) writeFileSync(process.env.DUWTJE_STEPS, JSON.stringify(steps));
});
