// The ways in which a card can have worked in a talk, coarser than zones: what protection is about.

import { type Direction, directionOf } from '../board/zones.ts';
import { ANSWERS, type Answer } from '../handIn/handIn.ts';

/** What an answer comes down to; also what must never be known of a single talk. */
export type Side = Direction | 'not-laid' | 'not-asked';

export const SIDES: readonly Side[] = ['brake', 'push', 'not-laid', 'not-asked'];

/** The side of an answer. */
export function sideOf(answer: Answer): Side {
  return answer === 'not-laid' || answer === 'not-asked' ? answer : directionOf(answer);
}

/** How many talks gave each answer, in the order of `ANSWERS`. */
export type Counts = readonly number[];

/** How many talks are on a side. */
export function countOnSide(counts: Counts, side: Side): number {
  return ANSWERS.reduce((sum, answer, i) => (sideOf(answer) === side ? sum + counts[i]! : sum), 0);
}

/** How many talks of a batch somebody may know without learning of another: everybody in the room knows their own. */
const KNOWN_TALKS = 1;

/** From how many talks on one side nothing more is told of `n` talks than that. */
export function alikeFrom(n: number): number {
  return n - 1 - KNOWN_TALKS;
}
