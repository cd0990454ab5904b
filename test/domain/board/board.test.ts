import { describe, expect, it } from 'vitest';
import { BOARD_FORMATS, boardGeometry } from '../../../src/domain/board/board.ts';
import { CARD_SIZE, CARD_TAG } from '../../../src/domain/board/card.ts';
import { ZONES } from '../../../src/domain/board/zones.ts';
import { type Rect, rectContains, rectInset, rectsOverlap } from '../../../src/domain/units.ts';

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}

describe.each(BOARD_FORMATS)('the %s board', (format) => {
  const board = boardGeometry(format);
  const sheet: Rect = { x: 0, y: 0, ...board.size };
  const rects = [...board.zones, ...board.fields, ...board.tags].map(({ rect }) => rect);

  it('keeps everything on the sheet and apart', () => {
    for (const rect of rects) expect(rectContains(rectInset(sheet, 5), rect)).toBe(true);
    for (const [a, b] of pairs(rects)) expect(rectsOverlap(a, b)).toBe(false);
  });

  it('runs from brake to push, left to right', () => {
    const byPlace = [...board.zones].sort((a, b) => a.rect.x - b.rect.x).map(({ id }) => id);
    expect(byPlace).toEqual(['strong-brake', 'slight-brake', 'slight-push', 'strong-push']);
  });

  it('has a tag of its own in each corner', () => {
    const [topLeft, topRight, bottomRight, bottomLeft] = board.tags;
    expect(topLeft.rect.x).toBeLessThan(topRight.rect.x);
    expect(topLeft.rect.y).toBe(topRight.rect.y);
    expect(bottomRight.rect.x).toBe(topRight.rect.x);
    expect(bottomLeft.rect.y).toBe(bottomRight.rect.y);
    expect(new Set(board.tags.map(({ id }) => id)).size).toBe(4);
  });
});

describe('the A2 board', () => {
  const board = boardGeometry('A2');

  it('holds 24 cards in its zones without overlap', () => {
    const perZone = board.zones.map(
      ({ rect }) => Math.floor(rect.w / CARD_SIZE.w) * Math.floor(rect.h / CARD_SIZE.h),
    );
    expect(perZone.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(24);
  });

  it('has tags of 30 mm', () => {
    for (const { rect } of board.tags) expect([rect.w, rect.h]).toEqual([30, 30]);
  });
});

it('no two boards share a tag', () => {
  const ids = BOARD_FORMATS.flatMap((format) => boardGeometry(format).tags.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

it('weighs the zones from -2 to +2', () => {
  expect(ZONES.map(({ weight }) => weight)).toEqual([-2, -1, 1, 2]);
});

it('puts a card tag of at least 12 mm at the top, clear of the cut', () => {
  expect(Math.min(CARD_TAG.w, CARD_TAG.h)).toBeGreaterThanOrEqual(12);
  expect(rectContains(rectInset({ x: 0, y: 0, ...CARD_SIZE }, 3), CARD_TAG)).toBe(true);
  expect(CARD_TAG.y + CARD_TAG.h).toBeLessThan(20);
});
