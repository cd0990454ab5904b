// The board seen straight from above, and cut-outs of its cards and write-in fields, from one photo.

import { type BoardGeometry, boardGeometry, type FieldId } from '../domain/board.ts';
import { CARD_SIZE } from '../domain/card.ts';
import type { Mm, Point, Size } from '../domain/units.ts';
import { type Mapping, pictureFromBoard } from './mapping.ts';
import type { Picture } from './picture.ts';
import type { ReadBoard, ReadCard } from './reading.ts';

/** A rectangle of the board's plane that may be turned: its middle, its size, and its angle clockwise, radians. */
interface BoardPatch {
  readonly center: Point;
  readonly size: Size;
  readonly angle: number;
}

/** A straightened picture: 3 bytes a pixel, sRGB. */
export interface Straightened {
  readonly width: number;
  readonly height: number;
  readonly channels: 3;
  readonly data: Uint8Array;
}

/** Places between which the lens is taken as straight, px of the result. */
const CELL = 16;

/**
 * Cuts a patch of the board's plane out of a photo, straight from above, at `pxPerMm`. The exact mapping is computed on
 * a grid of 16 px and interpolated in between (error below 0.05 px); colours are bilinear. Where the photo ends the
 * result is white. When the result is coarser than the photo every pixel averages 2 x 2 samples.
 */
function straightenPatch(
  picture: Picture,
  mapping: Mapping,
  patch: BoardPatch,
  pxPerMm: number,
): Straightened {
  const width = Math.max(1, Math.round(patch.size.w * pxPerMm));
  const height = Math.max(1, Math.round(patch.size.h * pxPerMm));
  const data = new Uint8Array(width * height * 3);
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
      const p = pictureFromBoard(
        mapping,
        patch.center.x + cos * dx - sin * dy,
        patch.center.y + sin * dx + cos * dy,
      );
      gridX[g] = p.x;
      gridY[g] = p.y;
    }
  }
  const stretch = Math.hypot(gridX[1]! - gridX[0]!, gridY[1]! - gridY[0]!) / CELL;
  const smooth = stretch > 1.4;
  for (let y = 0; y < height; y++) {
    const j = (y / CELL) | 0;
    const fy = y / CELL - j;
    for (let i = 0; i + 1 < columns; i++) {
      const g = j * columns + i;
      const ax = gridX[g]! + (gridX[g + columns]! - gridX[g]!) * fy;
      const ay = gridY[g]! + (gridY[g + columns]! - gridY[g]!) * fy;
      const bx = gridX[g + 1]! + (gridX[g + columns + 1]! - gridX[g + 1]!) * fy;
      const by = gridY[g + 1]! + (gridY[g + columns + 1]! - gridY[g + 1]!) * fy;
      const stepX = (bx - ax) / CELL;
      const stepY = (by - ay) / CELL;
      const end = Math.min(CELL, width - i * CELL);
      let to = (y * width + i * CELL) * 3;
      for (let k = 0; k < end; k++, to += 3) {
        copyColour(picture, ax + stepX * k, ay + stepY * k, smooth ? stretch / 4 : 0, data, to);
      }
    }
  }
  return { width, height, channels: 3, data };
}

/** Writes the colour at (x, y): bilinear, or with `spread` > 0 the mean of four samples that far apart. */
function copyColour(
  picture: Picture,
  x: number,
  y: number,
  spread: number,
  data: Uint8Array,
  to: number,
): void {
  const { width, height, channels } = picture;
  const from = picture.data;
  if (x < 0 || y < 0 || x > width || y > height) {
    data[to] = 255;
    data[to + 1] = 255;
    data[to + 2] = 255;
    return;
  }
  const samples = spread > 0 ? 4 : 1;
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let s = 0; s < samples; s++) {
    const px = Math.min(Math.max(x - 0.5 + (s & 1 ? spread : -spread), 0), width - 1.001);
    const py = Math.min(Math.max(y - 0.5 + (s & 2 ? spread : -spread), 0), height - 1.001);
    const ix = px | 0;
    const iy = py | 0;
    const fx = px - ix;
    const fy = py - iy;
    const a = (iy * width + ix) * channels;
    const b = a + width * channels;
    const wa = (1 - fx) * (1 - fy);
    const wb = fx * (1 - fy);
    const wc = (1 - fx) * fy;
    const wd = fx * fy;
    const c = channels;
    const g = channels > 1 ? 1 : 0;
    red += wa * from[a]! + wb * from[a + c]! + wc * from[b]! + wd * from[b + c]!;
    green += wa * from[a + g]! + wb * from[a + c + g]! + wc * from[b + g]! + wd * from[b + c + g]!;
    blue +=
      wa * from[a + 2 * g]! + wb * from[a + c + 2 * g]! + wc * from[b + 2 * g]! + wd * from[b + c + 2 * g]!;
  }
  data[to] = red / samples + 0.5;
  data[to + 1] = green / samples + 0.5;
  data[to + 2] = blue / samples + 0.5;
}

/** The whole board from above. */
export function straightenBoard(picture: Picture, board: ReadBoard, pxPerMm: number): Straightened {
  const { size } = boardGeometry(board.format);
  return straightenPatch(picture, board.mapping, upright({ x: 0, y: 0, ...size }, 0), pxPerMm);
}

function upright(rect: { x: Mm; y: Mm; w: Mm; h: Mm }, margin: Mm): BoardPatch {
  return {
    center: { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 },
    size: { w: rect.w + 2 * margin, h: rect.h + 2 * margin },
    angle: 0,
  };
}

/** One card, upright, with `margin` mm of what lies round it. */
export function cropCard(
  picture: Picture,
  board: ReadBoard,
  card: Pick<ReadCard, 'centerMm' | 'angleDeg'>,
  pxPerMm: number,
  margin: Mm = 2,
): Straightened {
  const patch: BoardPatch = {
    center: card.centerMm,
    size: { w: CARD_SIZE.w + 2 * margin, h: CARD_SIZE.h + 2 * margin },
    angle: (card.angleDeg * Math.PI) / 180,
  };
  return straightenPatch(picture, board.mapping, patch, pxPerMm);
}

/** One write-in field of the board; null when the board has no such field. */
export function cropField(
  picture: Picture,
  board: ReadBoard,
  field: FieldId,
  pxPerMm: number,
  margin: Mm = 2,
): Straightened | null {
  const geometry: BoardGeometry = boardGeometry(board.format);
  const found = geometry.fields.find((f) => f.id === field);
  return found ? straightenPatch(picture, board.mapping, upright(found.rect, margin), pxPerMm) : null;
}
