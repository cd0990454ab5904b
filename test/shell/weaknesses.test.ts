// The page about what could go wrong names tests that are there: a test that moved or went leaves no promise behind.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../realGame.ts';

const NAMED = /`(test\/[^`]+)` (‘.+?’(?:, ‘.+?’)*)(?=; `| \|$)/g;

const rows = readFileSync(join(ROOT, 'docs/weaknesses.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!what could go wrong|---)/.test(line))
  .map((line) => [line.split(' | ')[0]!.slice(2), line] as const);

test.each(rows)('%s: is held by tests that are there', (_, row) => {
  const holders = [...row.matchAll(NAMED)].map(([, file, titles]) => [file!, titles!] as const);
  // Every file that is named, and no holder that this test does not understand.
  expect(holders.map(([file]) => file)).toEqual(
    [...row.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file),
  );
  expect(holders.length).toBeGreaterThan(0);
  for (const [file, titles] of holders) {
    expect(existsSync(join(ROOT, file)), file).toBe(true);
    const text = readFileSync(join(ROOT, file), 'utf8').replaceAll("\\'", "'");
    for (const title of titles.slice(1, -1).split('’, ‘'))
      expect(text, `${file} holds ‘${title}’`).toContain(title);
  }
});

test('the page has a row for each kind', () => {
  expect(rows.length).toBeGreaterThan(50);
});
