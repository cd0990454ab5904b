// Packs Duwtje from a folder with a name as people have them, installs it in another, and plays with it there.

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../realGame.ts';

const WINDOWS = process.platform === 'win32';
const place = mkdtempSync(join(tmpdir(), 'installed-'));
/** Windows has no question marks in names. */
const odd = join(place, "het huis/l'été 100% #1".concat(WINDOWS ? '' : '?'));
const source = join(odd, 'duwtje');
/** Empty but for what npm puts there. */
const home = join(odd, 'spel');
const installed = join(home, 'node_modules', 'duwtje');

function npm(...args: string[]): string {
  return execFileSync('npm', args, {
    cwd: source,
    encoding: 'utf8',
    shell: WINDOWS,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function duwtje(...args: string[]) {
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  return spawnSync(process.execPath, [join(installed, bin.duwtje), ...args], { cwd: home, encoding: 'utf8' });
}

beforeAll(() => {
  mkdirSync(source, { recursive: true });
  for (const part of ['cards', 'companion', 'print', 'src', 'test'])
    cpSync(join(ROOT, part), join(source, part), {
      recursive: true,
      filter: (path) => ![join(ROOT, 'companion', 'dist'), join(ROOT, 'print', 'out')].includes(path),
    });
  for (const entry of readdirSync(ROOT, { withFileTypes: true }))
    if (entry.isFile()) cpSync(join(ROOT, entry.name), join(source, entry.name));
  symlinkSync(join(ROOT, 'node_modules'), join(source, 'node_modules'), 'junction');
  mkdirSync(home);
  npm('pack', '--silent', '--pack-destination', home);
}, 180_000);

afterAll(() => rmSync(place, { recursive: true }));

it('packs what a player needs, and nothing else', () => {
  const [tarball] = readdirSync(home).filter((name) => name.endsWith('.tgz'));
  // What `npm install` does with it, without asking the registry for what it needs besides.
  execFileSync('tar', ['-xzf', tarball!], { cwd: home });
  mkdirSync(dirname(installed), { recursive: true });
  cpSync(join(home, 'package'), installed, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(home, 'node_modules', name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(home, 'node_modules', name), 'junction');
  }
  expect(readdirSync(installed).sort()).toEqual(
    ['CHANGELOG.md', 'LICENSE', 'README.md', 'cards', 'companion', 'dist', 'package.json', 'print'].sort(),
  );
  expect(readdirSync(join(installed, 'companion', 'dist'))).toEqual(
    expect.arrayContaining(['assets', 'duwtje.html', 'index.html', 'sw.js']),
  );
  expect(readFileSync(join(installed, manifest.bin.duwtje), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

it('checks, renders and scans there', () => {
  expect(duwtje('check')).toMatchObject({ status: 0, stderr: '' });
  const made = duwtje('render', '--only', 'previews', '--out', 'het spel #1');
  expect(made).toMatchObject({ status: 0, stderr: '' });
  const board = join('het spel #1', 'previews', 'board.png');
  const seen = duwtje('scan', board, '--json', '--overlay', 'gezien #1.png', '--crops', 'delen %1');
  expect(seen).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(seen.stdout)).toMatchObject({ board: 'A2' });
  expect(readdirSync(home)).toEqual(expect.arrayContaining(['gezien #1.png', 'delen %1']));
});

it('starts there, page included', async () => {
  const program = spawn(
    process.execPath,
    [join(installed, 'dist', 'duwtje.js'), 'start', '--only', 'board', '--port', '0'],
    { cwd: home },
  );
  try {
    const address = await addressFrom(program);
    const page = await fetch(address);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('Duwtje');
    const [, script] = /<script[^>]+src="\.\/([^"]+)"/.exec(html)!;
    expect((await fetch(new URL(script!, address))).status).toBe(200);
  } finally {
    program.kill();
  }
});

function addressFrom({ stdout, stderr }: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    for (const stream of [stdout!, stderr!])
      stream.on('data', (text) => {
        said += text;
        const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
        if (address) resolve(address);
      });
    stdout!.on('close', () => reject(new Error(`No address: ${said}`)));
  });
}

it('runs its tests in such a folder', () => {
  const said = npm(
    'run',
    '--silent',
    'test',
    '--',
    '--project',
    'content',
    'test/content/iccProfile.test.ts',
  );
  expect(said).toMatch(/Tests .*passed/);
}, 180_000);
