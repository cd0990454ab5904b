// The sum of what batches tell of one factor. It is made of protected rows only, so it tells no more than they do.

import { directionOf, ZONE_IDS, ZONES, type ZoneId } from '../board/zones.ts';
import { ANSWERS } from '../handIn/handIn.ts';
import type { Batch, Row } from './batch.ts';
import type { Side } from './sides.ts';

/** Talks, each counted in one place: together all talks of the group. */
export interface Tally {
  readonly zones: Readonly<Record<ZoneId, number>>;
  /** A brake, without saying how heavy: of batches in which nearly all talks are alike. */
  readonly anyBrake: number;
  /** A push, without saying how strong. */
  readonly anyPush: number;
  readonly notLaid: number;
  readonly notAsked: number;
  /** Could be anywhere: the few talks of such a batch of which nothing is said. */
  readonly hidden: number;
}

/** The places of a tally: every talk is counted in one. */
export const TALLY_PLACES = [
  ...ZONE_IDS,
  'any-brake',
  'any-push',
  'not-laid',
  'not-asked',
  'hidden',
] as const;
export type TallyPlace = (typeof TALLY_PLACES)[number];

/** How many talks a tally counts in a place. */
export function countIn(tally: Tally, place: TallyPlace): number {
  switch (place) {
    case 'any-brake':
      return tally.anyBrake;
    case 'any-push':
      return tally.anyPush;
    case 'not-laid':
      return tally.notLaid;
    case 'not-asked':
      return tally.notAsked;
    case 'hidden':
      return tally.hidden;
    default:
      return tally.zones[place];
  }
}

const EMPTY: Tally = {
  zones: { 'strong-brake': 0, 'slight-brake': 0, 'slight-push': 0, 'strong-push': 0 },
  anyBrake: 0,
  anyPush: 0,
  notLaid: 0,
  notAsked: 0,
  hidden: 0,
};

/** A batch's part: its row of the factor, none when its deck does not have the card, and its number of talks. */
export interface TallyPart {
  readonly row: Row | undefined;
  readonly n: number;
}

/** Adds up the parts of all batches. */
export function tallyOf(parts: readonly TallyPart[]): Tally {
  return parts.map(partTally).reduce(addTallies, EMPTY);
}

/** The tally of own cards, each talk by the one that weighs most; what batches do not tell is hidden. */
export function tallyOfOwnCards(batches: readonly Pick<Batch, 'n' | 'ownCards'>[]): Tally {
  return batches
    .map(({ n, ownCards: { talks, zones } }): Tally => {
      if (talks === null) return { ...EMPTY, hidden: n };
      const told = zones ?? ZONE_IDS.map(() => 0);
      return {
        ...EMPTY,
        zones: zoneNumbers((zone) => told[ZONE_IDS.indexOf(zone)]!),
        notLaid: n - talks,
        hidden: talks - told.reduce((sum, count) => sum + count, 0),
      };
    })
    .reduce(addTallies, EMPTY);
}

const FIELD_OF = {
  brake: 'anyBrake',
  push: 'anyPush',
  'not-laid': 'notLaid',
  'not-asked': 'notAsked',
} as const;

function partTally({ row, n }: TallyPart): Tally {
  if (!row) return { ...EMPTY, notAsked: n };
  if (row.kind === 'alike') return { ...EMPTY, [FIELD_OF[row.side]]: row.atLeast, hidden: n - row.atLeast };
  const count = (answer: (typeof ANSWERS)[number]) => row.counts[ANSWERS.indexOf(answer)]!;
  return {
    ...EMPTY,
    zones: zoneNumbers(count),
    notLaid: count('not-laid'),
    notAsked: count('not-asked'),
  };
}

function zoneNumbers(count: (zone: ZoneId) => number): Tally['zones'] {
  return Object.fromEntries(ZONES.map(({ id }) => [id, count(id)])) as unknown as Tally['zones'];
}

/** The sum of two tallies. */
export function addTallies(a: Tally, b: Tally): Tally {
  return {
    zones: zoneNumbers((zone) => a.zones[zone] + b.zones[zone]),
    anyBrake: a.anyBrake + b.anyBrake,
    anyPush: a.anyPush + b.anyPush,
    notLaid: a.notLaid + b.notLaid,
    notAsked: a.notAsked + b.notAsked,
    hidden: a.hidden + b.hidden,
  };
}

/** How many talks at least are on a side; exactly so many when nothing is hidden. */
export function tallyOnSide(tally: Tally, side: Side): number {
  if (side === 'not-laid') return tally.notLaid;
  if (side === 'not-asked') return tally.notAsked;
  const split = ZONES.filter(({ id }) => directionOf(id) === side).reduce(
    (sum, { id }) => sum + tally.zones[id],
    0,
  );
  return split + tally[FIELD_OF[side]];
}

/** The score of a talk of which only the side is told: half-way between the side's two zones. */
const MIDDLE_SCORE = 1.5;

/** Scores with the number of talks that gave each. */
function scores(tally: Tally): readonly (readonly [score: number, talks: number])[] {
  return [
    ...ZONES.map(({ id, weight }) => [weight, tally.zones[id]] as const),
    [-MIDDLE_SCORE, tally.anyBrake],
    [MIDDLE_SCORE, tally.anyPush],
  ];
}

/**
 * The mean score over all `n` talks, from -2 to 2. A card that is not laid did not matter, so it adds 0 (domain,
 * 'one scale'); hidden talks add 0 too.
 */
export function meanScore(tally: Tally, n: number): number {
  return scores(tally).reduce((sum, [score, talks]) => sum + score * talks, 0) / n;
}

/**
 * How much the talks that laid the card disagree, from 0 (all the same score) to 1 (half of them at each end); null when
 * fewer than `least` laid it. The population variance of their scores, divided by the largest that there can be between -2
 * and 2, which is 4 (Popoviciu's inequality, 1935).
 */
export function disagreement(tally: Tally, least: number): number | null {
  const laid = scores(tally);
  const talks = laid.reduce((sum, [, count]) => sum + count, 0);
  if (talks < least) return null;
  const mean = laid.reduce((sum, [score, count]) => sum + score * count, 0) / talks;
  return laid.reduce((sum, [score, count]) => sum + (score - mean) ** 2 * count, 0) / talks / 4;
}
