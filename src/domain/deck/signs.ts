// The road-sign shapes of the groups, as paths in a field of 100 x 100: one source for paper and screen.

import type { Group, InkName, SignShape } from './deck.ts';

export interface Sign {
  /** SVG path of the sign's outer edge. */
  readonly edge: string;
  /** SVG path of the thin line just inside the edge, as on a real sign. */
  readonly rim: string;
  /** Where the pictogram stands: middle and side of a square. */
  readonly icon: { readonly x: number; readonly y: number; readonly side: number };
}

type Vertex = readonly [number, number];

/** The sides of the fields in which signs and pictograms are drawn. */
export const SIGN_FIELD = 100;
export const PICTOGRAM_FIELD = 256;

const RIM_SCALE = 0.87;

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** A polygon whose corners are rounded by quadratic curves that begin `radius` from each corner. */
function roundedPolygon(vertices: readonly Vertex[], radius: number): string {
  const toward = (from: Vertex, to: Vertex): Vertex => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const share = Math.min(radius / length, 0.5);
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  };
  const steps = vertices.map((vertex, i) => {
    const before = vertices.at(i - 1)!;
    const after = vertices[(i + 1) % vertices.length]!;
    const [start, end] = [toward(vertex, before), toward(vertex, after)];
    const line = `${i === 0 ? 'M' : 'L'}${start.map(number).join(' ')}`;
    return `${line}Q${vertex.map(number).join(' ')} ${end.map(number).join(' ')}`;
  });
  return `${steps.join('')}Z`;
}

function circle(radius: number): string {
  const r = number(radius);
  const [left, right] = [number(50 - radius), number(50 + radius)];
  return `M${left} 50A${r} ${r} 0 0 1 ${right} 50A${r} ${r} 0 0 1 ${left} 50Z`;
}

function polygonSign(vertices: readonly Vertex[], radius: number, icon: Sign['icon']): Sign {
  const middle = [0, 1].map((axis) => vertices.reduce((sum, v) => sum + v[axis]!, 0) / vertices.length);
  const inner = vertices.map(
    (v) => [0, 1].map((axis) => middle[axis]! + (v[axis]! - middle[axis]!) * RIM_SCALE) as unknown as Vertex,
  );
  return { edge: roundedPolygon(vertices, radius), rim: roundedPolygon(inner, radius * 0.8), icon };
}

const SQUARE: readonly Vertex[] = [
  [4, 4],
  [96, 4],
  [96, 96],
  [4, 96],
];

/** The signs by shape: circle, square, direction pointer, diamond, triangle, and the blank plate of the own cards. */
export const SIGNS: Readonly<Record<SignShape, Sign>> = {
  circle: { edge: circle(49), rim: circle(49 * RIM_SCALE), icon: { x: 50, y: 50, side: 62 } },
  square: polygonSign(SQUARE, 14, { x: 50, y: 50, side: 62 }),
  pointer: polygonSign(
    [
      [0, 12],
      [68, 12],
      [102, 50],
      [68, 88],
      [0, 88],
    ],
    9,
    { x: 42, y: 50, side: 54 },
  ),
  diamond: polygonSign(
    [
      [50, -4],
      [104, 50],
      [50, 104],
      [-4, 50],
    ],
    10,
    { x: 50, y: 50, side: 50 },
  ),
  triangle: polygonSign(
    [
      [50, -2],
      [106, 95],
      [-6, 95],
    ],
    14,
    { x: 50, y: 63, side: 50 },
  ),
  plate: polygonSign(SQUARE, 14, { x: 50, y: 50, side: 58 }),
};

/** The inks of a sign on white paper or a screen: its field, and what is drawn on it. Nothing light reads well on yellow. */
export function signInks({ sign, ink }: Group): { readonly field: InkName; readonly mark: InkName } {
  if (sign === 'plate') return { field: 'paper', mark: ink };
  return { field: ink, mark: ink === 'yellow' ? 'black' : 'paper' };
}
