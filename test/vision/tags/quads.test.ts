// Outlines of components as quadrilaterals.

import { describe, expect, test } from 'vitest';
import { picturePoint } from '../../../src/domain/units.ts';
import { doubleArea, isConvexQuad, lineMeet } from '../../../src/vision/geometry/quad.ts';
import { findComponents } from '../../../src/vision/tags/components.ts';
import { findQuads, quadFromHull } from '../../../src/vision/tags/quads.ts';

describe('quadFromHull', () => {
  test('gives a square with cut corners its corners back', () => {
    const quad = quadFromHull([
      picturePoint(1, 0),
      picturePoint(9, 0),
      picturePoint(10, 1),
      picturePoint(10, 9),
      picturePoint(9, 10),
      picturePoint(1, 10),
      picturePoint(0, 9),
      picturePoint(0, 1),
    ])!;
    const corners = quad.map((p) => `${p.x},${p.y}`).sort();
    expect(corners).toEqual(['0,0', '0,10', '10,0', '10,10']);
    expect(doubleArea(quad)).toBe(200);
  });

  test('a triangle has none', () => {
    expect(quadFromHull([picturePoint(0, 0), picturePoint(4, 0), picturePoint(0, 4)])).toBeNull();
  });
});

test('parallel lines do not meet', () => {
  expect(lineMeet(picturePoint(0, 0), picturePoint(1, 0), picturePoint(0, 1), picturePoint(5, 1))).toBeNull();
  expect(lineMeet(picturePoint(0, 0), picturePoint(1, 0), picturePoint(3, 5), picturePoint(3, 6))).toEqual({
    x: 3,
    y: 0,
  });
});

describe('findQuads', () => {
  const draw = (inside: (x: number, y: number) => boolean): Uint8Array =>
    Uint8Array.from({ length: 80 * 80 }, (_, i) =>
      inside((i % 80) + 0.5, Math.floor(i / 80) + 0.5) ? 1 : 0,
    );
  const limits = { minSide: 9, maxSide: 60, minFill: 0.83 };

  test('finds a turned square, within a pixel', () => {
    const c = Math.cos(0.4);
    const s = Math.sin(0.4);
    const mask = draw(
      (x, y) => Math.max(Math.abs(c * (x - 40) + s * (y - 40)), Math.abs(-s * (x - 40) + c * (y - 40))) < 18,
    );
    const quads = findQuads(findComponents(mask, 80, 80), limits);
    expect(quads).toHaveLength(1);
    expect(isConvexQuad(quads[0]!, 30)).toBe(true);
    for (const p of quads[0]!) expect(Math.hypot(p.x - 40, p.y - 40)).toBeCloseTo(18 * Math.SQRT2, -0.3);
  });

  test('a disc is none: no quadrilateral fits it tightly', () => {
    const mask = draw((x, y) => Math.hypot(x - 40, y - 40) < 18);
    expect(findQuads(findComponents(mask, 80, 80), limits)).toHaveLength(0);
  });

  test('a speck is too small', () => {
    const mask = draw((x, y) => Math.max(Math.abs(x - 40), Math.abs(y - 40)) < 3);
    expect(findQuads(findComponents(mask, 80, 80), limits)).toHaveLength(0);
  });
});
