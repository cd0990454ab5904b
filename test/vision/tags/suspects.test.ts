// Where tags are looked for closely: at dark places, and where light is even at busy ones, on the board before beside it.

import { expect, test } from 'vitest';
import { boardGeometry } from '../../../src/domain/board/board.ts';
import { boardPoint } from '../../../src/domain/units.ts';
import { lensFor } from '../../../src/vision/geometry/lens.ts';
import { mappingFrom } from '../../../src/vision/geometry/mapping.ts';
import type { Grey } from '../../../src/vision/picture/picture.ts';
import { busyness, darkness, findSuspects } from '../../../src/vision/tags/suspects.ts';
import { blackSquare, drawTag, placedAt, plainSheet } from '../lab/sketch.ts';

const A2 = boardGeometry('A2');
/** Two px a mm, the board's corner 40 mm from the picture's. */
const SCALE = 2;
const MARGIN = 40;
const WIDTH = SCALE * (A2.size.w + 2 * MARGIN);
const HEIGHT = SCALE * (A2.size.h + 2 * MARGIN);
const mapping = mappingFrom(Float64Array.of(SCALE, 0, SCALE * MARGIN, 0, SCALE, SCALE * MARGIN, 0, 0, 1), {
  ...lensFor(WIDTH, HEIGHT),
  k1: 0,
  k2: 0,
})!;
const onSheet = (mm: number) => SCALE * (mm + MARGIN);
const tagAt = (x: number, y: number) => placedAt(onSheet(x), onSheet(y), 12 * SCALE, 0.4);

/** Draws a tag on a patch of its own and puts that down: a whole sheet takes long to draw on. */
function putTag(sheet: Grey, id: number, x: number, y: number, black: number): void {
  const side = 20 * SCALE;
  const patch = plainSheet(side, side);
  drawTag(patch, id, placedAt(side / 2, side / 2, 12 * SCALE, 0.4), black);
  for (let row = 0; row < side; row++) {
    const to = (onSheet(y) - side / 2 + row) * WIDTH + onSheet(x) - side / 2;
    sheet.data.set(patch.data.subarray(row * side, (row + 1) * side), to);
  }
}

function sheetWith(black: number, ...tags: readonly (readonly [number, number])[]): Grey {
  const sheet = plainSheet(WIDTH, HEIGHT);
  tags.forEach(([x, y], i) => {
    putTag(sheet, 4 + i, x, y, black);
  });
  return sheet;
}

const lookAt = (work: Grey) => ({ work, reduction: 1 }) as const;

test('a dark place is found, within half a tag', () => {
  const sheet = sheetWith(30, [200, 150]);
  const [spot, ...others] = findSuspects(lookAt(sheet), mapping, A2, [], darkness(sheet), 50);
  expect(others).toEqual([]);
  expect(Math.hypot(spot!.x - 200, spot!.y - 150)).toBeLessThan(4);
});

test('a pale tag is too light to be a dark place, and as busy as the tag that was seen', () => {
  const sheet = sheetWith(188, [200, 150], [400, 250]);
  const known = [boardPoint(200, 150)];
  expect(findSuspects(lookAt(sheet), mapping, A2, known, darkness(sheet), 50)).toEqual([]);
  const busy = busyness(lookAt(sheet), [blackSquare(tagAt(200, 150))]);
  const [spot, ...others] = findSuspects(lookAt(sheet), mapping, A2, known, busy, 50);
  expect(others).toEqual([]);
  expect(Math.hypot(spot!.x - 400, spot!.y - 250)).toBeLessThan(3);
});

test('the edge of a dark card is not busy in every quarter', () => {
  const sheet = sheetWith(30, [200, 150]);
  for (let y = onSheet(250); y < onSheet(330); y++)
    sheet.data.fill(30, y * WIDTH + onSheet(380), y * WIDTH + onSheet(440));
  const busy = busyness(lookAt(sheet), [blackSquare(tagAt(200, 150))]);
  expect(findSuspects(lookAt(sheet), mapping, A2, [boardPoint(200, 150)], busy, 50)).toEqual([]);
});

test('the board comes before the table beside it, whatever is busier there', () => {
  const sheet = sheetWith(90, [200, 150]);
  putTag(sheet, 9, -20, 100, 30);
  const found = findSuspects(lookAt(sheet), mapping, A2, [], darkness(sheet), 50);
  expect(found.map(({ x }) => x < 0)).toEqual([false, true]);
  expect(findSuspects(lookAt(sheet), mapping, A2, [], darkness(sheet), 1)).toHaveLength(1);
});
