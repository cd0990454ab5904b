// What a whole talk tells of its story when a group counts it: the decision on what a group tells says why this and no more.

import type { PlacedTalk } from '../talk/placedTalk.ts';
import { RECOMMENDATIONS, WAYS, YIELDS } from '../talk/talk.ts';
import { MOST_LINKS, NO_STORY, type Story, type TagPair, TOLD_TRIGGERS } from './story.ts';

/**
 * The parts that say something, save those that only a tick gives: health, and what became of a promise. What is no choice of
 * ours is passed over.
 * @param tags of the deck's factor cards by their ids
 */
export function wholeStory(talk: PlacedTalk, tags: ReadonlyMap<string, number>): Story {
  const triggers = isFilled(talk.triggers) ? among(TOLD_TRIGGERS, talk.triggers) : null;
  const yields = toldOf(YIELDS, talk.yields);
  const recommendations = toldOf(RECOMMENDATIONS, talk.recommendations);
  const ways = toldOf(WAYS, talk.ways);
  const links = linksOf(talk, tags);
  const bothWays = bothWaysOf(talk, tags);
  if (!triggers && !yields && !recommendations && !ways && !links && !bothWays) return NO_STORY;
  return { ...NO_STORY, triggers, yields, recommendations, ways, links, bothWays };
}

const isFilled = (list: unknown): list is readonly unknown[] => Array.isArray(list) && list.length > 0;

const among = <Choice>(all: readonly Choice[], picked: readonly unknown[]): readonly Choice[] =>
  all.filter((choice) => picked.includes(choice));

function toldOf<Choice>(all: readonly Choice[], picked: unknown): readonly Choice[] | null {
  const told = isFilled(picked) ? among(all, picked) : [];
  return told.length > 0 ? told : null;
}

function bothWaysOf({ cards }: PlacedTalk, tags: ReadonlyMap<string, number>): readonly number[] | null {
  const found: number[] = [];
  for (const { card, place, bothWays } of cards) {
    const tag = bothWays === true && place !== null ? tags.get(card) : undefined;
    if (tag !== undefined) found.push(tag);
  }
  return found.length > 0 ? found.sort((a, b) => a - b) : null;
}

/** Pairs of cards that lie on the board, each once. */
function linksOf({ links, cards }: PlacedTalk, tags: ReadonlyMap<string, number>): readonly TagPair[] | null {
  if (!isFilled(links)) return null;
  const isLaid = (id: unknown) => cards.some(({ card, place }) => card === id && place !== null);
  const pairs = new Map<number, TagPair>();
  for (const link of links as readonly { readonly from?: unknown; readonly to?: unknown }[]) {
    const [a, b] = [tags.get(link?.from as string), tags.get(link?.to as string)];
    if (a === undefined || b === undefined || a === b || !isLaid(link.from) || !isLaid(link.to)) continue;
    const [low, high] = a < b ? [a, b] : [b, a];
    pairs.set(low * 1024 + high, [low, high]);
  }
  if (pairs.size === 0) return null;
  return [...pairs.entries()]
    .sort(([a], [b]) => a - b)
    .slice(0, MOST_LINKS)
    .map(([, pair]) => pair);
}
