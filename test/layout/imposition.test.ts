import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rect, rectContains } from '../../src/domain/units.ts';
import { A3, A4 } from '../../src/layout/drawing/sheet.ts';
import { type Cell, type Flip, imposeCards, TILE_OVERLAP, tile } from '../../src/layout/home/imposition.ts';

/** Where a place on a sheet's back lies when one looks through the paper from the front. */
function seenThrough(rect: Rect, flip: Flip): Rect {
  if (flip === 'long-edge') return { ...rect, x: A4.w - rect.x - rect.w };
  return { ...rect, y: A4.h - rect.y - rect.h };
}

/** Whether a back stands upright once its card is cut out and turned over sideways. */
function uprightBehind(back: Cell, flip: Flip): boolean {
  // Turning the sheet on its short edge instead of sideways turns what is seen by half a turn.
  return flip === 'long-edge' ? !back.turned : back.turned;
}

const flips: readonly Flip[] = ['long-edge', 'short-edge'];

describe.each(flips)('duplex, flipped on the %s', (flip) => {
  it('lands each back exactly behind its own front, upright', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const sheets = imposeCards(count, flip);
        expect(sheets.flatMap((sheet) => sheet.front.map((cell) => cell.index))).toEqual([
          ...Array(count).keys(),
        ]);
        for (const { front, back } of sheets) {
          expect(back).toHaveLength(front.length);
          for (const cell of front) {
            const behind = back.find(({ index }) => index === cell.index)!;
            const seen = seenThrough(behind.rect, flip);
            for (const key of ['x', 'y', 'w', 'h'] as const) expect(seen[key]).toBeCloseTo(cell.rect[key], 9);
            expect(uprightBehind(behind, flip)).toBe(true);
          }
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});

it('would notice a back that is not mirrored', () => {
  const [sheet] = imposeCards(9, 'long-edge');
  const unmirrored = sheet!.front[0]!;
  expect(seenThrough(unmirrored.rect, 'long-edge').x).not.toBeCloseTo(unmirrored.rect.x, 3);
});

describe('tiling', () => {
  const sizes = fc.record({ w: fc.integer({ min: 100, max: 1200 }), h: fc.integer({ min: 100, max: 1200 }) });

  it('covers the whole, with the overlap, inside what a sheet holds', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(A3, A4), (whole, paper) => {
        const { tiles, rows, columns, sheet } = tile(whole, paper);
        expect(tiles).toHaveLength(rows * columns);
        for (const { part, row, column } of tiles) {
          expect(part.w).toBeLessThan(sheet.w);
          expect(part.h).toBeLessThan(sheet.h);
          expect(rectContains({ x: 0, y: 0, ...whole }, part, 1e-6)).toBe(true);
          const right = tiles.find((other) => other.row === row && other.column === column + 1);
          if (right) expect(part.x + part.w - right.part.x).toBeCloseTo(TILE_OVERLAP, 6);
          else expect(part.x + part.w).toBeCloseTo(whole.w, 6);
          const below = tiles.find((other) => other.row === row + 1 && other.column === column);
          if (below) expect(part.y + part.h - below.part.y).toBeCloseTo(TILE_OVERLAP, 6);
          else expect(part.y + part.h).toBeCloseTo(whole.h, 6);
        }
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('needs eight A4 or four A3 sheets for the A2 board', () => {
    const board = { w: 594, h: 420 };
    expect(tile(board, A4).tiles).toHaveLength(8);
    expect(tile(board, A3).tiles).toHaveLength(4);
  });
});
