// Homography, lens and their joint fit.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardGeometry } from '../../src/domain/board/board.ts';
import { calibrate, mappingSpreadAt } from '../../src/vision/board/calibrate.ts';
import { squareOnBoard } from '../../src/vision/board/findBoard.ts';
import { boardFromCard, CARD_SQUARE } from '../../src/vision/cards/place.ts';
import {
  fitHomography,
  invertHomography,
  mapPoint,
  multiply3,
} from '../../src/vision/geometry/homography.ts';
import { distort, lensFor, undistort } from '../../src/vision/geometry/lens.ts';
import { solveLinear } from '../../src/vision/geometry/linear.ts';
import { boardFromPicture, mappingFrom, pictureFromBoard } from '../../src/vision/geometry/mapping.ts';
import type { Corners } from '../../src/vision/geometry/picture.ts';
import { fitSquare, passesGate } from '../../src/vision/geometry/square.ts';
import { chanceFrom } from './lab/random.ts';

const ASLANT = Float64Array.of(5.2, 0.6, 300, -0.4, 4.6, 350, 2e-4, 4e-4, 1);

describe('fitHomography', () => {
  test('finds the map back from points that it made', () => {
    const from = [0, 1, 2, 3, 4, 5].map((i) => ({ x: (i * 173) % 594, y: (i * 281) % 420 }));
    const h = fitHomography(
      from,
      from.map((p) => mapPoint(ASLANT, p.x, p.y)),
    )!;
    for (const p of from) {
      const q = mapPoint(h, p.x, p.y);
      const r = mapPoint(ASLANT, p.x, p.y);
      expect(Math.hypot(q.x - r.x, q.y - r.y)).toBeLessThan(1e-6);
    }
  });

  test('points on a line fix nothing', () => {
    const line = [0, 1, 2, 3].map((i) => ({ x: i, y: i }));
    const h = fitHomography(line, line);
    expect(h === null || invertHomography(h) === null || !Number.isFinite(h[0]!)).toBe(true);
  });

  test('a map times its inverse is none', () => {
    const one = multiply3(ASLANT, invertHomography(ASLANT)!);
    one.forEach((v, i) => {
      expect(v / one[8]!).toBeCloseTo(i % 4 === 0 ? 1 : 0, 9);
    });
  });
});

test('solveLinear refuses a singular system', () => {
  expect(solveLinear([1, 2, 2, 4], [1, 2], 2)).toBeNull();
  expect(Array.from(solveLinear([0, 2, 3, 1], [4, 5], 2)!)).toEqual([1, 2]);
});

test('undistort takes back what distort does, all over the picture', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -0.12, max: 0.12, noNaN: true }),
      fc.double({ min: -0.01, max: 0.01, noNaN: true }),
      fc.double({ min: 0, max: 4000, noNaN: true }),
      fc.double({ min: 0, max: 3000, noNaN: true }),
      (k1, k2, x, y) => {
        const lens = lensFor(4000, 3000, k1, k2);
        const there = distort(lens, x, y);
        const back = undistort(lens, there.x, there.y);
        return Math.hypot(back.x - x, back.y - y) < 0.01;
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

describe('calibrate', () => {
  const geometry = boardGeometry('A2');
  const chance = chanceFrom(8);
  const shoot = (k1: number, noise: number, board: readonly number[]) => {
    const mapping = mappingFrom(ASLANT, lensFor(4000, 3000, k1))!;
    const seen = (p: { x: number; y: number }) => {
      const q = pictureFromBoard(mapping, p.x, p.y);
      return { x: q.x + noise * chance.normal(), y: q.y + noise * chance.normal() };
    };
    const placed = board.map((i) => {
      const square = squareOnBoard(geometry, geometry.tags[i]!.id)!;
      return { board: square, corners: square.map(seen) as unknown as Corners };
    });
    const loose = Array.from({ length: 12 }, () => {
      const center = { x: chance.between(60, 530), y: chance.between(60, 360) };
      const angle = chance.between(-3, 3);
      const square = [
        [47, 3],
        [56.6, 3],
        [56.6, 12.6],
        [47, 12.6],
      ].map(([x, y]) => boardFromCard(center, angle, x!, y!));
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
        const p = pictureFromBoard(truth, x, y);
        const q = boardFromPicture(fit.mapping, p.x, p.y);
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
    const sure = mappingSpreadAt(calibrate(full.placed, [], 4000, 3000)!, 2500, 2200);
    const unsure = mappingSpreadAt(calibrate(half.placed, [], 4000, 3000)!, 2500, 2200);
    expect(unsure).toBeGreaterThan(5 * sure);
  });
});

describe('fitSquare and the gate', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 9.6, y: 0 },
    { x: 9.6, y: 9.6 },
    { x: 0, y: 9.6 },
  ];

  test('a square of the right size fits without rest', () => {
    const fit = fitSquare(square, 9.6);
    expect(fit).toMatchObject({ center: { x: 4.8, y: 4.8 } });
    expect(fit.rms).toBeCloseTo(0, 9);
    expect(fitSquare([square[1]!, square[2]!, square[3]!, square[0]!], 9.6).angle).toBeCloseTo(
      Math.PI / 2,
      9,
    );
  });

  test('the gate lets the printed size through and nothing a quarter larger', () => {
    expect(passesGate(square, 9.6, 0.2, 0.15)).toBe(true);
    expect(passesGate(square, 10.8, 0.2, 0.15)).toBe(true);
    expect(passesGate(square, 7.6, 0.2, 0.15)).toBe(false);
    expect(
      passesGate(
        square.map(() => ({ x: Number.NaN, y: 0 })),
        9.6,
        0.2,
        0.15,
      ),
    ).toBe(false);
  });
});
