// Homographies, lenses and squares.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardPoint } from '../../../src/domain/units.ts';
import {
  fitHomography,
  homographyProduct,
  invertHomography,
  mapPoint,
  squareToQuad,
} from '../../../src/vision/geometry/homography.ts';
import { distort, lensFor, undistort } from '../../../src/vision/geometry/lens.ts';
import { solveLinear } from '../../../src/vision/geometry/linear.ts';
import { fitSquare, passesGate } from '../../../src/vision/geometry/square.ts';

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

  test('a square goes to four corners as the fit over them has it', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 8, y: 0 },
      { x: 8, y: 8 },
      { x: 0, y: 8 },
    ];
    const corners = square.map((p) => mapPoint(ASLANT, 40 + 3 * p.x, 70 + 2 * p.y));
    const [exact, fitted] = [squareToQuad(8, corners)!, fitHomography(square, corners)!];
    exact.forEach((value, i) => {
      expect(value).toBeCloseTo(fitted[i]!, 6);
    });
    expect(squareToQuad(8, [square[0]!, square[1]!, square[2]!, { x: 8, y: 16 }])).toBeNull();
  });

  test('the first of two maps is the first that a point meets', () => {
    const wider = Float64Array.of(2, 0, 0, 0, 2, 0, 0, 0, 1);
    const p = mapPoint(wider, 30, 40);
    expect(mapPoint(homographyProduct(wider, ASLANT), 30, 40)).toEqual(mapPoint(ASLANT, p.x, p.y));
    expect(mapPoint(homographyProduct(ASLANT, wider), 30, 40)).not.toEqual(mapPoint(ASLANT, p.x, p.y));
  });

  test('a map times its inverse is none', () => {
    const one = homographyProduct(ASLANT, invertHomography(ASLANT)!);
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

describe('fitSquare and the gate', () => {
  const square = [boardPoint(0, 0), boardPoint(9.6, 0), boardPoint(9.6, 9.6), boardPoint(0, 9.6)];

  test('a square of the right size fits without rest', () => {
    const fit = fitSquare(square, 9.6);
    expect(fit).toMatchObject({ centre: { x: 4.8, y: 4.8 } });
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
        square.map(() => boardPoint(Number.NaN, 0)),
        9.6,
        0.2,
        0.15,
      ),
    ).toBe(false);
  });
});
