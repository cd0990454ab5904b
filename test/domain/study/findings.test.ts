import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CHOICES_OF_STUDY,
  DOCUMENTS,
  FINDINGS,
  type Finding,
  INTERVIEWED,
} from '../../../src/domain/study/findings.ts';
import { ROOT, realContent, realWords } from '../../realGame.ts';

const findings: readonly [string, Finding][] = Object.entries(FINDINGS);

describe('a finding of the study', () => {
  it.each(findings)('%s has a document and a place in it', (_, { document, section }) => {
    expect(DOCUMENTS).toContain(document);
    expect(section).toMatch(/^(\d\.\d|[A-Z])/);
  });

  it('names cards that the deck has', () => {
    const known = realContent().deck.factors.map(({ id }) => id);
    for (const [, { cards = [] }] of findings) expect(known).toEqual(expect.arrayContaining([...cards]));
  });

  it('puts no card before others but the three of the article', () => {
    const most = findings.filter(([name]) => /most/i.test(name));
    expect(most).toEqual([['pushMost', FINDINGS.pushMost]]);
    expect(FINDINGS.pushMost.cards).toHaveLength(3);
  });
});

describe.each([...realWords()])('the words of the findings in %s', (_, { study }) => {
  it('say each finding once, and nothing that is no finding', () => {
    expect(Object.keys(study.findings).sort()).toEqual(Object.keys(FINDINGS).sort());
    expect(Object.keys(study.sources).sort()).toEqual([...DOCUMENTS].sort());
  });

  it('cite who was asked and how many, and give no other figures, since none are public', () => {
    for (const number of Object.values(INTERVIEWED)) expect(study.source).toContain(` ${number} `);
    expect(JSON.stringify(study.findings)).not.toMatch(/\d|%/);
  });

  it('claim no more than the source: a superlative only where the article has one', () => {
    const { pushMost: _most, ...others } = study.findings;
    for (const sentence of Object.values(others))
      expect(sentence).not.toMatch(/\b(meeste?|vaakst|altijd|nooit|iedereen|most|always|never|everybody)\b/i);
  });
});

describe('the list of all sentences about the study', () => {
  const list = readFileSync(join(ROOT, 'docs/findings.md'), 'utf8');

  it.each([...realWords()])('holds what is said in %s', (_, { study, talk }) => {
    for (const text of [study.source, ...Object.values(study.findings)]) expect(list).toContain(text);
    for (const choice of Object.keys(CHOICES_OF_STUDY) as (keyof typeof CHOICES_OF_STUDY)[])
      for (const text of Object.values(talk[choice]))
        expect(list, `${choice}: ${text}`).toContain(`| ${text} |`);
  });

  it('holds where each choice stands', () => {
    for (const [choice, { document, section }] of Object.entries(CHOICES_OF_STUDY))
      for (const [, { talk }] of realWords())
        for (const text of Object.values(talk[choice as keyof typeof CHOICES_OF_STUDY])) {
          const row = list.split('\n').find((line) => line.includes(`| ${text} |`));
          expect(row, `${choice}: ${text}`).toMatch(new RegExp(`^\\| ${document}, ${section}`));
        }
  });

  it('holds where each stands', () => {
    for (const [name, { document, section }] of findings)
      expect(list).toContain(`| ${name} | ${document}, ${section} |`);
  });
});
