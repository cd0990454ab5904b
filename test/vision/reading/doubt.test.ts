// When a card's zone is doubted.

import { describe, expect, test } from 'vitest';
import { boardGeometry } from '../../../src/domain/board/board.ts';
import { boardPoint, cardPoint } from '../../../src/domain/units.ts';
import { boardPointFromCard } from '../../../src/vision/geometry/square.ts';
import { type CardEvidence, judgeCard, LINE_MARGIN } from '../../../src/vision/reading/doubt.ts';
import { distanceFromLine, shareOffBoard } from '../../../src/vision/reading/zoneSpot.ts';

const board = boardGeometry('A2');

function evidence(x: number, y: number, rest: Partial<CardEvidence> = {}): CardEvidence {
  const centre = boardPoint(x, y);
  const outline = [
    [0, 0],
    [63, 0],
    [63, 88],
    [0, 88],
  ].map(([u, v]) => boardPointFromCard(centre, 0, cardPoint(u!, v!)));
  return {
    centre,
    outline,
    spread: 0.1,
    rise: 0,
    otherBoard: false,
    covered: false,
    seenTwice: false,
    byFace: false,
    ...rest,
  };
}

describe('judgeCard', () => {
  const zone = board.zones[1]!;
  const left = zone.rect.x;

  test.each([0.1, 3, LINE_MARGIN])(
    '%f mm inside a line is near it, and the zone is the best guess',
    (distance) => {
      expect(judgeCard(board, evidence(left + distance, 200))).toEqual({ zone: zone.id, doubt: 'near-line' });
    },
  );

  test('a card that lies clear has no doubt', () => {
    expect(judgeCard(board, evidence(left + 8, 200))).toEqual({ zone: zone.id, doubt: null });
    expect(judgeCard(board, evidence(left + 60, 200))).toEqual({ zone: zone.id, doubt: null });
  });

  test('between two zones there is no zone, and a doubt', () => {
    expect(judgeCard(board, evidence(left - 3, 200))).toEqual({ zone: null, doubt: 'between-zones' });
  });

  test('a place that is only roughly known widens the margin, and no more than that', () => {
    expect(judgeCard(board, evidence(left + 8, 200, { spread: 1.5 }))).toMatchObject({
      doubt: 'place-unsure',
    });
    expect(judgeCard(board, evidence(left + 40, 200, { spread: 1.5 }))).toMatchObject({ doubt: null });
  });

  test('half off the board is a doubt; sticking out or lying beside is none', () => {
    expect(judgeCard(board, evidence(1, 40))).toMatchObject({ zone: null, doubt: 'half-off-board' });
    expect(judgeCard(board, evidence(20, 200))).toMatchObject({ zone: board.zones[0]!.id, doubt: null });
    expect(judgeCard(board, evidence(-60, 200))).toEqual({ zone: null, doubt: null });
  });

  test('a card held well above the board is doubted wherever it seems to be, a curled one only near a line', () => {
    expect(judgeCard(board, evidence(left + 60, 200, { rise: 0.09 }))).toEqual({
      zone: zone.id,
      doubt: 'held-above',
    });
    expect(judgeCard(board, evidence(left + 60, 200, { rise: 0.06 }))).toMatchObject({ doubt: null });
    expect(judgeCard(board, evidence(left + 12, 200, { rise: 0.06 }))).toMatchObject({ doubt: 'held-above' });
    expect(judgeCard(board, evidence(left + 15, 200, { rise: 0.02 }))).toMatchObject({ doubt: null });
  });

  test('beside the board a card may lie on another one, when that is in the picture', () => {
    expect(judgeCard(board, evidence(-60, 200, { otherBoard: true }))).toEqual({
      zone: null,
      doubt: 'other-board',
    });
    expect(judgeCard(board, evidence(left + 60, 200, { otherBoard: true }))).toMatchObject({ doubt: null });
  });

  test('seen twice and covered are doubts wherever the card lies', () => {
    expect(judgeCard(board, evidence(left + 60, 200, { seenTwice: true }))).toMatchObject({
      doubt: 'seen-twice',
    });
    expect(judgeCard(board, evidence(left + 60, 200, { covered: true }))).toMatchObject({
      doubt: 'partly-covered',
    });
  });
});

test('the distance from a line is the same from both sides', () => {
  const rect = { x: 10, y: 10, w: 20, h: 30 };
  expect(distanceFromLine(rect, boardPoint(12, 20))).toBe(2);
  expect(distanceFromLine(rect, boardPoint(8, 20))).toBe(2);
  expect(distanceFromLine(rect, boardPoint(7, 6))).toBe(5);
});

test('the share off the board is exact for a half and for all', () => {
  expect(shareOffBoard(board, evidence(0, 200).outline)).toBeCloseTo(0.5, 9);
  expect(shareOffBoard(board, evidence(300, 200).outline)).toBeCloseTo(0, 9);
  expect(shareOffBoard(board, evidence(-80, 200).outline)).toBeCloseTo(1, 9);
});
