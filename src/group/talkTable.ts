// All talks of a run, some seventy bytes each: a million fit in memory, and of copies of a talk only the one that counts stays.

import { ZONE_IDS, type ZoneId } from '../domain/board/zones.ts';
import { deckNumber, deckOfNumber } from '../domain/deck/deckVersion.ts';
import { compareCopies } from '../domain/handIn/copies.ts';
import {
  ANSWERS,
  type HandIn,
  keyText,
  type NamedCard,
  type Placements,
  placementsOf,
  type TalkKey,
} from '../domain/handIn/handIn.ts';
import type { Story } from '../domain/handIn/story.ts';
import { type Place, VIEWS, type View } from '../domain/talk/talk.ts';
import { StoryColumns } from './storyColumns.ts';

/** A talk as it is kept. */
export interface TableTalk {
  readonly key: TalkKey;
  /** As in `HandIn`. */
  readonly revision: number;
  readonly deck: string;
  readonly ownCards: number;
  readonly ownZone: ZoneId | null;
  readonly view: View | null;
  /** As in `HandIn`. */
  readonly whole: boolean;
  /** An index into `ANSWERS` for each factor, in the order of the deck. */
  readonly answers: Uint8Array;
}

/** `repeated`: a copy of the talk that counts as much, or more, was there. */
export type Added = 'new' | 'replaced' | 'repeated';

const START = 1024;
const WHOLE = 4;
const ANSWER_INDEX: ReadonlyMap<Place | undefined, number> = new Map(
  ANSWERS.map((answer, index) => [answer === 'not-asked' ? undefined : answer, index]),
);

/** Talks by key, in the order in which they first came. */
export class TalkTable {
  /** Named own cards, by the place of their talk in the table. */
  readonly named = new Map<number, readonly NamedCard[]>();
  readonly #tags: readonly number[];
  readonly #stories = new StoryColumns();
  #size = 0;
  #high = new Uint32Array(START);
  #low = new Uint32Array(START);
  #revisions = new Uint32Array(START);
  /** By `deckNumber`. */
  #decks = new Float64Array(START);
  #ownCards = new Uint8Array(START);
  /** A place in `ZONE_IDS` plus one; 0 for none. */
  #ownZones = new Uint8Array(START);
  /** A place in `VIEWS` plus one; 0 for none. Of a whole talk, `WHOLE` more. */
  #views = new Uint8Array(START);
  #answers: Uint8Array;
  /** Open addressing: the index of a talk plus one, 0 where there is none; at most half full. */
  #slots = new Uint32Array(2 * START);

  /** @param tags of the deck's factor cards, in the order of the deck; where other cards lie is not kept */
  constructor(tags: readonly number[]) {
    this.#tags = tags;
    this.#answers = new Uint8Array(START * tags.length);
    this.#stories.grow(START);
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a talk, or puts it in the place of a copy that counts less. */
  add(handIn: HandIn): Added {
    const key = keyOfText(handIn.talk);
    const known = this.indexOf(key);
    if (known === undefined) {
      if (this.#size === this.#high.length) this.#grow();
      // Growing moves the slots.
      this.#slots[this.#slotOf(key)] = this.#size + 1;
      this.#write(this.#size, key, handIn);
      this.#size += 1;
      return 'new';
    }
    // Most copies differ in their revision: then the rest need not be made again.
    const later = handIn.revision - this.#revisions[known]!;
    if ((later || compareCopies(handIn, this.#handInAt(known), this.#tags)) <= 0) return 'repeated';
    this.#write(known, key, handIn);
    return 'replaced';
  }

  /** The place of a talk in the table, or undefined. */
  indexOf(key: TalkKey): number | undefined {
    const index = this.#slots[this.#slotOf(key)]! - 1;
    return index < 0 ? undefined : index;
  }

  storyAt(index: number): Story {
    return this.#stories.at(index);
  }

  /** The talk at a place but for its story; its answers are a window on the table. */
  at(index: number): TableTalk {
    return {
      key: [this.#high[index]!, this.#low[index]!],
      revision: this.#revisions[index]!,
      deck: deckOfNumber(this.#decks[index]!),
      ownCards: this.#ownCards[index]!,
      ownZone: ZONE_IDS[this.#ownZones[index]! - 1] ?? null,
      view: VIEWS[(this.#views[index]! & ~WHOLE) - 1] ?? null,
      whole: (this.#views[index]! & WHOLE) > 0,
      answers: this.#answers.subarray(index * this.#tags.length, (index + 1) * this.#tags.length),
    };
  }

  #handInAt(index: number): HandIn {
    const { key, answers, ...rest } = this.at(index);
    const placed = this.#tags.flatMap((tag, factor): (readonly [number, Place])[] => {
      const answer = ANSWERS[answers[factor]!]!;
      return answer === 'not-asked' ? [] : [[tag, answer]];
    });
    return {
      // Of two copies, the edition of the deck decides nothing.
      edition: '',
      ...rest,
      story: this.storyAt(index),
      talk: keyText(key),
      placements: placementsOf(placed),
      named: this.named.get(index) ?? [],
    };
  }

  #slotOf([high, low]: TalkKey): number {
    const mask = this.#slots.length - 1;
    for (let slot = (low ^ Math.imul(high, 0x9e3779b1)) & mask; ; slot = (slot + 1) & mask) {
      const index = this.#slots[slot]! - 1;
      if (index < 0 || (this.#low[index] === low && this.#high[index] === high)) return slot;
    }
  }

  #write(index: number, [high, low]: TalkKey, handIn: HandIn): void {
    const { revision, deck, ownCards, ownZone, view, placements, named, story, whole } = handIn;
    this.#high[index] = high;
    this.#low[index] = low;
    this.#revisions[index] = revision;
    this.#decks[index] = deckNumber(deck);
    this.#ownCards[index] = ownCards;
    this.#ownZones[index] = ownZone === null ? 0 : ZONE_IDS.indexOf(ownZone) + 1;
    this.#views[index] = (view === null ? 0 : VIEWS.indexOf(view) + 1) | (whole ? WHOLE : 0);
    this.#writeAnswers(index * this.#tags.length, placements);
    if (named.length > 0) this.named.set(index, named);
    else this.named.delete(index);
    this.#stories.set(index, story);
  }

  #writeAnswers(from: number, placements: Placements): void {
    for (let factor = 0; factor < this.#tags.length; factor++)
      this.#answers[from + factor] = ANSWER_INDEX.get(placements[this.#tags[factor]!])!;
  }

  #grow(): void {
    const size = this.#high.length * 2;
    this.#high = grown(this.#high, new Uint32Array(size));
    this.#low = grown(this.#low, new Uint32Array(size));
    this.#revisions = grown(this.#revisions, new Uint32Array(size));
    this.#decks = grown(this.#decks, new Float64Array(size));
    this.#ownCards = grown(this.#ownCards, new Uint8Array(size));
    this.#ownZones = grown(this.#ownZones, new Uint8Array(size));
    this.#views = grown(this.#views, new Uint8Array(size));
    this.#stories.grow(size);
    this.#answers = grown(this.#answers, new Uint8Array(size * this.#tags.length));
    this.#slots = new Uint32Array(size * 2);
    for (let index = 0; index < this.#size; index++)
      this.#slots[this.#slotOf([this.#high[index]!, this.#low[index]!])] = index + 1;
  }
}

function grown<T extends Uint8Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function keyOfText(talk: string): TalkKey {
  return [Number.parseInt(talk.slice(0, 8), 16), Number.parseInt(talk.slice(8), 16)];
}
