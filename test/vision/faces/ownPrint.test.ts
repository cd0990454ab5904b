import { expect, it } from 'vitest';
import { boardGeometry } from '../../../src/domain/board/board.ts';
import { boardPoint } from '../../../src/domain/units.ts';
import { isPlain, withoutPattern } from '../../../src/vision/faces/ownPrint.ts';

const A2 = boardGeometry('A2');

it('lanes, fields and the table are plain; the lines between lanes, their names and the pictures above are not', () => {
  expect(
    [boardPoint(80, 200), boardPoint(108, 380), boardPoint(-40, 10)].map((at) => isPlain(at, A2)),
  ).toEqual([true, true, true]);
  expect([boardPoint(152, 213), boardPoint(80, 53), boardPoint(96, 25)].map((at) => isPlain(at, A2))).toEqual(
    [false, false, false],
  );
});

it('many coloured spots beside the board are the pattern of a table, a few are signs', () => {
  const onBoard = boardPoint(300, 200);
  const beside = (count: number) => Array.from({ length: count }, (_, i) => boardPoint(-30, 20 * i));
  expect(withoutPattern([onBoard, ...beside(3)], A2)).toHaveLength(4);
  expect(withoutPattern([onBoard, ...beside(20)], A2)).toEqual([onBoard]);
});
