// Holds the outline of a pictogram against what every painter can draw, and writes it so that they all draw the same.

import svgpath from 'svgpath';

/** The side of the square that pictograms are drawn in, in its own units. */
export const FIELD = 256;

/** Lines may end so far outside the field: drawing programs round. */
const SLACK = 1;

/** A pictogram with no side longer than this would print as a speck: it was drawn in a field of another size. */
const SPECK = FIELD / 8;

/** What is narrower than this everywhere encloses no ink. */
const HAIRLINE = 0.5;

/** A curve is followed in so many steps: it strays less than a tenth of a unit from the lines between them. */
const STEPS = 24;

/** So many letters of a transform are read: any number of steps can be said in one. */
const MOST_TRANSFORM = 1000;

/** A traced drawing has some thousand; each card that shows it is drawn a dozen times. */
const MOST_SEGMENTS = 10_000;

/** A number of a path may be so large: far outside the field, and where sums are still exact. */
const MOST_NUMBER = 1e6;

/** So many letters of a value are told. */
const MOST_TOLD = 60;

type Spot = readonly [x: number, y: number];
type Path = ReturnType<typeof svgpath>;

/**
 * An outline as every painter takes it: transformed, with neither shorthand curves nor arcs without a size, which painters
 * read each in their own way. An outline without such comes back with the same numbers.
 * @param d the data of an SVG path
 * @param transforms SVG transforms, the outermost first
 * @returns path data
 * @throws OutlineError saying what is wrong with it, as the rest of a sentence that begins with a file's name
 */
export function readOutline(d: string, transforms: readonly string[]): string {
  const path = svgpath(d);
  requirePath(path, d);
  // Smooth curves first: what they continue is lost once an arc before them is a line.
  path.unshort().iterate(sizelessArcAsLine);
  for (const transform of transforms) requireTransform(transform);
  if (transforms.length > 0) {
    path.transform(transforms.join(' ')).round(4);
    if (!hasNumbersInReach(path))
      throw new OutlineError(
        'its transform moves the shape out of all reach: apply it in the drawing program, and save again',
      );
  }
  requireVisible(subpathsOf(path));
  return path.toString();
}

/** What is wrong with an outline; the message is the rest of a sentence. */
export class OutlineError extends Error {}

function requirePath(path: Path, d: string): void {
  // The library keeps what it could not read here, and goes on with what came before.
  const { err } = path as Path & { readonly err: string };
  const at = /at pos (\d+)/.exec(err)?.[1];
  if (err)
    throw new OutlineError(
      `the d of its <path> is no path from character ${Number(at ?? 0) + 1} on: save it again from a drawing program`,
    );
  let segments = 0;
  let unknown = false;
  path.iterate(([letter]) => {
    segments += 1;
    // Catmull-Rom curves (R) are the library's own: no painter knows them.
    if (/r/i.test(letter)) unknown = true;
  });
  if (segments > MOST_SEGMENTS)
    throw new OutlineError(
      `its <path> has ${segments} lines and curves, and ${MOST_SEGMENTS} are the most: simplify it (in Inkscape: Path, Simplify)`,
    );
  if (unknown || !hasNumbersInReach(path))
    throw new OutlineError(
      'the d of its <path> holds a letter or a number that no path has: save it again from a drawing program',
    );
  if (d.trim() === '') throw new OutlineError('its <path> is empty: draw a shape');
}

/** Whether no number is infinite, none at all, or larger than any drawing has. */
function hasNumbersInReach(path: Path): boolean {
  let inReach = true;
  path.iterate(([, ...numbers]) => {
    if (!numbers.every((number) => Math.abs(number) < MOST_NUMBER)) inReach = false;
  });
  return inReach;
}

const NUMBER = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?`;
const STEP = new RegExp(
  String.raw`\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\(\s*(${NUMBER}(?:[\s,]+${NUMBER})*)\s*\)[\s,]*`,
  'giy',
);
const COUNTS: Readonly<Record<string, readonly number[]>> = {
  matrix: [6],
  translate: [1, 2],
  scale: [1, 2],
  rotate: [1, 3],
  skewX: [1],
  skewY: [1],
};

/** The library passes over a transform that it cannot read. */
function requireTransform(transform: string): void {
  if (transform.length > MOST_TRANSFORM)
    throw new OutlineError(
      `has a transform of more than ${MOST_TRANSFORM} letters: apply it in the drawing program, and save again`,
    );
  // Each step begins where the one before ended.
  const steps = [...transform.matchAll(STEP)];
  const counted = steps.every(([, name, numbers]) =>
    COUNTS[name!]?.includes(numbers!.trim().split(/[\s,]+/).length),
  );
  if (counted && steps.map(([step]) => step).join('') === transform) return;
  throw new OutlineError(
    `transform=‘${shortened(transform)}’ cannot be read: apply it in the drawing program, and save again`,
  );
}

/** As much of a value as a sentence can hold. */
export function shortened(value: string): string {
  return value.length > MOST_TOLD ? `${value.slice(0, MOST_TOLD)}…` : value;
}

type Segment = Parameters<Parameters<Path['iterate']>[0]>[0];

/** An arc without a radius is a line, and an arc to where it begins is nothing (SVG 2, 9.5.1). */
function sizelessArcAsLine(segment: Segment, _index: number, x: number, y: number): Segment[] | undefined {
  if (segment[0] !== 'A' && segment[0] !== 'a') return undefined;
  const [letter, rx, ry, , , , toX, toY] = segment;
  const stays = letter === 'a' ? toX === 0 && toY === 0 : toX === x && toY === y;
  if (rx !== 0 && ry !== 0 && !stays) return undefined;
  return [letter === 'a' ? ['l', toX, toY] : ['L', toX, toY]];
}

/** The points along each part of a path. */
function subpathsOf(path: Path): Spot[][] {
  const parts: Spot[][] = [];
  svgpath
    .from(path)
    .abs()
    .unarc()
    .iterate((segment, _index, x, y) => {
      if (segment[0] === 'M' || parts.length === 0) parts.push([]);
      const part = parts.at(-1)!;
      if (segment[0] === 'M') part.push([segment[1], segment[2]]);
      else part.push(...spotsAlong(segment, [x, y]));
    });
  return parts;
}

/** The points along an absolute segment, but its first. */
function spotsAlong(segment: Segment, from: Spot): Spot[] {
  if (segment[0] === 'H') return [[segment[1], from[1]]];
  if (segment[0] === 'V') return [[from[0], segment[1]]];
  const numbers = segment.slice(1) as number[];
  const spots: Spot[] = [from];
  for (let i = 0; i < numbers.length; i += 2) spots.push([numbers[i]!, numbers[i + 1]!]);
  if (spots.length <= 2) return spots.slice(1);
  return Array.from({ length: STEPS }, (_, step) => onCurve(spots, (step + 1) / STEPS));
}

/** De Casteljau's point of a Bézier curve, at a part of the way. */
function onCurve(spots: readonly Spot[], part: number): Spot {
  if (spots.length === 1) return spots[0]!;
  const between = spots.slice(1).map(([x, y], i): Spot => {
    const [fromX, fromY] = spots[i]!;
    return [fromX + (x - fromX) * part, fromY + (y - fromY) * part];
  });
  return onCurve(between, part);
}

function requireVisible(parts: readonly (readonly Spot[])[]): void {
  const enclosing = parts.filter(hasWidth);
  if (enclosing.length === 0)
    throw new OutlineError('its <path> encloses nothing, so nothing would be printed: draw a filled shape');
  const spots = enclosing.flat();
  const [left, right] = extent(spots.map(([x]) => x));
  const [top, bottom] = extent(spots.map(([, y]) => y));
  if (Math.min(left, top) < -SLACK || Math.max(right, bottom) > FIELD + SLACK)
    throw new OutlineError(
      `its shape reaches outside the field of ${FIELD} x ${FIELD} (${place(left, top)} to ${place(right, bottom)}): move it or make it smaller`,
    );
  if (Math.max(right - left, bottom - top) < SPECK)
    throw new OutlineError(
      `its shape is ${place(right - left, bottom - top)} in a field of ${FIELD} x ${FIELD}, too small to see: make it larger`,
    );
}

/** The least and the most; a call with all of them as arguments has no room for a long path's. */
function extent(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}

const place = (x: number, y: number) => `${Math.round(x)}, ${Math.round(y)}`;

/** Whether some point lies aside of the line from the first point to the one that is farthest from it. */
function hasWidth(part: readonly Spot[]): boolean {
  const [x0, y0] = part[0]!;
  const away = part.map(([x, y]) => ({ x: x - x0, y: y - y0, distance: Math.hypot(x - x0, y - y0) }));
  const distance = Math.max(...away.map((spot) => spot.distance));
  const far = away.find((spot) => spot.distance === distance)!;
  return (
    distance > HAIRLINE && away.some(({ x, y }) => Math.abs(far.x * y - far.y * x) / distance > HAIRLINE)
  );
}
