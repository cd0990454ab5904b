// Prints through a small program in Python, which can open WebKit's own print operation.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../realGame.ts';
import type { Visit } from './engine.ts';

/** Debian's own: it knows Debian's packages. */
const PYTHON = '/usr/bin/python3';
const PROGRAM = join(ROOT, 'test/journeys/engines/printPage.py');
const PATIENCE_MS = 90_000;

const execute = promisify(execFile);

/** @returns the PDF, or what is not installed */
export async function printInWebKit(visits: readonly Visit[], display: string): Promise<Buffer | string> {
  const env = { ...process.env, DISPLAY: display, NO_AT_BRIDGE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' };
  try {
    await execute(PYTHON, ['-c', 'import gi; gi.require_version("WebKit2", "4.1")'], { env });
  } catch (error) {
    return `not here: WebKit for Python (apt-get install python3-gi gir1.2-webkit2-4.1): ${String(error).split('\n').at(-2)}`;
  }
  const folder = await mkdtemp(join(tmpdir(), 'duwtje-print-'));
  try {
    const pdf = join(folder, 'page.pdf');
    const given = visits.flatMap(({ address, script }) => [address, script]);
    await execute(PYTHON, [PROGRAM, pdf, ...given], { env, timeout: PATIENCE_MS });
    return await readFile(pdf);
  } finally {
    await rm(folder, { recursive: true });
  }
}
