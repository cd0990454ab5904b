// What becomes of tags that are no card that was read.

import { expect, test } from 'vitest';
import { boardGeometry } from '../../../src/domain/board/board.ts';
import { picturePoint } from '../../../src/domain/units.ts';
import { squareOnBoard } from '../../../src/vision/board/boardTags.ts';
import { findStrangers } from '../../../src/vision/cards/strangers.ts';
import { lensFor } from '../../../src/vision/geometry/lens.ts';
import { mappingFrom } from '../../../src/vision/geometry/mapping.ts';
import { CARD_SQUARE } from '../../../src/vision/geometry/square.ts';
import type { SeenTag } from '../../../src/vision/tags/seenTag.ts';

const PX_PER_MM = 5;
const mapping = mappingFrom(Float64Array.of(PX_PER_MM, 0, 0, 0, PX_PER_MM, 0, 0, 0, 1), lensFor(3000, 2200))!;
const board = {
  geometry: boardGeometry('A2'),
  calibration: { mapping, spread: 0.2, placedRms: [], looseRms: [], variants: [] },
  tags: [],
};

function tag(id: number, rest: Partial<SeenTag> = {}, sideMm = CARD_SQUARE): SeenTag {
  const side = sideMm * PX_PER_MM;
  const corners = [
    picturePoint(500, 500),
    picturePoint(500 + side, 500),
    picturePoint(500 + side, 500 + side),
    picturePoint(500, 500 + side),
  ] as const;
  return { id, score: 0.97, margin: 0.4, flips: 0, contrast: 100, corners, ...rest };
}

function strangers(...tags: SeenTag[]): { otherTags: readonly number[]; unread: number } {
  const { otherTags, unread } = findStrangers(tags, [tag(4)], board, new Set([4, 5]));
  return { otherTags, unread: unread.length };
}

test('a whole tag of the family that is not ours is of another deck', () => {
  expect(strangers(tag(52), tag(33, { score: 0.92, margin: 0.2 }))).toEqual({
    otherTags: [33, 52],
    unread: 0,
  });
});

test('a letter of another size is none, and a tag of another size only beyond doubt', () => {
  expect(strangers(tag(62, { score: 0.94, margin: 0.18 }, 30))).toEqual({ otherTags: [], unread: 0 });
  expect(strangers(tag(60, {}, 30))).toEqual({ otherTags: [60], unread: 0 });
});

test('a card of ours that cannot be believed is unread, and so is a strange tag that contradicts itself', () => {
  expect(strangers(tag(5, { score: 0.85, margin: 0.25, flips: 2 }))).toEqual({ otherTags: [], unread: 1 });
  expect(strangers(tag(62, { score: 0.92, margin: 0.2, flips: 1 }))).toEqual({ otherTags: [], unread: 1 });
  expect(strangers(tag(5, { score: 0.7, margin: 0.25 }))).toEqual({ otherTags: [], unread: 0 });
});

test('a soft tag that resembles ours, and others nearly as much, is unread; a drawing that is less like one is not', () => {
  expect(strangers(tag(5, { score: 0.95, margin: 0.1 }))).toEqual({ otherTags: [], unread: 1 });
  expect(strangers(tag(5, { score: 0.89, margin: 0.08 }))).toEqual({ otherTags: [], unread: 0 });
  expect(strangers(tag(5, { score: 0.95, margin: 0.1 }, 30))).toEqual({ otherTags: [], unread: 0 });
  const { unread } = findStrangers([tag(5, { score: 0.95, margin: 0.1 })], [], board, new Set([5]));
  const middle = 100 + CARD_SQUARE / 2;
  expect(unread[0]!.x).toBeCloseTo(middle, 6);
  expect(unread[0]!.y).toBeCloseTo(middle, 6);
});

test('a corner of a board that is not where this board has it is another board, of a board’s size only', () => {
  const other = (...tags: SeenTag[]) => findStrangers(tags, [], board, new Set([4])).otherBoard;
  expect(other(tag(0, {}, 24))).toBe(true);
  expect(other(tag(40, {}, 24))).toBe(true);
  expect(strangers(tag(40, {}, 24)).otherTags).toEqual([]);
  expect(other(tag(0))).toBe(false);
  expect(other(tag(0, { margin: 0.2 }, 24))).toBe(false);
  expect(other(tag(60, {}, 24))).toBe(false);
  const [printed] = squareOnBoard(board.geometry, 0)!;
  const moved = tag(0, {}, 24).corners.map((p) =>
    picturePoint(p.x - 500 + printed!.x * PX_PER_MM, p.y - 500 + printed!.y * PX_PER_MM),
  );
  expect(other(tag(0, { corners: moved as unknown as SeenTag['corners'] }, 24))).toBe(false);
});

test('cards that were read and tags of the board are no strangers', () => {
  expect(strangers(tag(4, { score: 0.85 }), tag(2))).toEqual({ otherTags: [], unread: 0 });
});
