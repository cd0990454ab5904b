import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  LEADER_DOES,
  WHAT_WORKS,
  WHAT_WORKS_COLUMNS,
  WHAT_WORKS_SOURCE,
} from '../../../src/domain/study/whatWorks.ts';
import { SELF_DIRECTIONS } from '../../../src/domain/talk/talk.ts';
import { ROOT, realWords } from '../../realGame.ts';

const list = readFileSync(join(ROOT, 'docs/findings.md'), 'utf8');

describe.each([...realWords()])('what works for whom in %s', (_, { whatWorks, talk }) => {
  it('says every item of table 3.2 in its order, and nothing else', () => {
    expect(Object.keys(whatWorks.levels)).toEqual(SELF_DIRECTIONS);
    for (const level of SELF_DIRECTIONS)
      for (const column of WHAT_WORKS_COLUMNS)
        expect(Object.keys(whatWorks.levels[level][column])).toEqual(WHAT_WORKS[level][column]);
  });

  it('says what the leader does, as the domain lists it', () => {
    for (const level of SELF_DIRECTIONS)
      expect(Object.keys(whatWorks.levels[level].leader)).toEqual(Object.keys(LEADER_DOES[level]));
  });

  it('stands in the list of all sentences about the study, each with its place', () => {
    expect(list).toContain(`Report, ${WHAT_WORKS_SOURCE.section}`);
    for (const level of SELF_DIRECTIONS) {
      const { term, leader, ...columns } = whatWorks.levels[level];
      expect(list).toMatch(new RegExp(`^\\| ${level} \\| name \\|.*${term.replace(/[()]/g, '\\$&')}`, 'm'));
      expect(rowOf(talk.selfDirection[level])).toContain(`| ${level} | short |`);
      for (const [column, items] of Object.entries(columns))
        for (const text of Object.values<string>(items))
          expect(rowOf(text)).toContain(`| ${level} | ${column} |`);
      for (const [name, text] of Object.entries<string>(leader)) {
        const places: Readonly<Record<string, string>> = LEADER_DOES[level];
        expect(rowOf(text)).toContain(`| ${level} | report, ${places[name]} |`);
      }
    }
  });
});

/** The rows of the list that hold a text as a cell. */
function rowOf(text: string): string {
  return list
    .split('\n')
    .filter((line) => line.includes(`| ${text} |`))
    .join('\n');
}
