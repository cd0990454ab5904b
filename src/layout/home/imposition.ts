// Where cards and board parts lie on the sheets of an office printer: pure geometry, proven by test.

import { CARD_SIZE } from '../../domain/board/card.ts';
import type { Mm, Rect, Size } from '../../domain/units.ts';
import { A4 } from '../drawing/sheet.ts';

/** How a printer turns the sheet to print its back. */
export const FLIPS = ['long-edge', 'short-edge'] as const;

export type Flip = (typeof FLIPS)[number];

/** A card's place on a sheet; `turned` by 180 degrees. */
export interface Cell {
  /** The card's number in the deck, from 0. */
  readonly index: number;
  readonly rect: Rect;
  readonly turned: boolean;
}

export interface CardSheet {
  readonly front: readonly Cell[];
  readonly back: readonly Cell[];
}

const COLUMNS = 3;
const ROWS = 3;

/** Cards edge to edge in the middle of an A4 sheet. */
export const CARD_GRID: Rect = {
  x: (A4.w - COLUMNS * CARD_SIZE.w) / 2,
  y: (A4.h - ROWS * CARD_SIZE.h) / 2,
  w: COLUMNS * CARD_SIZE.w,
  h: ROWS * CARD_SIZE.h,
};

function cellRect(column: number, row: number): Rect {
  return { x: CARD_GRID.x + column * CARD_SIZE.w, y: CARD_GRID.y + row * CARD_SIZE.h, ...CARD_SIZE };
}

/**
 * Nine cards a sheet, with each back where it lands behind its own front. A sheet that is turned on its long edge swaps
 * left and right; one that is turned on its short edge swaps top and bottom, and its backs stand on their heads, so that
 * a cut card turns over sideways like a playing card.
 */
export function imposeCards(count: number, flip: Flip): readonly CardSheet[] {
  const perSheet = COLUMNS * ROWS;
  return Array.from({ length: Math.ceil(count / perSheet) }, (_, sheet) => {
    const indices = Array.from(
      { length: Math.min(perSheet, count - sheet * perSheet) },
      (_, i) => sheet * perSheet + i,
    );
    const cell = (index: number, side: 'front' | 'back'): Cell => {
      const place = index - sheet * perSheet;
      const [column, row] = [place % COLUMNS, Math.floor(place / COLUMNS)];
      if (side === 'front') return { index, rect: cellRect(column, row), turned: false };
      if (flip === 'long-edge') return { index, rect: cellRect(COLUMNS - 1 - column, row), turned: false };
      return { index, rect: cellRect(column, ROWS - 1 - row), turned: true };
    };
    return { front: indices.map((i) => cell(i, 'front')), back: indices.map((i) => cell(i, 'back')) };
  });
}

/** A part of a large sheet that is printed on a small one. */
export interface Tile {
  readonly row: number;
  readonly column: number;
  /** The part of the whole that it shows. */
  readonly part: Rect;
}

export interface Tiling {
  /** The small sheet, upright or lying, whichever needs fewer. */
  readonly sheet: Size;
  readonly rows: number;
  readonly columns: number;
  readonly tiles: readonly Tile[];
}

/** What a tile's sheet keeps free: printers cannot reach the edge, and below stand two lines of words. */
export const TILE_MARGIN = { side: 7, top: 9, bottom: 20 };

/** How far neighbouring tiles repeat each other, to glue them. */
export const TILE_OVERLAP: Mm = 10;

function split(length: Mm, room: Mm): { count: number; size: Mm } {
  const count = Math.max(1, Math.ceil((length - TILE_OVERLAP) / (room - TILE_OVERLAP)));
  return { count, size: (length + (count - 1) * TILE_OVERLAP) / count };
}

/** Splits `whole` over sheets of paper in equal parts that overlap. */
export function tile(whole: Size, paper: Size): Tiling {
  const options = [paper, { w: paper.h, h: paper.w }].map((sheet): Tiling => {
    const across = split(whole.w, sheet.w - 2 * TILE_MARGIN.side);
    const down = split(whole.h, sheet.h - TILE_MARGIN.top - TILE_MARGIN.bottom);
    const tiles = Array.from({ length: across.count * down.count }, (_, i): Tile => {
      const [row, column] = [Math.floor(i / across.count), i % across.count];
      const x = column * (across.size - TILE_OVERLAP);
      const y = row * (down.size - TILE_OVERLAP);
      return { row, column, part: { x, y, w: across.size, h: down.size } };
    });
    return { sheet, rows: down.count, columns: across.count, tiles };
  });
  return options.reduce((best, option) => (option.tiles.length < best.tiles.length ? option : best));
}
