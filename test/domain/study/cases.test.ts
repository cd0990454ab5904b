import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CASE_NAMES, CASES } from '../../../src/domain/study/cases.ts';
import { ROOT, realWords } from '../../realGame.ts';

const list = readFileSync(join(ROOT, 'docs/findings.md'), 'utf8');

describe.each([...realWords()])('the stories to play with in %s', (_, { facilitator }) => {
  const { stories } = facilitator.cases;

  it('are those that the domain lists', () => {
    expect(Object.keys(stories)).toEqual(CASE_NAMES);
  });

  it.each(CASE_NAMES)('%s stands in the list of all sentences about the study, with its place', (name) => {
    const { document, section } = CASES[name];
    const rows = list.split('\n').filter((line) => line.startsWith(`| ${name} | ${document}, ${section} |`));
    for (const paragraph of stories[name].paragraphs)
      expect(rows.filter((row) => row.includes(`| ${paragraph} |`))).toHaveLength(1);
  });
});
