// How heavily a card weighs, as a shape: one arrow for each point of weight, away from the middle of the road.

/** The measures of one arrow. Its tip is as deep as the gap to the next, so that two arrows are exactly twice as long. */
export const ARROW = { length: 42, height: 24, tip: 9 } as const;

type Point = readonly [x: number, y: number];

function arrow(index: number): readonly Point[] {
  const { length, height, tip } = ARROW;
  const start = index * length;
  const outline: readonly Point[] = [
    [start, 0],
    [start + length - tip, 0],
    [start + length, height / 2],
    [start + length - tip, height],
    [start, height],
  ];
  // The first one stands flat against the middle line; those behind it follow its tip.
  return index === 0 ? outline : [...outline, [start + tip, height / 2]];
}

/**
 * The arrows as one SVG path in a field of `count * ARROW.length` by `ARROW.height`.
 * @param count the weight without its sign
 * @param forward to the right; otherwise to the left
 */
export function arrowsPath(count: number, forward: boolean): string {
  const width = count * ARROW.length;
  const place = ([x, y]: Point) => `${forward ? x : width - x} ${y}`;
  return Array.from({ length: count }, (_, index) => `M${arrow(index).map(place).join('L')}Z`).join('');
}
