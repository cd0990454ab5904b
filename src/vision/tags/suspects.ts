// Where the second look is worth its time: dark patches of a tag's size on lighter ground that no known tag explains.

import { type BoardGeometry, middleOfBoard } from '../../domain/board/board.ts';
import { CARD_TAG } from '../../domain/board/card.ts';
import { TAG_MODULES, TAG_QUIET_SHARE } from '../../domain/board/tags.ts';
import { type BoardPoint, boardPoint, type Mm } from '../../domain/units.ts';
import { isBeforeCamera, type Mapping, picturePointFromBoard } from '../geometry/mapping.ts';
import { type Corners, middleOf } from '../geometry/quad.ts';
import type { Luma } from '../picture/luma.ts';
import type { Grey } from '../picture/picture.ts';
import { BoxMeans } from './boxMeans.ts';
import { RankedPlaces, TakenPlaces } from './placeGrid.ts';

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
/** Two tags that can both be seen lie as far apart, mm: their black squares are next to each other. */
const BESIDE_TAG: Mm = CARD_TAG.w * (1 - 2 * TAG_QUIET_SHARE) - 0.6;
/** The darkest patches are tried first; a picture full of them is not worth more. */
export const MOST_SUSPECTS = 120;
/** In even light noise looks like a tag too: there more are tried. */
export const MOST_EVEN_SUSPECTS = 200;

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

/** More than any suspicion: those are shares, or grey steps. */
const MORE_THAN_ANY = 1000;

/** What makes a place in the reduced picture a suspect: of a tag there, as wide as `rx` and `ry` px to each side, how much, or 0. */
export type Suspicion = (cx: number, cy: number, rx: number, ry: number) => number;

/** How much darker the place in the middle of a tag would be than its darkest surroundings, as a share; 0 below LEAST_STEP. */
export function darkness(work: Grey): Suspicion {
  const means = new BoxMeans(work);
  const middle = (ROUND.near + ROUND.far) / 2;
  const half = (ROUND.far - ROUND.near) / 2;
  return (cx, cy, rx, ry) => {
    const inner = means.at(cx, cy, INNER * rx, INNER * ry);
    // The darkest side counts: a strip of board between two cards is dark on two sides.
    let round = 255;
    for (let side = 0; side < 4 && inner <= (1 - LEAST_STEP) * round; side++) {
      const sign = side & 1 ? 1 : -1;
      const box =
        side < 2
          ? means.at(cx + sign * middle * rx, cy, half * rx, INNER * ry)
          : means.at(cx, cy + sign * middle * ry, INNER * rx, half * ry);
      if (box < round) round = box;
    }
    const step = 1 - inner / Math.max(1, round);
    return step < LEAST_STEP ? 0 : step;
  };
}

/** Of what a quarter of the tags that were seen stays below, and of the most: less is a letter, more the grain of a table. */
const LESS_BUSY = 0.5;
const MORE_BUSY = 1.5;
/** Grey steps from px to px that count where no tag was seen. */
const LEAST_BUSY = 8;

/**
 * How much the grey changes from px to px in the calmest quarter of a tag's black square; 0 where that is not
 * as on the tags that were seen. A line or the edge of a card is busy in some quarters, a tag in all.
 */
export function busyness(
  { work, reduction }: Pick<Luma, 'work' | 'reduction'>,
  seen: readonly Corners[],
): Suspicion {
  const means = new BoxMeans(changesOf(work));
  const calmest: Suspicion = (cx, cy, rx, ry) => {
    const [dx, dy] = [(INNER / 2) * rx, (INNER / 2) * ry];
    return Math.min(
      means.at(cx - dx, cy - dy, dx, dy),
      means.at(cx + dx, cy - dy, dx, dy),
      means.at(cx - dx, cy + dy, dx, dy),
      means.at(cx + dx, cy + dy, dx, dy),
    );
  };
  const onTags = seen.map((corners) => {
    const { x, y } = middleOf(corners);
    const side = Math.hypot(corners[2].x - corners[0].x, corners[2].y - corners[0].y) / Math.SQRT2;
    const whole = (side * TAG_MODULES) / (TAG_MODULES - 2) / reduction;
    return calmest(x / reduction, y / reduction, whole, whole);
  });
  onTags.sort((a, b) => a - b);
  const quarter = onTags[onTags.length >> 2];
  const least = quarter === undefined ? LEAST_BUSY : LESS_BUSY * quarter;
  const most = MORE_BUSY * (onTags.at(-1) ?? Number.POSITIVE_INFINITY);
  return (cx, cy, rx, ry) => {
    const here = calmest(cx, cy, rx, ry);
    return here < least || here > most ? 0 : here;
  };
}

/** How much each pixel differs from its right and lower neighbours together. */
function changesOf({ width, height, data }: Grey): Grey {
  const changes = new Uint8Array(data.length);
  for (let y = 0; y + 1 < height; y++) {
    for (let x = 0, i = y * width; x + 1 < width; x++, i++) {
      const here = data[i]!;
      changes[i] = (Math.abs(data[i + 1]! - here) + Math.abs(data[i + width]! - here)) / 2;
    }
  }
  return { width, height, data: changes };
}

/**
 * The places on the board's plane to search: on the board before beside it, strongest first. `known` are centres of tags that are known, mm.
 */
export function findSuspects(
  { work, reduction }: Pick<Luma, 'work' | 'reduction'>,
  mapping: Mapping,
  geometry: BoardGeometry,
  known: readonly BoardPoint[],
  suspicion: Suspicion,
  most: number,
): BoardPoint[] {
  const { width, height } = work;
  const { size } = geometry;
  const middle = middleOfBoard(geometry);
  const side = CELL * STEP;
  const columns = Math.ceil((size.w + 2 * BESIDE) / side);
  const rows = Math.ceil((size.h + 2 * BESIDE) / side);
  const taken = new TakenPlaces(CELL * columns, CELL * rows);
  for (const { x, y } of known) taken.add((x + BESIDE) / STEP, (y + BESIDE) / STEP, BESIDE_TAG / STEP);
  const found = new RankedPlaces(CELL * columns, CELL * rows);
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
        const x = left + i * STEP;
        const y = top + j * STEP;
        if (taken.has((x + BESIDE) / STEP, (y + BESIDE) / STEP)) continue;
        const step = suspicion(cx, cy, rx, ry);
        if (step === 0) continue;
        // A table with a grain is full of suspects, the board's plain print is not.
        const isOnBoard = x > 0 && x < size.w && y > 0 && y < size.h;
        found.add((x + BESIDE) / STEP, (y + BESIDE) / STEP, isOnBoard ? MORE_THAN_ANY + step : step);
      }
    }
  };
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
  const kept: BoardPoint[] = [];
  found.eachFromTop((column, row) => {
    if (taken.has(column, row)) return true;
    kept.push(boardPoint(column * STEP - BESIDE, row * STEP - BESIDE));
    taken.add(column, row, APART / STEP);
    return kept.length < most;
  });
  return kept;
}
