// The acceptance check for press files: it lies beside a project checkout, and needs some of Debian's Python packages.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './realGame.ts';

const ACCEPTANCE_CHECK = join(ROOT, '..', 'shared', 'tools', 'preflight.py');

const PYTHON = '/usr/bin/python3';
const MODULES = 'import pikepdf, numpy, PIL, lxml';

/** Whether the check and what it needs are here. */
export const acceptanceRuns = existsSync(ACCEPTANCE_CHECK) && spawnSync(PYTHON, ['-c', MODULES]).status === 0;

/** What the check prints about a file. */
export function acceptanceReport(bytes: Buffer, flags: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'acceptance-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    const run = spawnSync(PYTHON, [ACCEPTANCE_CHECK, file, ...flags], { encoding: 'utf8' });
    return run.stdout + run.stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
