// What of lengths and points compiles and what does not: each mixture is a line that tsc must refuse, beside one that it takes.

import { expect, expectTypeOf, test } from 'vitest';
import {
  type BoardPoint,
  boardPoint,
  type CardPoint,
  cardPoint,
  type Mm,
  mmFromPt,
  type PicturePoint,
  type Point,
  type Pt,
  type Px,
  picturePoint,
  ptFromMm,
  pxFromMm,
  type SheetPoint,
  sheetPoint,
} from '../../src/domain/units.ts';

test('a length in one unit is none in another, nor is what arithmetic makes of it', () => {
  const mm: Mm = 25.4;
  const pt: Pt = ptFromMm(mm);
  const px: Px = pxFromMm(mm, 10);
  const back: Mm = mmFromPt(pt);
  expect([pt, px, back]).toEqual([72, 254, 25.4]);
  // @ts-expect-error mm are no points
  const mmAsPt: Pt = mm;
  // @ts-expect-error nor are mm that were reckoned with
  const sumAsPt: Pt = mm * 1;
  // @ts-expect-error
  const sumAsPx: Px = mm * 1;
  // @ts-expect-error points are no mm
  const ptAsMm: Mm = pt;
  // @ts-expect-error pixels are no mm
  const pxAsMm: Mm = px;
  // @ts-expect-error points are no pixels
  const ptAsPx: Px = pt;
  // @ts-expect-error pixels are converted from mm, not from points
  pxFromMm(pt, 10);
  // @ts-expect-error mm are no points to be converted
  mmFromPt(mm);
  expect([mmAsPt, sumAsPt, sumAsPx, ptAsMm, pxAsMm, ptAsPx]).toHaveLength(6);
});

test('a bare number is mm, as units.ts says, and no other unit', () => {
  const mm: Mm = 3 + 4;
  // @ts-expect-error
  const pt: Pt = 3 + 4;
  // @ts-expect-error
  const px: Px = 3 + 4;
  expect([mm, pt, px]).toEqual([7, 7, 7]);
});

test('a point lies in its own space alone, and a bare pair of numbers in none', () => {
  const onBoard: BoardPoint = boardPoint(1, 2);
  const onCard: CardPoint = cardPoint(1, 2);
  const onSheet: SheetPoint = sheetPoint(1, 2);
  const inPicture: PicturePoint = picturePoint(1, 2);
  const drawn: Point = onBoard;
  for (const point of [onBoard, onCard, onSheet, inPicture, drawn]) expect(point).toEqual({ x: 1, y: 2 });
  expectTypeOf(onBoard).not.toExtend<CardPoint>();
  expectTypeOf(onBoard).not.toExtend<SheetPoint>();
  expectTypeOf(onBoard).not.toExtend<PicturePoint>();
  expectTypeOf(onCard).not.toExtend<BoardPoint>();
  expectTypeOf(onCard).not.toExtend<SheetPoint>();
  expectTypeOf(onSheet).not.toExtend<CardPoint>();
  expectTypeOf(inPicture).not.toExtend<BoardPoint>();
  expectTypeOf(inPicture).not.toExtend<Point>();
  expectTypeOf({ x: 1, y: 2 }).toExtend<Point>();
  expectTypeOf({ x: 1, y: 2 }).not.toExtend<BoardPoint>();
  expectTypeOf({ x: 1, y: 2 }).not.toExtend<PicturePoint>();
});

test('the numbers of a point keep their unit until they are reckoned with', () => {
  const onBoard = boardPoint(10, 20);
  const inPicture = picturePoint(10, 20);
  expect(cardPoint(onBoard.x, onBoard.y)).toEqual({ x: 10, y: 20 });
  // @ts-expect-error px of the picture are no mm on the board
  boardPoint(inPicture.x, inPicture.y);
  // @ts-expect-error mm on the board are no px of the picture
  picturePoint(onBoard.x, onBoard.y);
});
