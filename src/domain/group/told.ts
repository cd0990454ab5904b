// What a group tells of the rest of its talks: of those that tell a part of their story, how many chose what.
//
// Whether a table ticked a part can be seen in the room, so it is no secret to hide behind: a choice is protected among the
// talks that tell the part, as a card is among all. The decision on the group threshold says why that is enough.

import { NO_STORY, STORY_PARTS, type Story, type StoryPart } from '../handIn/story.ts';
import { alikeFrom } from './sides.ts';

/**
 * The parts of a story that are counted. `links`: pairs of cards; `bothWays`: cards that also worked the other way. A file
 * may hold others (pins), which are kept and not looked at.
 */
export type ToldPart = Exclude<StoryPart, 'pins'>;
export const TOLD_PARTS = STORY_PARTS.filter((part): part is ToldPart => part !== 'pins');

/** How many talks made a choice; `most` when nearly all did, and more would tell of single ones. */
export type ToldCount = number | 'most';

/** One part in a batch. */
export interface ToldRows {
  /** How many talks tell this part. */
  readonly n: number;
  /** By the key of a choice (see `keysOf`), in the order of the alphabet; nearly no talk made one that is not here. */
  readonly rows: ReadonlyMap<string, ToldCount>;
}

/** By part; a part that too few talks tell is not there. */
export type Told = ReadonlyMap<string, ToldRows>;

/** Counts before they are protected: never to be shown. */
export type RawTold = ReadonlyMap<
  ToldPart,
  { readonly n: number; readonly picked: ReadonlyMap<string, number> }
>;

/** The key of a pair of cards by their tags, as in `4-15`. */
const pairKey = ([low, high]: readonly [low: number, high: number]): string => `${low}-${high}`;

/** What a story says in a part; null when it does not tell that part. */
export function keysOf(story: Story, part: ToldPart): readonly string[] | null {
  switch (part) {
    case 'health':
      return story.health === null ? null : story.health ? ['health'] : [];
    case 'links':
      return story.links?.map(pairKey) ?? null;
    case 'bothWays':
      return story.bothWays?.map(String) ?? null;
    case 'outcome':
      return story.outcome === null ? null : [story.outcome];
    default:
      return story[part];
  }
}

/** Counts what stories tell; each is of another talk. */
export function countTold(stories: Iterable<Story>): RawTold {
  const raw = new Map<ToldPart, { n: number; picked: Map<string, number> }>();
  for (const story of stories) {
    if (story === NO_STORY) continue;
    for (const part of TOLD_PARTS) {
      const keys = keysOf(story, part);
      if (!keys) continue;
      const counts = raw.get(part) ?? { n: 0, picked: new Map<string, number>() };
      raw.set(part, counts);
      counts.n += 1;
      for (const key of keys.length > 1 ? new Set(keys) : keys)
        counts.picked.set(key, (counts.picked.get(key) ?? 0) + 1);
    }
  }
  return raw;
}

/** @param least the least number of talks of which anything is told */
export function protectTold(raw: RawTold, least: number): Told {
  return new Map(
    [...raw]
      .filter(([, { n }]) => n >= least)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([part, { n, picked }]) => {
        const rows = part === 'outcome' ? oneOf(picked, n) : anyOf(picked, n);
        return [part, { n, rows: new Map(rows.sort(([a], [b]) => (a < b ? -1 : 1))) }];
      }),
  );
}

/** A choice that nearly nobody made is left out: of those it is not told whether anybody did. */
function anyOf(picked: ReadonlyMap<string, number>, n: number): [string, ToldCount][] {
  return [...picked].flatMap(([key, count]): [string, ToldCount][] => {
    if (count >= alikeFrom(n)) return [[key, 'most']];
    return n - count >= alikeFrom(n) ? [] : [[key, count]];
  });
}

/** Of choices of which a talk makes one, either all are told or the one that nearly all made. */
function oneOf(picked: ReadonlyMap<string, number>, n: number): [string, ToldCount][] {
  const most = [...picked].find(([, count]) => count >= alikeFrom(n));
  return most ? [[most[0], 'most']] : [...picked];
}
