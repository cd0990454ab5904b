// What the command line prints is text, whatever names of files and arguments hold.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../realGame.ts';
import { duwtje } from './run.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duwtje-printed-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Sets a title, clears the screen, begins a line that looks like ours, and turns what follows. */
const HOSTILE = 'a\x1b]0;x\x07\x1b[2J\nAll is well\u202e\u009b2J';
const SHOWN = 'a<U+001B>]0;x<U+0007><U+001B>[2J<U+000A>All is well<U+202E><U+009B>2J';
const STEERS = /(?!\n)[\p{Cc}\u202a-\u202e]/u;

const CALLS: readonly (readonly string[])[] = [
  [HOSTILE],
  ['group', HOSTILE, '--out', 'out'],
  ['group', '.', `--${HOSTILE}`],
  ['group', '.', '--out', 'out', '--threshold', HOSTILE],
  ['group', '.', '--out', 'out', `--order=${HOSTILE}`],
  ['group', '.', '--out', 'out', '--lang', HOSTILE],
  ['scan', HOSTILE],
  ['scan', 'x.jpg', '--overlay', HOSTILE],
  ['check', '--cards', HOSTILE],
  ['render', '--shop', HOSTILE],
  ['render', '--only', HOSTILE],
  ['render', '--icc', HOSTILE, '--out', '/dev/null/none'],
  ['render', '--companion', HOSTILE, '--out', '/dev/null/none'],
  ['render', '--back-offset', HOSTILE],
  ['start', '--port', HOSTILE],
  ['help', HOSTILE],
];

test.each(CALLS.map((call) => [call.map((part) => part.replace(HOSTILE, 'HOSTILE')).join(' '), call]))(
  'when it is called as %s then nothing steers the terminal',
  (_, call) => {
    const { code, out, err } = duwtje(...call);
    expect(code).not.toBe(0);
    expect(out + err).not.toMatch(STEERS);
    expect(out + err).not.toMatch(/^All is well/m);
    expect(out + err).not.toMatch(/^\s+at /m);
  },
);

test.skipIf(process.platform === 'win32')(
  'when files have such names then they are told of, and nothing else is',
  () => {
    writeFileSync(join(folder, `${HOSTILE}.json`), '{}');
    writeFileSync(join(folder, `${HOSTILE}.jpg`), 'no photo');
    const grouped = duwtje('group', folder, '--out', join(folder, 'out'));
    expect(grouped.err).toContain(`${SHOWN}.json is no file of Duwtje`);
    const scanned = duwtje('scan', join(folder, `${HOSTILE}.jpg`), '--json');
    expect(scanned.err).toContain(`${SHOWN}.jpg: is not a picture`);
    expect(JSON.parse(scanned.out).warnings[0]).toContain(`${HOSTILE}.jpg: is not a picture`);
    for (const { out, err } of [grouped, scanned]) expect(out + err).not.toMatch(STEERS);
  },
);

const PROGRAM = join(ROOT, 'dist', 'duwtje.js');

test('when nobody reads what is told then that is no fault', async () => {
  const program = spawn(process.execPath, [PROGRAM, 'render', '--help'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  program.stdout.destroy();
  let err = '';
  program.stderr.setEncoding('utf8').on('data', (part) => {
    err += part;
  });
  const code = await new Promise((resolve) => program.once('close', resolve));
  expect([code, err]).toEqual([0, '']);
});

test.skipIf(!existsSync('/dev/full'))('when what is told cannot be written then a sentence says so', () => {
  const run = spawnSync(process.execPath, [PROGRAM, 'render', '--help'], {
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('What there was to tell could not be written: the disk is full.\n');
  expect(run.status).toBe(1);
});
