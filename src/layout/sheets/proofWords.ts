// The words of the proof sheet: read from `proof.json` of cards/words/LANGUAGE.

import type { Flip } from '../home/imposition.ts';

export interface ProofWords {
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly string[];
  readonly command: string;
  /** Where the card is to be laid. */
  readonly place: string;
  readonly tags: string;
  readonly dark: string;
  readonly light: string;
  readonly small: string;
  readonly front: string;
  readonly back: string;
  readonly backLead: string;
  readonly turn: Readonly<Record<Flip, string>>;
}
