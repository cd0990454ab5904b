// The stories that a table without a case of its own can play, and where each is told.
//
// The words are in `facilitator.json` of cards/words/LANGUAGE, under the same names: retold and shortened. Nobody is named.

import type { Finding } from './findings.ts';

export const CASES = {
  sweeper: { document: 'report', section: '3.5, first narrative' },
  foreman: { document: 'report', section: '3.5, second narrative' },
  quarter: { document: 'report', section: '3.5' },
} as const satisfies Readonly<Record<string, Finding>>;

export type CaseName = keyof typeof CASES;

export const CASE_NAMES = Object.keys(CASES) as readonly CaseName[];
