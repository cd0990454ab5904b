import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MECHANISM_NAMES, MECHANISMS } from '../../../src/domain/study/learningCulture.ts';
import { STATEMENTS } from '../../../src/domain/study/statements.ts';
import { ROOT, realWords } from '../../realGame.ts';

const rows = readFileSync(join(ROOT, 'docs/findings.md'), 'utf8').split('\n');

describe.each([...realWords()])('the culture cards in %s', (_, { culture }) => {
  it('are the seven mechanisms in the order of the slides, with two statements each', () => {
    expect(Object.keys(culture.mechanisms)).toEqual(MECHANISM_NAMES);
    for (const { backLines } of Object.values(culture.mechanisms)) expect(backLines).toHaveLength(2);
  });

  it.each(MECHANISM_NAMES)('say of %s nothing that has no place in a document', (mechanism) => {
    const { points, backLines } = culture.mechanisms[mechanism];
    const places = STATEMENTS[mechanism].map(({ document, section }) => `${document}, ${section}`);
    const held = [
      ...points.map((text) => [text, `slides, ${MECHANISMS[mechanism].section}`]),
      ...backLines.map((text, i) => [text, places[i]]),
    ];
    for (const [text, place] of held)
      expect(
        rows.some((row) => row.startsWith(`| ${mechanism} | ${place} |`) && row.includes(`| ${text} |`)),
        text,
      ).toBe(true);
  });

  it('refer to the survey in full, as its publisher asks', () => {
    for (const part of ['A&O fonds Gemeenten', 'Stichting Arbeidsmarkt & Opleidingsfonds Gemeenten', '2024'])
      expect(culture.reference).toContain(part);
  });
});
