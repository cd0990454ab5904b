// The words of the sheets that are filled in with a pen, and of the one that says what works for whom.

import type { Helper, Outcome } from '../talk/agreement.ts';

/** One side of the preparation sheet. */
export interface PreparationSide {
  readonly title: string;
  readonly lead: string;
  readonly questions: readonly string[];
  readonly closing: string;
}

export interface PreparationWords {
  /** What the file is called. */
  readonly title: string;
  readonly employee: PreparationSide;
  readonly leader: PreparationSide;
}

/** The talk sheet's words; what can be ticked is what the talk on the page knows too. */
export interface TalkSheetWords {
  readonly title: string;
  readonly question: string;
  readonly agreement: {
    readonly title: string;
    readonly step: string;
    readonly who: string;
    readonly when: string;
    readonly inWorkTime: string;
    readonly yes: string;
    readonly no: string;
    readonly helps: string;
    readonly helpers: Readonly<Record<Helper, string>>;
    readonly by: string;
  };
  readonly notNow: { readonly label: string; readonly choice: string };
  readonly lookBack: {
    readonly title: string;
    readonly day: string;
    readonly outcome: string;
    readonly outcomes: Readonly<Record<Outcome, string>>;
    readonly helped: string;
    readonly hindered: string;
    readonly inUse: string;
    readonly next: string;
    readonly training: string;
    readonly differently: string;
    readonly involved: string;
  };
  /** That it is the employee's. */
  readonly yours: string;
}

export interface WhatWorksSheetWords {
  readonly title: string;
  readonly lead: string;
  readonly typical: string;
  readonly works: string;
  readonly worksLess: string;
  readonly leader: string;
}

export interface SheetWords {
  readonly preparation: PreparationWords;
  readonly talk: TalkSheetWords;
  readonly whatWorks: WhatWorksSheetWords;
}
