// Where everything stands in a group's figure: a row for each card, brakes to the left of the middle and pushes to the right.

import type { Direction, ZoneId } from '../../domain/board/zones.ts';
import { type Order, orderFactors } from '../../domain/group/order.ts';
import { countIn } from '../../domain/group/tally.ts';
import { type FactorView, type GroupView, percentOf } from '../../domain/group/view.ts';
import { type FigureSizes, NARROW, RIGHT_MARGIN, ROOM, ROWS_FOR_ROOM, SHEET, STAGE } from './figureSizes.ts';

/** The part of a row's height that its bar takes: where the title stands beside it, and where it stands above. */
const BAR = 0.76;
const BAR_BELOW_TITLE = 0.4;

/** What a piece of a bar stands for; `any-...` are talks of which the side is told and the zone is not. */
export type Piece = ZoneId | 'any-brake' | 'any-push';

/** From the middle outward, as on the board. */
export const PIECES: Readonly<Record<Direction, readonly Piece[]>> = {
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
  /** From the top of a row to its bar. */
  readonly barTop: number;
  readonly sizes: FigureSizes;
  /** Where bars begin. */
  readonly middle: number;
  /** The axis: percentages with their places, to both sides of the middle unless only pushes are shown. */
  readonly ticks: readonly { readonly percent: number; readonly x: number }[];
  /** The pieces that occur or always belong in the legend, from left to right. */
  readonly legend: readonly Piece[];
  readonly top: number;
  readonly bottom: number;
  /** Said below the bars; empty when there is nothing to say. */
  readonly note: string;
}

/** What of a view is drawn: own cards on top, if they are told. */
export type Drawable = Pick<GroupView, 'factors' | 'n'> & Partial<Pick<GroupView, 'own'>>;

/** What a figure shows when it is not the whole of one group by itself. */
export interface FigurePart {
  /** The groups, this one among them, whose figures are compared with this one: all get the same scale and legend. */
  readonly besides?: readonly Drawable[];
  /** Without the other side, so that this one has all the room. */
  readonly only?: Direction | undefined;
  /** Left out: a sheet, or what fits a room where it has few rows. */
  readonly form?: 'stage' | 'narrow' | undefined;
  readonly note?: string;
}

const SIDES: readonly Direction[] = ['brake', 'push'];

/** The line from which bars go left and right, and how long one at the end of the axis may be. */
function axisOf(n: number, { width, labelsEnd, numberRoom, digitRoom }: FigureSizes, only?: Direction) {
  const end = width - RIGHT_MARGIN;
  const start = Math.max(labelsEnd, RIGHT_MARGIN);
  const middle = { push: start, brake: end, both: (start + end) / 2 }[only ?? 'both'];
  const room = only ? end - start : (end - start) / 2;
  return { middle, half: room - numberRoom - digitRoom * String(n).length };
}

const sizesOf = (rows: number, form: FigurePart['form']): FigureSizes =>
  form === 'narrow' ? NARROW : form === 'stage' ? STAGE : rows > ROWS_FOR_ROOM ? SHEET : ROOM;

/** Lays out the figure of a group, or of a part of it. */
export function layOutFigure(view: Drawable, order: Order = 'study', part: FigurePart = {}): Figure {
  const { besides = [view], only, note = '', form } = part;
  const factors = [...ownRow(view), ...orderFactors(view.factors, order)];
  const sizes = sizesOf(factors.length, form);
  const { head, foot, row } = sizes;
  const room = (sizes.height - head - foot) / Math.max(factors.length, 1);
  const rowHeight = Math.min(row.most, Math.max(row.least, room));
  const bottom = head + rowHeight * factors.length;
  const scale = Math.max(...besides.map((beside) => scaleOf(beside, sizes)));
  const most = Math.max(...besides.map(({ n }) => n));
  const { middle, half } = axisOf(most, sizes, only);
  const drawn = { middle, perPercent: half / scale, n: view.n, only };
  const used = (piece: Piece) =>
    besides.some((beside) =>
      [...ownRow(beside), ...beside.factors].some(({ tally }) => countIn(tally, piece) > 0),
    );
  const legend = SIDES.filter((side) => !only || side === only).flatMap((side) =>
    side === 'brake' ? PIECES.brake.toReversed() : PIECES.push,
  );
  const shares = [-1, -0.5, 0, 0.5, 1].filter(
    (share) => !only || (only === 'push' ? share >= 0 : share <= 0),
  );
  const barHeight = rowHeight * (sizes.titlesEnd > 0 ? BAR : BAR_BELOW_TITLE);
  return {
    width: sizes.width,
    height: bottom + (note === '' ? foot : Math.max(foot, NOTE_FOOT)),
    n: view.n,
    rows: factors.map((factor, i) => layOutRow(factor, head + rowHeight * i, drawn)),
    rowHeight,
    barHeight,
    barTop: sizes.titlesEnd > 0 ? (rowHeight - barHeight) / 2 : rowHeight - barHeight - 4,
    sizes,
    middle,
    ticks: shares.map((share) => ({ percent: Math.abs(share) * scale, x: middle + share * half })),
    legend: legend.filter((piece) => !piece.startsWith('any') || used(piece)),
    top: head,
    bottom,
    note,
  };
}

/** Below a figure that has something to say there. */
const NOTE_FOOT = 46;

const ownRow = ({ own }: Drawable): readonly FactorView[] => (own ? [own] : []);

/** Without an axis the longest bar fills its side, but for one that stands for fewer than these percents. */
const LEAST_SCALE = 20;

/** The percentage at the end of a bar's side. On an axis 50 or 100, so that two figures are seldom on different scales. */
function scaleOf(view: Drawable, { axis }: FigureSizes): number {
  const { factors, n } = view;
  const most = Math.max(0, ...[...ownRow(view), ...factors].flatMap(({ push, brake }) => [push, brake]));
  if (!axis) return Math.max(LEAST_SCALE, (100 * most) / n);
  return most * 2 <= n ? 50 : 100;
}

interface Axis {
  readonly middle: number;
  readonly perPercent: number;
  readonly n: number;
  readonly only: Direction | undefined;
}

function layOutRow(factor: FactorView, y: number, { middle, perPercent, n, only }: Axis): FigureRow {
  const { tally } = factor;
  const length = (count: number) => (100 * count * perPercent) / n;
  const bars: FigureBar[] = [];
  const side = (name: Direction): FigureNumber | undefined => {
    if (only && name !== only) return undefined;
    const sign = name === 'push' ? 1 : -1;
    let from = middle;
    for (const piece of PIECES[name]) {
      const w = length(countIn(tally, piece));
      if (w > 0) bars.push({ piece, x: sign > 0 ? from : from - w, w });
      from += sign * w;
    }
    const count = factor[name];
    if (count === 0) return undefined;
    return { count, percent: percentOf(count, n), atLeast: tally.hidden > 0, x: from + sign * 8 };
  };
  const [brake, push] = [side('brake'), side('push')];
  return { factor, y, bars, brake, push, mostlyUnlaid: factor.brake + factor.push === 0 && tally.hidden > 0 };
}
