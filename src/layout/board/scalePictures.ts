// The board's scale without words: a cyclist in the wind, over each lane.

import { ZONES } from '../../domain/board/zones.ts';
import type { Mm, Point } from '../../domain/units.ts';
import { type Item, PAPER, type Paint, path } from '../drawing/drawing.ts';
import { polyline } from '../drawing/shapes.ts';
import { iconPath, pictogram } from '../drawing/symbols.ts';
import type { Kit } from '../kit.ts';

const MIDDLE_Y: Mm = 25;
const MIDDLES_X: readonly Mm[] = [96, 216, 378, 498];

/** The pictogram of the cyclist. */
export const CYCLIST = 'person-simple-bike';

/** The scale without words: a cyclist with a strong or a slight wind against, a slight or a strong wind behind. */
export function scalePictures(kit: Kit): Item[] {
  const cyclist = iconPath(kit.icons, CYCLIST);
  return ZONES.flatMap(({ weight }, i) => {
    const middle = { x: MIDDLES_X[i]!, y: MIDDLE_Y };
    // The wind stands on the side that it comes from.
    const from = weight > 0 ? -1 : 1;
    const strong = Math.abs(weight) === 2;
    return [
      pictogram(cyclist, { x: middle.x - from * 20, y: middle.y }, 34, PAPER),
      ...wind({ x: middle.x + from * 20, y: middle.y }, Math.sign(weight), strong),
    ];
  });
}

/** Arrows of wind around a point: three large ones, or a small one. */
function wind(middle: Point, direction: number, strong: boolean): Item[] {
  const arrows: readonly [dx: Mm, dy: Mm, length: Mm][] = strong
    ? [
        [0, -10.5, 34],
        [0, 0, 34],
        [0, 10.5, 34],
      ]
    : [[8 * direction, 0, 20]];
  const thickness = strong ? 3.3 : 2.2;
  return arrows.map(([dx, dy, length]) =>
    arrow({ x: middle.x + dx, y: middle.y + dy }, length * direction, thickness, PAPER),
  );
}

/** An arrow around its middle; a negative length points left. */
function arrow({ x, y }: Point, length: Mm, thickness: Mm, paint: Paint): Item {
  const forward = Math.sign(length);
  const tip = x + length / 2;
  const tail = x - length / 2;
  const neck = tip - forward * thickness * 1.9;
  const half = thickness / 2;
  const corners = [
    { x: tail, y: y - half },
    { x: neck, y: y - half },
    { x: neck, y: y - thickness * 1.35 },
    { x: tip, y },
    { x: neck, y: y + thickness * 1.35 },
    { x: neck, y: y + half },
    { x: tail, y: y + half },
  ];
  return path(polyline(corners, true), paint);
}
