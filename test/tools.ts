// Says once, before the tests, which tools are not here and what is therefore not looked at.

import { spawnSync } from 'node:child_process';
import { acceptanceRuns } from './acceptance.ts';

export function setup(): void {
  const missing: string[] = [];
  if (spawnSync('gs', ['--version']).status !== 0)
    missing.push(
      'ghostscript (the plates of the cards are not measured; Debian: apt-get install ghostscript)',
    );
  if (!acceptanceRuns)
    missing.push('the acceptance check with its Python packages (the own preflight stands alone)');
  for (const tool of missing) process.stderr.write(`Not here: ${tool}.\n`);
}
