// Cuts a drawing down to a part of it; a line of text that the edge runs through becomes outlines.

import { IDENTITY, type Matrix, matrixProduct } from '../../domain/matrix.ts';
import { type Rect, rectContains, rectsOverlap } from '../../domain/units.ts';
import { type Drawing, group, type Item, path } from '../drawing/drawing.ts';
import { textBox } from '../text/textLine.ts';
import type { OutlineTypeface } from '../text/typeface.ts';

/** The part's items, clipped, with the part's top left at (0, 0). Text outside it is left out, not merely hidden. */
export function croppedTo(drawing: Drawing, part: Rect, typeface: OutlineTypeface): Drawing {
  const items = kept(drawing.items, IDENTITY, part, typeface);
  const clipped = group(items, { clip: part });
  return { size: part, items: [group([clipped], { matrix: [1, 0, 0, 1, -part.x, -part.y] })] };
}

function kept(items: readonly Item[], matrix: Matrix, part: Rect, typeface: OutlineTypeface): Item[] {
  return items.flatMap((item): Item[] => {
    if (item.kind === 'path') return [item];
    if (item.kind === 'group') {
      const own = item.matrix ? matrixProduct(item.matrix, matrix) : matrix;
      const inner = kept(item.items, own, part, typeface);
      return inner.length > 0 ? [{ ...item, items: inner }] : [];
    }
    const box = textBox(item, matrix, typeface);
    if (rectContains(part, box)) return [item];
    return rectsOverlap(part, box) ? [path(typeface.outline(item), item.paint)] : [];
  });
}
