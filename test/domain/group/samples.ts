// What batches hold of talks that tell where cards lie and nothing else.

import { ZONE_IDS } from '../../../src/domain/board/zones.ts';
import type { Batch, RawCounts } from '../../../src/domain/group/batch.ts';

export const NO_STORIES = {
  withOwnCards: 0,
  ownZones: ZONE_IDS.map(() => 0),
  leaders: { n: 0, factors: new Map() },
  told: new Map(),
  whole: 0,
  names: [],
} as const satisfies Partial<RawCounts>;

export const NO_NAMES = { talks: null, zones: null, names: [] } as const satisfies Batch['ownCards'];

/** What version 1 of a batch lacks. */
export const UNTOLD = { leaders: null, told: new Map() } as const satisfies Partial<Batch>;
