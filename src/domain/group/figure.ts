// The study's figure, turned to Duwtje's direction: a diverging bar a factor, brakes left and pushes right, as plain geometry.

import type { ZoneId } from '../zones.ts';
import { type Order, orderFactors } from './order.ts';
import type { Tally } from './tally.ts';
import { type FactorView, type GroupView, percentOf } from './view.ts';

/** The drawing has no unit: 1280 wide, as a projector; as high as its rows need, 720 for a whole deck. */
const FIGURE_WIDTH = 1280;
const HEAD = 88;
const FOOT = 34;
const LABELS_END = 446;
const RIGHT_MARGIN = 16;
const MIDDLE = (LABELS_END + FIGURE_WIDTH - RIGHT_MARGIN) / 2;
const ROOM = 720 - HEAD - FOOT;
/** A figure of few cards has high rows: their titles may take two lines. */
const ROW = { least: 23.92, most: 72, bar: 0.76 };

/** What a piece of a bar stands for; `any-...` are talks of which the side is told and the zone is not. */
export type Piece = ZoneId | 'any-brake' | 'any-push';

/** From the middle outward, as on the board. */
const PIECES: Readonly<Record<'brake' | 'push', readonly Piece[]>> = {
  brake: ['slight-brake', 'any-brake', 'strong-brake'],
  push: ['slight-push', 'any-push', 'strong-push'],
};

export interface FigureBar {
  readonly piece: Piece;
  readonly x: number;
  readonly w: number;
}

/** The number of talks beside a bar, and its whole percent of all talks. */
export interface FigureNumber {
  readonly count: number;
  readonly percent: number;
  /** At least so many: a few talks are hidden. */
  readonly atLeast: boolean;
  /** Where the text ends (brakes) or begins (pushes). */
  readonly x: number;
}

export interface FigureRow {
  readonly factor: FactorView;
  /** The top of the row. */
  readonly y: number;
  readonly bars: readonly FigureBar[];
  readonly brake: FigureNumber | undefined;
  readonly push: FigureNumber | undefined;
  /** Most talks did not lay the card, so nothing more is told. */
  readonly mostlyUnlaid: boolean;
}

export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly n: number;
  readonly rows: readonly FigureRow[];
  readonly rowHeight: number;
  readonly barHeight: number;
  /** Where bars begin. */
  readonly middle: number;
  /** The axis: percentages with their places, mirrored around the middle. */
  readonly ticks: readonly { readonly percent: number; readonly x: number }[];
  /** The pieces that occur or always belong in the legend, from left to right. */
  readonly legend: readonly Piece[];
  readonly top: number;
  readonly bottom: number;
}

/** How many talks a piece stands for. */
function countOfPiece({ zones, anyBrake, anyPush }: Tally, piece: Piece): number {
  if (piece === 'any-brake') return anyBrake;
  return piece === 'any-push' ? anyPush : zones[piece];
}

/** How long a bar of all talks at the end of the axis may be: beside it there is room for its numbers. */
function longestBar(n: number): number {
  return MIDDLE - LABELS_END - 80 - 12 * String(n).length;
}

/** Lays out the figure of a group. */
export function layOutFigure(view: GroupView, order: Order = 'study'): Figure {
  const factors = orderFactors(view.factors, order);
  const rowHeight = Math.min(ROW.most, Math.max(ROW.least, ROOM / Math.max(factors.length, 1)));
  const bottom = HEAD + rowHeight * factors.length;
  const scale = scaleOf(view);
  const half = longestBar(view.n);
  const rows = factors.map((factor, i) => layOutRow(factor, HEAD + rowHeight * i, half / scale, view.n));
  const used = (piece: Piece) => factors.some(({ tally }) => countOfPiece(tally, piece) > 0);
  const legend = [...PIECES.brake.toReversed(), ...PIECES.push];
  return {
    width: FIGURE_WIDTH,
    height: bottom + FOOT,
    n: view.n,
    rows,
    rowHeight,
    barHeight: rowHeight * ROW.bar,
    middle: MIDDLE,
    ticks: [-1, -0.5, 0, 0.5, 1].map((share) => ({
      percent: Math.abs(share) * scale,
      x: MIDDLE + share * half,
    })),
    legend: legend.filter((piece) => !piece.startsWith('any') || used(piece)),
    top: HEAD,
    bottom,
  };
}

/** The percentage at the end of the axis: 50 or 100, so that two figures are seldom on different scales. */
function scaleOf({ factors, n }: GroupView): number {
  const most = Math.max(0, ...factors.flatMap(({ push, brake }) => [push, brake]));
  return most * 2 <= n ? 50 : 100;
}

function layOutRow(factor: FactorView, y: number, perPercent: number, n: number): FigureRow {
  const { tally } = factor;
  const length = (count: number) => (100 * count * perPercent) / n;
  const bars: FigureBar[] = [];
  const side = (name: 'brake' | 'push'): FigureNumber | undefined => {
    const sign = name === 'push' ? 1 : -1;
    let from = MIDDLE;
    for (const piece of PIECES[name]) {
      const w = length(countOfPiece(tally, piece));
      if (w > 0) bars.push({ piece, x: sign > 0 ? from : from - w, w });
      from += sign * w;
    }
    const count = factor[name];
    if (count === 0) return undefined;
    return { count, percent: percentOf(count, n), atLeast: tally.hidden > 0, x: from + sign * 8 };
  };
  const [brake, push] = [side('brake'), side('push')];
  return { factor, y, bars, brake, push, mostlyUnlaid: !brake && !push && tally.hidden > 0 };
}
