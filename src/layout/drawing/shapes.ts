// Paths of simple figures, in SVG's path language.

import type { Mm, Point, Rect } from '../../domain/units.ts';

/** A number as short as a hundredth of a micrometre allows, so that files are small and the same everywhere. */
export function coordinate(value: number): string {
  return String(Math.round(value * 1e5) / 1e5);
}

function point(x: number, y: number): string {
  return `${coordinate(x)} ${coordinate(y)}`;
}

export function rectPath({ x, y, w, h }: Rect): string {
  return `M${point(x, y)}H${coordinate(x + w)}V${coordinate(y + h)}H${coordinate(x)}Z`;
}

/** A rectangle with round corners of `radius` mm. */
export function roundRectPath({ x, y, w, h }: Rect, radius: Mm): string {
  const r = Math.min(radius, w / 2, h / 2);
  const arc = (toX: number, toY: number) => `A${coordinate(r)} ${coordinate(r)} 0 0 1 ${point(toX, toY)}`;
  return [
    `M${point(x + r, y)}H${coordinate(x + w - r)}${arc(x + w, y + r)}`,
    `V${coordinate(y + h - r)}${arc(x + w - r, y + h)}`,
    `H${coordinate(x + r)}${arc(x, y + h - r)}`,
    `V${coordinate(y + r)}${arc(x + r, y)}Z`,
  ].join('');
}

export function circlePath(x: Mm, y: Mm, radius: Mm): string {
  const r = coordinate(radius);
  return `M${point(x - radius, y)}A${r} ${r} 0 0 1 ${point(x + radius, y)}A${r} ${r} 0 0 1 ${point(x - radius, y)}Z`;
}

/** Straight lines from point to point, closed when `close` is set. */
export function polyline(points: readonly Point[], close = false): string {
  const line = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${point(x, y)}`).join('');
  return close ? `${line}Z` : line;
}
