// The board on the sheets of an office printer, in parts that overlap and are glued.

import { fillIn } from '../../domain/deck/edition.ts';
import type { Mm, Point, Rect, Size } from '../../domain/units.ts';
import { BLACK, type Drawing, type Item, PAPER, path, placed } from '../drawing/drawing.ts';
import { polyline } from '../drawing/shapes.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import { croppedTo } from './crop.ts';
import { TILE_MARGIN, TILE_OVERLAP, type Tile, type Tiling, tile } from './imposition.ts';

const TICK: Mm = 4;

/** One page a tile, row by row, on paper of a size. */
export function homeBoardPages(kit: Kit, board: Drawing, paper: Size): readonly Composed[] {
  const tiling = tile(board.size, paper);
  return tiling.tiles.map((part, i) =>
    compose(kit, tiling.sheet, (type) => {
      const at = { x: (tiling.sheet.w - part.part.w) / 2, y: TILE_MARGIN.top };
      const words = [
        fillIn(kit.edition.home.tile, {
          n: i + 1,
          total: tiling.tiles.length,
          row: part.row + 1,
          column: part.column + 1,
        }),
        kit.edition.home.tileHelp,
        kit.edition.home.trueSize,
      ].join(' · ');
      const line: Rect = { x: 10, y: at.y + part.part.h + 6, w: tiling.sheet.w - 20, h: 8 };
      return [
        placed(croppedTo(board, part.part, kit.typeface).items, at.x, at.y),
        ...joins(tiling, part, at),
        type.block('home.tile', words, line, { font: 'regular', sizes: [8.5, 8], align: 'center' }).item,
      ];
    }),
  );
}

/**
 * The joins of a tile. Left and top, where it has a neighbour, are cut along a dashed line. Right and bottom carry a dashed
 * line inside the artwork: so far the neighbour is glued over it. Ticks in the margin repeat where that line is.
 */
function joins({ rows, columns }: Tiling, { row, column, part }: Tile, at: Point): Item[] {
  const [left, top, right, bottom] = [at.x, at.y, at.x + part.w, at.y + part.h];
  const down = (x: Mm) => dashed({ x, y: top - TICK }, { x, y: bottom + TICK });
  const across = (y: Mm) => dashed({ x: left - TICK, y }, { x: right + TICK, y });
  return [
    ...(column > 0 ? down(left) : []),
    ...(row > 0 ? across(top) : []),
    ...(column < columns - 1 ? down(right - TILE_OVERLAP) : []),
    ...(row < rows - 1 ? across(bottom - TILE_OVERLAP) : []),
  ];
}

/** A dashed line that shows on white paper and on dark artwork. */
function dashed(from: Point, to: Point): Item[] {
  const line = polyline([from, to]);
  return [
    path(line, undefined, { paint: PAPER, width: 0.6 }),
    path(line, undefined, { paint: BLACK, width: 0.3, dash: [2, 1.5] }),
  ];
}
