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

/** Places between which the mapping is taken as straight, px of the result. */
const CELL = 16;
/** Bits of a coordinate behind the point: pictures to 32,000 px wide fit into a 32-bit word. */
const FRACTION = 16;
/** Px of the photo a px of the result from which on one bilinear sample would skip pixels. */
const COARSE = 2;

/**
 * Cuts a patch of the board's plane out of a photo, straight from above, at `pxPerMm`. The exact mapping is computed on
 * a grid of 16 px and interpolated in between (error below 0.05 px); colours are bilinear, in whole numbers. Where the
 * photo ends the result is white. Where the result is much coarser than the photo every pixel averages 2 x 2 samples.
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
  const source: Source = {
    ...picture,
    bytes: new Uint8Array(picture.data.buffer, picture.data.byteOffset, picture.data.length),
  };
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
      const spread = stretch > COARSE ? stretch / 4 : 0;
      const count = Math.min(CELL, width - i * CELL);
      copyLine(source, ax, ay, stepX, stepY, count, spread, data, (y * width + i * CELL) * 3);
    }
  }
  return { width, height, channels: 3, data };
}

/** A picture with one plain type of array, whatever the decoder gave. */
interface Source extends Picture {
  readonly bytes: Uint8Array;
}

/**
 * Writes `count` colours along a line in the photo that starts at (x, y): bilinear, or with `spread` > 0 the mean of
 * four samples that far to each side.
 */
function copyLine(
  source: Source,
  x: number,
  y: number,
  stepX: number,
  stepY: number,
  count: number,
  spread: number,
  data: Uint8Array,
  to: number,
): void {
  const { width, height } = source;
  const last = count - 1;
  const room = 0.5 + spread;
  if (
    !(Math.min(x, x + last * stepX) >= room && Math.max(x, x + last * stepX) < width - 1 - room) ||
    !(Math.min(y, y + last * stepY) >= room && Math.max(y, y + last * stepY) < height - 1 - room)
  ) {
    for (let k = 0; k < count; k++) copyAtEdge(source, x + stepX * k, y + stepY * k, data, to + 3 * k);
    return;
  }
  if (spread > 0) copyCoarse(source, x, y, stepX, stepY, count, spread, data, to);
  else copyFine(source, x, y, stepX, stepY, count, data, to);
}

const ONE = 1 << FRACTION;

/** One bilinear sample a pixel: two blends along the row and one between them, with 8 bits behind the point each. */
function copyFine(
  { width, channels, bytes }: Source,
  x: number,
  y: number,
  stepX: number,
  stepY: number,
  count: number,
  data: Uint8Array,
  to: number,
): void {
  const across = Math.round(stepX * ONE);
  const down = Math.round(stepY * ONE);
  const row = width * channels;
  const green = channels > 1 ? 1 : 0;
  const blue = 2 * green;
  let px = Math.round((x - 0.5) * ONE);
  let py = Math.round((y - 0.5) * ONE);
  for (let k = 0, o = to; k < count; k++, o += 3, px = (px + across) | 0, py = (py + down) | 0) {
    const fx = (px >> 8) & 255;
    const fy = (py >> 8) & 255;
    const i = ((py >> FRACTION) * row + (px >> FRACTION) * channels) | 0;
    const j = (i + row) | 0;
    const m = (i + channels) | 0;
    const n = (j + channels) | 0;
    const r = (bytes[i]! << 8) + (bytes[m]! - bytes[i]!) * fx;
    const rr = (bytes[j]! << 8) + (bytes[n]! - bytes[j]!) * fx;
    data[o] = ((r << 8) + (rr - r) * fy + 32768) >> 16;
    const g = (bytes[i + green]! << 8) + (bytes[m + green]! - bytes[i + green]!) * fx;
    const gg = (bytes[j + green]! << 8) + (bytes[n + green]! - bytes[j + green]!) * fx;
    data[o + 1] = ((g << 8) + (gg - g) * fy + 32768) >> 16;
    const b = (bytes[i + blue]! << 8) + (bytes[m + blue]! - bytes[i + blue]!) * fx;
    const bb = (bytes[j + blue]! << 8) + (bytes[n + blue]! - bytes[j + blue]!) * fx;
    data[o + 2] = ((b << 8) + (bb - b) * fy + 32768) >> 16;
  }
}

/** The mean of four samples `spread` px to each side. */
function copyCoarse(
  source: Source,
  x: number,
  y: number,
  stepX: number,
  stepY: number,
  count: number,
  spread: number,
  data: Uint8Array,
  to: number,
): void {
  four ??= [0, 1, 2, 3].map(() => new Uint8Array(3 * CELL));
  four.forEach((line, s) => {
    const sx = s & 1 ? spread : -spread;
    const sy = s & 2 ? spread : -spread;
    copyFine(source, x + sx, y + sy, stepX, stepY, count, line, 0);
  });
  const [p, q, r, s] = four as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  for (let k = 0; k < 3 * count; k++) data[to + k] = (p[k]! + q[k]! + r[k]! + s[k]! + 2) >> 2;
}

let four: Uint8Array[] | undefined;

/** Writes the colour at (x, y), which may be at the edge of the photo or outside it. */
function copyAtEdge(
  { width, height, channels, bytes }: Source,
  x: number,
  y: number,
  data: Uint8Array,
  to: number,
): void {
  // Written so that a number that is none stays out too.
  if (!(x >= 0 && y >= 0 && x <= width && y <= height)) {
    data.fill(255, to, to + 3);
    return;
  }
  const px = Math.min(Math.max(x - 0.5, 0), width - 1);
  const py = Math.min(Math.max(y - 0.5, 0), height - 1);
  const fx = px % 1;
  const fy = py % 1;
  const i = (Math.floor(py) * width + Math.floor(px)) * channels;
  const right = fx > 0 ? channels : 0;
  const down = fy > 0 ? width * channels : 0;
  for (let c = 0; c < 3; c++) {
    const at = i + (channels > 1 ? c : 0);
    const upper = bytes[at]! + (bytes[at + right]! - bytes[at]!) * fx;
    const lower = bytes[at + down]! + (bytes[at + down + right]! - bytes[at + down]!) * fx;
    data[to + c] = upper + (lower - upper) * fy + 0.5;
  }
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
