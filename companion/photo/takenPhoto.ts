// A photo that was read: what it says, and its pictures, which come one after the other.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { BoardPoint } from '../../src/domain/units.ts';
import type { Reading } from '../../src/vision/reading/reading.ts';
import type { ReviewCard } from './review.ts';
import type { PhotoReader } from './worker/photoReader.ts';
import type { CutOut, Peek } from './worker/protocol.ts';

export interface TakenPhoto {
  readonly reading: Reading;
  readonly board: ReadonlySignal<Blob | null>;
  readonly straightened: Promise<unknown>;
  readonly peeks: ReadonlySignal<ReadonlyMap<string, Blob>>;
  readonly cuts: Promise<CutOut>;
}

/** A place by where it lies: that stays the same whatever is said of it. */
export const placeKey = ({ x, y }: BoardPoint) => `${x} ${y}`;

/** What is asked about a photo, each with its place. */
export function askedOf(reading: Reading, review: readonly ReviewCard[]): ReadonlyMap<string, Peek> {
  const asked = new Set(review.filter(({ question }) => question).map(({ card }) => card));
  return new Map<string, Peek>([
    ...reading.cards.filter(({ card }) => asked.has(card)).map((read) => [read.card, read] as const),
    ...reading.unread.map(({ centreMm }) => [placeKey(centreMm), { centreMm, angleDeg: 0 }] as const),
  ]);
}

/** Notes in the browser's own list of measures what a step took, ms: its tools show it, and the bench reads it. */
export function noteTook(step: string, duration: number): void {
  performance.measure(`photo ${step}`, { start: 0, duration });
}

/** Asks for the pictures of the photo that was just read, before the next one is: the reader holds one photo at a time. */
export function takenPhoto(
  reader: PhotoReader,
  reading: Reading,
  asked: ReadonlyMap<string, Peek>,
): TakenPhoto {
  const board = signal<Blob | null>(null);
  const peeks = signal<ReadonlyMap<string, Blob>>(new Map());
  const straighten = async () => {
    const straightened = await reader.straighten();
    noteTook('straightening', straightened.took);
    board.value = straightened.board;
  };
  const peek = async () => {
    const images = await reader.peek(
      [...asked.values()].map(({ centreMm, angleDeg }) => ({ centreMm, angleDeg })),
    );
    peeks.value = new Map([...asked.keys()].map((what, index) => [what, images[index]!]));
  };
  const straightened = reading.board ? straighten() : Promise.resolve();
  const peeked = reading.board && asked.size > 0 ? peek() : Promise.resolve();
  const cuts = reading.board ? reader.cut(reading.cards) : Promise.resolve({ cutOuts: [], covered: [] });
  // Whoever asks for the pictures hears what went wrong; without this the browser would complain before that. A question
  // without its picture can still be answered.
  for (const pending of [straightened, peeked, cuts]) pending.catch(() => {});
  return { reading, board, straightened, peeks, cuts };
}
