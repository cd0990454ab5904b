// The board seen straight from above, from one photo: all of it, or a patch.

import { type BoardFormat, boardGeometry } from '../../domain/board/board.ts';
import {
  type BoardPoint,
  boardPoint,
  type Mm,
  type Rect,
  rectCentre,
  type Size,
} from '../../domain/units.ts';
import { type Mapping, picturePointFromBoard } from '../geometry/mapping.ts';
import type { Picture } from '../picture/picture.ts';
import { copyLine, sourceOf } from './colourLine.ts';

/** A board in a photo. */
export interface BoardInPhoto {
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

/** A rectangle of the board with `margin` mm of what lies round it. */
export function upright(rect: Rect, margin: Mm): BoardPatch {
  const { x, y } = rectCentre(rect);
  return {
    centre: boardPoint(x, y),
    size: { w: rect.w + 2 * margin, h: rect.h + 2 * margin },
    angle: 0,
  };
}
