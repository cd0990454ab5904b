// Builds the command line once before the tests run that call it.

import { execFileSync } from 'node:child_process';
import { ROOT } from '../realGame.ts';

// Each room that calls it has a copy of this module; the process is what they share.
const shared = globalThis as { duwtjeIsBuilt?: true };

export function setup(): void {
  if (shared.duwtjeIsBuilt) return;
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, shell: process.platform === 'win32' });
  shared.duwtjeIsBuilt = true;
}
