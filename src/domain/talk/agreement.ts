// The promise of a talk, and looking back on it: promises that follow each other are a chain of agreements.

/** Who can help with the step: the people who brought learners further in the study. Report, 3.3, 3.4 and 5.1. */
export const HELPERS = ['leader', 'colleague', 'experienced', 'career-adviser', 'home'] as const;
export type Helper = (typeof HELPERS)[number];

/** The small step that is agreed on. */
export interface Agreement {
  readonly step: string;
  readonly who: string;
  /** The day to look back, as an ISO date, or empty. */
  readonly by: string;
  /** When there is time for it, in the player's words. */
  readonly when: string;
  /** Whether it is done in working hours; null when that was not said. */
  readonly inWorkTime: boolean | null;
  readonly helpers: readonly Helper[];
}

/** An agreement of which nothing has been said. */
export const NO_AGREEMENT: Agreement = { step: '', who: '', by: '', when: '', inWorkTime: null, helpers: [] };

/** Whether the day to look back has come, of a talk that was not put away. @param today an ISO date */
export function isDue(
  {
    agreement: { by },
    notNow,
    archived,
  }: { readonly agreement: Agreement; readonly notNow: boolean; readonly archived: boolean },
  today: string,
): boolean {
  return by !== '' && by <= today && !notNow && !archived;
}

/** Whether it worked out. */
export const OUTCOMES = ['yes', 'partly', 'no'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Texts of a look back, in the player's words. */
export const LOOK_BACK_TEXTS = ['helped', 'hindered', 'inUse', 'differently', 'involved'] as const;
export type LookBackText = (typeof LOOK_BACK_TEXTS)[number];

/**
 * What was said when a promise came back: `helped`, `hindered` and `inUse` of the step, `differently` and `involved` (what
 * will you do otherwise, whom do you involve) after a training. The new promise is the talk's agreement from then on.
 */
export interface LookBack extends Readonly<Record<LookBackText, string>> {
  /** The day of looking back, an ISO date. */
  readonly day: string;
  /** The agreement as it stood. */
  readonly agreement: Agreement;
  readonly outcome: Outcome | null;
}

/** More than anybody looks back on in one talk, and little enough that a made-up file cannot fill a phone. */
export const MOST_LOOK_BACKS = 50;
