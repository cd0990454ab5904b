// What happens between looking at an output folder and changing it, and when the system stops the change half-way.

import { createHash } from 'node:crypto';
import type * as fs from 'node:fs';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { carryOut, planSwap } from '../../../src/shell/output/swap.ts';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, renameSync: vi.fn(real.renameSync) };
});

let target: string;
let work: string;

beforeEach(() => {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'swap-')));
  target = join(parent, 'out');
  work = join(parent, '.out.work');
});

type Files = Readonly<Record<string, string>>;

function lay(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function delivery(files: Files): Files {
  const entries = Object.entries(files).map(([path, text]) => ({
    path,
    sha256: createHash('sha256').update(text).digest('hex'),
  }));
  const manifest = { generator: 'duwtje', command: 'render', files: entries };
  return { ...files, 'manifest.json': JSON.stringify(manifest) };
}

const read = (path: string) => readFileSync(join(target, path), 'utf8');

describe('between the look and the change', () => {
  beforeEach(() => {
    lay(target, delivery({ 'a.pdf': 'old', 'b.pdf': 'old' }));
    lay(join(work, 'fresh'), delivery({ 'a.pdf': 'new' }));
  });

  it('a file that is no longer made, and that somebody writes to by then, stays', () => {
    lay(target, { 'letter.txt': 'mine' });
    const plan = planSwap(work, target);
    expect(plan).toMatchObject({ stale: ['b.pdf'], alone: false });
    writeFileSync(join(target, 'b.pdf'), 'changed by me');
    carryOut(plan, work, target);
    expect([read('a.pdf'), read('b.pdf'), read('letter.txt')]).toEqual(['new', 'changed by me', 'mine']);
  });

  it('the folder that somebody stands in stays the same folder', () => {
    const { ino } = statSync(target);
    const before = process.cwd();
    process.chdir(target);
    try {
      carryOut(planSwap(work, target), work, target);
    } finally {
      process.chdir(before);
    }
    expect(statSync(target).ino).toBe(ino);
    expect(readdirSync(target)).toEqual(['a.pdf', 'manifest.json']);
    expect(read('a.pdf')).toBe('new');
  });

  it('the old folder comes back when the new one cannot take its place', () => {
    const plan = planSwap(work, target);
    expect(plan.alone).toBe(true);
    const real = vi.mocked(renameSync).getMockImplementation()!;
    vi.mocked(renameSync)
      .mockImplementationOnce(real)
      .mockImplementationOnce(() => {
        throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
      });
    expect(() => carryOut(plan, work, target)).toThrow('no room');
    expect(readdirSync(target)).toEqual(['a.pdf', 'b.pdf', 'manifest.json']);
    expect(read('a.pdf')).toBe('old');
  });
});
