// Print on the plain lanes of a board: letters lie on it, a finger, a shadow and what is known to lie there do not.

import { expect, it } from 'vitest';
import { boardGeometry } from '../../../src/domain/board/board.ts';
import { boardPoint } from '../../../src/domain/units.ts';
import { findPrint } from '../../../src/vision/faces/visiblePrint.ts';

const BESIDE = 80;
const geometry = boardGeometry('A2');
const width = geometry.size.w + 2 * BESIDE;
const height = geometry.size.h + 2 * BESIDE;

/** A board of one grey from above; `paint` says which pixels are otherwise, in mm of the board. */
function boardWith(paint: (x: number, y: number) => number | undefined) {
  const data = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++)
      data[i] = paint(x - BESIDE, y - BESIDE) ?? 150 + ((x * 7 + y * 13) % 5);
  }
  return findPrint({ width, height, data }, geometry, BESIDE);
}

/** Letters: dark strokes of 1 mm, each 3 mm, in lines of 4 mm on a white card of 63 mm. */
const card = (x: number, y: number) => {
  if (x < 40 || x >= 103 || y < 120 || y >= 160) return undefined;
  return y % 8 < 4 && x % 3 === 0 ? 60 : 235;
};

it('finds letters where nothing known lies', () => {
  const print = boardWith(card);
  const found = print.unknown(() => false);
  expect(found.length).toBeGreaterThan(0);
  for (const { x, y } of found) expect(card(x, y)).toBeDefined();
  expect(print.unknown(({ x, y }) => card(x, y) !== undefined)).toEqual([]);
});

it('takes neither a finger nor the edge of a shadow for print', () => {
  const finger = boardWith((x, y) => (x > 200 && x < 216 && y > 100 ? 90 : undefined));
  expect(finger.unknown(() => false)).toEqual([]);
  const shadow = boardWith((x, y) => (x + y / 3 > 300 ? 70 : undefined));
  expect(shadow.unknown(() => false)).toEqual([]);
});

it('counts the ink round a place', () => {
  const print = boardWith(card);
  expect(print.around(boardPoint(70, 140), 15)).toBeGreaterThan(60);
  expect(print.around(boardPoint(250, 140), 15)).toBe(0);
});
