// A batch: talks that are shown together for the first time, and the only form in which talks ever leave a group.
//
// All that is shown of a group is made of batches, never of talks: figures, percentages, orders, tops, exports, merged
// groups. So what protects a single talk is in this file alone; the decision on the group threshold says why it does.

import { ZONE_IDS } from '../board/zones.ts';
import { newest } from '../handIn/copies.ts';
import { ANSWERS, type HandIn } from '../handIn/handIn.ts';
import { alikeFrom, type Counts, countOnSide, SIDES, type Side } from './sides.ts';
import { countTold, protectTold, type RawTold, type Told } from './told.ts';

/** The least number of talks that are shown together; a group may ask for more. */
export const LEAST_THRESHOLD = 5;

/**
 * What is told of a factor in a batch. `counted`: how many talks gave each answer. `alike`: nearly all talks are on one
 * side, and to say more would tell where a single one stands: so only that `side` has `atLeast` so many.
 */
export type Row =
  | { readonly kind: 'counted'; readonly counts: Counts }
  | { readonly kind: 'alike'; readonly side: Side; readonly atLeast: number };

/** Own cards in a batch: in how many talks at least one was laid (null when that is nearly all or nearly none). */
export interface OwnCards {
  readonly talks: number | null;
  /** Of those talks, how many laid the one that weighs most in each zone; null when no talk tells that. */
  readonly zones: Counts | null;
  /** What players wrote and ticked to be shared, in the order of the alphabet; no zone, no talk, each text once. */
  readonly names: readonly string[];
}

/** The talks that hold a leader's view; the others are the rest of the batch, so that both are protected. */
export interface Leaders {
  readonly n: number;
  /** By tag, as `Row` of kind `counted`; a card of which the leaders' or the others' counts would tell too much is not here. */
  readonly rows: ReadonlyMap<number, Counts>;
}

export interface Batch {
  /** Follows from the content: the same batch has the same id everywhere. */
  readonly id: string;
  /** How many talks. */
  readonly n: number;
  /** The keys of its talks in rising order, so that no talk counts twice. */
  readonly talks: BigUint64Array;
  /** By the tag of the factor card. */
  readonly rows: ReadonlyMap<number, Row>;
  readonly ownCards: OwnCards;
  /** Null unless there are enough talks with a leader's view, and enough others. */
  readonly leaders: Leaders | null;
  readonly told: Told;
}

/** What is counted of talks before it is protected: never to be shown. */
export interface RawCounts {
  readonly talks: BigUint64Array;
  /** By tag: how many talks gave each answer; together always as many as there are talks. */
  readonly factors: ReadonlyMap<number, Counts>;
  /** In how many talks an own card was laid. */
  readonly withOwnCards: number;
  /** Of those, how many laid the one that weighs most in each zone; hand-ins of version 1 do not say. */
  readonly ownZones: Counts;
  readonly leaders: Pick<RawCounts, 'factors'> & { readonly n: number };
  readonly told: RawTold;
  /** Of how many talks nobody ticked what they tell. */
  readonly whole: number;
  readonly names: readonly string[];
}

const ANSWER_INDEX = new Map(ANSWERS.map((answer, index) => [answer, index]));

/** Counts hand-ins over the factor cards with these tags; of several hand-ins of one talk only the one that counts. */
export function countHandIns(handIns: Iterable<HandIn>, tags: readonly number[]): RawCounts {
  const talks = newest(handIns, tags);
  const withOwn = talks.filter(({ ownCards }) => ownCards > 0);
  const leaders = talks.filter(({ view }) => view === 'leader');
  const factorsOf = (of: readonly HandIn[]) => new Map(tags.map((tag) => [tag, countPlaces(of, tag)]));
  return {
    talks: BigUint64Array.from(talks, ({ talk }) => BigInt(`0x${talk}`)).sort(),
    factors: factorsOf(talks),
    withOwnCards: withOwn.length,
    ownZones: ZONE_IDS.map((zone) => withOwn.filter(({ ownZone }) => ownZone === zone).length),
    leaders: { n: leaders.length, factors: factorsOf(leaders) },
    told: countTold(talks.map(({ story }) => story)),
    whole: talks.filter(({ whole }) => whole).length,
    names: talks.flatMap(({ named }) => named.map(({ name }) => name)),
  };
}

/** How many talks gave each answer for the card with this tag. */
function countPlaces(talks: readonly HandIn[], tag: number): Counts {
  const counts = ANSWERS.map(() => 0);
  for (const { placements } of talks) counts[ANSWER_INDEX.get(placements[tag] ?? 'not-asked')!]! += 1;
  return counts;
}

/**
 * Closes a batch: from here on its talks are shown, and nothing of them changes any more.
 * @param threshold the least number of talks; fewer than `LEAST_THRESHOLD` is never enough
 * @returns undefined when there are too few talks
 */
export function closeBatch(raw: RawCounts, threshold = LEAST_THRESHOLD): Batch | undefined {
  const n = raw.talks.length;
  const least = Math.max(threshold, LEAST_THRESHOLD);
  if (n < least) return undefined;
  const rows = new Map(
    [...raw.factors]
      .sort(([a], [b]) => a - b)
      .map(([tag, counts]): [number, Row] => [tag, protectRow(counts, n)]),
  );
  // Text that was written once and text that was written often look the same, so that nobody is counted by a word.
  const names = [...new Set(raw.names.map((name) => name.trim()))].filter((name) => name !== '').sort();
  const content = {
    n,
    talks: raw.talks,
    rows,
    ownCards: { ...protectOwn(raw, n), names },
    leaders: splitLeaders(raw, n, least),
    told: protectTold(raw.told, least),
  };
  return { id: batchId(content), ...content };
}

/** Where own cards lie is told when it is told in how many talks they do: then no side holds nearly all. */
function protectOwn({ withOwnCards, ownZones }: RawCounts, n: number): Omit<OwnCards, 'names'> {
  const alike = Math.max(withOwnCards, n - withOwnCards) >= alikeFrom(n);
  if (alike) return { talks: null, zones: null };
  return { talks: withOwnCards, zones: ownZones.some((count) => count > 0) ? ownZones : null };
}

/** The leaders' part, with the cards of which both what they and what the others say may be told. */
function splitLeaders({ leaders, factors }: RawCounts, n: number, least: number): Leaders | null {
  const others = n - leaders.n;
  if (Math.min(leaders.n, others) < least) return null;
  const rows = new Map(
    [...leaders.factors]
      .filter(([tag, counts]) => mayBeSplit(counts, leaders.n, factors.get(tag)!, others))
      .sort(([a], [b]) => a - b),
  );
  return { n: leaders.n, rows };
}

/** Whether the counts of some talks may be told beside those of all, from which anybody can take them away. */
export function mayBeSplit(part: Counts, n: number, all: Counts, others: number): boolean {
  const rest = all.map((count, i) => count - part[i]!);
  return protectRow(part, n).kind === 'counted' && protectRow(rest, others).kind === 'counted';
}

/** What may be told of a factor: all counts, or, when nearly all talks are on one side, that side. */
export function protectRow(counts: Counts, n: number): Row {
  const atLeast = alikeFrom(n);
  const side = SIDES.find((candidate) => countOnSide(counts, candidate) >= atLeast);
  return side ? { kind: 'alike', side, atLeast } : { kind: 'counted', counts };
}

/** 64 bits of a batch's content as 16 hexadecimal digits. What version 1 does not have adds nothing where it is not told. */
export function batchId({ n, talks, rows, ownCards, leaders, told }: Omit<Batch, 'id'>): string {
  // FNV-1a over numbers, two lanes of 32 bits: a name for equal content, no defence against forgery.
  let [a, b] = [0x811c9dc5, 0x01000193];
  const add = (value: number) => {
    a = Math.imul(a ^ (value & 0xffff), 0x01000193) ^ (value >>> 16);
    b = Math.imul(b ^ (value >>> 16), 0x85ebca6b) ^ (value & 0xffff) ^ (b >>> 15);
  };
  const addText = (text: string) => {
    add(text.length);
    for (let i = 0; i < text.length; i++) add(text.charCodeAt(i));
  };
  add(n);
  for (const half of new Uint32Array(talks.buffer, talks.byteOffset, talks.length * 2)) add(half);
  for (const [tag, row] of rows) addText(`${tag} ${rowText(row)}`);
  addText(JSON.stringify(ownCards.names));
  add(ownCards.talks ?? 0xffffffff);
  if (ownCards.zones) addText(`own ${ownCards.zones.join()}`);
  if (leaders) addText(`leaders ${leaders.n}`);
  for (const [tag, counts] of leaders?.rows ?? []) addText(`leaders ${tag} ${counts.join()}`);
  for (const [part, { n: tellers, rows: picked }] of told) {
    addText(`${part} ${tellers}`);
    for (const [key, count] of picked) addText(`${key} ${count}`);
  }
  return [a, b].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

/** A row in one line. */
function rowText(row: Row): string {
  return row.kind === 'counted' ? row.counts.join() : `${row.side} ${row.atLeast}`;
}
