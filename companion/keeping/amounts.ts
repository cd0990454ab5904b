// Amounts as people say them: how many of something there are, and how much room it takes.

import { fillIn } from '../../src/domain/deck/edition.ts';
import { front, words } from '../page/pageWords.ts';

/** A sentence that counts something: one of it reads otherwise than many. */
interface Counted {
  readonly one: string;
  /** Holds `{n}`. */
  readonly many: string;
}

export const count = (sentence: Counted, n: number) =>
  n === 1 ? sentence.one : fillIn(sentence.many, { n });

const MEGABYTE = 1_000_000;

/** In whole megabytes: nobody needs to know more. */
export function showSize(octets: number): string {
  if (octets < MEGABYTE) return words.value.keepingPage.page.small;
  return `${Math.round(octets / MEGABYTE).toLocaleString(front.value.game.language)} MB`;
}
