// Homography and lens fitted together to what is known of the tags.

import { describe, expect, test } from 'vitest';
import { boardGeometry } from '../../../src/domain/board/board.ts';
import { type BoardPoint, boardPoint, cardPoint, picturePoint } from '../../../src/domain/units.ts';
import { squareOnBoard } from '../../../src/vision/board/boardTags.ts';
import { calibrate, mappingSpreadAt } from '../../../src/vision/board/calibrate.ts';
import { lensFor } from '../../../src/vision/geometry/lens.ts';
import {
  boardPointFromPicture,
  mappingFrom,
  picturePointFromBoard,
} from '../../../src/vision/geometry/mapping.ts';
import type { Corners } from '../../../src/vision/geometry/quad.ts';
import { boardPointFromCard, CARD_SQUARE } from '../../../src/vision/geometry/square.ts';
import { chanceFrom } from '../lab/random.ts';

const ASLANT = Float64Array.of(5.2, 0.6, 300, -0.4, 4.6, 350, 2e-4, 4e-4, 1);

describe('calibrate', () => {
  const geometry = boardGeometry('A2');
  const chance = chanceFrom(8);
  const shoot = (k1: number, noise: number, board: readonly number[]) => {
    const mapping = mappingFrom(ASLANT, lensFor(4000, 3000, k1))!;
    const seen = (p: BoardPoint) => {
      const q = picturePointFromBoard(mapping, p);
      return picturePoint(q.x + noise * chance.normal(), q.y + noise * chance.normal());
    };
    const placed = board.map((i) => {
      const square = squareOnBoard(geometry, geometry.tags[i]!.id)!;
      return { board: square, corners: square.map(seen) as unknown as Corners };
    });
    const loose = Array.from({ length: 12 }, () => {
      const centre = boardPoint(chance.between(60, 530), chance.between(60, 360));
      const angle = chance.between(-3, 3);
      const square = [
        [47, 3],
        [56.6, 3],
        [56.6, 12.6],
        [47, 12.6],
      ].map(([x, y]) => boardPointFromCard(centre, angle, cardPoint(x!, y!)));
      return { side: CARD_SQUARE, corners: square.map(seen) as unknown as Corners };
    });
    return { mapping, placed, loose };
  };
  const worst = (
    truth: NonNullable<ReturnType<typeof mappingFrom>>,
    fit: NonNullable<ReturnType<typeof calibrate>>,
  ) => {
    let error = 0;
    for (let x = 20; x < 594; x += 60) {
      for (let y = 20; y < 420; y += 60) {
        const p = picturePointFromBoard(truth, boardPoint(x, y));
        const q = boardPointFromPicture(fit.mapping, p);
        error = Math.max(error, Math.hypot(q.x - x, q.y - y));
      }
    }
    return error;
  };

  test.each([-0.08, 0, 0.08])('finds a lens of %f from exact corners', (k1) => {
    const { mapping, placed, loose } = shoot(k1, 0, [0, 1, 2, 3]);
    const fit = calibrate(placed, loose, 4000, 3000)!;
    expect(fit.mapping.lens.k1).toBeCloseTo(k1, 3);
    expect(worst(mapping, fit)).toBeLessThan(0.05);
  });

  test.each([
    [[0, 1, 2, 3], 0.6],
    [[0, 1, 3], 1],
    [[0, 2], 2.5],
    [[0, 1], 6],
  ])('with the tags %j and noisy corners the board is right within %f mm', (board, limit) => {
    const { mapping, placed, loose } = shoot(-0.07, 0.1, board);
    expect(worst(mapping, calibrate(placed, loose, 4000, 3000)!)).toBeLessThan(limit);
  });

  test('says that it is less sure when tags are missing', () => {
    const full = shoot(0, 0.1, [0, 1, 2, 3]);
    const half = shoot(0, 0.1, [0, 1]);
    const sure = mappingSpreadAt(calibrate(full.placed, [], 4000, 3000)!, picturePoint(2500, 2200));
    const unsure = mappingSpreadAt(calibrate(half.placed, [], 4000, 3000)!, picturePoint(2500, 2200));
    expect(unsure).toBeGreaterThan(5 * sure);
  });
});
