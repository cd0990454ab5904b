import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownLife } from '../../src/shell/output/life.ts';
import { healFolder, OutputFolder } from '../../src/shell/outputFolder.ts';

// No system hands out a process id as high as this.
const DEAD_PID = 2 ** 30;
const MARK = '0123456789abcdef';

let parent: string;
let out: string;
let work: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'heal-'));
  out = join(parent, 'out');
  work = join(parent, `.out.duwtje-${MARK}`);
});

type Files = Readonly<Record<string, string>>;

function lay(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const read = (path: string) => readFileSync(join(out, path), 'utf8');
const sum = (text: string) => createHash('sha256').update(text).digest('hex');

/** The files with their manifest. */
function delivery(files: Files): Files {
  const entries = Object.entries(files).map(([path, text]) => ({ path, sha256: sum(text) }));
  const manifest = { generator: 'duwtje', command: 'render', files: entries };
  return { ...files, 'manifest.json': JSON.stringify(manifest) };
}

const run = (life: object = { host: hostname(), pid: DEAD_PID, born: null }, since = Date.now()) => ({
  'duwtje-run.json': JSON.stringify({ generator: 'duwtje', mark: MARK, since, ...life }),
});

const OLD = delivery({ 'a.pdf': 'old', 'b.pdf': 'old' });
const NEW = delivery({ 'a.pdf': 'new', 'c.pdf': 'new' });
const isNew = () => {
  expect(readdirSync(out).sort()).toEqual(['a.pdf', 'c.pdf', 'manifest.json']);
  expect([read('a.pdf'), read('c.pdf')]).toEqual(['new', 'new']);
  expect(readdirSync(parent)).toEqual(['out']);
};

describe('a run that was stopped', () => {
  it('before all was there leaves the old', () => {
    lay(out, OLD);
    lay(work, { ...run(), 'fresh/a.pdf': 'ne' });
    expect(healFolder(out)).toEqual([]);
    expect(read('a.pdf')).toBe('old');
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it.each([0, 1, 2])('after %i files goes on, and takes away what is no longer made', (done) => {
    lay(out, OLD);
    lay(work, run());
    lay(join(work, 'fresh'), NEW);
    for (const path of Object.keys(NEW).slice(0, done))
      renameSync(join(work, 'fresh', path), join(out, path));
    expect(healFolder(out)).toEqual([expect.stringMatching(/they are in place now\.$/)]);
    isNew();
  });

  it('between two folders goes on', () => {
    lay(work, run());
    lay(join(work, 'fresh'), NEW);
    lay(join(work, 'old'), OLD);
    healFolder(out);
    isNew();
  });

  it('after the exchange gives back what came into the old folder meanwhile', () => {
    lay(out, NEW);
    lay(work, run());
    lay(join(work, 'old'), { ...OLD, 'mine/letter.txt': 'mine', 'b.pdf': 'changed by me' });
    healFolder(out);
    expect(read('mine/letter.txt')).toBe('mine');
    expect(read('b.pdf')).toBe('changed by me');
    expect(read('a.pdf')).toBe('new');
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it('does not go over what was changed since', () => {
    lay(out, { ...OLD, 'a.pdf': 'changed by me' });
    lay(work, run());
    lay(join(work, 'fresh'), NEW);
    expect(healFolder(out)).toEqual([expect.stringMatching(/but for a\.pdf: what stands there/)]);
    expect(read('a.pdf')).toBe('changed by me');
    expect(read('c.pdf')).toBe('new');
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it('does not go over what another command made since', () => {
    const since = { ...OLD, 'manifest.json': OLD['manifest.json']!.replace('"render"', '"group"') };
    lay(out, since);
    lay(work, run());
    lay(join(work, 'fresh'), NEW);
    expect(healFolder(out)).toEqual([
      expect.stringMatching(/holds a stopped run of duwtje render, but .* is one of duwtje group by now/),
    ]);
    expect(readdirSync(out).sort()).toEqual(['a.pdf', 'b.pdf', 'manifest.json']);
    expect(read('a.pdf')).toBe('old');
    expect(readdirSync(join(work, 'fresh')).sort()).toEqual(['a.pdf', 'c.pdf', 'manifest.json']);
  });

  it('is healed by the next run, which then makes its own', async () => {
    lay(work, run());
    lay(join(work, 'fresh'), NEW);
    lay(join(work, 'old'), OLD);
    const folder = new OutputFolder(out, 'render');
    expect(folder.healed).toHaveLength(1);
    expect([...folder.before!.files.keys()]).toEqual(['a.pdf', 'c.pdf']);
    folder.discard();
    isNew();
  });

  it('is healed where its folder stands in the folder that is named', () => {
    lay(work, run());
    lay(join(work, 'fresh'), NEW);
    expect(healFolder(parent)).toHaveLength(1);
    isNew();
  });

  it.each([
    ['is no JSON', '{"generator": "duw'],
    ['names a file that is not as it says', delivery({ 'a.pdf': 'other' })['manifest.json']!],
  ])(
    'with a manifest that %s blocks nothing: the old comes back, and it is said what stands where',
    (_, manifest) => {
      lay(work, run());
      lay(join(work, 'fresh'), { ...NEW, 'manifest.json': manifest });
      lay(join(work, 'old'), OLD);
      const folder = new OutputFolder(out, 'render');
      expect(folder.healed).toEqual([expect.stringContaining('is damaged, so that nothing')]);
      expect(read('a.pdf')).toBe('old');
      folder.discard();
      expect(existsSync(join(work, 'fresh', 'a.pdf'))).toBe(true);
    },
  );

  it('cannot be forged to put or remove files elsewhere', () => {
    lay(parent, { 'victim.txt': 'mine' });
    lay(out, { ...OLD, 'mydocs/letter.txt': 'mine' });
    lay(work, run());
    const files = ['../victim.txt', 'mydocs', '/etc/passwd'].map((path) => ({ path, sha256: sum('mine') }));
    lay(join(work, 'fresh'), {
      'manifest.json': JSON.stringify({ generator: 'duwtje', command: 'render', target: '/', files }),
    });
    healFolder(out);
    expect(readFileSync(join(parent, 'victim.txt'), 'utf8')).toBe('mine');
    expect(read('mydocs/letter.txt')).toBe('mine');
  });
});

describe('a folder that is not ours', () => {
  it.each<[string, Files]>([
    ['.out.partial-notes', { 'letter.txt': 'mine' }],
    ['.out.partial-12345', { 'letter.txt': 'mine' }],
    ['.out.duwtje-notes', { 'letter.txt': 'mine' }],
    [`.out.duwtje-${MARK}`, { 'letter.txt': 'mine' }],
    [`.out.duwtje-${'f'.repeat(16)}`, { ...run(), 'letter.txt': 'mine' }],
  ])('is never touched: %s', (name, files) => {
    lay(join(parent, name), files);
    new OutputFolder(out, 'render').discard();
    healFolder(out);
    expect(readFileSync(join(parent, name, 'letter.txt'), 'utf8')).toBe('mine');
  });
});

describe('another run', () => {
  it('that is alive is not waited for long: this one is refused', () => {
    const folder = new OutputFolder(out, 'render');
    expect(() => new OutputFolder(out, 'group')).toThrow(
      /another run of Duwtje is writing there.* Wait until/,
    );
    folder.discard();
    new OutputFolder(out, 'group').discard();
  });

  it.each([
    ['is on another machine', { host: 'another machine', pid: DEAD_PID, born: null }, 0, true],
    ['was on another machine a day ago', { host: 'another machine', pid: 1, born: null }, 25, false],
    ['is alive', ownLife(), 0, true],
    ['had the number of a process that lives again', { ...ownLife(), born: 'long ago' }, 0, false],
    ['began more than a day ago, whatever has its number', ownLife(), 25, false],
    ['is dead', { ...ownLife(), pid: DEAD_PID }, 0, false],
  ])('that %s', (_, life, hoursAgo, blocks) => {
    lay(work, run(life, Date.now() - hoursAgo * 3_600_000));
    const begin = () => new OutputFolder(out, 'render').discard();
    if (blocks) expect(begin).toThrow(/another run of Duwtje is writing there/);
    else expect(begin).not.toThrow();
    expect(existsSync(work)).toBe(blocks);
  });
});

describe('what a killed run of Duwtje 1.0 left', () => {
  const older = (pid: number) => join(parent, `.out.partial-${pid}`);
  const journal = { '.swap.json': JSON.stringify({ old: Object.keys(OLD), fresh: Object.keys(NEW) }) };

  it('goes back as long as nothing new is in place', () => {
    lay(out, { 'manifest.json': OLD['manifest.json']! });
    lay(older(DEAD_PID), { ...NEW, ...journal, '.old/a.pdf': 'old', '.old/b.pdf': 'old' });
    expect(healFolder(out)).toHaveLength(1);
    expect([read('a.pdf'), read('b.pdf')]).toEqual(['old', 'old']);
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it('goes on when something is, whoever has its number now', () => {
    lay(out, { 'a.pdf': 'new' });
    const { 'a.pdf': _, ...rest } = NEW;
    lay(older(process.ppid), { ...rest, ...journal });
    lay(join(older(process.ppid), '.old'), OLD);
    healFolder(out);
    isNew();
  });

  it('is left where its journal is damaged or names places elsewhere', () => {
    lay(older(1), { '.swap.json': '{"old": [', 'letter.txt': 'mine' });
    lay(older(2), { '.swap.json': JSON.stringify({ old: ['../x'], fresh: [] }), 'letter.txt': 'mine' });
    new OutputFolder(out, 'render').discard();
    for (const pid of [1, 2]) expect(readFileSync(join(older(pid), 'letter.txt'), 'utf8')).toBe('mine');
  });

  it('keeps what its journal does not name', () => {
    lay(out, OLD);
    lay(older(DEAD_PID), { ...NEW, ...journal, 'letter.txt': 'mine' });
    healFolder(out);
    expect(readdirSync(older(DEAD_PID))).toEqual(['letter.txt']);
  });
});
