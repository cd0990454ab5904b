// The board on the sheets of an office printer, in parts that overlap and are glued.

import { fillIn } from '../domain/edition.ts';
import type { Mm, Point, Rect, Size } from '../domain/units.ts';
import { croppedTo, type OutlineTypeface } from './crop.ts';
import { BLACK, type Drawing, type Item, path, placed, tint } from './drawing.ts';
import { TILE_MARGIN, TILE_OVERLAP, type Tile, type Tiling, tile } from './imposition.ts';
import { type Composed, compose, type Kit } from './kit.ts';
import { polyline, rectPath } from './shapes.ts';

const TICK: Mm = 4;

/** One page a tile, row by row, on paper of a size. */
export function homeBoardPages(
  kit: Kit,
  typeface: OutlineTypeface,
  board: Drawing,
  paper: Size,
): readonly Composed[] {
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
      const line: Rect = { x: 10, y: at.y + part.part.h + 6, w: tiling.sheet.w - 20, h: 5 };
      return [
        placed(croppedTo(board, part.part, typeface).items, at.x, at.y),
        ...joins(tiling, part, at),
        type.block('home.tile', words, line, { font: 'regular', sizes: [8.5, 8], align: 'center' }).item,
      ];
    }),
  );
}

/**
 * Left and top of a tile that has a neighbour there are cut along a dashed line; right and bottom keep a grey edge that
 * the neighbour is glued over. Ticks in the margin show where the neighbour ends.
 */
function joins({ rows, columns }: Tiling, { row, column, part }: Tile, at: Point): Item[] {
  const { w, h } = part;
  const [left, top, right, bottom] = [at.x, at.y, at.x + w, at.y + h];
  const items: Item[] = [];
  const dashed = (from: Point, to: Point) =>
    items.push(path(polyline([from, to]), undefined, { paint: BLACK, width: 0.25, dash: [2, 1.5] }));
  const glue = (rect: Rect, ticks: readonly string[]) =>
    items.push(
      path(rectPath(rect), tint('black', 0.25)),
      path(ticks.join(''), undefined, { paint: BLACK, width: 0.25 }),
    );
  if (column > 0) dashed({ x: left, y: top - TICK }, { x: left, y: bottom + TICK });
  if (row > 0) dashed({ x: left - TICK, y: top }, { x: right + TICK, y: top });
  if (column < columns - 1) {
    const x = right - TILE_OVERLAP;
    glue({ x: right, y: top, w: 1.2, h }, [
      polyline([
        { x, y: top - TICK },
        { x, y: top - 1 },
      ]),
      polyline([
        { x, y: bottom + 1 },
        { x, y: bottom + TICK },
      ]),
    ]);
  }
  if (row < rows - 1) {
    const y = bottom - TILE_OVERLAP;
    glue({ x: left, y: bottom, w, h: 1.2 }, [
      polyline([
        { x: left - TICK, y },
        { x: left - 1, y },
      ]),
      polyline([
        { x: right + 1, y },
        { x: right + TICK, y },
      ]),
    ]);
  }
  return items;
}
