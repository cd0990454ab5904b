// The geometry of the dialogue board and its pins: the one owner for what is printed and for the recogniser.

import type { Rect, Size } from '../units.ts';
import type { BoardTag } from './board.ts';
import { MOST_PINS } from './pins.ts';

/** The drawing's own size in mm: the A3 board. All measures here are on it, also those of a photo of a larger print. */
export const DIALOGUE_SIZE: Size = { w: 420, h: 297 };

/** The same drawing at 141 %, with everything in proportion: on the larger one more people can stand round it. */
export const DIALOGUE_FORMATS = {
  A3: { scale: 1, size: DIALOGUE_SIZE },
  A2: { scale: Math.SQRT2, size: { w: 594, h: 420 } },
} as const satisfies Readonly<Record<string, { readonly scale: number; readonly size: Size }>>;

export type DialogueFormat = keyof typeof DIALOGUE_FORMATS;

export const DIALOGUE_FORMAT_NAMES = Object.keys(DIALOGUE_FORMATS) as readonly DialogueFormat[];

const TAG = 22;
const NEAR = 8;
const RIGHT = DIALOGUE_SIZE.w - NEAR - TAG;
const BOTTOM = DIALOGUE_SIZE.h - NEAR - TAG;

/** Top left, top right, bottom right, bottom left; the same on every size, so that the reader asks for none. */
export const DIALOGUE_TAGS: readonly [BoardTag, BoardTag, BoardTag, BoardTag] = [
  { id: 43, rect: { x: NEAR, y: NEAR, w: TAG, h: TAG } },
  { id: 44, rect: { x: RIGHT, y: NEAR, w: TAG, h: TAG } },
  { id: 45, rect: { x: RIGHT, y: BOTTOM, w: TAG, h: TAG } },
  { id: 46, rect: { x: NEAR, y: BOTTOM, w: TAG, h: TAG } },
];

/** Where the pins stand: its sides are the ends of the axes. */
export const DIALOGUE_FIELD: Rect = { x: 66, y: 43, w: 288, h: 200 };

/** What a pin says: where the organisation is now, or where it should be. */
export const PIN_KINDS = ['now', 'wanted'] as const;
export type PinKind = (typeof PIN_KINDS)[number];

/** A printed pin; its pair is a number from 1. */
export interface Pin {
  readonly pair: number;
  readonly kind: PinKind;
  readonly tag: number;
}

const FIRST_PIN_TAG = 51;

/** All pins, pair by pair. */
export const PINS: readonly Pin[] = Array.from({ length: MOST_PINS }, (_, i) =>
  PIN_KINDS.map((kind, k) => ({ pair: i + 1, kind, tag: FIRST_PIN_TAG + PIN_KINDS.length * i + k })),
).flat();

/** A pin as it is printed in mm, the same for every board. Its tag, whose middle marks the place, is as large as a card's. */
export const PIN_SIZE: Size = { w: 30, h: 34 };
export const PIN_TAG: Rect = { x: 9, y: 18, w: 12, h: 12 };
