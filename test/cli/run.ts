// Runs the built command line as a user would.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../realGame.ts';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function duwtje(...args: string[]): Run {
  const run = spawnSync(process.execPath, [join(ROOT, 'dist', 'duwtje.js'), ...args], { encoding: 'utf8' });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
