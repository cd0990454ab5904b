// Reads a talk straight from the bytes of a file, only what the group needs: sooner than parsing and checking it.
//
// It is strict: whatever is unusual (an escape in an id, a field twice, a date in another form) it does not understand,
// and leaves to talkCheck.ts. What it does understand it reads exactly as that would; a test holds the two together.

import type { Deck } from '../domain/deck/deck.ts';
import { ANSWERS } from '../domain/group/sides.ts';
import { OWN_CARDS, revisionOf, type TalkKey, talkKeyOf } from '../domain/handIn/handIn.ts';
import { isInstant } from '../domain/isoDates.ts';
import type { DeckVersions } from './deckVersions.ts';
import type { TableTalk } from './talkTable.ts';

/** What `read` found: a talk that ends before `end`, or why there is none. */
export type ReadTalk =
  | { readonly kind: 'talk'; readonly end: number }
  /** The bytes end before the talk does. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'unusual' };

const CUT_OFF: ReadTalk = { kind: 'cut-off' };
const UNUSUAL: ReadTalk = { kind: 'unusual' };

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

class CutOff extends Error {}
class Unusual extends Error {}
const CUT = new CutOff();
const ODD = new Unusual();

/** Reads one talk after another; what it read last is in its fields, so that nothing is made for each of a million. */
export class TalkReader implements TableTalk {
  key: TalkKey = [0, 0];
  revision = 0;
  deck = 0;
  ownCards = 0;
  readonly answers: Uint8Array;

  readonly #factors: ByteTable;
  readonly #places: ByteTable;
  readonly #versions: DeckVersions;
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #end = 0;
  #lastDeck: string | undefined;

  constructor(deck: Deck, versions: DeckVersions) {
    this.answers = new Uint8Array(deck.factors.length);
    this.#factors = new ByteTable(deck.factors.map(({ id }) => id));
    this.#places = new ByteTable(ANSWERS.slice(0, -1));
    this.#versions = versions;
  }

  /** Reads the talk that begins at `at`, a brace. */
  read(bytes: Uint8Array, at: number, end: number): ReadTalk {
    this.#bytes = bytes;
    this.#at = at;
    this.#end = end;
    try {
      this.#readTalk();
      return { kind: 'talk', end: this.#at };
    } catch (error) {
      if (error === CUT) return CUT_OFF;
      if (error === ODD) return UNUSUAL;
      throw error;
    }
  }

  #readTalk(): void {
    this.answers.fill(ANSWERS.length - 1);
    this.ownCards = 0;
    let seen = 0;
    const once = (field: number) => {
      if (seen & field) throw ODD;
      seen |= field;
    };
    this.#fields((from, length) => {
      if (this.#is(from, length, 'id')) {
        once(1);
        this.#readId();
      } else if (this.#is(from, length, 'deck')) {
        once(2);
        this.#readDeck();
      } else if (this.#is(from, length, 'changed')) {
        once(4);
        this.#readChanged();
      } else if (this.#is(from, length, 'cards')) {
        once(8);
        this.#readCards();
      } else this.#skipValue();
    });
    if (seen !== 15) throw ODD;
  }

  #readId(): void {
    const length = this.#readPlain();
    if (length === 0 || length > 200) throw ODD;
    this.key = talkKeyOf(this.#bytes, this.#at - 1 - length, this.#at - 1);
  }

  #readDeck(): void {
    const length = this.#readPlain();
    if (this.#lastDeck !== undefined && this.#is(this.#at - 1 - length, length, this.#lastDeck)) return;
    this.#lastDeck = this.#text(length);
    this.deck = this.#versions.indexOf(this.#lastDeck);
  }

  #readChanged(): void {
    const text = this.#text(this.#readPlain());
    if (!isInstant(text)) throw ODD;
    this.revision = revisionOf(text);
  }

  #readCards(): void {
    this.#list(() => {
      let [factor, place, own, seen] = [-1, -1, false, 0];
      this.#fields((from, length) => {
        if (this.#is(from, length, 'card')) {
          if (seen & 1) throw ODD;
          seen |= 1;
          const size = this.#readPlain();
          factor = this.#factors.find(this.#bytes, this.#at - 1 - size, size);
          own = factor < 0 && this.#isOwn(this.#at - 1 - size, size);
        } else if (this.#is(from, length, 'place')) {
          if (seen & 2) throw ODD;
          seen |= 2;
          place = this.#readPlace();
        } else this.#skipValue();
      });
      if (seen !== 3) throw ODD;
      if (place < 0) return;
      if (factor >= 0) this.answers[factor] = place;
      else if (own && ANSWERS[place] !== 'not-laid') this.ownCards = Math.min(this.ownCards + 1, OWN_CARDS);
    });
  }

  /** An index into `ANSWERS`, or -1 for null: back on the stack. */
  #readPlace(): number {
    this.#space();
    if (this.#byte() !== QUOTE) {
      this.#expectWord('null');
      return -1;
    }
    const length = this.#readPlain();
    const place = this.#places.find(this.#bytes, this.#at - 1 - length, length);
    if (place < 0) throw ODD;
    return place;
  }

  /** `anders-` and a number that does not begin with 0. */
  #isOwn(from: number, length: number): boolean {
    if (length < 8 || !this.#is(from, 7, 'anders-') || this.#bytes[from + 7] === 0x30) return false;
    for (let i = from + 7; i < from + length; i++)
      if (this.#bytes[i]! < 0x30 || this.#bytes[i]! > 0x39) return false;
    return true;
  }

  #expectWord(word: string): void {
    if (this.#at + word.length > this.#end) throw CUT;
    if (!this.#is(this.#at, word.length, word)) throw ODD;
    this.#at += word.length;
  }

  /** Goes through an object; `field` is told where its name stands, and must read or skip its value. */
  #fields(field: (from: number, length: number) => void): void {
    this.#expect(OPEN_BRACE);
    this.#space();
    if (this.#byte() === CLOSE_BRACE) {
      this.#at += 1;
      return;
    }
    for (;;) {
      const length = this.#readPlain();
      const from = this.#at - 1 - length;
      this.#expect(COLON);
      field(from, length);
      if (this.#goesOn(CLOSE_BRACE)) this.#space();
      else return;
    }
  }

  #list(item: () => void): void {
    this.#expect(OPEN_BRACKET);
    this.#space();
    if (this.#byte() === CLOSE_BRACKET) {
      this.#at += 1;
      return;
    }
    do {
      this.#space();
      item();
    } while (this.#goesOn(CLOSE_BRACKET));
  }

  #goesOn(close: number): boolean {
    this.#space();
    const byte = this.#byte();
    this.#at += 1;
    if (byte === COMMA) return true;
    if (byte === close) return false;
    throw ODD;
  }

  #skipValue(): void {
    this.#space();
    const byte = this.#byte();
    if (byte === QUOTE) this.#skipText();
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#skipNested();
    else this.#skipWord();
  }

  #skipText(): void {
    const bytes = this.#bytes;
    for (let at = this.#at + 1; at < this.#end; at++) {
      const byte = bytes[at]!;
      if (byte === QUOTE) {
        this.#at = at + 1;
        return;
      }
      if (byte === BACKSLASH) at += 1;
      else if (byte < 0x20) throw ODD;
    }
    throw CUT;
  }

  #skipNested(): void {
    let depth = 0;
    do {
      const byte = this.#byte();
      if (byte === QUOTE) {
        this.#skipText();
        continue;
      }
      if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1;
      this.#at += 1;
    } while (depth > 0);
  }

  /** A number, true, false or null. */
  #skipWord(): void {
    const from = this.#at;
    for (; ; this.#at++) {
      const byte = this.#byte();
      const inWord = (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a);
      if (!inWord && byte !== 0x2d && byte !== 0x2b && byte !== 0x2e && byte !== 0x45) break;
    }
    if (this.#at === from) throw ODD;
  }

  /** Reads a text of plain ASCII; gives its length, and stands behind its closing quote. */
  #readPlain(): number {
    this.#space();
    if (this.#byte() !== QUOTE) throw ODD;
    const from = this.#at + 1;
    for (let at = from; at < this.#end; at++) {
      const byte = this.#bytes[at]!;
      if (byte === QUOTE) {
        this.#at = at + 1;
        return at - from;
      }
      if (byte < 0x20 || byte > 0x7e || byte === BACKSLASH) throw ODD;
    }
    throw CUT;
  }

  /** The text of so many bytes that was read last. */
  #text(length: number): string {
    return String.fromCharCode(...this.#bytes.subarray(this.#at - 1 - length, this.#at - 1));
  }

  #is(from: number, length: number, word: string): boolean {
    if (length !== word.length) return false;
    for (let i = 0; i < length; i++) if (this.#bytes[from + i] !== word.charCodeAt(i)) return false;
    return true;
  }

  #expect(byte: number): void {
    this.#space();
    if (this.#byte() !== byte) throw ODD;
    this.#at += 1;
  }

  #space(): void {
    while (this.#at < this.#end) {
      const byte = this.#bytes[this.#at]!;
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return;
      this.#at += 1;
    }
  }

  #byte(): number {
    if (this.#at >= this.#end) throw CUT;
    return this.#bytes[this.#at]!;
  }
}

/** Finds a word among a few by its bytes. */
class ByteTable {
  readonly #words: readonly string[];
  /** The indexes of the words that look alike by length, first and last byte. */
  readonly #alike: readonly (readonly number[])[];

  constructor(words: readonly string[]) {
    this.#words = words;
    const alike: number[][] = Array.from({ length: LOOKS }, () => []);
    words.forEach((word, index) => {
      alike[lookOf(word.length, word.charCodeAt(0), word.charCodeAt(word.length - 1))]!.push(index);
    });
    this.#alike = alike;
  }

  /** The index of the word, or -1. */
  find(bytes: Uint8Array, from: number, length: number): number {
    if (length === 0) return -1;
    for (const index of this.#alike[lookOf(length, bytes[from]!, bytes[from + length - 1]!)]!) {
      const word = this.#words[index]!;
      if (word.length === length && matches(bytes, from, word)) return index;
    }
    return -1;
  }
}

const LOOKS = 1024;
const lookOf = (length: number, first: number, last: number) =>
  (length * 131 + first * 17 + last) & (LOOKS - 1);

function matches(bytes: Uint8Array, from: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[from + i] !== word.charCodeAt(i)) return false;
  return true;
}
