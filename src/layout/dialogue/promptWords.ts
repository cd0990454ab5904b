// The words of the prompt cards, and which there are: the columns of annex 2 of the study on perspectives.

export const PROMPT_NAMES = [
  'vision',
  'anchoring',
  'professionalising',
  'guidance',
  'employability',
] as const;
export type PromptName = (typeof PROMPT_NAMES)[number];

export interface PromptWords {
  /** What the set of cards is called. */
  readonly title: string;
  /** Above what connects person and surroundings. */
  readonly ways: string;
  /** Above the questions. */
  readonly talk: string;
  readonly source: string;
  readonly cards: Readonly<
    Record<
      PromptName,
      {
        readonly title: string;
        /** The column's own name. */
        readonly term: string;
        readonly lead: string;
        readonly points: readonly string[];
        readonly backLines: readonly string[];
      }
    >
  >;
}
