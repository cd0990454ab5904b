// Which tags make a board.

import { expect, test } from 'vitest';
import { boardGeometry } from '../../../src/domain/board/board.ts';
import { type BoardPoint, boardPoint } from '../../../src/domain/units.ts';
import { haveBoardSizes, squareOnBoard } from '../../../src/vision/board/boardTags.ts';
import { calibrate } from '../../../src/vision/board/calibrate.ts';
import { lensFor } from '../../../src/vision/geometry/lens.ts';
import { cornersFromBoard, mappingFrom } from '../../../src/vision/geometry/mapping.ts';
import type { SeenTag } from '../../../src/vision/tags/seenTag.ts';

const ASLANT = Float64Array.of(5.2, 0.6, 300, -0.4, 4.6, 350, 2e-4, 4e-4, 1);
const geometry = boardGeometry('A2');
const truth = mappingFrom(ASLANT, lensFor(4000, 3000, -0.05))!;

/** Whether a sheet passes whose tags are `times` too large for their distances, and whose height is changed by `squash`. */
function passes(times: number, squash: number): boolean {
  const placed = geometry.tags.map(({ id, rect }) => {
    const board = squareOnBoard(geometry, id)!;
    const middle = { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
    const there = (p: BoardPoint) =>
      boardPoint(middle.x + times * (p.x - middle.x), squash * middle.y + times * (p.y - middle.y));
    return { id, board, corners: cornersFromBoard(truth, board.map(there)) };
  });
  const { mapping } = calibrate(placed, [], 4000, 3000)!;
  const tags: SeenTag[] = placed.map(({ id, corners }) => ({
    id,
    corners,
    score: 1,
    margin: 0.5,
    flips: 0,
    contrast: 100,
  }));
  return haveBoardSizes({ geometry, tags }, mapping);
}

test('a board has tags of its size, printed at any scale', () => {
  expect(passes(1, 1)).toBe(true);
});

test.each([0.6, 0.8, 1.25, 1.5])(
  'a sheet whose tags are %f times as large beside their distances is no board',
  (times) => {
    expect(passes(times, 1)).toBe(false);
  },
);

test('a sheet that is higher than a board is none', () => {
  expect(passes(1, 1.3)).toBe(false);
});
