// The geometry of the board in mm: the one owner for the printed board and for the recogniser.

import { type BoardPoint, boardPoint, type Rect, type Size } from '../units.ts';
import { ZONE_IDS, type ZoneId } from './zones.ts';

/** Tag ids are forever, so that an old board stays readable. */
interface FormatFacts {
  /** How much larger than the master, on which all measures below are. */
  readonly scale: number;
  readonly size: Size;
  /** Top left, top right, bottom right, bottom left. */
  readonly tagIds: readonly [number, number, number, number];
}

// The A2 board is the master; the others are the same drawing at another scale, as paper formats are.
const MASTER: Size = { w: 594, h: 420 };

const FORMATS = {
  A1: { scale: Math.SQRT2, size: { w: 841, h: 594 }, tagIds: [39, 40, 41, 42] },
  A2: { scale: 1, size: MASTER, tagIds: [0, 1, 2, 3] },
  A3: { scale: Math.SQRT1_2, size: { w: 420, h: 297 }, tagIds: [47, 48, 49, 50] },
} as const satisfies Readonly<Record<string, FormatFacts>>;

export type BoardFormat = keyof typeof FORMATS;

/** All formats that the reader knows; which one is in the box, the deck says. */
export const BOARD_FORMATS = Object.keys(FORMATS) as readonly BoardFormat[];

/** The format on which the drawing is measured. */
export const MASTER_FORMAT: BoardFormat = 'A2';

/** The board's write-in fields, in the order of the talk and from left to right. */
export const FIELD_IDS = ['experience', 'yield', 'recommendation', 'agreement'] as const;
export type FieldId = (typeof FIELD_IDS)[number];

export interface BoardZone {
  readonly id: ZoneId;
  readonly rect: Rect;
}

export interface BoardField {
  readonly id: FieldId;
  readonly rect: Rect;
}

/** A tag on the board; `rect` includes the white quiet zone of one module. */
export interface BoardTag {
  readonly id: number;
  readonly rect: Rect;
}

/** Everything that has a place on the board; mm from the top left of the trimmed sheet. */
export interface BoardGeometry {
  readonly format: BoardFormat;
  readonly size: Size;
  /** From left to right. */
  readonly zones: readonly BoardZone[];
  /** From left to right. */
  readonly fields: readonly BoardField[];
  /** Top left, top right, bottom right, bottom left. */
  readonly tags: readonly [BoardTag, BoardTag, BoardTag, BoardTag];
}

const MASTER_TAG = 30;
const MASTER_TAG_MARGIN = 10;
// Each zone takes six cards of 63 x 88 mm side by side: two columns, three rows. The gap in the middle is wider,
// because the step from brake to push matters more than the step in weight.
const MASTER_ZONE_X: readonly number[] = [12, 155, 302, 445];
const MASTER_ZONE = { y: 64, w: 137, h: 270 };
const MASTER_FIELD_X: readonly number[] = [48, 174, 300, 426];
const MASTER_FIELD = { y: 340, w: 120, h: 70 };

function scaled(rect: Rect, scale: number): Rect {
  return { x: rect.x * scale, y: rect.y * scale, w: rect.w * scale, h: rect.h * scale };
}

/** The geometry of the board in a format. */
export function boardGeometry(format: BoardFormat): BoardGeometry {
  const { scale, size, tagIds }: FormatFacts = FORMATS[format];
  const tag = MASTER_TAG * scale;
  const near = MASTER_TAG_MARGIN * scale;
  const right = size.w - near - tag;
  const bottom = size.h - near - tag;
  const tagAt = (index: number, x: number, y: number): BoardTag => ({
    id: tagIds[index]!,
    rect: { x, y, w: tag, h: tag },
  });
  return {
    format,
    size,
    zones: ZONE_IDS.map((id, i) => ({ id, rect: scaled({ x: MASTER_ZONE_X[i]!, ...MASTER_ZONE }, scale) })),
    fields: FIELD_IDS.map((id, i) => ({
      id,
      rect: scaled({ x: MASTER_FIELD_X[i]!, ...MASTER_FIELD }, scale),
    })),
    tags: [tagAt(0, near, near), tagAt(1, right, near), tagAt(2, right, bottom), tagAt(3, near, bottom)],
  };
}

/** The ids of a format's tags, clockwise from the top left. */
export function boardTagIds(format: BoardFormat): readonly number[] {
  return FORMATS[format].tagIds;
}

/** The middle of a board. */
export function middleOfBoard({ size }: Pick<BoardGeometry, 'size'>): BoardPoint {
  return boardPoint(size.w / 2, size.h / 2);
}

/** The corners of a rectangle on the board, clockwise from the top left. */
export function cornersOnBoard({ x, y, w, h }: Rect): BoardPoint[] {
  return [boardPoint(x, y), boardPoint(x + w, y), boardPoint(x + w, y + h), boardPoint(x, y + h)];
}
