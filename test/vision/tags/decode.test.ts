// Corners and codes of single tags.

import { describe, expect, test } from 'vitest';
import { GAME_TAGS, PROOF_TAGS } from '../../../src/domain/board/tags.ts';
import { picturePoint } from '../../../src/domain/units.ts';
import type { Corners } from '../../../src/vision/geometry/quad.ts';
import { refineCorners } from '../../../src/vision/tags/corners.ts';
import { decodeTag } from '../../../src/vision/tags/decode.ts';
import { blackSquare, drawTag, placedAt, plainSheet } from '../lab/sketch.ts';

const pushed = (corners: Corners, by: number): Corners =>
  corners.map((p, i) =>
    picturePoint(p.x + by * [1, -1, 1, -1][i]!, p.y + by * [0.5, 1, -1, -0.5][i]!),
  ) as unknown as Corners;

describe('refineCorners', () => {
  test.each([0, 0.3, 0.9, 2.5])(
    'brings corners that are 2 px off back to a tenth of a pixel, turned by %f',
    (angle) => {
      const sheet = plainSheet(120, 120);
      const h = placedAt(60.3, 58.7, 70, angle, 0.08);
      drawTag(sheet, 7, h);
      const refined = refineCorners(sheet, pushed(blackSquare(h), 2), 4)!;
      blackSquare(h).forEach((p, i) => {
        expect(Math.hypot(refined[i]!.x - p.x, refined[i]!.y - p.y)).toBeLessThan(0.1);
      });
    },
  );

  test('finds nothing to measure on a plain sheet', () => {
    expect(refineCorners(plainSheet(80, 80), blackSquare(placedAt(40, 40, 40)), 4)).toBeNull();
  });
});

describe('decodeTag', () => {
  test.each([GAME_TAGS, PROOF_TAGS])(
    'reads every id of $first and up, whichever corner comes first',
    (range) => {
      for (let id = range.first; id < range.first + range.count; id++) {
        const sheet = plainSheet(64, 64);
        const h = placedAt(32, 32, 50, id);
        drawTag(sheet, id, h);
        const square = blackSquare(h);
        const start = id % 4;
        const turned = [0, 1, 2, 3].map((i) => square[(i + start) % 4]!) as unknown as Corners;
        const read = decodeTag(sheet, turned, false, range)!;
        expect(read.id).toBe(id);
        expect(read.score).toBeGreaterThan(0.97);
        expect(read.margin).toBeGreaterThan(0.2);
        expect(read.flips).toBe(0);
        expect(read.corners).toEqual(square);
      }
    },
  );

  test('a mirrored tag is read only from behind', () => {
    const sheet = plainSheet(64, 64);
    const h = Float64Array.of(-50, 0, 57, 0, 50, 7, 0, 0, 1);
    drawTag(sheet, 12, h);
    const square = blackSquare(h);
    const clockwise: Corners = [square[1], square[0], square[3], square[2]];
    expect(decodeTag(sheet, clockwise)!.score).toBeLessThan(0.8);
    expect(decodeTag(sheet, clockwise, true)).toMatchObject({ id: 12 });
  });

  test('a shadow that falls across does not matter', () => {
    const sheet = plainSheet(64, 64);
    const h = placedAt(32, 32, 50, 0.2);
    drawTag(sheet, 20, h);
    for (let i = 0; i < sheet.data.length; i++)
      sheet.data[i] = sheet.data[i]! * (0.3 + (0.7 * (i % 64)) / 64);
    expect(decodeTag(sheet, blackSquare(h))).toMatchObject({ id: 20 });
  });

  test('a plain sheet says nothing', () => {
    expect(decodeTag(plainSheet(64, 64), blackSquare(placedAt(32, 32, 50)))).toBeNull();
  });
});
