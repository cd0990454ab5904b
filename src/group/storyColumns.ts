// What talks tell of their stories, some twenty bytes each: a hundred thousand whole talks all tell one.

import type { PinPair } from '../domain/board/pins.ts';
import { CARD_TAGS } from '../domain/board/tags.ts';
import { NO_STORY, STORY_PARTS, type Story, type TagPair, TOLD_TRIGGERS } from '../domain/handIn/story.ts';
import { OUTCOMES } from '../domain/talk/agreement.ts';
import { RECOMMENDATIONS, WAYS, YIELDS } from '../domain/talk/talk.ts';

/** The lists of choices, one behind the other from bit 3 on: below stand health and what became of the promise. */
const LISTS = { triggers: TOLD_TRIGGERS, yields: YIELDS, recommendations: RECOMMENDATIONS, ways: WAYS };
const LIST_NAMES = ['triggers', 'yields', 'recommendations', 'ways'] as const;
const FIRST_BITS = LIST_NAMES.map((_, list) =>
  LIST_NAMES.slice(0, list).reduce((bits, name) => bits + LISTS[name].length, 3),
);
const [HEALTH, OUTCOME_SHIFT, OUTCOME_BITS] = [1, 1, 3];

const PART_BITS = Object.fromEntries(STORY_PARTS.map((part, bit) => [part, 1 << bit])) as Readonly<
  Record<keyof Story, number>
>;

/** By the place of a talk in the table. */
export class StoryColumns {
  /** A bit for each part that is told; 0 for a talk that tells none. */
  #told = new Uint16Array(0);
  #choices = new Uint32Array(0);
  /** A bit for each tag, in two lanes. */
  #bothWays = new Uint32Array(0);
  /** Where the first pair of cards stands in the pool; behind the last one stands 0. */
  #links = new Uint32Array(0);
  #pool = new Uint16Array(1024);
  #poolSize = 1;
  /** Hardly any talk has them. */
  readonly #pins = new Map<number, readonly PinPair[]>();

  grow(size: number): void {
    const grown = <T extends Uint16Array | Uint32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.#told = grown(this.#told, new Uint16Array(size));
    this.#choices = grown(this.#choices, new Uint32Array(size));
    this.#bothWays = grown(this.#bothWays, new Uint32Array(size * 2));
    this.#links = grown(this.#links, new Uint32Array(size));
  }

  set(index: number, story: Story): void {
    this.#pins.delete(index);
    this.#told[index] = 0;
    if (story === NO_STORY) return;
    let told = 0;
    for (const part of STORY_PARTS) if (story[part] !== null) told |= PART_BITS[part];
    this.#told[index] = told;
    let choices = story.health ? HEALTH : 0;
    if (story.outcome) choices |= OUTCOMES.indexOf(story.outcome) << OUTCOME_SHIFT;
    for (let list = 0; list < LIST_NAMES.length; list++) {
      const name = LIST_NAMES[list]!;
      for (const choice of story[name] ?? [])
        choices |= 1 << (FIRST_BITS[list]! + (LISTS[name] as readonly string[]).indexOf(choice));
    }
    this.#choices[index] = choices;
    this.#bothWays.fill(0, index * 2, index * 2 + 2);
    for (const tag of story.bothWays ?? []) {
      const bit = tag - CARD_TAGS.min;
      this.#bothWays[index * 2 + (bit >> 5)]! |= 1 << (bit & 31);
    }
    if (story.links) this.#setLinks(index, story.links);
    if (story.pins) this.#pins.set(index, story.pins);
  }

  at(index: number): Story {
    const told = this.#told[index]!;
    if (told === 0) return NO_STORY;
    const choices = this.#choices[index]!;
    const listOf = <Choice>(part: number, all: readonly Choice[], first: number): readonly Choice[] | null =>
      told & part ? all.filter((_, i) => (choices >>> (first + i)) & 1) : null;
    return {
      triggers: listOf(PART_BITS.triggers, TOLD_TRIGGERS, FIRST_BITS[0]!),
      health: told & PART_BITS.health ? (choices & HEALTH) > 0 : null,
      yields: listOf(PART_BITS.yields, YIELDS, FIRST_BITS[1]!),
      recommendations: listOf(PART_BITS.recommendations, RECOMMENDATIONS, FIRST_BITS[2]!),
      ways: listOf(PART_BITS.ways, WAYS, FIRST_BITS[3]!),
      links: told & PART_BITS.links ? this.#linksAt(index) : null,
      bothWays: told & PART_BITS.bothWays ? this.#bothWaysAt(index) : null,
      outcome:
        told & PART_BITS.outcome ? (OUTCOMES[(choices >> OUTCOME_SHIFT) & OUTCOME_BITS] ?? null) : null,
      pins: this.#pins.get(index) ?? null,
    };
  }

  #setLinks(index: number, links: readonly TagPair[]): void {
    if (this.#poolSize + links.length + 1 > this.#pool.length) {
      const pool = new Uint16Array(this.#pool.length * 2);
      pool.set(this.#pool);
      this.#pool = pool;
    }
    this.#links[index] = this.#poolSize;
    for (const [low, high] of links) this.#pool[this.#poolSize++] = (low << 7) | high;
    this.#pool[this.#poolSize++] = 0;
  }

  #linksAt(index: number): readonly TagPair[] {
    const links: TagPair[] = [];
    for (let at = this.#links[index]!; this.#pool[at] !== 0; at++)
      links.push([this.#pool[at]! >> 7, this.#pool[at]! & 127]);
    return links;
  }

  #bothWaysAt(index: number): readonly number[] {
    const tags: number[] = [];
    for (let bit = 0; bit < 64; bit++)
      if ((this.#bothWays[index * 2 + (bit >> 5)]! >>> (bit & 31)) & 1) tags.push(CARD_TAGS.min + bit);
    return tags;
  }
}
