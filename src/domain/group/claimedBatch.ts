// Reads one batch of a group's file, and holds what it claims against its own sums.

import { CARD_TAGS } from '../board/tags.ts';
import { ANSWERS, NAME_BYTES, NAMED_CARDS } from '../handIn/handIn.ts';
import { isRecord } from '../isRecord.ts';
import { type Batch, batchId, LEAST_THRESHOLD, type OwnCards, protectRow, type Row } from './batch.ts';
import { isCount, readCounts, readLeaders, readOwnZones, readTold } from './claimedTold.ts';
import { alikeFrom, SIDES, type Side } from './sides.ts';

/** More talks than any group has: their keys alone are a file of 64 MB. */
const MOST_TALKS = 4_000_000;

const KEY_DIGITS = 16;

/**
 * A batch whose id fits its content, and whose rows and names are such as `closeBatch` makes, so that nothing that tells
 * too much, or that cannot be, is merged in.
 * @returns what is wrong with it as the end of a sentence otherwise, such as `says that it has 8 talks, and names 9`
 */
export function readBatch(data: unknown): Batch | string {
  if (!isRecord(data)) return 'is not a batch';
  const { n } = data;
  if (!isCount(n) || n < LEAST_THRESHOLD || n > MOST_TALKS)
    return `does not say that it has from ${LEAST_THRESHOLD} to ${MOST_TALKS} talks`;
  const talks = readTalks(data.talks, n);
  if (typeof talks === 'string') return talks;
  const rows = readRows(data.rows, n);
  if (typeof rows === 'string') return rows;
  const ownCards = readOwnCards(data.ownCards, n);
  if (typeof ownCards === 'string') return ownCards;
  const leaders = readLeaders(data.leaders, { n, rows });
  if (leaders === undefined) return `tells of leaders what ${n} talks cannot tell`;
  const told = readTold(data.told, n);
  if (!told) return `tells of the stories of its talks what ${n} talks cannot tell`;
  const content = { n, talks, rows, ownCards, leaders, told };
  return batchId(content) === data.id
    ? { id: data.id, ...content }
    : 'has an id that does not fit its content';
}

/** Keys in rising order, each once. */
function readTalks(text: unknown, n: number): BigUint64Array | string {
  if (typeof text !== 'string') return 'names no talks';
  if (text.length !== n * KEY_DIGITS)
    return `says that it has ${n} talks, and names ${Math.ceil(text.length / KEY_DIGITS)}`;
  const talks = new BigUint64Array(n);
  for (let i = 0; i < n; i++) {
    const key = text.slice(i * KEY_DIGITS, (i + 1) * KEY_DIGITS);
    if (!/^[0-9a-f]{16}$/.test(key)) return 'names talks by keys that are not hexadecimal';
    talks[i] = BigInt(`0x${key}`);
    if (i > 0 && talks[i]! <= talks[i - 1]!) return 'names a talk twice, or its talks out of order';
  }
  return talks;
}

function readRows(data: unknown, n: number): ReadonlyMap<number, Row> | string {
  if (!isRecord(data)) return 'has no rows';
  const rows = new Map<number, Row>();
  for (const [field, text] of Object.entries(data)) {
    const tag = /^[1-9]\d?$/.test(field) ? Number(field) : 0;
    if (tag < CARD_TAGS.min || tag > CARD_TAGS.max) return 'has a row for a tag that no card has';
    const row = typeof text === 'string' ? readRow(text, n) : undefined;
    if (!row) return `has a row ${tag} that does not add up to ${n} talks`;
    // Counts that would tell a single talk are not even taken from a file that says so.
    if (row.kind === 'counted' && protectRow(row.counts, n).kind === 'alike')
      return `has a row ${tag} that tells of single talks`;
    rows.set(tag, row);
  }
  return rows;
}

function readRow(text: string, n: number): Row | undefined {
  const [side, atLeast, ...more] = text.split(' ', 3);
  if (SIDES.includes(side as Side) && atLeast === String(alikeFrom(n)) && more.length === 0)
    return { kind: 'alike', side: side as Side, atLeast: alikeFrom(n) };
  const counts = readCounts(text, ANSWERS.length);
  return counts?.reduce((sum, count) => sum + count, 0) === n ? { kind: 'counted', counts } : undefined;
}

function readOwnCards(data: unknown, n: number): OwnCards | string {
  if (!isRecord(data)) return 'does not tell of own cards';
  const { talks, names } = data;
  if (talks !== null && !(isCount(talks) && Math.max(talks, n - talks) < alikeFrom(n)))
    return `tells of own cards in a number of talks that ${n} talks cannot tell`;
  const zones = readOwnZones(data.zones, talks);
  if (zones === undefined) return 'tells of own cards in zones that do not fit the number of talks';
  if (!Array.isArray(names)) return 'has no list of names of own cards';
  // Each talk hands in so many names at most; where no number of talks is told, it can be all of them.
  if (names.length > (talks ?? n) * NAMED_CARDS) return 'has more names of own cards than its talks can have';
  if (!names.every(isName))
    return `has a name of an own card that is empty, or longer than ${NAME_BYTES} bytes`;
  if (new Set(names).size < names.length) return 'has a name of an own card twice';
  return { talks, zones, names };
}

const encoder = new TextEncoder();
// No text of so many units takes fewer bytes: a longer one need not be encoded to be counted.
const isName = (name: unknown): name is string =>
  typeof name === 'string' &&
  name.trim() !== '' &&
  name.length <= NAME_BYTES &&
  encoder.encode(name).length <= NAME_BYTES;
