// A line of text as a shape: the box that it takes on the page, and its outlines.

import type { Matrix } from '../../domain/matrix.ts';
import type { Rect } from '../../domain/units.ts';
import { type Drawing, type Item, path, type TextItem } from '../drawing/drawing.ts';
import { CAP_HEIGHT, DESCENT, type OutlineTypeface, type Typeface } from './typeface.ts';

/** The upright box of a line on the page, with room for accents above the capitals. */
export function textBox(item: TextItem, matrix: Matrix, typeface: Typeface): Rect {
  const width = typeface.widthOf(item.text, item.font, item.size);
  const top = item.baseline - item.size * (CAP_HEIGHT + DESCENT);
  const corners = [
    [item.x, top],
    [item.x + width, top],
    [item.x, item.baseline + item.size * DESCENT],
    [item.x + width, item.baseline + item.size * DESCENT],
  ].map(([x, y]) => [
    matrix[0] * x! + matrix[2] * y! + matrix[4],
    matrix[1] * x! + matrix[3] * y! + matrix[5],
  ]);
  const xs = corners.map(([x]) => x!);
  const ys = corners.map(([, y]) => y!);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/** All text as outlines: for shops that want no fonts in a file. */
export function withOutlinedText(drawing: Drawing, typeface: OutlineTypeface): Drawing {
  const outlined = (item: Item): Item => {
    if (item.kind === 'text') return path(typeface.outline(item), item.paint);
    return item.kind === 'group' ? { ...item, items: item.items.map(outlined) } : item;
  };
  return { ...drawing, items: drawing.items.map(outlined) };
}
