// The page is there before the files are, and stays when they cannot be made; and no command loads what it does not use.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../realGame.ts';
import { duwtje } from './run.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duwtje-start-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What it says, as far as asked for. */
function said({ stdout, stderr }: ChildProcess, wanted: RegExp): Promise<string> {
  let all = '';
  return new Promise((resolve, reject) => {
    for (const stream of [stdout!, stderr!])
      stream.on('data', (part) => {
        all += part;
        if (wanted.test(all)) resolve(all);
      });
    stdout!.on('close', () => reject(new Error(`It never said ${wanted}: ${all}`)));
  });
}

it('serves the page before the files are made, and says of a file that it is not there yet', async () => {
  const program = spawn(process.execPath, [
    ...[join(ROOT, 'dist', 'duwtje.js'), 'start', '--port', '0'],
    ...['--only', 'cards', '--out', join(folder, 'kit')],
  ]);
  const ready = said(program, /is ready/);
  const address = /http:\S+/.exec(await said(program, /http:\S+/))![0];
  const early = await (await fetch(`${address}press/duwtje-nl-cards.pdf`)).text();
  const all = await ready;
  expect(early).toContain('still being made');
  expect(all.indexOf('http:')).toBeLessThan(all.indexOf('is ready'));
  expect((await fetch(address)).status).toBe(200);
  const closed = new Promise((resolve) => program.once('close', resolve));
  program.kill('SIGINT');
  expect(await closed).toBe(0);
});

it('leaves the page open when the files cannot be made', async () => {
  const program = spawn(process.execPath, [
    ...[join(ROOT, 'dist', 'duwtje.js'), 'start', '--port', '0'],
    ...['--cards', join(folder, 'none'), '--out', join(folder, 'none-made')],
  ]);
  const all = await said(program, /could not be made/);
  const address = /http:\S+/.exec(all)![0];
  expect((await fetch(address)).status).toBe(200);
  const closed = new Promise((resolve) => program.once('close', resolve));
  program.kill('SIGINT');
  expect(await closed).toBe(1);
});

it('stops at once when it is called wrongly', () => {
  expect(duwtje('start', '--port', '0', '--shop', 'none')).toMatchObject({ code: 2 });
});

it('tells its version', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(duwtje('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

/** What a file of the build loads before it runs. */
function loadedBy(name: string, found = new Set<string>()): string {
  if (found.has(name)) return '';
  found.add(name);
  const code = readFileSync(join(ROOT, 'dist', name), 'utf8');
  const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)];
  return code + imports.map(([, other]) => loadedBy(other!, found)).join('');
}

const dist = (start: string) => {
  const code = loadedBy('duwtje.js');
  const name = new RegExp(`\\./(${start}-[^"'\`]+\\.js)`).exec(
    loadedBy(/program-[^"'`]+\.js/.exec(code)![0]),
  )!;
  return loadedBy(name[1]!);
};

it.each(['group', 'scan'])('%s loads no writer of PDF', (command) => {
  expect(dist(`${command}Command`)).not.toContain('%PDF-');
  expect(dist('renderCommand')).toContain('%PDF-');
});
