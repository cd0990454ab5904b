// Counts talks of the table: those that no batch has yet, of which a new one is closed, and those that a group file names.

import { ZONE_IDS } from '../domain/board/zones.ts';
import type { Deck } from '../domain/deck/deck.ts';
import type { Batch, RawCounts } from '../domain/group/batch.ts';
import type { Counts } from '../domain/group/sides.ts';
import { countTold } from '../domain/group/told.ts';
import type { TalkKey } from '../domain/handIn/handIn.ts';
import { ANSWERS } from '../domain/handIn/handIn.ts';
import type { Story } from '../domain/handIn/story.ts';
import type { Gathered } from './gather.ts';

/** The two lanes of a talk's key, as the table has it. */
export function keyOf(talk: bigint): TalkKey {
  return [Number(talk >> 32n), Number(talk & 0xffffffffn)];
}

/** The counts of all talks that are in none of the batches. */
export function countNewTalks(
  { table }: Pick<Gathered, 'table'>,
  batches: readonly Batch[],
  deck: Deck,
): RawCounts {
  const inBatch = new Uint8Array(table.size);
  for (const { talks } of batches)
    for (const talk of talks) {
      const index = table.indexOf(keyOf(talk));
      if (index !== undefined) inBatch[index] = 1;
    }
  const free = new Uint32Array(table.size);
  let talks = 0;
  for (let index = 0; index < table.size; index++) if (!inBatch[index]) free[talks++] = index;
  return countTalks({ table }, free.subarray(0, talks), deck);
}

/** The counts of the talks at these places of the table. */
export function countTalks({ table }: Pick<Gathered, 'table'>, places: Uint32Array, deck: Deck): RawCounts {
  const counts = new Float64Array(deck.factors.length * ANSWERS.length);
  const ofLeaders = new Float64Array(counts.length);
  const keys = new BigUint64Array(places.length);
  const halves = new Uint32Array(keys.buffer);
  // Which half of a 64-bit number comes first in memory depends on the machine.
  const lowFirst = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
  let [talks, withOwnCards, leaders, wholeTalks] = [0, 0, 0, 0];
  const ownZones = ZONE_IDS.map(() => 0);
  const names: string[] = [];
  for (const index of places) {
    const { key, answers, ownCards, ownZone, view, whole } = table.at(index);
    halves[talks * 2 + (lowFirst ? 1 : 0)] = key[0];
    halves[talks * 2 + (lowFirst ? 0 : 1)] = key[1];
    talks += 1;
    if (ownCards > 0) {
      withOwnCards += 1;
      if (ownZone !== null) ownZones[ZONE_IDS.indexOf(ownZone)]! += 1;
    }
    for (let factor = 0; factor < answers.length; factor++)
      counts[factor * ANSWERS.length + answers[factor]!]! += 1;
    if (view === 'leader') {
      leaders += 1;
      for (let factor = 0; factor < answers.length; factor++)
        ofLeaders[factor * ANSWERS.length + answers[factor]!]! += 1;
    }
    if (whole) wholeTalks += 1;
    for (const { name } of table.named.get(index) ?? []) names.push(name);
  }
  return {
    talks: keys.sort(),
    factors: byTag(counts, deck),
    withOwnCards,
    ownZones,
    leaders: { n: leaders, factors: byTag(ofLeaders, deck) },
    told: countTold(storiesAt(table, places)),
    whole: wholeTalks,
    names,
  };
}

/** One at a time: a hundred thousand at once would fill the memory. */
function* storiesAt(table: Gathered['table'], places: Uint32Array): Generator<Story> {
  for (const index of places) yield table.storyAt(index);
}

const byTag = (counts: Float64Array, { factors }: Deck): ReadonlyMap<number, Counts> =>
  new Map(
    factors.map(({ tag }, i) => [tag, [...counts.subarray(i * ANSWERS.length, (i + 1) * ANSWERS.length)]]),
  );
