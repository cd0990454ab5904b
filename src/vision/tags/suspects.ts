// Where the second look is worth its time: dark patches of a tag's size on lighter ground that no known tag explains.

import { type BoardGeometry, middleOfBoard } from '../../domain/board/board.ts';
import { CARD_TAG } from '../../domain/board/card.ts';
import { type BoardPoint, boardPoint, type Mm } from '../../domain/units.ts';
import { isBeforeCamera, type Mapping, picturePointFromBoard } from '../geometry/mapping.ts';
import type { Grey } from '../picture/picture.ts';

/** Cards lie on the board or up to about this far beside it, mm. */
const BESIDE: Mm = 150;
/** Between the places that are tried, mm: a quarter of a tag. */
const STEP: Mm = 3;
/** Half the side of the box that must be dark, in tags with their quiet zone. */
const INNER = 0.38;
/** From the centre to the near and far side of the four boxes round it, which lie on the card however it is turned. */
const ROUND = { near: 0.6, far: 0.74 };
/** How much darker than its lightest surroundings the box must be, as a share: half of a tag is ink, so half is usual; in glare less. */
const LEAST_STEP = 0.1;
/** One patch is one suspect within this, mm. */
const APART: Mm = 7;
/** The darkest patches are tried first; a picture full of them is not worth more. */
export const MOST_SUSPECTS = 120;

/**
 * The sum of all pixels above and left of each corner (Crow 1984); (width + 1) x (height + 1). On huge pictures the
 * sums wrap round, which differences of sums undo.
 */
function sumGrey(grey: Grey): Int32Array {
  const { width, height, data } = grey;
  const stride = width + 1;
  const sums = new Int32Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    const above = y * stride + 1;
    const here = above + stride;
    for (let x = 0, i = y * width; x < width; x++, i++) {
      row += data[i]!;
      sums[here + x] = sums[above + x]! + row;
    }
  }
  return sums;
}

/** Places between which the mapping is taken as straight: at the most a third of a px off where a view is most aslant. */
const CELL = 8;

/** A corner of a cell: where it lies in the reduced picture, and how far a tag there reaches to each side, px. */
interface Corner {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}

/** What is known of a place of the board's plane; null behind the camera. */
function cornerAt(mapping: Mapping, middle: BoardPoint, reduction: number, place: BoardPoint): Corner | null {
  if (!isBeforeCamera(mapping, place, middle)) return null;
  const p = picturePointFromBoard(mapping, place);
  const a = picturePointFromBoard(mapping, boardPoint(place.x + 6, place.y));
  const b = picturePointFromBoard(mapping, boardPoint(place.x, place.y + 6));
  return {
    x: p.x / reduction,
    y: p.y / reduction,
    rx: (CARD_TAG.w * Math.hypot(a.x - p.x, b.x - p.x)) / 6 / reduction,
    ry: (CARD_TAG.w * Math.hypot(a.y - p.y, b.y - p.y)) / 6 / reduction,
  };
}

/** Whether a cell lies wholly beside the picture. */
function isBeside(corners: readonly Corner[], width: number, height: number): boolean {
  return (
    corners.every(({ x }) => x < 3) ||
    corners.every(({ y }) => y < 3) ||
    corners.every(({ x }) => x > width - 3) ||
    corners.every(({ y }) => y > height - 3)
  );
}

/** How much darker the place in the middle of a tag would be than its lightest surroundings, as a share. */
class Darkness {
  readonly #sums: Int32Array;
  readonly #width: number;
  readonly #height: number;

  constructor(work: Grey) {
    this.#sums = sumGrey(work);
    this.#width = work.width;
    this.#height = work.height;
  }

  #meanOf(cx: number, cy: number, rx: number, ry: number): number {
    const width = this.#width;
    const height = this.#height;
    const x0 = Math.max(0, (cx - rx + 0.5) | 0);
    const x1 = Math.max(x0 + 1, Math.min(width, (cx + rx + 0.5) | 0));
    const y0 = Math.max(0, (cy - ry + 0.5) | 0);
    const y1 = Math.max(y0 + 1, Math.min(height, (cy + ry + 0.5) | 0));
    if (x1 > width || y1 > height) return 0;
    const sums = this.#sums;
    const upper = y0 * (width + 1);
    const lower = y1 * (width + 1);
    const sum = sums[lower + x1]! - sums[upper + x1]! - sums[lower + x0]! + sums[upper + x0]!;
    return (sum | 0) / ((x1 - x0) * (y1 - y0));
  }

  /** The share, or 0 when it is less than LEAST_STEP; (cx, cy) within the picture. */
  at(cx: number, cy: number, rx: number, ry: number): number {
    const middle = (ROUND.near + ROUND.far) / 2;
    const half = (ROUND.far - ROUND.near) / 2;
    const inner = this.#meanOf(cx, cy, INNER * rx, INNER * ry);
    // The darkest side counts: a strip of board between two cards is dark on two sides.
    let round = 255;
    for (let side = 0; side < 4 && inner <= (1 - LEAST_STEP) * round; side++) {
      const sign = side & 1 ? 1 : -1;
      const box =
        side < 2
          ? this.#meanOf(cx + sign * middle * rx, cy, half * rx, INNER * ry)
          : this.#meanOf(cx, cy + sign * middle * ry, INNER * rx, half * ry);
      if (box < round) round = box;
    }
    const step = 1 - inner / Math.max(1, round);
    return step < LEAST_STEP ? 0 : step;
  }
}

/**
 * The places on the board's plane to search, strongest first. `work` is the reduced picture, `reduction` the px of the
 * full picture along one of its pixels; `known` are centres of tags that are known, mm.
 */
export function findSuspects(
  work: Grey,
  reduction: number,
  mapping: Mapping,
  geometry: BoardGeometry,
  known: readonly BoardPoint[],
): BoardPoint[] {
  const { width, height } = work;
  const { size } = geometry;
  const middle = middleOfBoard(geometry);
  const darkness = new Darkness(work);
  const found: { x: Mm; y: Mm; step: number }[] = [];
  const lookIn = (left: Mm, top: Mm, corners: readonly Corner[]): void => {
    const [p, q, r, s] = corners as [Corner, Corner, Corner, Corner];
    for (let j = 0; j < CELL; j++) {
      const v = j / CELL;
      for (let i = 0; i < CELL; i++) {
        const u = i / CELL;
        const [wp, wq, wr, ws] = [(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v];
        const cx = wp * p.x + wq * q.x + wr * r.x + ws * s.x;
        const cy = wp * p.y + wq * q.y + wr * r.y + ws * s.y;
        // Written so that a number that is none stays out too.
        if (!(cx >= 3 && cy >= 3 && cx <= width - 3 && cy <= height - 3)) continue;
        const rx = wp * p.rx + wq * q.rx + wr * r.rx + ws * s.rx;
        const ry = wp * p.ry + wq * q.ry + wr * r.ry + ws * s.ry;
        const step = darkness.at(cx, cy, rx, ry);
        if (step === 0) continue;
        const x = left + i * STEP;
        const y = top + j * STEP;
        if (known.some((k) => Math.abs(k.x - x) < APART && Math.abs(k.y - y) < APART)) continue;
        found.push({ x, y, step });
      }
    }
  };
  const side = CELL * STEP;
  const columns = Math.ceil((size.w + 2 * BESIDE) / side);
  const rows = Math.ceil((size.h + 2 * BESIDE) / side);
  const line = (row: number): (Corner | null)[] =>
    Array.from({ length: columns + 1 }, (_, column) =>
      cornerAt(mapping, middle, reduction, boardPoint(column * side - BESIDE, row * side - BESIDE)),
    );
  let upper = line(0);
  for (let row = 0; row < rows; row++) {
    const lower = line(row + 1);
    for (let column = 0; column < columns; column++) {
      const corners = [upper[column], upper[column + 1], lower[column], lower[column + 1]];
      // What is behind the camera is in no picture, nor is what lies on the line between.
      if (!corners.every((corner) => corner !== null && corner !== undefined)) continue;
      if (!isBeside(corners, width, height)) lookIn(column * side - BESIDE, row * side - BESIDE, corners);
    }
    upper = lower;
  }
  found.sort((p, q) => q.step - p.step);
  const kept: BoardPoint[] = [];
  for (const spot of found) {
    if (kept.length >= MOST_SUSPECTS) break;
    if (kept.some((k) => Math.hypot(k.x - spot.x, k.y - spot.y) < APART)) continue;
    kept.push(boardPoint(spot.x, spot.y));
  }
  return kept;
}
