// Reads what a batch of a group's file claims beside its rows, since version 2, and holds it against the batch's sums: where
// own cards lay, what leaders laid, and what was told of the stories. `undefined` stands for what no batch says.

import { ZONE_IDS } from '../board/zones.ts';
import { ANSWERS } from '../handIn/handIn.ts';
import { MOST_LINKS } from '../handIn/story.ts';
import { isRecord } from '../isRecord.ts';
import { type Batch, LEAST_THRESHOLD, type Leaders, mayBeSplit } from './batch.ts';
import { alikeFrom, type Counts } from './sides.ts';
import type { Told, ToldCount, ToldRows } from './told.ts';

/** Parts and choices of a later Duwtje too: they are kept, so that its group can be merged. */
const PART = /^[a-z][a-zA-Z]{0,31}$/;
const CHOICE = /^[a-z0-9][a-z0-9-]{0,47}$/;
const MOST_PARTS = 32;
/** More than there are pairs of a deck's cards. */
const MOST_CHOICES = 10_000;

export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

/** Counts as a batch writes them, `3 0 12`: a number is written in one way, no `1e1`, no `05`. */
export function readCounts(text: unknown, length: number): Counts | undefined {
  // No number of talks has more digits than a safe integer.
  if (typeof text !== 'string' || text.length > length * 17) return undefined;
  const parts = text.split(' ');
  const counts = parts.map(Number);
  return counts.length === length && counts.every(isCount) && parts.join() === counts.join()
    ? counts
    : undefined;
}

const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);

/** @param talks in how many talks an own card lay */
export function readOwnZones(data: unknown, talks: number | null): Counts | null | undefined {
  if (data === undefined) return null;
  const zones = readCounts(data, ZONE_IDS.length);
  return zones && talks !== null && sum(zones) <= talks ? zones : undefined;
}

export function readLeaders(
  data: unknown,
  { n, rows }: Pick<Batch, 'n' | 'rows'>,
): Leaders | null | undefined {
  if (data === undefined) return null;
  if (!isRecord(data) || !isRecord(data.rows) || !isCount(data.n)) return undefined;
  const { n: leaders } = data;
  if (Math.min(leaders, n - leaders) < LEAST_THRESHOLD) return undefined;
  const theirs = new Map<number, Counts>();
  for (const [field, text] of Object.entries(data.rows)) {
    const all = rows.get(Number(field));
    const counts = readCounts(text, ANSWERS.length);
    if (all?.kind !== 'counted' || !counts || sum(counts) !== leaders) return undefined;
    if (counts.some((count, i) => count > all.counts[i]!)) return undefined;
    if (!mayBeSplit(counts, leaders, all.counts, n - leaders)) return undefined;
    theirs.set(Number(field), counts);
  }
  return { n: leaders, rows: theirs };
}

/** @param n how many talks the batch has */
export function readTold(data: unknown, n: number): Told | undefined {
  if (data === undefined) return new Map();
  if (!isRecord(data)) return undefined;
  const told = new Map<string, ToldRows>();
  const parts = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  if (parts.length > MOST_PARTS) return undefined;
  for (const [part, entry] of parts) {
    const rows = PART.test(part) ? readPart(part, entry, n) : undefined;
    if (!rows) return undefined;
    told.set(part, rows);
  }
  return told;
}

function readPart(part: string, data: unknown, of: number): ToldRows | undefined {
  if (!isRecord(data) || !isRecord(data.rows) || !isCount(data.n)) return undefined;
  const { n } = data;
  if (n < LEAST_THRESHOLD || n > of) return undefined;
  const entries = Object.entries(data.rows).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length > MOST_CHOICES) return undefined;
  const rows = new Map<string, ToldCount>();
  for (const [key, count] of entries) {
    if (!CHOICE.test(key)) return undefined;
    if (count !== 'most' && !isCount(count)) return undefined;
    rows.set(key, count);
  }
  const counts = [...rows.values()];
  return (part === 'outcome' ? isOneOf(counts, n) : isAnyOf(part, counts, n)) ? { n, rows } : undefined;
}

/** As `protectTold` tells of choices of which a talk makes one. */
function isOneOf(counts: readonly ToldCount[], n: number): boolean {
  const told = counts.filter((count) => count !== 'most');
  if (told.length < counts.length) return counts.length === 1;
  return sum(told) === n && told.every((count) => count > 0 && count < alikeFrom(n));
}

/** As `protectTold` tells of choices of which a talk makes as many as it likes. */
function isAnyOf(part: string, counts: readonly ToldCount[], n: number): boolean {
  const told = counts.filter((count) => count !== 'most');
  const fits = told.every((count) => Math.max(count, n - count) < alikeFrom(n));
  const least = sum(told) + (counts.length - told.length) * alikeFrom(n);
  return fits && (part !== 'links' || least <= n * MOST_LINKS);
}
