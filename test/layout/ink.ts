// Where a drawing puts ink: flattens it into upright boxes on the page, for tests on place and room.

import { IDENTITY, type Matrix, matrixProduct } from '../../src/domain/matrix.ts';
import type { Point, Rect } from '../../src/domain/units.ts';
import type { Drawing, Item, Paint } from '../../src/layout/drawing/drawing.ts';
import { textBox } from '../../src/layout/text/textLine.ts';
import type { Typeface } from '../../src/layout/text/typeface.ts';

export interface InkBox {
  readonly rect: Rect;
  readonly paint: Paint;
  /** Text, or a part that the drawing marks as live. */
  readonly live: boolean;
}

function boxOf(points: readonly Point[], matrix: Matrix): Rect {
  const [a, b, c, d, e, f] = matrix;
  const xs = points.map(({ x, y }) => a * x + c * y + e);
  const ys = points.map(({ x, y }) => b * x + d * y + f);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/** Every coordinate pair that a path names; curves lie within their control points, arcs here are quarter circles. */
function pathPoints(d: string): Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, letter, rest] of d.matchAll(/([MLHVCQAZ])([^MLHVCQAZ]*)/g)) {
    const n = (rest!.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    if (letter === 'H') x = n[0]!;
    else if (letter === 'V') y = n[0]!;
    else if (letter === 'A') [x, y] = [n[5]!, n[6]!];
    else if (letter !== 'Z')
      for (let i = 0; i < n.length; i += 2) {
        [x, y] = [n[i]!, n[i + 1]!];
        points.push({ x, y });
      }
    points.push({ x, y });
  }
  return points;
}

function corners({ x, y, w, h }: Rect): Point[] {
  return [
    { x, y },
    { x: x + w, y: y + h },
  ];
}

export function inkBoxes(drawing: Drawing, typeface: Typeface): InkBox[] {
  const found: InkBox[] = [];
  const visit = (items: readonly Item[], matrix: Matrix) => {
    for (const item of items) {
      if (item.kind === 'text')
        found.push({ rect: textBox(item, matrix, typeface), paint: item.paint, live: true });
      else if (item.kind === 'group') {
        const own = item.matrix ? matrixProduct(item.matrix, matrix) : matrix;
        if (item.live)
          found.push({ rect: boxOf(corners(item.live), own), paint: { ink: 'paper' }, live: true });
        visit(item.items, own);
      } else {
        // Icon paths use relative letters; their group is marked as live instead.
        if (/[a-z]/.test(item.d)) continue;
        const rect = boxOf(pathPoints(item.d), matrix);
        for (const paint of [item.fill, item.stroke?.paint])
          if (paint) found.push({ rect, paint, live: false });
      }
    }
  };
  visit(drawing.items, IDENTITY);
  return found;
}

/** All letters on a drawing in reading order, without what breaking lines changes. */
export function lettersOn({ items }: Pick<Drawing, 'items'>): string {
  return items
    .map((item) => (item.kind === 'text' ? bare(item.text) : item.kind === 'group' ? lettersOn(item) : ''))
    .join('');
}

/** A text as `lettersOn` has it. */
export const bare = (text: string) => text.replace(/[\s\u00ad\-‐]/g, '');
