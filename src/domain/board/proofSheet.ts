// The geometry of the proof sheet in mm: the one owner for the printed sheet and for its reader.

import type { Mm, Point, Rect, Size } from '../units.ts';
import { CARD_TAG } from './card.ts';
import { PROOF_TAGS } from './tags.ts';

/** Upright A4. */
export const PROOF_SIZE: Size = { w: 210, h: 297 };

/** A bank card (ISO/IEC 7810, ID-1): what the print is measured by. */
export const BANK_CARD = { w: 85.6, h: 53.98, thickness: 0.76, radius: 3.18 } as const;

/** The sides of the sheet; the back is another one for each way in which a printer turns the paper. */
export const PROOF_SIDES = ['front', 'long-edge', 'short-edge'] as const;
export type ProofSide = (typeof PROOF_SIDES)[number];

/** A tag on the sheet; `rect` includes the white quiet zone of one module. */
export interface ProofTag {
  readonly id: number;
  readonly rect: Rect;
}

/** The band along the paper's edges that stays white: the edge is looked for in it, however far the print is off. */
export const PROOF_MARGIN: Mm = 16;
const CORNER_TAG: Mm = 18;

/** The tags in the corners of a side, clockwise from the top left. */
export function proofCorners(side: ProofSide): readonly ProofTag[] {
  const near = PROOF_MARGIN;
  const right = PROOF_SIZE.w - near - CORNER_TAG;
  const bottom = PROOF_SIZE.h - near - CORNER_TAG;
  const first = PROOF_TAGS.first + 4 * PROOF_SIDES.indexOf(side);
  return [
    { x: near, y: near },
    { x: right, y: near },
    { x: right, y: bottom },
    { x: near, y: bottom },
  ].map((at, i) => ({ id: first + i, rect: { ...at, w: CORNER_TAG, h: CORNER_TAG } }));
}

/** The tags on the front that are as large as a card's. */
export const SMALL_TAGS: readonly ProofTag[] = [0, 1, 2, 3].map((i) => ({
  id: PROOF_TAGS.first + 4 * PROOF_SIDES.length + i,
  rect: { x: 17 + 15 * i, y: 212, w: CARD_TAG.w, h: CARD_TAG.h },
}));

/** Where the bank card is laid on the front. */
export const CARD_PLACE: Rect = {
  x: (PROOF_SIZE.w - BANK_CARD.w) / 2,
  y: 134,
  w: BANK_CARD.w,
  h: BANK_CARD.h,
};

/**
 * Black teeth on white run from under the card to outside of it. Whatever the card's colour, the difference between a
 * tooth and the white beside it ends at its edge. On a print that was made to fit a page the card reaches further out.
 */
export const TEETH = { width: 2, inside: 5, outside: 7, corner: 8 } as const;

/** One of the four sides of a rectangle. */
export interface CardEdge {
  /** Its first corner, and the way from there to the next, clockwise; a unit. */
  readonly from: Point;
  readonly along: Point;
  /** A unit that points out of the card. */
  readonly outward: Point;
  readonly length: Mm;
  /** How far along the edge each black tooth begins. */
  readonly teeth: readonly Mm[];
}

function teethOn(length: Mm): Mm[] {
  const pitch = 2 * TEETH.width;
  const count = Math.floor((length - 2 * TEETH.corner) / pitch);
  const start = (length - pitch * count + TEETH.width) / 2;
  return Array.from({ length: count }, (_, i) => start + pitch * i);
}

/** The edges of the card's place: top, right, bottom, left. */
export const CARD_EDGES: readonly CardEdge[] = [
  [0, 0, 1, 0],
  [1, 0, 0, 1],
  [1, 1, -1, 0],
  [0, 1, 0, -1],
].map(([u, v, dx, dy]) => {
  const length = dx === 0 ? CARD_PLACE.h : CARD_PLACE.w;
  return {
    from: { x: CARD_PLACE.x + u! * CARD_PLACE.w, y: CARD_PLACE.y + v! * CARD_PLACE.h },
    along: { x: dx!, y: dy! },
    outward: { x: dy!, y: -dx! },
    length,
    teeth: teethOn(length),
  };
});

/** A straight line of the sheet; `light` ones are left white in a black field. */
export interface ProofLine {
  readonly from: Point;
  readonly to: Point;
  readonly width: Mm;
  readonly light: boolean;
}

const POINT: Mm = 25.4 / 72;
const LINE_LENGTH: Mm = 14;
const LINE_TOP: Mm = 211;
const LINE_PITCH: Mm = 2.6;

/** Lines beside each other, upright or lying, from the top left of their square. */
function lineGroup(x: Mm, upright: boolean, light: boolean, widths: readonly number[]): ProofLine[] {
  return widths.map((width, i) => {
    const step = (i + 0.5) * LINE_PITCH;
    const from = upright ? { x: x + step, y: LINE_TOP } : { x, y: LINE_TOP + step };
    const to = upright ? { x: from.x, y: from.y + LINE_LENGTH } : { x: x + LINE_LENGTH, y: from.y };
    return { from, to, width: width * POINT, light };
  });
}

/** As thin as the thinnest line of the game, and as the strokes of its smallest letters, in points. */
const DARK_WIDTHS = [0.25, 0.25, 0.35, 0.35, 0.5];
const LIGHT_WIDTHS = [0.5, 0.5, 0.7, 0.7, 0.7];

/** The black squares in which lines are left white. */
export const LIGHT_FIELDS: readonly Rect[] = [127, 145].map((x) => ({
  x,
  y: LINE_TOP,
  w: LINE_LENGTH,
  h: LINE_LENGTH,
}));

export const PROOF_LINES: readonly ProofLine[] = [
  ...lineGroup(87, true, false, DARK_WIDTHS),
  ...lineGroup(105, false, false, DARK_WIDTHS),
  ...lineGroup(127, true, true, LIGHT_WIDTHS),
  ...lineGroup(145, false, true, LIGHT_WIDTHS),
];
