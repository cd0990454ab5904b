// The outline of a glyph in steps from point to point, so that the same words draw it wherever it stands.

import type { OutlineStep } from './prepareFont.ts';

/** Where it begins, the steps from there, and where these leave the pen. */
export interface RelativeOutline {
  readonly startX: number;
  readonly startY: number;
  readonly rest: string;
  readonly endX: number;
  readonly endY: number;
}

/** @param steps absolute, and beginning with a move */
export function relativeOutline(steps: readonly OutlineStep[]): RelativeOutline {
  const [, startX = 0, startY = 0] = steps[0]!;
  let [x, y, partX, partY] = [startX, startY, startX, startY];
  let rest = '';
  for (const [letter, ...points] of steps.slice(1)) {
    rest += letter.toLowerCase() + points.map((value, i) => value - (i % 2 === 0 ? x : y)).join(' ');
    // What is closed goes on from where it began.
    if (letter === 'Z') [x, y] = [partX, partY];
    else [x, y] = points.slice(-2) as [number, number];
    if (letter === 'M') [partX, partY] = [x, y];
  }
  return { startX, startY, rest, endX: x, endY: y };
}
