import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { OutputFolder, type Published } from '../../src/shell/outputFolder.ts';

let parent: string;
let out: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'output-'));
  out = join(parent, 'out');
});

type Files = Readonly<Record<string, string>>;

const sum = (text: string) => createHash('sha256').update(text).digest('hex');

function manifestOf(files: Files, command = 'render'): string {
  const entries = Object.entries(files).map(([path, text]) => ({ path, sha256: sum(text) }));
  return JSON.stringify({ generator: 'duwtje', command, files: entries });
}

function deliver(files: Files, path = out): Promise<Published> {
  const folder = new OutputFolder(path, 'render');
  for (const [name, text] of Object.entries(files)) folder.write(name, text);
  return folder.publish(manifestOf(files));
}

/** A folder as an earlier Duwtje, or somebody else, left it. */
function lay(files: Files, folder = out): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function contents(folder = out): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const),
  );
}

const names = (folder = out) => Object.keys(contents(folder));

describe('a delivery', () => {
  it('appears whole, and leaves nothing beside it', async () => {
    await deliver({ 'press/a.pdf': 'a', 'b.png': 'b' });
    expect(names()).toEqual(['b.png', 'manifest.json', 'press/a.pdf']);
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it('is not there before it is published, nor are folders that were made for it', () => {
    const folder = new OutputFolder(join(out, 'deeper'), 'render');
    folder.write('a.pdf', 'a');
    expect(existsSync(join(out, 'deeper'))).toBe(false);
    folder.discard();
    expect(readdirSync(parent)).toEqual([]);
  });

  it('cannot be looked into by others before', () => {
    const folder = new OutputFolder(out, 'group');
    const [work] = readdirSync(parent);
    expect(statSync(join(parent, work!)).mode & 0o077).toBe(0);
    folder.discard();
  });

  it('replaces the one before, with its folders, and keeps the permissions of the folder', async () => {
    await deliver({ 'press/old.pdf': 'old', 'a.pdf': 'old' });
    chmodSync(out, 0o750);
    expect(await deliver({ 'a.pdf': 'new' })).toEqual({ removed: 1, notes: [] });
    expect(names()).toEqual(['a.pdf', 'manifest.json']);
    expect(readdirSync(out)).toEqual(['a.pdf', 'manifest.json']);
    expect(contents()['a.pdf']).toBe('new');
    expect(statSync(out).mode & 0o777).toBe(0o750);
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it('leaves what others keep in the folder', async () => {
    await deliver({ 'press/old.pdf': 'old', 'deep/only.pdf': 'old' });
    lay({ 'press/offerte.txt': 'mine' });
    mkdirSync(join(out, 'empty'));
    expect(await deliver({ 'press/new.pdf': 'new' })).toEqual({ removed: 2, notes: [] });
    expect(names()).toEqual(['manifest.json', 'press/new.pdf', 'press/offerte.txt']);
    expect(readdirSync(out)).toEqual(['empty', 'manifest.json', 'press']);
  });

  it('leaves an empty folder of others', async () => {
    await deliver({ 'a.pdf': 'old' });
    mkdirSync(join(out, 'empty'));
    await deliver({ 'a.pdf': 'new' });
    expect(readdirSync(out)).toEqual(['a.pdf', 'empty', 'manifest.json']);
  });

  it.each<[string, () => void]>([
    ['a file', () => lay({ 'a.pdf': 'mine' })],
    ['a folder', () => mkdirSync(join(out, 'a.pdf'), { recursive: true })],
    [
      'a link',
      () => {
        mkdirSync(out);
        symlinkSync(join(parent, 'nowhere'), join(out, 'a.pdf'));
      },
    ],
  ])('overwrites nothing that Duwtje did not make: %s', async (_, make) => {
    make();
    const before = readdirSync(out, { withFileTypes: true }).map(String);
    await expect(deliver({ 'a.pdf': 'new' })).rejects.toThrow(
      /a\.pdf is in the way and was not made by Duwtje/,
    );
    expect(readdirSync(out, { withFileTypes: true }).map(String)).toEqual(before);
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it('overwrites nothing that another program made, though its manifest reads as ours does', async () => {
    lay({ 'a.pdf': 'mine', 'manifest.json': manifestOf({ 'a.pdf': 'mine' }).replace('duwtje', 'other') });
    const before = contents();
    await expect(deliver({ 'a.pdf': 'new' })).rejects.toThrow(/is in the way and was not made by Duwtje/);
    expect(contents()).toEqual(before);
  });

  it('refuses to overwrite a file that somebody changed, before anything happens', async () => {
    await deliver({ 'a.pdf': 'old', 'b.pdf': 'old' });
    lay({ 'b.pdf': 'old, with my remarks' });
    const before = contents();
    await expect(deliver({ 'a.pdf': 'new', 'b.pdf': 'new' })).rejects.toThrow(
      /b\.pdf is not as Duwtje wrote it/,
    );
    expect(contents()).toEqual(before);
  });

  it('leaves and names a changed file that no new one replaces', async () => {
    await deliver({ 'a.pdf': 'old', 'b.pdf': 'old' });
    lay({ 'b.pdf': 'old, with my remarks' });
    const { removed, notes } = await deliver({ 'a.pdf': 'new' });
    expect(removed).toBe(0);
    expect(notes).toEqual([expect.stringMatching(/b\.pdf is not as Duwtje wrote it, and was left there/)]);
    expect(contents()['b.pdf']).toBe('old, with my remarks');
  });

  it('goes over no link below the folder', async () => {
    const mine = join(parent, 'mine');
    lay({ 'old.pdf': 'old' }, mine);
    lay({ 'manifest.json': manifestOf({ 'press/old.pdf': 'old' }) });
    symlinkSync(mine, join(out, 'press'));
    await expect(deliver({ 'press/new.pdf': 'new' })).rejects.toThrow(/press\/new\.pdf is in the way/);
    await deliver({ 'a.pdf': 'new' });
    expect(contents(mine)).toEqual({ 'old.pdf': 'old' });
  });

  it('goes to where a link leads that stands for the folder itself', async () => {
    const real = join(parent, 'real');
    mkdirSync(real);
    symlinkSync(real, out);
    await deliver({ 'a.pdf': 'old' });
    await deliver({ 'a.pdf': 'new' });
    expect(contents(real)['a.pdf']).toBe('new');
    expect(readdirSync(parent).sort()).toEqual(['out', 'real']);
  });

  it.each(['../victim.txt', '..\\victim.txt', 'sub/../../victim.txt', '/victim.txt', 'mydocs'])(
    'takes %s in a manifest for nothing of ours',
    async (path) => {
      lay({ 'victim.txt': 'mine' }, parent);
      lay({ 'mydocs/letter.txt': 'mine' });
      const files = [{ path, sha256: sum('mine') }];
      lay({ 'manifest.json': JSON.stringify({ generator: 'duwtje', command: 'render', files }) });
      await deliver({ 'a.pdf': 'new' });
      expect(contents(parent)).toMatchObject({ 'victim.txt': 'mine', 'out/mydocs/letter.txt': 'mine' });
    },
  );

  it('says so when the manifest that is there is damaged', async () => {
    lay({ 'manifest.json': '{"generator": "duw' });
    expect(() => new OutputFolder(out, 'render')).toThrow(/manifest\.json: is damaged/);
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it('holds a manifest of its own to naming all files with their checksums', async () => {
    const folder = new OutputFolder(out, 'render');
    folder.write('a.pdf', 'a');
    await expect(folder.publish(manifestOf({}))).rejects.toThrow(/does not list a\.pdf/);
    expect(readdirSync(parent)).toEqual([]);
  });

  it('refuses a file as its folder', () => {
    writeFileSync(out, 'a file');
    expect(() => new OutputFolder(out, 'render')).toThrow(/is a file\. Choose another folder/);
  });

  it('refuses a link to what is not there', () => {
    symlinkSync(join(parent, 'nowhere'), out);
    expect(() => new OutputFolder(out, 'render')).toThrow(/is a link to a folder that does not exist/);
  });

  it('refuses a place below a file', () => {
    writeFileSync(out, 'a file');
    expect(() => new OutputFolder(join(out, 'deeper'), 'render')).toThrow(/nothing was written/);
    rmSync(out);
  });
});

describe('another command', () => {
  it('does not replace what this one made', async () => {
    await deliver({ 'a.pdf': 'a' });
    expect(() => new OutputFolder(out, 'group')).toThrow(
      /holds what duwtje render made, which duwtje group does not replace/,
    );
    expect(names()).toEqual(['a.pdf', 'manifest.json']);
  });
});

describe('a folder that Duwtje 1.0 wrote', () => {
  const OLD_GROUP = { 'talks.csv': 'rows', 'shown.json': '{}', 'figure.svg': '<svg/>' };
  const oldGroupManifest = (...more: string[]) =>
    JSON.stringify({
      generator: 'duwtje',
      deck_version: '1',
      language: 'nl',
      files: [...Object.keys(OLD_GROUP), ...more].map((path) => ({ path, kind: 'group' })),
    });
  const oldRenderManifest = JSON.stringify({
    generator: 'duwtje',
    deck_version: '1',
    files: [{ path: 'press/cards.pdf', kind: 'cards', sha256: sum('cards') }],
    board: { format: 'A2' },
  });

  it('is replaced by its command: a kit', async () => {
    lay({ 'press/cards.pdf': 'cards', 'manifest.json': oldRenderManifest });
    expect(() => new OutputFolder(out, 'group')).toThrow(/duwtje render made/);
    expect((await deliver({ 'a.pdf': 'new' })).removed).toBe(1);
    expect(names()).toEqual(['a.pdf', 'manifest.json']);
  });

  it('is replaced by its command: a group, of which only the names that it ever wrote are known', async () => {
    lay({ ...OLD_GROUP, 'mydocs.txt': 'mine', 'manifest.json': oldGroupManifest('mydocs.txt') });
    expect(() => new OutputFolder(out, 'render')).toThrow(/duwtje group made/);
    const folder = new OutputFolder(out, 'group');
    folder.write('figure.svg', 'new');
    expect(await folder.publish(manifestOf({ 'figure.svg': 'new' }, 'group'))).toMatchObject({ removed: 2 });
    expect(contents()).toMatchObject({ 'figure.svg': 'new', 'mydocs.txt': 'mine' });
    expect(names()).toEqual(['figure.svg', 'manifest.json', 'mydocs.txt']);
  });
});
