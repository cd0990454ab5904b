// The steps of the game on a strip of road, each with the number and the name of its card.

import type { Mm, Point } from '../../domain/units.ts';
import { type Item, PAPER, path } from '../drawing/drawing.ts';
import { circlePath, roundRectPath } from '../drawing/shapes.ts';
import type { Kit } from '../kit.ts';
import type { Typesetter } from '../text/textBlock.ts';
import { COLUMN } from './leafletColumn.ts';

const IN_A_ROW = 3;
const MOST_ROW: Mm = 13;
const RIM: Mm = 2.5;
const MOST_NUMBER: Mm = 4.4;
/** Between two signs, and between a name and the sign beside it. */
const APART: Mm = 1.2;

/** @param bottom what the strip stays above */
export function stepRoad({ deck, edition }: Kit, type: Typesetter, at: Point, bottom: Mm): readonly Item[] {
  const rows = Math.ceil(deck.steps.length / IN_A_ROW);
  const row = Math.min(MOST_ROW, (bottom - at.y - 2 * RIM) / rows);
  const radius = Math.min(MOST_NUMBER, (row - APART) / 2);
  const side = 4;
  const pitch = (COLUMN - 2 * side) / IN_A_ROW;
  const strip = { ...at, w: COLUMN, h: rows * row + 2 * RIM };
  const steps = deck.steps.flatMap(({ id }, i): Item[] => {
    const left = at.x + side + (i % IN_A_ROW) * pitch;
    const middle = at.y + RIM + (Math.floor(i / IN_A_ROW) + 0.5) * row;
    const sign = { x: left, y: middle - radius, w: 2 * radius, h: 2 * radius };
    const name = { x: left + 2 * radius + 2, y: sign.y, w: pitch - 2 * radius - 2 - 2 * APART, h: sign.h };
    return [
      path(circlePath(left + radius, middle, radius), { ink: 'yellow' }),
      type.block('step', String(i + 1), sign, {
        font: 'bold',
        sizes: [14],
        align: 'center',
        valign: 'middle',
      }).item,
      type.block(`steps.${id}.title`, edition.steps[id]!.title, name, {
        font: 'bold',
        sizes: [13, 12, 11, 10],
        valign: 'middle',
        paint: PAPER,
      }).item,
    ];
  });
  return [path(roundRectPath(strip, 4), { ink: 'asphalt' }), ...steps];
}
