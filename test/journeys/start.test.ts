// `npm start` as its user meets it: the page, the files beside it, then Ctrl-C.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { ROOT } from '../realGame.ts';

test.skipIf(inject('browser') === '')(
  'when duwtje start runs then the page answers, the files are made beside it, and Ctrl-C ends it cleanly',
  async () => {
    const out = mkdtempSync(join(tmpdir(), 'duwtje-start-'));
    onTestFinished(() => rmSync(out, { recursive: true }));
    const program = spawn(
      process.execPath,
      ['dist/duwtje.js', 'start', '--only', 'home-rules', '--out', join(out, 'kit'), '--port', '0'],
      { cwd: ROOT },
    );
    onTestFinished(() => void program.kill('SIGKILL'));
    let said = '';
    program.stdout.on('data', (text) => {
      said += text;
    });
    const ended = new Promise((resolve) => program.on('exit', resolve));
    await expect.poll(() => said, { timeout: 30_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    const address = /http:\S+\//.exec(said)![0];
    expect(await (await fetch(address)).text()).toContain('<title>Duwtje</title>');
    await expect.poll(() => existsSync(join(out, 'kit', 'manifest.json')), { timeout: 30_000 }).toBe(true);
    program.kill('SIGINT');
    expect(await ended).toBe(0);
  },
);
