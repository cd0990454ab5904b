// The ways in which a card can have worked in a talk, coarser than zones: what protection is about.

import { ZONES, type ZoneId } from '../board/zones.ts';
import type { Place } from '../talk/talk.ts';

/** Where a card lies in a talk, seen from the group. */
export type Answer = Place | 'not-asked';

/** The answers in the order in which counts are kept: the zones from left to right, not laid, not asked. */
export const ANSWERS: readonly Answer[] = [...ZONES.map(({ id }) => id), 'not-laid', 'not-asked'];

/** What a zone comes down to; also what must never be known of a single talk. */
export type Side = 'brake' | 'push' | 'not-laid' | 'not-asked';

export const SIDES: readonly Side[] = ['brake', 'push', 'not-laid', 'not-asked'];

/** The side of a zone. */
export function sideOfZone(zone: ZoneId): 'brake' | 'push' {
  return ZONES.find(({ id }) => id === zone)!.weight < 0 ? 'brake' : 'push';
}

/** The side of an answer. */
export function sideOf(answer: Answer): Side {
  return answer === 'not-laid' || answer === 'not-asked' ? answer : sideOfZone(answer);
}

/** How many talks gave each answer, in the order of `ANSWERS`. */
export type Counts = readonly number[];

/** How many talks are on a side. */
export function countOnSide(counts: Counts, side: Side): number {
  return ANSWERS.reduce((sum, answer, i) => (sideOf(answer) === side ? sum + counts[i]! : sum), 0);
}
