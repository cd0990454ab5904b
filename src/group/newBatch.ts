// Which batches a run shows: those that were shown before, those of group files that may count, and one of its new talks.

import type { Deck } from '../domain/deck/deck.ts';
import { type Batch, closeBatch } from '../domain/group/batch.ts';
import { type Clash, settleClaims } from '../domain/group/claims.ts';
import { mergeGroups } from '../domain/group/groupFile.ts';
import type { Gathered } from './gather.ts';
import { countNewTalks, countTalks, keyOf } from './rawCounts.ts';

export interface ShownNow {
  readonly batches: readonly Batch[];
  /** New talks that are too few to be shown. */
  readonly waiting: number;
  /** What of the group files does not count, in sentences without a full stop. */
  readonly clashes: readonly string[];
}

/** @param shown all that was ever shown from the folder; what has no talk of this run in it is not shown again */
export function closeNewBatch(
  gathered: Gathered,
  shown: readonly Batch[],
  deck: Deck,
  threshold: number,
): ShownNow {
  const { table, claims } = gathered;
  const indexOf = (talk: bigint) => table.indexOf(keyOf(talk));
  const claimed = claims.map(({ batch }) => batch);
  const settled = settleClaims(claimed, shown, {
    has: (talk) => indexOf(talk) !== undefined,
    count: (talks) =>
      countTalks(
        gathered,
        Uint32Array.from(talks, (talk) => indexOf(talk)!),
        deck,
      ),
  });
  const given = new Set(claimed.map(({ id }) => id));
  const concerns = ({ id, talks }: Batch) =>
    given.has(id) || talks.some((talk) => indexOf(talk) !== undefined);
  const batches = mergeGroups(shown.filter(concerns), settled.batches);
  const raw = countNewTalks(gathered, batches, deck);
  const batch = closeBatch(raw, threshold);
  const pathOf = new Map(claims.map((claim) => [claim.batch, claim.path]));
  return {
    batches: batch ? mergeGroups(batches, [batch]) : batches,
    waiting: batch ? 0 : raw.talks.length,
    clashes: settled.clashes.map((clash) => `${pathOf.get(clash.batch)} ${clashReason(clash)}`),
  };
}

/** The end of a sentence without a full stop. */
function clashReason({ batch, with: other, shared }: Clash): string {
  const group = `holds a group of ${batch.n} talks that does not count: ${shared === 1 ? 'one' : shared} of them`;
  const are = shared === 1 ? 'is' : 'are';
  switch (other) {
    case 'talks':
      return `${group} ${are} at hand, and count${shared === 1 ? 's' : ''} for what ${shared === 1 ? 'it says itself' : 'they say themselves'}. Leave out either, and do not publish both`;
    case 'shown':
      return `${group} ${are} in a group that was shown from this folder before, and that stays as it was shown`;
    case 'group':
      return `${group} ${are} also in a larger group of the files that were given`;
  }
}
