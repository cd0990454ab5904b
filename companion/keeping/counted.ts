// A sentence that counts something: one of it reads otherwise than many.

import { fillIn } from '../../src/domain/deck/edition.ts';

export interface Counted {
  readonly one: string;
  /** Holds `{n}`. */
  readonly many: string;
}

export const count = (sentence: Counted, n: number) =>
  n === 1 ? sentence.one : fillIn(sentence.many, { n });
