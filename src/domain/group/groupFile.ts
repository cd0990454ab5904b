// A group as JSON that can be given away and merged: two halls, or a year of afternoons. It holds batches, never a talk.

import { readVersion } from '../fileVersion.ts';
import { ANSWERS } from '../handIn/handIn.ts';
import { isRecord } from '../isRecord.ts';
import { alikeFrom, type Batch, batchId, LEAST_THRESHOLD, protectRow, type Row } from './batch.ts';
import { SIDES, type Side } from './sides.ts';

export const GROUP_FORMAT = 'duwtje-group';
const GROUP_VERSION = 1;

/** Why a file is not a group. `newer`: made by a later Duwtje; `damaged`: a group's, but changed or not whole. */
export type GroupRefusal = 'foreign' | 'newer' | 'damaged';

export type GroupAnswer =
  | { readonly ok: true; readonly batches: readonly Batch[] }
  | { readonly ok: false; readonly reason: GroupRefusal };

/** All batches of both, each once, by id: in whatever order groups are merged, and however often, the result is the same. */
export function mergeGroups(one: readonly Batch[], other: readonly Batch[]): readonly Batch[] {
  const byId = new Map([...one, ...other].map((batch) => [batch.id, batch]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The text of a group's file; the same batches give the same text. */
export function groupText(batches: readonly Batch[]): string {
  const file = {
    format: GROUP_FORMAT,
    version: GROUP_VERSION,
    batches: mergeGroups(batches, []).map(batchJson),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

function batchJson({ id, n, talks, rows, ownCards }: Batch): object {
  return {
    id,
    n,
    ownCards,
    rows: Object.fromEntries(
      [...rows].map(([tag, row]) => [
        tag,
        row.kind === 'counted' ? row.counts.join(' ') : `${row.side} ${row.atLeast}`,
      ]),
    ),
    talks: talksText(talks),
  };
}

// A group of a million talks is one string of 16 million letters, not a million strings.
function talksText(talks: BigUint64Array): string {
  const parts: string[] = [];
  for (const talk of talks) parts.push(talk.toString(16).padStart(16, '0'));
  return parts.join('');
}

/** Reads what `JSON.parse` made of a group's file; whatever it is, it answers. */
export function readGroup(data: unknown): GroupAnswer {
  if (!isRecord(data) || data.format !== GROUP_FORMAT) return { ok: false, reason: 'foreign' };
  const version = readVersion(data.version, GROUP_VERSION);
  if (typeof version === 'string') return { ok: false, reason: version };
  if (!Array.isArray(data.batches)) return { ok: false, reason: 'damaged' };
  const batches = data.batches.map(readBatch);
  const whole = batches.filter((batch) => batch !== undefined);
  if (whole.length < batches.length) return { ok: false, reason: 'damaged' };
  return { ok: true, batches: mergeGroups(whole, []) };
}

/** A batch whose id fits its content; the protection of every row is checked too, so that nothing unsafe is merged in. */
function readBatch(data: unknown): Batch | undefined {
  if (!isRecord(data) || typeof data.n !== 'number' || !isRecord(data.ownCards) || !isRecord(data.rows))
    return undefined;
  const { n } = data;
  const talks = readTalks(data.talks);
  const { talks: laid, names } = data.ownCards;
  const fits =
    Number.isSafeInteger(n) &&
    n >= LEAST_THRESHOLD &&
    talks?.length === n &&
    (laid === null || (isCount(laid) && Math.max(laid, n - laid) < alikeFrom(n))) &&
    Array.isArray(names) &&
    names.every((name): name is string => typeof name === 'string');
  if (!fits) return undefined;
  const rows = new Map<number, Row>();
  for (const [tag, text] of Object.entries(data.rows)) {
    const row = typeof text === 'string' ? readRow(text, n) : undefined;
    if (!row || !/^\d{1,3}$/.test(tag)) return undefined;
    rows.set(Number(tag), row);
  }
  const content = { n, talks, rows, ownCards: { talks: laid, names } };
  return batchId(content) === data.id ? { id: data.id, ...content } : undefined;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function readRow(text: string, n: number): Row | undefined {
  const parts = text.split(' ');
  if (parts.length === 2 && SIDES.includes(parts[0] as Side) && Number(parts[1]) === alikeFrom(n))
    return { kind: 'alike', side: parts[0] as Side, atLeast: alikeFrom(n) };
  const counts = parts.map(Number);
  const whole =
    counts.length === ANSWERS.length &&
    counts.every(isCount) &&
    counts.reduce((sum, count) => sum + count, 0) === n;
  if (!whole || parts.join() !== counts.join()) return undefined;
  const row = protectRow(counts, n);
  return row.kind === 'counted' ? row : undefined;
}

/** Keys in rising order, each once. */
function readTalks(text: unknown): BigUint64Array | undefined {
  if (typeof text !== 'string' || !/^([0-9a-f]{16})+$/.test(text)) return undefined;
  const talks = new BigUint64Array(text.length / 16);
  for (let i = 0; i < talks.length; i++) {
    talks[i] = BigInt(`0x${text.slice(i * 16, i * 16 + 16)}`);
    if (i > 0 && talks[i]! <= talks[i - 1]!) return undefined;
  }
  return talks;
}
