// The seven mechanisms of a learning culture, the groups of cards that lean on each, and where it all stands.
//
// The words are in `culture.json` of cards/words/LANGUAGE, under the same names. The groups lean on the mechanisms loosely:
// that is our own reading, which no document gives.

import type { Finding } from './findings.ts';

/** In the order of the slides. */
export const MECHANISMS = [
  'self-direction',
  'content',
  'safety',
  'together',
  'leadership',
  'organisation',
  'outside',
] as const;

export type Mechanism = (typeof MECHANISMS)[number];

/** Where a mechanism and what feeds it are named, and the figures of the survey that its two statements are worded after. */
export interface MechanismPlaces {
  readonly feeds: Finding;
  readonly statements: readonly [Finding, Finding];
}

const slides = (section: string): Finding => ({ document: 'slides', section });
const survey = (figure: string): Finding => ({ document: 'survey', section: `Figuur ${figure}` });

export const MECHANISM_PLACES: Readonly<Record<Mechanism, MechanismPlaces>> = {
  'self-direction': { feeds: slides('(1) Zelfregie'), statements: [survey('2.4'), survey('2.2')] },
  content: { feeds: slides('(2) Inhoud van werk'), statements: [survey('2.5'), survey('2.5')] },
  safety: { feeds: slides('(3) Ruimte en veiligheid'), statements: [survey('1.8'), survey('2.5')] },
  together: { feeds: slides('(4) Samenwerkend leren'), statements: [survey('2.4'), survey('2.1')] },
  leadership: { feeds: slides('(5) Leiderschap'), statements: [survey('2.1'), survey('2.1')] },
  organisation: { feeds: slides('(6) Organisatie'), statements: [survey('2.2'), survey('1.8')] },
  outside: {
    feeds: slides('(7) Verbinden met externe omgeving'),
    statements: [survey('1.3'), survey('2.4')],
  },
};
