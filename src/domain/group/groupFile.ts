// A group as JSON that can be given away and merged: two halls, or a year of afternoons. It holds batches and what halls will do, never a talk.

import { readVersion } from '../fileVersion.ts';
import { isRecord } from '../isRecord.ts';
import { type Actions, actionsJson, NO_ACTIONS, readActions } from './actions.ts';
import type { Batch } from './batch.ts';
import { readBatch } from './claimedBatch.ts';

export const GROUP_FORMAT = 'duwtje-group';
const GROUP_VERSION = 3;
/** A group without actions is written as before there were any, so that an older Duwtje reads it too. */
const BEFORE_ACTIONS = 2;

/** More than years of afternoons come to, and few enough to hold each against all others. */
const MOST_BATCHES = 10_000;

/** `newer`: made by a later Duwtje; `damaged`: a group's, but changed, not whole, or at odds with its own sums. */
export type GroupAnswer =
  | { readonly ok: true; readonly batches: readonly Batch[]; readonly actions: Actions }
  | { readonly ok: false; readonly reason: 'foreign' | 'newer' }
  /** `wrong` says what is wrong with it as a clause, such as `batch 2 has no rows`. */
  | { readonly ok: false; readonly reason: 'damaged'; readonly wrong: string };

/** All batches of both, each once, by id, of two with one id that of `one`: in whatever order groups are merged, and however often, the result is the same. */
export function mergeGroups(one: readonly Batch[], other: readonly Batch[]): readonly Batch[] {
  const byId = new Map([...other, ...one].map((batch) => [batch.id, batch]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The text of a group's file; the same batches and actions give the same text. */
export function groupText(batches: readonly Batch[], chosen: Actions = NO_ACTIONS): string {
  const actions = actionsJson(chosen);
  const file = {
    format: GROUP_FORMAT,
    version: actions ? GROUP_VERSION : BEFORE_ACTIONS,
    ...(actions && { actions }),
    batches: mergeGroups(batches, []).map(batchJson),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** What version 1 does not have is left out where it is not told: a batch of that version is written as it was. */
function batchJson({ id, n, talks, rows, ownCards, leaders, told }: Batch): object {
  const { zones, names } = ownCards;
  return {
    id,
    n,
    ownCards: { talks: ownCards.talks, ...(zones && { zones: zones.join(' ') }), names },
    rows: recordOf(rows, (row) =>
      row.kind === 'counted' ? row.counts.join(' ') : `${row.side} ${row.atLeast}`,
    ),
    ...(leaders && { leaders: { n: leaders.n, rows: recordOf(leaders.rows, (counts) => counts.join(' ')) } }),
    ...(told.size > 0 && {
      told: recordOf(told, (part) => ({ n: part.n, rows: recordOf(part.rows, (count) => count) })),
    }),
    talks: talksText(talks),
  };
}

const recordOf = <Value, Written>(
  map: ReadonlyMap<string | number, Value>,
  write: (value: Value) => Written,
) => Object.fromEntries([...map].map(([key, value]) => [key, write(value)]));

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
  if (version === 'newer') return { ok: false, reason: version };
  if (version === 'damaged') return damaged('its version is none');
  const { batches } = data;
  if (!Array.isArray(batches)) return damaged('it has no list of batches');
  if (batches.length > MOST_BATCHES) return damaged(`it has more than ${MOST_BATCHES} batches`);
  const byId = new Map<string, Batch>();
  for (const [index, entry] of batches.entries()) {
    const batch = readBatch(entry);
    if (typeof batch === 'string') return damaged(`batch ${index + 1} ${batch}`);
    const known = byId.get(batch.id);
    if (known && !sameBatch(known, batch)) return damaged(`batch ${index + 1} has the id of another one`);
    byId.set(batch.id, batch);
  }
  const actions = readActions(data.actions);
  if (typeof actions === 'string') return damaged(actions);
  return { ok: true, batches: mergeGroups([...byId.values()], []), actions };
}

const damaged = (wrong: string): GroupAnswer => ({ ok: false, reason: 'damaged', wrong });

/** Whether two batches say the same, word for word: an id alone can be forged. */
export function sameBatch(one: Batch, other: Batch): boolean {
  return one === other || JSON.stringify(batchJson(one)) === JSON.stringify(batchJson(other));
}
