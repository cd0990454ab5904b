import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { OutputFolder } from '../../src/shell/outputFolder.ts';

// No system hands out a process id as high as this.
const DEAD_PID = 2 ** 30;

let parent: string;
let out: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'output-'));
  out = join(parent, 'out');
});

function deliver(files: Record<string, string>): void {
  const folder = new OutputFolder(out);
  for (const [path, text] of Object.entries(files)) folder.write(path, text);
  const entries = Object.keys(files).map((path) => ({ path }));
  folder.write('manifest.json', JSON.stringify({ generator: 'duwtje', files: entries }));
  folder.publish();
}

function contents(folder = out): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

describe('a delivery', () => {
  it('appears whole, and leaves nothing beside it', () => {
    deliver({ 'press/a.pdf': 'a', 'b.png': 'b' });
    expect(contents()).toEqual(['b.png', 'manifest.json', 'press/a.pdf']);
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it('is not there before it is published', () => {
    const folder = new OutputFolder(out);
    folder.write('a.pdf', 'a');
    expect(existsSync(out)).toBe(false);
    folder.discard();
    expect(readdirSync(parent)).toEqual([]);
  });

  it('replaces the one before, with its folders', () => {
    deliver({ 'press/old.pdf': 'old', 'a.pdf': 'old' });
    deliver({ 'a.pdf': 'new' });
    expect(contents()).toEqual(['a.pdf', 'manifest.json']);
    expect(existsSync(join(out, 'press'))).toBe(false);
    expect(readFileSync(join(out, 'a.pdf'), 'utf8')).toBe('new');
  });

  it('leaves what others keep in the folder', () => {
    deliver({ 'press/old.pdf': 'old' });
    writeFileSync(join(out, 'press', 'offerte.txt'), 'mine');
    deliver({ 'press/new.pdf': 'new' });
    expect(contents()).toEqual(['manifest.json', 'press/new.pdf', 'press/offerte.txt']);
  });

  it('overwrites nothing that Duwtje did not make', () => {
    mkdirSync(out);
    writeFileSync(join(out, 'a.pdf'), 'mine');
    expect(() => deliver({ 'a.pdf': 'new' })).toThrow(/a\.pdf is in the way and was not made by Duwtje/);
    expect(readFileSync(join(out, 'a.pdf'), 'utf8')).toBe('mine');
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it('says how many files of the one before are gone', () => {
    deliver({ 'a.pdf': 'old', 'b.pdf': 'old' });
    const folder = new OutputFolder(out);
    folder.write('a.pdf', 'new');
    folder.write('manifest.json', '{}');
    expect(folder.publish()).toBe(1);
  });

  it('waits for no other run: it refuses', () => {
    mkdirSync(join(parent, `.out.partial-${process.ppid}`));
    expect(() => new OutputFolder(out)).toThrow(/another run of Duwtje is writing there/);
  });

  it('clears what a killed run left, and undoes its half of a swap', () => {
    deliver({ 'a.pdf': 'old', 'b.pdf': 'old' });
    const left = join(parent, `.out.partial-${DEAD_PID}`);
    mkdirSync(join(left, '.old'), { recursive: true });
    writeFileSync(
      join(left, '.swap.json'),
      JSON.stringify({ old: ['a.pdf', 'b.pdf'], fresh: ['a.pdf', 'c.pdf'] }),
    );
    renameSync(join(out, 'a.pdf'), join(left, '.old', 'a.pdf'));
    writeFileSync(join(out, 'a.pdf'), 'new');
    writeFileSync(join(left, 'c.pdf'), 'new');
    new OutputFolder(out).discard();
    expect(readFileSync(join(out, 'a.pdf'), 'utf8')).toBe('old');
    expect(contents()).toEqual(['a.pdf', 'b.pdf', 'manifest.json']);
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it('goes back to what there was when the swap fails half-way', () => {
    deliver({ 'a.pdf': 'old', 'b.pdf': 'old' });
    const folder = new OutputFolder(out);
    folder.write('a.pdf', 'new');
    // A folder where a file has to come makes the second move fail.
    folder.write('manifest.json', '{}');
    mkdirSync(join(out, 'c.pdf'));
    folder.write('c.pdf', 'new');
    expect(() => folder.publish()).toThrow(/c\.pdf is in the way/);
    expect(readFileSync(join(out, 'a.pdf'), 'utf8')).toBe('old');
    expect(readFileSync(join(out, 'b.pdf'), 'utf8')).toBe('old');
  });

  it('does not follow a manifest that points outside the folder', () => {
    mkdirSync(out);
    const victim = join(parent, 'victim.txt');
    writeFileSync(victim, 'mine');
    writeFileSync(
      join(out, 'manifest.json'),
      JSON.stringify({ generator: 'duwtje', files: [{ path: '../victim.txt' }] }),
    );
    deliver({ 'a.pdf': 'new' });
    expect(readFileSync(victim, 'utf8')).toBe('mine');
  });

  it('says so when the manifest that is there is damaged', () => {
    mkdirSync(out);
    writeFileSync(join(out, 'manifest.json'), '{"generator": "duw');
    expect(() => deliver({ 'a.pdf': 'new' })).toThrow(/manifest\.json: is damaged/);
  });

  it('refuses a file as its folder', () => {
    writeFileSync(out, 'a file');
    expect(() => new OutputFolder(out)).toThrow(/is a file\. Choose another folder/);
  });

  it('refuses a place below a file', () => {
    writeFileSync(out, 'a file');
    expect(() => new OutputFolder(join(out, 'deeper'))).toThrow(/nothing was written/);
    rmSync(out);
  });
});
