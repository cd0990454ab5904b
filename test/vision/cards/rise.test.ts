// A card above the board looks larger than one that lies on it, however it tilts.

import { describe, expect, test } from 'vitest';
import { boardGeometry } from '../../../src/domain/board/board.ts';
import { boardPoint, picturePoint } from '../../../src/domain/units.ts';
import { placeCard } from '../../../src/vision/cards/place.ts';
import { riseOf } from '../../../src/vision/cards/rise.ts';
import { fitHomography } from '../../../src/vision/geometry/homography.ts';
import { lensFor } from '../../../src/vision/geometry/lens.ts';
import { boardPointsFromCorners, mappingFrom } from '../../../src/vision/geometry/mapping.ts';
import type { Corners } from '../../../src/vision/geometry/quad.ts';
import { CARD_SQUARE } from '../../../src/vision/geometry/square.ts';
import { aimCamera, project } from '../lab/camera.ts';

const { size } = boardGeometry('A2');
const DISTANCE = 900;

/** The rise of a tag at a place of the board, `height` mm up and tilted by `tilt` about its own edge, radians. */
function riseSeen(aslant: number, x: number, y: number, height: number, tilt: number): number {
  const camera = aimCamera({
    width: 4000,
    height: 3000,
    focalShare: 0.75,
    target: { x: size.w / 2, y: size.h / 2 },
    tilt: aslant,
    azimuth: 0.2,
    roll: 0.05,
    distance: DISTANCE,
    k1: 0,
    k2: 0,
  });
  const at = (px: number, py: number, z: number) => {
    const p = project(camera, { x: px, y: py, z });
    return picturePoint(p.x, p.y);
  };
  const ends = [boardPoint(0, 0), boardPoint(size.w, 0), boardPoint(size.w, size.h), boardPoint(0, size.h)];
  const mapping = mappingFrom(
    fitHomography(
      ends,
      ends.map((p) => at(p.x, p.y, 0)),
    )!,
    lensFor(4000, 3000, 0),
  )!;
  const half = CARD_SQUARE / 2;
  const corners = [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ].map(([u, v]) => at(x + u!, y + v! * Math.cos(tilt), height + v! * Math.sin(tilt))) as unknown as Corners;
  return riseOf(mapping, corners, placeCard(boardPointsFromCorners(mapping, corners)).square);
}

const PLACES = [
  [60, 60],
  [297, 210],
  [540, 350],
] as const;

describe.each([0, 0.4, 0.8])('seen %f radians aslant', (aslant) => {
  test.each(PLACES)('at %i, %i mm a flat tag has no rise, and a tilted one hardly any', (x, y) => {
    expect(riseSeen(aslant, x, y, 0, 0)).toBeCloseTo(0, 6);
    for (const tilt of [-0.6, -0.3, 0.3, 0.6])
      expect(Math.abs(riseSeen(aslant, x, y, 0, tilt))).toBeLessThan(0.07);
  });

  test.each(PLACES)('at %i, %i mm a tag held up looks nearer by its height over the distance', (x, y) => {
    for (const height of [90, 120, 180]) {
      for (const tilt of [-0.3, 0, 0.3]) {
        const rise = riseSeen(aslant, x, y, height, tilt);
        expect(rise).toBeGreaterThan(0.06);
        expect(rise).toBeLessThan(0.5);
      }
    }
  });
});

test('from straight above it is exactly the share of the distance', () => {
  expect(riseSeen(0, size.w / 2, size.h / 2, 90, 0)).toBeCloseTo(DISTANCE / (DISTANCE - 90) - 1, 6);
});
