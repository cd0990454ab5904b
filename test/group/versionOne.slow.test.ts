// A folder that the first build's `duwtje group` wrote is gone on with: what it showed stays as it was shown.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { duwtje } from '../cli/run.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/version1');

/** The folder as it stood. */
function oldFolder(): string {
  const out = join(mkdtempSync(join(tmpdir(), 'version-one-')), 'out');
  mkdirSync(out);
  const files: Record<string, string> = JSON.parse(readFileSync(join(FIXTURES, 'folder.json'), 'utf8'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(out, name), content);
  return out;
}

const readJson = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));

it('shows the same talks in the same batch, from whatever the first build wrote of them', () => {
  const before = readJson(FIXTURES, 'folder.json');
  const { factors } = JSON.parse(before['summary.json']);
  for (const name of ['talks.json', 'hand-ins.json', 'codes.txt']) {
    const out = oldFolder();
    const run = duwtje('group', join(FIXTURES, name), '--out', out);
    expect([name, run.code, run.err]).toEqual([name, 0, '']);
    const summary = readJson(out, 'summary.json');
    expect(summary.n).toBe(9);
    expect(summary.factors).toEqual(factors);
    expect(readJson(out, 'shown.json').batches[0].id).toBe(JSON.parse(before['shown.json']).batches[0].id);
  }
});

it('shows a group of the first page', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'version-one-')), 'out');
  expect(duwtje('group', join(FIXTURES, 'group.json'), '--out', out)).toMatchObject({ code: 0, err: '' });
  const { factors } = JSON.parse(readJson(FIXTURES, 'folder.json')['summary.json']);
  expect(readJson(out, 'summary.json')).toMatchObject({ n: 9, factors, own_cards: { names: ['De hond'] } });
});

it('waits with one new talk until there are enough of them', () => {
  const out = oldFolder();
  const more = join(out, '..', 'in');
  mkdirSync(more);
  cpSync(join(FIXTURES, 'talks.json'), join(more, 'talks.json'));
  const [{ id: _, ...talk }] = readJson(FIXTURES, 'talks.json').talks;
  writeFileSync(join(more, 'late.ndjson'), JSON.stringify({ id: 'late', version: 1, ...talk }));
  const run = duwtje('group', more, '--out', out);
  expect([run.code, run.err]).toEqual([0, '']);
  const summary = readJson(out, 'summary.json');
  expect([summary.n, summary.not_shown]).toEqual([9, 1]);
});
