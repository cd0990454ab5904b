// More bleed than products are drawn with, for shops that ask for it: what runs to the edge of the bleed runs on a little.

import type { Mm, Rect, Size } from '../domain/units.ts';
import { type Drawing, group, type Item } from './drawing/drawing.ts';
import { coordinate } from './drawing/shapes.ts';
import { BLEED } from './drawing/sheet.ts';

/** Nearer than this a place is at the edge of the bleed. */
const NEAR: Mm = 0.01;

/** One direction of a frame: its coordinates are `scale` mm of the page long, and start at `from` mm. */
interface Axis {
  readonly from: Mm;
  readonly scale: number;
  readonly length: Mm;
}

type Move = (axis: Axis, value: number) => number;

/** The drawing with art up to `bleed` mm outside of its cut; with the usual bleed nothing changes. */
export function withBleed(drawing: Drawing, bleed: Mm): Drawing {
  if (bleed === BLEED) return drawing;
  const move: Move = ({ from, scale, length }, value) => {
    const at = from + scale * value;
    if (Math.abs(at + BLEED) < NEAR) return (-bleed - from) / scale;
    if (Math.abs(at - length - BLEED) < NEAR) return (length + bleed - from) / scale;
    return value;
  };
  const { w, h } = drawing.size satisfies Size;
  const frame = [
    { from: 0, scale: 1, length: w },
    { from: 0, scale: 1, length: h },
  ] as const;
  return { ...drawing, items: drawing.items.map((item) => moved(item, frame, move)) };
}

type Frame = readonly [Axis, Axis];

function moved(item: Item, frame: Frame, move: Move): Item {
  if (item.kind === 'text') return item;
  if (item.kind === 'path') return { ...item, d: movedPath(item.d, frame, move) };
  const { matrix = [1, 0, 0, 1, 0, 0], clip, items } = item;
  // What is turned does not run along the edges.
  if (matrix[1] !== 0 || matrix[2] !== 0 || matrix[0] <= 0 || matrix[3] <= 0) return item;
  const inner = frame.map(({ from, scale, length }, i) => ({
    from: from + scale * matrix[4 + i]!,
    scale: scale * matrix[3 * i]!,
    length,
  })) as unknown as Frame;
  const { kind: _, items: __, ...rest } = item;
  return group(
    items.map((one) => moved(one, inner, move)),
    { ...rest, ...(clip && { clip: movedRect(clip, inner, move) }) },
  );
}

function movedRect({ x, y, w, h }: Rect, [across, down]: Frame, move: Move): Rect {
  const [left, top] = [move(across, x), move(down, y)];
  return { x: left, y: top, w: move(across, x + w) - left, h: move(down, y + h) - top };
}

/** A path of straight lines, whose coordinates are absolute; others do not run along the edges. */
function movedPath(d: string, [across, down]: Frame, move: Move): string {
  if (!/^[MLHVZ\d\s.,-]*$/.test(d)) return d;
  return d.replace(/([MLHV])([^MLHVZ]*)/g, (_, command: string, list: string) => {
    const values = list.match(/-?[\d.]+/g) ?? [];
    const numbers = values.map((value, i) => {
      const axis = command === 'H' || (command !== 'V' && i % 2 === 0) ? across : down;
      return coordinate(move(axis, Number(value)));
    });
    return command + numbers.join(' ');
  });
}
