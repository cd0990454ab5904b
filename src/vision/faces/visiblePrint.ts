// Where something printed or written lies on the lanes: the lanes are plain, so what is printed there lies on the board.

import type { BoardGeometry } from '../../domain/board/board.ts';
import { type BoardPoint, boardPoint, type Mm } from '../../domain/units.ts';
import type { Straightened } from '../straighten/straighten.ts';

/** Letters and modules are dark and narrower than this to each side, mm; edges, shadows and fingers are not. */
const NARROW = 2;
/** Ink is darker than the paper round it by this share, and by so many times what half of the lanes' pixels are. */
const INK = { share: 0.1, noise: 4 };
/** The edge of a lane and the lines beside it are print of the board, mm. */
const RIM: Mm = 3;
/** Half the side of the square in which print is counted, mm, and the share of it that letters fill at least. */
const REACH = 7;
const DENSE = 0.1;
/** The least ink of a card, mm2: a short title with what is left of a tag. */
const LEAST_INK = 45;
/** What belongs to one card lies within this of its densest place, mm: half a card, and less in a pile. */
const TOGETHER: Mm = 27;

/** Print on the lanes, in a view of one pixel a mm whose first pixel lies `beside` mm left of and above the board. */
export interface VisiblePrint {
  /** How much ink lies within `reach` mm of a place, mm2. */
  around(place: BoardPoint, reach: Mm): number;
  /** The middles of what is printed where `isKnown` says that nothing known lies, the most ink first. */
  unknown(isKnown: (place: BoardPoint) => boolean): BoardPoint[];
}

/** The lightest (or the darkest) of the pixels within NARROW of each. */
function spread(from: Uint8Array, width: number, height: number, lightest: boolean): Uint8Array {
  const better = lightest ? Math.max : Math.min;
  const along = new Uint8Array(from.length);
  const both = new Uint8Array(from.length);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      let best = from[i]!;
      for (let k = Math.max(-NARROW, -x); k <= NARROW && x + k < width; k++)
        best = better(best, from[i + k]!);
      along[i] = best;
    }
  }
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      let best = along[i]!;
      for (let k = Math.max(-NARROW, -y); k <= NARROW && y + k < height; k++)
        best = better(best, along[i + k * width]!);
      both[i] = best;
    }
  }
  return both;
}

/** 1 for each pixel of a lane. */
function laneMask({ zones }: BoardGeometry, width: number, height: number, beside: Mm): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (const { rect } of zones) {
    const [left, right] = [rect.x + RIM + beside, rect.x + rect.w - RIM + beside].map(Math.round);
    const [top, bottom] = [rect.y + RIM + beside, rect.y + rect.h - RIM + beside].map(Math.round);
    for (let y = top!; y < bottom!; y++) mask.fill(1, y * width + left!, y * width + right!);
  }
  return mask;
}

/** Finds the print on the lanes of a board seen from above. */
export function findPrint(view: Straightened, geometry: BoardGeometry, beside: Mm): VisiblePrint {
  const { width, height, data } = view;
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4)
    grey[i] = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8;
  const paper = spread(spread(grey, width, height, true), width, height, false);
  const lanes = laneMask(geometry, width, height, beside);
  const darker = (i: number) => 1 - grey[i]! / Math.max(1, paper[i]!);
  const shares: number[] = [];
  for (let i = 0; i < lanes.length; i += 7) if (lanes[i] === 1) shares.push(darker(i));
  shares.sort((a, b) => a - b);
  const least = Math.max(INK.share, INK.noise * (shares[shares.length >> 1] ?? 0));
  const ink = new Uint8Array(width * height);
  for (let i = 0; i < ink.length; i++) if (lanes[i] === 1 && darker(i) > least) ink[i] = 1;
  return {
    around: ({ x, y }, reach) => inkWithin(ink, width, height, x + beside, y + beside, reach),
    unknown: (isKnown) => unknownPrint(ink, width, height, beside, isKnown),
  };
}

function inkWithin(
  ink: Uint8Array,
  width: number,
  height: number,
  cx: number,
  cy: number,
  reach: number,
): number {
  let sum = 0;
  for (let y = Math.max(0, Math.round(cy - reach)); y < Math.min(height, cy + reach); y++) {
    for (let x = Math.max(0, Math.round(cx - reach)); x < Math.min(width, cx + reach); x++)
      if (ink[y * width + x] === 1 && Math.hypot(x + 0.5 - cx, y + 0.5 - cy) < reach) sum++;
  }
  return sum;
}

/** Takes the densest ink away, place by place, until less than a card's is left. */
function unknownPrint(
  all: Uint8Array,
  width: number,
  height: number,
  beside: Mm,
  isKnown: (place: BoardPoint) => boolean,
): BoardPoint[] {
  const spots: { x: number; y: number }[] = [];
  for (let i = 0; i < all.length; i++) {
    if (all[i] === 0) continue;
    const [x, y] = [(i % width) + 0.5, Math.floor(i / width) + 0.5];
    if (!isKnown(boardPoint(x - beside, y - beside))) spots.push({ x, y });
  }
  const left = new Uint8Array(all.length);
  for (const { x, y } of spots) left[Math.floor(y) * width + Math.floor(x)] = 1;
  const dense = spots.filter(
    ({ x, y }) => inkWithin(left, width, height, x, y, REACH) > DENSE * Math.PI * REACH * REACH,
  );
  const found: { at: BoardPoint; amount: number }[] = [];
  let rest = dense;
  while (rest.length >= LEAST_INK) {
    const near = (a: { x: number; y: number }, reach: Mm) =>
      rest.filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < reach);
    // Every fourth is looked at: print is made of many.
    let [most, middle] = [0, rest[0]!];
    for (let i = 0; i < rest.length; i += 4) {
      const amount = near(rest[i]!, TOGETHER / 2).length;
      if (amount > most) [most, middle] = [amount, rest[i]!];
    }
    const own = near(middle, TOGETHER);
    if (own.length >= LEAST_INK) {
      const [x, y] = [mean(own.map((spot) => spot.x)), mean(own.map((spot) => spot.y))];
      found.push({ at: boardPoint(x - beside, y - beside), amount: own.length });
    }
    rest = rest.filter((spot) => Math.hypot(spot.x - middle.x, spot.y - middle.y) >= TOGETHER);
  }
  return found.sort((a, b) => b.amount - a.amount).map(({ at }) => at);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
