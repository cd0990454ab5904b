// The one legend of all pictures of a group: each piece of a bar with its name, the same everywhere.

import type { FigureColours } from '../drawing/colours.ts';
import { textWidth } from '../drawing/textWidth.ts';
import type { DrawnGroup } from '../drawing/vocabulary.ts';
import { RIGHT_MARGIN } from './figureSizes.ts';
import type { Piece } from './groupFigure.ts';
import { drawPiece } from './pieceLook.ts';

const SWATCH_GAP = 8;
/** As many columns at least, so that the legend of one side does not spread over the whole width. */
const COLUMNS = 4;

interface LegendPlace {
  readonly left: number;
  /** Of the picture. */
  readonly width: number;
  /** Of its last line. */
  readonly baseline: number;
  /** Of its letters, or less where names are long. */
  readonly size: number;
  /** Brakes in one column and pushes in another, instead of all in a line. */
  readonly narrow?: boolean;
}

/** @param pieces in the order in which they stand, from left to right */
export function drawLegend(
  pieces: readonly Piece[],
  names: Readonly<Record<Piece, string>>,
  { left, width, baseline, size: most, narrow = false }: LegendPlace,
  colours: FigureColours,
): readonly DrawnGroup[] {
  const columns = narrow ? 2 : Math.max(pieces.length, COLUMNS);
  const column = (width - left - RIGHT_MARGIN) / columns;
  const swatch = most * 1.43;
  const room = column - swatch - 1.5 * SWATCH_GAP;
  // The longest name decides, so that all are of one size.
  const size = Math.min(most, room / Math.max(...pieces.map((piece) => textWidth(names[piece]))));
  const h = most * 1.05;
  const placed = narrow ? inTwoColumns(pieces) : pieces.map((piece, at) => ({ piece, at, up: 0 }));
  return placed.map(({ piece, at, up }) => {
    const [x, base] = [left + at * column, baseline - up * most * 1.6];
    return {
      kind: 'group',
      drawn: [
        drawPiece(piece, [{ x, y: base - h * 0.82, w: swatch, h }], colours),
        { kind: 'text', text: names[piece], x: x + swatch + SWATCH_GAP, baseline: base, size, room },
      ],
    };
  });
}

/** The heaviest on top, on both sides. */
function inTwoColumns(pieces: readonly Piece[]) {
  const [brakes, pushes] = ['brake', 'push'].map((side) => pieces.filter((piece) => piece.endsWith(side)));
  return [brakes!, pushes!.toReversed()].flatMap((ofSide, at) =>
    ofSide.map((piece, i) => ({ piece, at, up: ofSide.length - 1 - i })),
  );
}
