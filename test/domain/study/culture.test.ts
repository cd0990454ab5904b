import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MECHANISM_PLACES, MECHANISMS } from '../../../src/domain/study/culture.ts';
import { DOCUMENTS, type Finding } from '../../../src/domain/study/findings.ts';
import { ROOT, realWords } from '../../realGame.ts';

const rows = readFileSync(join(ROOT, 'docs/findings.md'), 'utf8').split('\n');

describe.each([...realWords()])('the learning culture in %s', (_, { culture }) => {
  it('has the seven mechanisms in the order of the slides, with two statements each', () => {
    expect(Object.keys(culture.mechanisms)).toEqual(MECHANISMS);
    for (const { backLines } of Object.values(culture.mechanisms)) expect(backLines).toHaveLength(2);
  });

  it.each(MECHANISMS)('says of %s nothing that has no place in a document', (mechanism) => {
    const { points, backLines } = culture.mechanisms[mechanism];
    const { feeds, statements } = MECHANISM_PLACES[mechanism];
    const placed = (text: string, { document, section }: Finding) => {
      expect(DOCUMENTS).toContain(document);
      const row = rows.find(
        (line) =>
          line.startsWith(`| ${mechanism} | ${document}, ${section} |`) && line.includes(`| ${text} |`),
      );
      expect(row, text).toBeDefined();
    };
    for (const point of points) placed(point, feeds);
    for (const [i, statement] of backLines.entries()) placed(statement, statements[i]!);
  });

  it('refers to the survey in full, as its publisher asks', () => {
    for (const part of ['A&O fonds Gemeenten', 'Stichting Arbeidsmarkt & Opleidingsfonds Gemeenten', '2024'])
      expect(culture.reference).toContain(part);
  });
});
