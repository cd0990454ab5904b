// Builds the command line once before its tests run.

import { execFileSync } from 'node:child_process';
import { ROOT } from '../realGame.ts';

export function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, shell: process.platform === 'win32' });
}
