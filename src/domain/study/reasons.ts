// The five reasons that leaders name to invest in learning, and where each stands.
//
// The words are in `facilitator.json` of cards/words/LANGUAGE, under the same names.

import type { Finding } from './findings.ts';

const point = (n: number) => ({ document: 'report', section: `2.1, point ${n}` }) as const;

export const REASONS = {
  technology: point(1),
  craft: point(2),
  employability: point(3),
  motivation: point(4),
  shortage: point(5),
} as const satisfies Readonly<Record<string, Finding>>;

export type Reason = keyof typeof REASONS;

export const REASON_NAMES = Object.keys(REASONS) as readonly Reason[];
