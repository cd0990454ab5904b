// Which steps of the step cards each screen of a talk takes: names and numbers are theirs, and the page has none of its own.

import type { Step } from './route.ts';

/** A stop on the road of a talk: its steps, and looking back on what was agreed. */
export type Stop = Step | 'lookback';

/** The ids of the step cards by stop; choosing and laying are one act on a screen, asking why and looking at it all are the page's own. */
export const CARD_STEPS: Readonly<Record<Stop, readonly string[]>> = {
  tell: ['step-1'],
  lay: ['step-2', 'step-3'],
  why: [],
  advise: ['step-4'],
  agree: ['step-5'],
  profile: [],
  lookback: ['step-6'],
};

/** A step as its card says it. */
export interface CardStep {
  /** From 1, in the order of the cards. */
  readonly number: number;
  readonly title: string;
}
