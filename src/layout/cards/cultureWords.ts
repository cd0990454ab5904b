// The words of the culture cards: read from `culture.json` of cards/words/LANGUAGE.

import type { Mechanism } from '../../domain/study/learningCulture.ts';

export interface CultureWords {
  /** What the set of cards is called. */
  readonly title: string;
  /** Above what feeds a mechanism. */
  readonly feeds: string;
  /** Above the statements. */
  readonly talk: string;
  /** The whole reference to the survey that the statements are worded after, as its publisher asks. */
  readonly reference: string;
  /** Where the mechanisms come from. */
  readonly source: string;
  readonly mechanisms: Readonly<
    Record<
      Mechanism,
      {
        readonly title: string;
        /** The mechanism's own name. */
        readonly term: string;
        readonly lead: string;
        /** What feeds it. */
        readonly points: readonly string[];
        /** The two statements. */
        readonly backLines: readonly string[];
      }
    >
  >;
}
