// Where something printed or written lies on the lanes: the lanes are plain, so what is printed there lies on the board.

import type { BoardGeometry } from '../../domain/board/board.ts';
import { type BoardPoint, boardPoint, type Mm } from '../../domain/units.ts';
import type { Grey } from '../picture/picture.ts';
import { DiscSums } from './discSums.ts';

/** Letters and modules are dark and narrower than this to each side, mm; edges, shadows and fingers are not. */
const NARROW = 2;
/** Ink is darker than the paper round it by this share, and by so many times what half of the lanes' pixels are. */
const INK = { share: 0.1, noise: 4 };
/** Of the lanes' pixels every so many tells how even they are. */
const ASKED = 7;
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

/** A part of a view, whole px. */
interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The lanes without their rims. */
function lanesOf({ zones }: BoardGeometry, beside: Mm): Part[] {
  return zones.map(({ rect }) => ({
    left: Math.round(rect.x + RIM + beside),
    top: Math.round(rect.y + RIM + beside),
    right: Math.round(rect.x + rect.w - RIM + beside),
    bottom: Math.round(rect.y + rect.h - RIM + beside),
  }));
}

/** So much more than a part is cut out round it: filling up reaches as far. */
const MARGIN = 2 * NARROW;

/**
 * The paper of a part, with MARGIN px round it: all that is dark and narrow is filled up (grey-scale closing, Serra 1982).
 * In the margin itself whatever lies there.
 */
function paperOf({ width, data }: Grey, { left, top, right, bottom }: Part): Grey {
  const [across, down] = [right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
  const paper = new Uint8Array(across * down);
  for (let y = 0; y < down; y++) {
    const from = (top - MARGIN + y) * width + left - MARGIN;
    paper.set(data.subarray(from, from + across), y * across);
  }
  const other = new Uint8Array(paper.length);
  takeLightest(paper, other, 1);
  takeLightest(other, paper, across);
  takeDarkest(paper, other, 1);
  takeDarkest(other, paper, across);
  return { width: across, height: down, data: paper };
}

/** The lightest of each px and those within NARROW before and behind it, `step` apart. */
function takeLightest(from: Uint8Array, to: Uint8Array, step: number): void {
  const end = from.length - NARROW * step;
  for (let i = NARROW * step; i < end; i++) {
    let best = 0;
    for (let at = i - NARROW * step; at <= i + NARROW * step; at += step)
      if (from[at]! > best) best = from[at]!;
    to[i] = best;
  }
}

/** The darkest of them. */
function takeDarkest(from: Uint8Array, to: Uint8Array, step: number): void {
  const end = from.length - NARROW * step;
  for (let i = NARROW * step; i < end; i++) {
    let best = 255;
    for (let at = i - NARROW * step; at <= i + NARROW * step; at += step)
      if (from[at]! < best) best = from[at]!;
    to[i] = best;
  }
}

/** A part of a view, and the paper of each of its px without what is printed there. */
interface Lane extends Part {
  readonly paper: Grey;
}

/** From which share of its paper's light on a px of the lanes is ink: less than nearly all others have. */
function darkestPaper({ width, data }: Grey, lanes: readonly Lane[]): number {
  const most = lanes.reduce((sum, { paper }) => sum + paper.data.length, 0);
  const shares = new Float32Array(Math.ceil(most / ASKED));
  let count = 0;
  for (const { left, top, right, bottom, paper } of lanes) {
    for (let y = top; y < bottom; y++) {
      const at = (y - top + MARGIN) * paper.width + MARGIN - left;
      for (let x = left + (y % ASKED); x < right; x += ASKED)
        shares[count++] = data[y * width + x]! / (paper.data[at + x]! || 1);
    }
  }
  const usual = shares.subarray(0, count).sort()[count >> 1] ?? 1;
  return 1 - Math.max(INK.share, INK.noise * (1 - usual));
}

/** 1 for each px of the lanes that is darker than the paper round it, as ink is. */
function inkOnLanes(view: Grey, geometry: BoardGeometry, beside: Mm): Uint8Array {
  const { width, height, data } = view;
  const lanes = lanesOf(geometry, beside).map((part) => ({ ...part, paper: paperOf(view, part) }));
  const share = darkestPaper(view, lanes);
  const ink = new Uint8Array(width * height);
  for (const { left, top, right, bottom, paper } of lanes) {
    for (let y = top; y < bottom; y++) {
      const end = y * width + right;
      let at = (y - top + MARGIN) * paper.width + MARGIN;
      for (let i = y * width + left; i < end; i++, at++) if (data[i]! < share * paper.data[at]!) ink[i] = 1;
    }
  }
  return ink;
}

/** Finds the print on the lanes of a board seen from above, one pixel a mm, with `beside` mm round the board. */
export function findPrint(view: Grey, geometry: BoardGeometry, beside: Mm): VisiblePrint {
  const { width, height } = view;
  const ink = inkOnLanes(view, geometry, beside);
  let sums: DiscSums | undefined;
  return {
    around: ({ x, y }, reach) => {
      sums ??= new DiscSums(ink, width, height);
      return sums.around(Math.floor(x + beside), Math.floor(y + beside), reach);
    },
    unknown: (isKnown) => unknownPrint(ink, width, height, beside, isKnown),
  };
}

/** Takes the densest ink away, place by place, until less than a card's is left. */
function unknownPrint(
  ink: Uint8Array,
  width: number,
  height: number,
  beside: Mm,
  isKnown: (place: BoardPoint) => boolean,
): BoardPoint[] {
  const placeOf = (i: number) => boardPoint((i % width) + 0.5 - beside, Math.floor(i / width) + 0.5 - beside);
  const countIn = (pixels: readonly number[]) => {
    const marks = new Uint8Array(ink.length);
    for (const i of pixels) marks[i] = 1;
    const sums = new DiscSums(marks, width, height);
    return (i: number, reach: Mm) => sums.around(i % width, Math.floor(i / width), reach);
  };
  const spots: number[] = [];
  for (let i = ink.indexOf(1); i >= 0; i = ink.indexOf(1, i + 1)) if (!isKnown(placeOf(i))) spots.push(i);
  if (spots.length < LEAST_INK) return [];
  const beforehand = countIn(spots);
  const found: { at: BoardPoint; amount: number }[] = [];
  let rest = spots.filter((i) => beforehand(i, REACH) > DENSE * Math.PI * REACH * REACH);
  while (rest.length >= LEAST_INK) {
    const count = countIn(rest);
    // Every fourth is looked at: print is made of many.
    let [most, densest] = [0, rest[0]!];
    for (let k = 0; k < rest.length; k += 4) {
      const amount = count(rest[k]!, TOGETHER / 2);
      if (amount > most) [most, densest] = [amount, rest[k]!];
    }
    const middle = placeOf(densest);
    const own: BoardPoint[] = [];
    const others: number[] = [];
    for (const i of rest) {
      const place = placeOf(i);
      if (Math.hypot(place.x - middle.x, place.y - middle.y) < TOGETHER) own.push(place);
      else others.push(i);
    }
    if (own.length >= LEAST_INK)
      found.push({
        at: boardPoint(mean(own.map(({ x }) => x)), mean(own.map(({ y }) => y))),
        amount: own.length,
      });
    rest = others;
  }
  return found.sort((a, b) => b.amount - a.amount).map(({ at }) => at);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
