// The road on the board: four lanes with chevrons, the markings between them, and where their names stand.

import type { BoardGeometry, BoardZone } from '../../domain/board/board.ts';
import { ZONES } from '../../domain/board/zones.ts';
import { type Rect, rectCentre } from '../../domain/units.ts';
import { type Item, PAPER, path, tint } from '../drawing/drawing.ts';
import { rectPath, roundRectPath } from '../drawing/shapes.ts';
import { chevrons } from '../drawing/symbols.ts';

// From brake to push the lanes get lighter: the road opens up.
const ZONE_TINTS: readonly number[] = [0.9, 0.7, 0.46, 0.28];
const CHEVRON_TINTS: readonly number[] = [0.8, 0.6, 0.36, 0.18];
const HEAD = { y: 44, h: 18 };

/** The plate over a lane, for its name. */
export function headPlate({ rect }: BoardZone): Rect {
  return { x: rect.x, w: rect.w, ...HEAD };
}

/** The four lanes, their chevrons and the markings between them. */
export function road({ zones }: BoardGeometry): Item[] {
  const lanes = zones.flatMap(({ rect }, i) => {
    const middle = rectCentre(rect);
    const count = ZONES[i]!.weight;
    return [
      path(roundRectPath(rect, 3), tint('asphalt', ZONE_TINTS[i]!)),
      chevrons(count, middle, 84, tint('asphalt', CHEVRON_TINTS[i]!)),
    ];
  });
  return [...lanes, ...zones.slice(1).flatMap(({ rect }, i) => laneMarking(zones[i]!.rect, rect))];
}

/** The marking in the gap between two lanes: dashes, but a whole line where brake turns into push. */
function laneMarking(left: Rect, right: Rect): Item[] {
  const gap = { from: left.x + left.w, to: right.x };
  const middle = (gap.from + gap.to) / 2;
  const turning = gap.to - gap.from > 8;
  const width = turning ? 4 : 2.4;
  const [dash, pause] = turning ? [left.h, 0] : [22, 9];
  const marks: string[] = [];
  for (let y = 0; y + dash <= left.h + 0.01; y += dash + pause)
    marks.push(rectPath({ x: middle - width / 2, y: left.y + y, w: width, h: dash }));
  return [path(marks.join(''), PAPER)];
}
