import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { gather } from '../../src/group/gather.ts';
import { inputFiles } from '../../src/group/inputFiles.ts';
import { realContent } from '../realGame.ts';
import { madeUpTalk, randomFrom } from './madeUpTalks.mjs';

const { deck } = realContent();
const random = randomFrom(7);
const fileOf = (count: number) =>
  JSON.stringify({
    format: 'duwtje-talks',
    version: 1,
    talks: Array.from({ length: count }, () => madeUpTalk(random)),
  });

let place = '';
beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'entries-')));
});

function save(name: string, content: string | Uint8Array = fileOf(1)): void {
  writeFileSync(join(place, name), content);
}

/** What is told of the folder: names to reasons. */
function told(): { readonly talks: number; readonly files: number; readonly problems: readonly string[] } {
  const { table, files, problems } = gather({ paths: [place], deck, out: join(place, 'out') });
  return {
    talks: table.size,
    files,
    problems: problems.listed.map((line) => line.replaceAll(`${place}/`, '')),
  };
}

describe('a folder', () => {
  it.each([
    'talks.json',
    'talks.json.txt',
    'talks.txt',
    'talks',
    'talks.ndjson',
    'talks.bak',
    'Gesprekken (2).JSON',
  ])('gives the talks of %s, whatever its name ends in', (name) => {
    save(name, fileOf(3));
    expect(told()).toEqual({ talks: 3, files: 1, problems: [] });
  });

  it.each<[string, string | Uint8Array, string]>([
    ['backup.duwtje', 'duwtje-sealed\u0001 and more', 'is sealed with a passphrase'],
    ['talks.json.gz', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0), 'is an archive'],
    ['talks.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'is an archive'],
    ['talks.json', '', 'is empty'],
    ['.talks.json.icloud', 'bplist00', 'only stands for talks.json, which is still in iCloud'],
    ['.talks.json', fileOf(1), 'is hidden'],
    ['notes.md', '# Notes', 'is no file of Duwtje'],
    ['photo.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'is no file of Duwtje'],
    ['table.csv', 'a;b\n1;2\n', 'is no file of Duwtje'],
  ])('names %s and why it does not count, and the rest counts', (name, content, reason) => {
    save('a.json', fileOf(2));
    save(name, content);
    save('z.json', fileOf(2));
    const { talks, files, problems } = told();
    expect({ talks, files }).toEqual({ talks: 4, files: 2 });
    expect(problems).toEqual([expect.stringContaining(`${name} ${reason}`)]);
  });

  it('names links that lead nowhere, to a folder, or in a circle', () => {
    save('a.json');
    mkdirSync(join(place, 'sub'));
    symlinkSync('not-there.json', join(place, 'dangling.json'));
    symlinkSync('sub', join(place, 'linked'));
    symlinkSync('circle', join(place, 'circle'));
    symlinkSync('a.json', join(place, 'good'));
    expect(told()).toEqual({
      talks: 1,
      files: 2,
      problems: [
        'circle cannot be read: links lead in a circle.',
        'dangling.json is a link to something that is not there.',
        'linked is a link to a folder, which is not followed: name that folder on the command line.',
      ],
    });
    const named = join(place, 'dangling.json');
    expect([...inputFiles([named], 'out')]).toEqual([
      { path: named, reason: 'is a link to something that is not there' },
    ]);
  });

  it.skipIf(process.platform === 'win32')('names a pipe and a device without waiting for them', () => {
    save('a.json');
    execFileSync('mkfifo', [join(place, 'pipe.json')]);
    symlinkSync('/dev/zero', join(place, 'zero.ndjson'));
    save('z.json');
    const { talks, problems } = told();
    expect(talks).toBe(2);
    expect(problems).toEqual([
      'pipe.json is no ordinary file.',
      'zero.ndjson is a link to what is no ordinary file.',
    ]);
    const paths = [join(place, 'pipe.json'), '/dev/zero', join(place, 'a.json')];
    const named = gather({ paths, deck, out: join(place, 'out') });
    expect(named.table.size).toBe(1);
    expect(named.problems.listed).toEqual(
      paths
        .slice(0, 2)
        .map((path) => `${path} cannot be read: it is a pipe, a device or a socket, not a plain file.`),
    );
  });

  it('names a file that is gone before it is read, and one that is larger than any group', () => {
    save('a.json');
    save('b.json');
    save('large.ndjson');
    truncateSync(join(place, 'large.ndjson'), 5e9);
    save('z.json');
    const found = inputFiles([place], join(place, 'out'));
    expect(found.next().value).toEqual({ path: join(place, 'a.json') });
    rmSync(join(place, 'b.json'));
    const paths = [...found].map(({ path }) => path);
    expect(paths).toContain(join(place, 'b.json'));
    const { table, problems } = gather({ paths, deck, out: join(place, 'out') });
    expect(table.size).toBe(1);
    expect(problems.listed).toEqual([
      `${join(place, 'b.json')} cannot be read: it does not exist.`,
      `${join(place, 'large.ndjson')} is larger than 4 GB, the most that is read of such a file.`,
    ]);
  });

  it('looks into folders a thousand deep', () => {
    const deep = join(place, ...Array.from({ length: 1000 }, () => 'd'));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, 'deep.json'), fileOf(2));
    save('z.json');
    expect(told()).toEqual({ talks: 3, files: 2, problems: [] });
  });

  it.skipIf(process.getuid?.() === 0)('names a folder that may not be looked into', () => {
    save('a.json');
    const locked = join(place, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o000);
    const { talks, problems } = told();
    chmodSync(locked, 0o700);
    expect(talks).toBe(1);
    expect(problems).toEqual([expect.stringContaining('locked cannot be read')]);
  });

  it('passes over in silence what systems leave there, and the results', () => {
    save('a.json');
    for (const name of ['.DS_Store', '._a.json', 'Thumbs.db', 'desktop.ini', '.~lock.a.json#', '~$a.docx'])
      save(name, 'x');
    mkdirSync(join(place, 'out'));
    save('out/talks.csv', 'x');
    expect(told()).toEqual({ talks: 1, files: 1, problems: [] });
  });
});
