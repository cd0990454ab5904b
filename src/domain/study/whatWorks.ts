// What the study found to work for whom: table 3.2 of the report whole, and what the leader does then, with its places.
//
// The words are in `whatWorks.json` of cards/words/LANGUAGE, under the same names. Nobody is put in a group by software:
// people choose by hand what fits, and it changes over time.

import type { SelfDirection } from '../talk/talk.ts';
import type { Finding } from './findings.ts';

/** The columns of table 3.2. */
export const WHAT_WORKS_COLUMNS = ['typical', 'works', 'worksLess'] as const;
export type WhatWorksColumn = (typeof WHAT_WORKS_COLUMNS)[number];

/** Where the three columns stand. */
export const WHAT_WORKS_SOURCE = {
  document: 'report',
  section: '3.7, table 3.2',
} as const satisfies Finding;

/** The items of each column by group, in the order of the table. */
export const WHAT_WORKS = {
  high: {
    typical: ['ambition', 'reflection', 'initiative', 'curiosity', 'challenge'],
    works: [
      'own-path',
      'stretch',
      'lead-project',
      'experiment',
      'autonomy',
      'strategy',
      'peers',
      'sparring',
      'expert',
      'mentor',
    ],
    worksLess: ['rules', 'standard-course', 'watched'],
  },
  medium: {
    typical: ['practice', 'reflection', 'growth', 'experience'],
    works: ['wider-tasks', 'pairs', 'feedback', 'coaching', 'short-training', 'direction', 'small-stretch'],
    worksLess: ['no-direction', 'abstract', 'long-course'],
  },
  low: {
    typical: ['organic', 'doubt', 'no-plan', 'words'],
    works: ['steps', 'shadowing', 'small', 'safe', 'micro', 'check-ins', 'example'],
    worksLess: ['much-freedom', 'choose-alone', 'complex', 'change'],
  },
} as const satisfies Readonly<Record<SelfDirection, Readonly<Record<WhatWorksColumn, readonly string[]>>>>;

/** What the leader does for each group, and where in the report it stands. */
export const LEADER_DOES = {
  high: {
    'think-along': '3.7, table 3.2',
    'give-room': '3.7, table 3.2',
    'ask-for-ideas': '3.7, table 3.2',
  },
  medium: {
    'give-direction': '3.7, table 3.2',
    'give-feedback': '3.7, table 3.2',
    encourage: '3.2.1, 3.4',
  },
  low: {
    begin: '3.2.1, 5.1',
    trust: '5.1',
    'small-steps': '3.7, table 3.2; 5.2, point 3',
    'set-example': '3.7, table 3.2',
  },
} as const satisfies Readonly<Record<SelfDirection, Readonly<Record<string, string>>>>;
