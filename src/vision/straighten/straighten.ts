// The board seen straight from above, and cut-outs of its cards and write-in fields, from one photo.

import { type BoardFormat, boardGeometry, type FieldId } from '../../domain/board/board.ts';
import { CARD_SIZE } from '../../domain/board/card.ts';
import {
  type BoardPoint,
  boardPoint,
  cardPoint,
  type Mm,
  type Rect,
  rectCentre,
  type Size,
} from '../../domain/units.ts';
import { type Mapping, picturePointFromBoard } from '../geometry/mapping.ts';
import { boardPointFromCard } from '../geometry/square.ts';
import type { Picture } from '../picture/picture.ts';
import { copyLine, sourceOf } from './colourLine.ts';
import { cardsAbove, type LaidCard, leaveOut, showsWriting } from './visiblePaper.ts';

/** A board in a photo. */
interface BoardInPhoto {
  readonly format: BoardFormat;
  readonly mapping: Mapping;
}

/** A rectangle of the board's plane that may be turned: its middle, its size, and its angle clockwise, radians. */
export interface BoardPatch {
  readonly centre: BoardPoint;
  readonly size: Size;
  readonly angle: number;
}

/** A straightened picture: 4 bytes a pixel, sRGB and opaque, as a canvas takes it. */
export interface Straightened {
  readonly width: number;
  readonly height: number;
  readonly channels: 4;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Places between which the mapping is taken as straight, px of the result. */
const CELL = 16;

/**
 * Cuts a patch of the board's plane out of a photo, straight from above, at `pxPerMm`. The exact mapping is computed on
 * a grid of 16 px and interpolated in between (error below 0.05 px).
 */
export function straightenPatch(
  picture: Picture,
  mapping: Mapping,
  patch: BoardPatch,
  pxPerMm: number,
): Straightened {
  const width = Math.max(1, Math.round(patch.size.w * pxPerMm));
  const height = Math.max(1, Math.round(patch.size.h * pxPerMm));
  const data = new Uint8ClampedArray(width * height * 4);
  const cos = Math.cos(patch.angle) / pxPerMm;
  const sin = Math.sin(patch.angle) / pxPerMm;
  const columns = Math.ceil(width / CELL) + 1;
  const rows = Math.ceil(height / CELL) + 1;
  const gridX = new Float64Array(columns * rows);
  const gridY = new Float64Array(columns * rows);
  for (let j = 0, g = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++, g++) {
      const dx = i * CELL + 0.5 - width / 2;
      const dy = j * CELL + 0.5 - height / 2;
      const place = boardPoint(patch.centre.x + cos * dx - sin * dy, patch.centre.y + sin * dx + cos * dy);
      const p = picturePointFromBoard(mapping, place);
      gridX[g] = p.x;
      gridY[g] = p.y;
    }
  }
  const source = sourceOf(picture);
  for (let y = 0; y < height; y++) {
    const j = (y / CELL) | 0;
    const fy = y / CELL - j;
    for (let i = 0; i + 1 < columns; i++) {
      const g = j * columns + i;
      const downX = gridX[g + columns]! - gridX[g]!;
      const downY = gridY[g + columns]! - gridY[g]!;
      const ax = gridX[g]! + downX * fy;
      const ay = gridY[g]! + downY * fy;
      const stepX = (gridX[g + 1]! + (gridX[g + columns + 1]! - gridX[g + 1]!) * fy - ax) / CELL;
      const stepY = (gridY[g + 1]! + (gridY[g + columns + 1]! - gridY[g + 1]!) * fy - ay) / CELL;
      const stretch = Math.sqrt(
        Math.max(stepX * stepX + stepY * stepY, (downX * downX + downY * downY) / (CELL * CELL)),
      );
      const count = Math.min(CELL, width - i * CELL);
      const line = { x: ax, y: ay, stepX, stepY, count, stretch };
      copyLine(source, line, data, (y * width + i * CELL) * 4);
    }
  }
  return { width, height, channels: 4, data };
}

/** The whole board from above. */
export function straightenBoard(picture: Picture, board: BoardInPhoto, pxPerMm: number): Straightened {
  const { size } = boardGeometry(board.format);
  return straightenPatch(picture, board.mapping, upright({ x: 0, y: 0, ...size }, 0), pxPerMm);
}

function upright(rect: Rect, margin: Mm): BoardPatch {
  const { x, y } = rectCentre(rect);
  return {
    centre: boardPoint(x, y),
    size: { w: rect.w + 2 * margin, h: rect.h + 2 * margin },
    angle: 0,
  };
}

/** A rectangle of a card, upright, with `margin` mm of what lies round it. */
function cropOnCard(
  picture: Picture,
  { mapping }: BoardInPhoto,
  { centreMm, angleDeg }: LaidCard,
  { x, y, w, h }: Rect,
  pxPerMm: number,
  margin: Mm,
): Straightened {
  const angle = (angleDeg * Math.PI) / 180;
  const centre = boardPointFromCard(centreMm, angle, cardPoint(x + w / 2, y + h / 2));
  const size = { w: w + 2 * margin, h: h + 2 * margin };
  return straightenPatch(picture, mapping, { centre, size, angle }, pxPerMm);
}

/** One card, upright, with `margin` mm of what lies round it. */
export function cropCard(
  picture: Picture,
  board: BoardInPhoto,
  card: LaidCard,
  pxPerMm: number,
  margin: Mm = 2,
): Straightened {
  return cropOnCard(picture, board, card, { x: 0, y: 0, ...CARD_SIZE }, pxPerMm, margin);
}

interface VisibleCrop {
  /** Of the card: all of it, or the writing area. */
  readonly part: Rect;
  readonly cards: readonly LaidCard[];
  readonly pxPerMm: number;
  readonly margin?: Mm;
  readonly evenBlank?: boolean;
}

/**
 * What a player wrote on a card, upright, with its own paper alone as far as that is known: what lies under other cards is white. Null when
 * nothing shows in its writing area: a blank card, or one whose writing is covered.
 * @param crop.cards all that lie on the board
 * @param crop.evenBlank whether a picture is wanted of a card without writing too
 */
export function cropVisible(
  picture: Picture,
  board: BoardInPhoto,
  card: LaidCard,
  { part, cards, pxPerMm, margin = 2, evenBlank = false }: VisibleCrop,
): Straightened | null {
  const { surely, perhaps } = cardsAbove(card, cards);
  // Whether a card lies on top is not always told. Where leaving it out leaves nothing, it is left in: what somebody wrote
  // is worth more than a strip of another card.
  for (const above of perhaps.length > 0 ? [[...surely, ...perhaps], surely] : [surely]) {
    const cut = cropOnCard(picture, board, card, part, pxPerMm, margin);
    leaveOut(cut, card, part, margin, above);
    if (evenBlank || showsWriting(cut, part, margin)) return cut;
  }
  return null;
}

/** The whole face of a card. */
export const WHOLE_CARD: Rect = { x: 0, y: 0, ...CARD_SIZE };

/** One write-in field of the board; null when the board has no such field. */
export function cropField(
  picture: Picture,
  board: BoardInPhoto,
  field: FieldId,
  pxPerMm: number,
  margin: Mm = 2,
): Straightened | null {
  const found = boardGeometry(board.format).fields.find((f) => f.id === field);
  return found ? straightenPatch(picture, board.mapping, upright(found.rect, margin), pxPerMm) : null;
}
