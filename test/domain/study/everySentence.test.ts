// No sentence that speaks of research may escape the list: all words of the product are searched for such sentences.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES, ROOT, realContent, realWords } from '../../realGame.ts';

const list = readFileSync(join(ROOT, 'docs/findings.md'), 'utf8');

/** What a sentence says that is about the study or another document. */
const SPEAKS_OF_RESEARCH: Readonly<Record<string, RegExp>> = {
  nl: /\b(het|ander|dit) onderzoek|onderzoekers|\b(rapport|artikel|dia’s|presentatie over)\b/i,
  en: /\b(stud(y|ies)|research(ers)?|the (report|article|slides|survey))\b/i,
};
/** The setting in which researchers play is a setting, and says nothing of what was found. */
const SETTINGS = ['In een interview voor onderzoek', 'In a research interview'];

it.each(LANGUAGES)('every sentence about research stands in the list, in %s', (language) => {
  const said = [
    ...textsIn(realWords().get(language)!),
    ...textsIn(realContent().editions.get(language)!),
  ].filter((text) => SPEAKS_OF_RESEARCH[language]!.test(text) && !SETTINGS.includes(text));
  expect(said.length).toBeGreaterThan(10);
  expect(said.filter((text) => !list.includes(text))).toEqual([]);
});

function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
}
