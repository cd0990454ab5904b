// Cuts a drawing down to a part of it; a line of text that the edge runs through becomes outlines.

import { IDENTITY, type Matrix, matrixProduct } from '../../domain/matrix.ts';
import { type Rect, rectContains, rectsOverlap } from '../../domain/units.ts';
import { CAP_HEIGHT, DESCENT, type OutlineTypeface, type Typeface } from '../text/typeface.ts';
import { type Drawing, group, type Item, path, type TextItem } from './drawing.ts';

/** The part's items, clipped, with the part's top left at (0, 0). Text outside it is left out, not merely hidden. */
export function croppedTo(drawing: Drawing, part: Rect, typeface: OutlineTypeface): Drawing {
  const items = kept(drawing.items, IDENTITY, part, typeface);
  const clipped = group(items, { clip: part });
  return { size: part, items: [group([clipped], { matrix: [1, 0, 0, 1, -part.x, -part.y] })] };
}

/** All text as outlines: for shops that want no fonts in a file. */
export function withOutlinedText(drawing: Drawing, typeface: OutlineTypeface): Drawing {
  const outlined = (item: Item): Item => {
    if (item.kind === 'text') return path(typeface.outline(item), item.paint);
    return item.kind === 'group' ? { ...item, items: item.items.map(outlined) } : item;
  };
  return { ...drawing, items: drawing.items.map(outlined) };
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
