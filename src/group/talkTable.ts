// All talks of a run, some forty bytes each: a million fit in memory, and the newest of a talk replaces the older.

import type { TalkKey } from '../domain/handIn/handIn.ts';

/** A talk as it is kept: numbers only. */
export interface TableTalk {
  readonly key: TalkKey;
  /** As in `HandIn`. */
  readonly revision: number;
  /** An index into the run's deck versions. */
  readonly deck: number;
  readonly ownCards: number;
  /** An index into `ANSWERS` for each factor, in the order of the deck. */
  readonly answers: Uint8Array;
}

export type Added = 'new' | 'replaced' | 'older';

const START = 1024;

/** Talks by key, in the order in which they first came. */
export class TalkTable {
  readonly #factors: number;
  #size = 0;
  #high = new Uint32Array(START);
  #low = new Uint32Array(START);
  #revisions = new Uint32Array(START);
  #decks = new Uint16Array(START);
  #ownCards = new Uint8Array(START);
  #answers: Uint8Array;
  /** Open addressing: the index of a talk plus one, 0 where there is none; at most half full. */
  #slots = new Uint32Array(2 * START);

  /** @param factors how many factor cards the deck has */
  constructor(factors: number) {
    this.#factors = factors;
    this.#answers = new Uint8Array(START * factors);
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a talk, or replaces it when this is newer; of equally new ones always the same wins, whichever came first. */
  add(talk: TableTalk): Added {
    const slot = this.#slotOf(talk.key);
    const known = this.#slots[slot]! - 1;
    if (known < 0) {
      if (this.#size === this.#high.length) this.#grow();
      // Growing moves the slots.
      this.#slots[this.#slotOf(talk.key)] = this.#size + 1;
      this.#write(this.#size, talk);
      this.#size += 1;
      return 'new';
    }
    if (!this.#isNewer(talk, known)) return 'older';
    this.#write(known, talk);
    return 'replaced';
  }

  /** The place of a talk in the table, or undefined. */
  indexOf(key: TalkKey): number | undefined {
    const index = this.#slots[this.#slotOf(key)]! - 1;
    return index < 0 ? undefined : index;
  }

  /** The talk at a place; its answers are a window on the table. */
  at(index: number): TableTalk {
    return {
      key: [this.#high[index]!, this.#low[index]!],
      revision: this.#revisions[index]!,
      deck: this.#decks[index]!,
      ownCards: this.#ownCards[index]!,
      answers: this.#answers.subarray(index * this.#factors, (index + 1) * this.#factors),
    };
  }

  #slotOf([high, low]: TalkKey): number {
    const mask = this.#slots.length - 1;
    for (let slot = (low ^ Math.imul(high, 0x9e3779b1)) & mask; ; slot = (slot + 1) & mask) {
      const index = this.#slots[slot]! - 1;
      if (index < 0 || (this.#low[index] === low && this.#high[index] === high)) return slot;
    }
  }

  #isNewer({ revision, answers, ownCards }: TableTalk, known: number): boolean {
    if (revision !== this.#revisions[known]) return revision > this.#revisions[known]!;
    const old = this.at(known);
    const differs = answers.findIndex((answer, i) => answer !== old.answers[i]);
    return differs < 0 ? ownCards > old.ownCards : answers[differs]! > old.answers[differs]!;
  }

  #write(index: number, { key, revision, deck, ownCards, answers }: TableTalk): void {
    this.#high[index] = key[0];
    this.#low[index] = key[1];
    this.#revisions[index] = revision;
    this.#decks[index] = deck;
    this.#ownCards[index] = ownCards;
    this.#answers.set(answers, index * this.#factors);
  }

  #grow(): void {
    const size = this.#high.length * 2;
    this.#high = grown(this.#high, new Uint32Array(size));
    this.#low = grown(this.#low, new Uint32Array(size));
    this.#revisions = grown(this.#revisions, new Uint32Array(size));
    this.#decks = grown(this.#decks, new Uint16Array(size));
    this.#ownCards = grown(this.#ownCards, new Uint8Array(size));
    this.#answers = grown(this.#answers, new Uint8Array(size * this.#factors));
    this.#slots = new Uint32Array(size * 2);
    for (let index = 0; index < this.#size; index++)
      this.#slots[this.#slotOf([this.#high[index]!, this.#low[index]!])] = index + 1;
  }
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
