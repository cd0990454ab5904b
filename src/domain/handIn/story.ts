// What a table can tell of the rest of its talk: choices and pairs of cards, never a word, and only what it ticked.

import { MOST_PINS, type PinPair, type Spot } from '../board/pins.ts';
import { OUTCOMES, type Outcome } from '../talk/agreement.ts';
import {
  RECOMMENDATIONS,
  type Recommendation,
  type Talk,
  TRIGGERS,
  type Trigger,
  WAYS,
  type Way,
  YIELDS,
  type Yield,
} from '../talk/talk.ts';
import type { BitReader, BitWriter } from './bits.ts';

/** Two factor cards that belong together, by their tags, the lower first. */
export type TagPair = readonly [low: number, high: number];

/** Why a talk began with health is told by a tick of its own, so it is no part of this list. */
export const TOLD_TRIGGERS = TRIGGERS.filter((trigger) => trigger !== 'health');

/**
 * Each part is null when the table did not tick it. How somebody steers their own learning is no part: it never travels.
 */
export interface Story {
  readonly triggers: readonly Trigger[] | null;
  /** Whether trouble with body or mind set it off. */
  readonly health: boolean | null;
  readonly yields: readonly Yield[] | null;
  readonly recommendations: readonly Recommendation[] | null;
  readonly ways: readonly Way[] | null;
  /** In rising order; links with own cards are left out, for they say nothing in another talk. */
  readonly links: readonly TagPair[] | null;
  /** The tags of the cards that also worked the other way, in rising order. */
  readonly bothWays: readonly number[] | null;
  /** What became of the promise that was looked back on last. */
  readonly outcome: Outcome | null;
  readonly pins: readonly PinPair[] | null;
}

export type StoryPart = keyof Story;

/** In the order of the bits that say which were ticked: it is forever. */
export const STORY_PARTS: readonly StoryPart[] = [
  'triggers',
  'health',
  'yields',
  'recommendations',
  'ways',
  'links',
  'bothWays',
  'outcome',
  'pins',
];

/** A hand-in of which nothing was ticked, and every one of version 1: always this very object. */
export const NO_STORY: Story = {
  triggers: null,
  health: null,
  yields: null,
  recommendations: null,
  ways: null,
  links: null,
  bothWays: null,
  outcome: null,
  pins: null,
};

/** More pairs than this do not go along: the first ones by their tags do. */
export const MOST_LINKS = 15;

/**
 * The ticked parts of a talk's story; of links and cards that worked both ways those that lie on the board.
 * @param tags of the deck's factor cards by their ids
 */
export function storyOf(talk: Talk, tags: ReadonlyMap<string, number>, ticked: readonly StoryPart[]): Story {
  const laid = new Map(
    talk.cards.flatMap(({ card, place }) =>
      place !== null && tags.has(card) ? [[card, tags.get(card)!]] : [],
    ),
  );
  const whole: Story = {
    triggers: inOrder(TOLD_TRIGGERS, talk.triggers),
    health: talk.triggers.includes('health'),
    yields: inOrder(YIELDS, talk.yields),
    recommendations: inOrder(RECOMMENDATIONS, talk.recommendations),
    ways: inOrder(WAYS, talk.ways),
    links: pairsOf(talk, laid),
    bothWays: talk.cards
      .flatMap(({ card, bothWays }) => (bothWays && laid.has(card) ? [laid.get(card)!] : []))
      .sort((a, b) => a - b),
    outcome: talk.lookBacks.at(-1)?.outcome ?? null,
    pins: talk.pins.toSorted((a, b) => a.pair - b.pair),
  };
  if (ticked.length === 0) return NO_STORY;
  return Object.fromEntries(
    STORY_PARTS.map((part) => [part, ticked.includes(part) ? whole[part] : null]),
  ) as unknown as Story;
}

const inOrder = <Choice>(all: readonly Choice[], picked: readonly unknown[]): readonly Choice[] =>
  all.filter((choice) => picked.includes(choice));

function pairsOf({ links }: Pick<Talk, 'links'>, laid: ReadonlyMap<string, number>): readonly TagPair[] {
  return links
    .flatMap(({ from, to }): TagPair[] => {
      const [a, b] = [laid.get(from), laid.get(to)];
      return a === undefined || b === undefined ? [] : [[Math.min(a, b), Math.max(a, b)]];
    })
    .sort(([a, b], [c, d]) => a - c || b - d)
    .slice(0, MOST_LINKS);
}

/**
 * Writes a story: 9 bits for what was ticked, then each of those parts. @param firstTag from which tags count, and how many
 * there are: a link takes 12 bits, a card that worked both ways one of `tags`
 */
export function writeStory(bits: BitWriter, story: Story, firstTag: number, tags: number): void {
  for (const part of STORY_PARTS) bits.write(story[part] === null ? 0 : 1, 1);
  writePicked(bits, TOLD_TRIGGERS, story.triggers);
  if (story.health !== null) bits.write(story.health ? 1 : 0, 1);
  writePicked(bits, YIELDS, story.yields);
  writePicked(bits, RECOMMENDATIONS, story.recommendations);
  writePicked(bits, WAYS, story.ways);
  if (story.links) {
    if (story.links.length > MOST_LINKS) throw new RangeError(`${story.links.length} links are too many`);
    bits.write(story.links.length, 4);
    for (const pair of story.links) for (const tag of pair) bits.write(offset(tag, firstTag, 64), 6);
  }
  if (story.bothWays) {
    const there = new Set(story.bothWays.map((tag) => offset(tag, firstTag, tags)));
    for (let i = 0; i < tags; i++) bits.write(there.has(i) ? 1 : 0, 1);
  }
  if (story.outcome) bits.write(OUTCOMES.indexOf(story.outcome), 2);
  if (story.pins) writePins(bits, story.pins);
}

/** Undefined for what no story says. */
export function readStory(bits: BitReader, firstTag: number, tags: number): Story | undefined {
  const ticked = new Set(STORY_PARTS.filter(() => bits.read(1) === 1));
  if (ticked.size === 0) return NO_STORY;
  const told = <Part>(part: StoryPart, read: () => Part): Part | null => (ticked.has(part) ? read() : null);
  const story = {
    triggers: told('triggers', () => readPicked(bits, TOLD_TRIGGERS)),
    health: told('health', () => bits.read(1) === 1),
    yields: told('yields', () => readPicked(bits, YIELDS)),
    recommendations: told('recommendations', () => readPicked(bits, RECOMMENDATIONS)),
    ways: told('ways', () => readPicked(bits, WAYS)),
    links: told('links', () => readLinks(bits, firstTag)),
    bothWays: told('bothWays', () =>
      Array.from({ length: tags }, (_, i) => (bits.read(1) === 1 ? [firstTag + i] : [])).flat(),
    ),
    outcome: told('outcome', () => OUTCOMES[bits.read(2)]),
    pins: told('pins', () => readPins(bits)),
  };
  return Object.values(story).includes(undefined) ? undefined : (story as Story);
}

function offset(tag: number, firstTag: number, tags: number): number {
  const at = tag - firstTag;
  if (at < 0 || at >= tags) throw new RangeError(`tag ${tag} is not one of the deck`);
  return at;
}

function writePicked<Choice>(
  bits: BitWriter,
  all: readonly Choice[],
  picked: readonly Choice[] | null,
): void {
  if (picked) for (const choice of all) bits.write(picked.includes(choice) ? 1 : 0, 1);
}

const readPicked = <Choice>(bits: BitReader, all: readonly Choice[]): readonly Choice[] =>
  all.filter(() => bits.read(1) === 1);

/** Undefined unless every pair is in order and comes after the one before it. */
function readLinks(bits: BitReader, firstTag: number): readonly TagPair[] | undefined {
  const pairs = Array.from(
    { length: bits.read(4) },
    (): TagPair => [firstTag + bits.read(6), firstTag + bits.read(6)],
  );
  const value = ([low, high]: TagPair) => low * 1024 + high;
  const rising = pairs.every(
    (pair, i) => pair[0] < pair[1] && (i === 0 || value(pair) > value(pairs[i - 1]!)),
  );
  return rising ? pairs : undefined;
}

function writePins(bits: BitWriter, pins: readonly PinPair[]): void {
  for (let pair = 1; pair <= MOST_PINS; pair++) {
    const pin = pins.find((other) => other.pair === pair);
    bits.write(pin ? 1 : 0, 1);
    if (!pin) continue;
    for (const spot of [pin.now, pin.wanted]) {
      bits.write(spot ? 1 : 0, 1);
      if (spot) for (const along of [spot.person, spot.proactive]) bits.write(along + 100, 8);
    }
  }
}

function readPins(bits: BitReader): readonly PinPair[] | undefined {
  let right = true;
  const spot = (): Spot | null => {
    if (bits.read(1) === 0) return null;
    const [person, proactive] = [bits.read(8) - 100, bits.read(8) - 100];
    right &&= person <= 100 && proactive <= 100;
    return { person, proactive };
  };
  const pins: PinPair[] = [];
  for (let pair = 1; pair <= MOST_PINS; pair++)
    if (bits.read(1) === 1) pins.push({ pair, now: spot(), wanted: spot() });
  return right ? pins : undefined;
}
