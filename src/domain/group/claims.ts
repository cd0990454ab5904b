// Which batches of group files may be shown beside talks at hand, for the page and the command line alike.
//
// A group's file is a claim: whoever wrote it could list the keys of any talks. So talks at hand count themselves, and what
// was shown before stays as it was shown. A batch that names one of their talks counts only when it can be held against
// the talks themselves; else it would be shown beside a group that differs from it by a few talks, and that would tell them.

import { type Batch, closeBatch, protectRow, type RawCounts } from './batch.ts';
import { sameBatch } from './groupFile.ts';

/** The talks that came in as themselves, not as sums, and that were not shown before. */
export interface TalksAtHand {
  has(talk: bigint): boolean;
  /** @param talks keys of talks at hand, in rising order */
  count(talks: BigUint64Array): RawCounts;
}

/** A batch that does not count, because it names talks that `talks` at hand, what was `shown` before, or another `group` has. */
export interface Clash {
  readonly batch: Batch;
  readonly with: 'talks' | 'shown' | 'group';
  /** How many talks both have. */
  readonly shared: number;
}

export interface Settled {
  /** Those that count, each once; no two have a talk in common, and none has one of what was shown before. */
  readonly batches: readonly Batch[];
  readonly clashes: readonly Clash[];
}

/**
 * Settles what group files claim.
 * @param claims their batches; one that was shown before is none, and is passed over
 * @param shown what this folder or device ever showed
 */
export function settleClaims(
  claims: readonly Batch[],
  shown: readonly Batch[],
  atHand: TalksAtHand,
): Settled {
  const batches: Batch[] = [];
  const clashes: Clash[] = [];
  if (claims.length === 0) return { batches, clashes };
  const shownTalks = keysOf(shown);
  const byId = new Map(shown.map((batch) => [batch.id, batch]));
  const takenTalks = new Set<bigint>();
  for (const batch of largestFirst(claims)) {
    const known = byId.get(batch.id);
    if (known && sameBatch(known, batch)) continue;
    const clash = (kind: Clash['with'], shared: number) => clashes.push({ batch, with: kind, shared });
    const [inShown, inTaken] = [countIn(batch, shownTalks), countIn(batch, takenTalks)];
    const inHand = batch.talks.reduce((count, talk) => count + (atHand.has(talk) ? 1 : 0), 0);
    if (inShown > 0) clash('shown', inShown);
    else if (inHand > 0 && !(inHand === batch.n && isTrue(batch, atHand.count(batch.talks))))
      clash('talks', inHand);
    else if (inTaken > 0) clash('group', inTaken);
    else {
      batches.push(batch);
      byId.set(batch.id, batch);
      if (claims.length > 1) for (const talk of batch.talks) takenTalks.add(talk);
    }
  }
  return { batches, clashes };
}

/** In an order of their content alone: whatever order files come in, the same ones count. */
export function largestFirst(batches: readonly Batch[]): readonly Batch[] {
  return batches.toSorted((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1));
}

const keysOf = (batches: readonly Batch[]): ReadonlySet<bigint> =>
  new Set(batches.flatMap(({ talks }) => [...talks]));

const countIn = ({ talks }: Batch, keys: ReadonlySet<bigint>): number =>
  keys.size === 0 ? 0 : talks.reduce((count, talk) => count + (keys.has(talk) ? 1 : 0), 0);

/**
 * Whether a batch says what its talks say. What whole talks do not tell is not looked at: which names of own cards were
 * shared, and what of a story was ticked. Of cards that this deck does not have, nothing is shown.
 */
function isTrue(batch: Batch, raw: RawCounts): boolean {
  const own = closeBatch(raw);
  if (own?.ownCards.talks !== batch.ownCards.talks) return false;
  const nobodyAsked = protectRow([0, 0, 0, 0, 0, batch.n], batch.n);
  return (
    [...own.rows].every(([tag, row]) => isSame(row, batch.rows.get(tag) ?? nobodyAsked)) &&
    isSameIfTold(own.ownCards.zones, batch.ownCards.zones) &&
    isSameIfTold(own.leaders && listed(own.leaders), batch.leaders && listed(batch.leaders)) &&
    // At a hand-in of a whole talk less may have been ticked.
    (raw.whole > 0 ||
      [...own.told].every(([part, rows]) => {
        const claimed = batch.told.get(part);
        return isSameIfTold(listed(rows), claimed && listed(claimed));
      }))
  );
}

/** What talks or batch do not tell, neither can gainsay. */
const isSameIfTold = (one: unknown, other: unknown): boolean => !one || !other || isSame(one, other);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const listed = ({ n, rows }: { readonly n: number; readonly rows: ReadonlyMap<unknown, unknown> }) => [
  n,
  ...rows,
];
