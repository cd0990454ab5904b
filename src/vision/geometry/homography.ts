// Projective maps between planes: how a flat board appears in a picture without lens distortion.

import { solveLinear } from './linear.ts';

/** Nine numbers row by row, h[8] = 1 or free: (x, y) goes to (h0 x + h1 y + h2, h3 x + h4 y + h5) / (h6 x + h7 y + h8). */
export type Homography = Float64Array;

interface PlainPoint {
  readonly x: number;
  readonly y: number;
}

/** Where a homography sends a point. */
export function mapPoint(h: Homography, x: number, y: number): { x: number; y: number } {
  const w = h[6]! * x + h[7]! * y + h[8]!;
  return { x: (h[0]! * x + h[1]! * y + h[2]!) / w, y: (h[3]! * x + h[4]! * y + h[5]!) / w };
}

/**
 * The homography that sends a square with this side, its first corner at 0, 0, to four corners in turn (Heckbert 1989);
 * null when the last three lie on a line.
 */
export function squareToQuad(side: number, corners: readonly PlainPoint[]): Homography | null {
  const [a, b, c, d] = corners as readonly [PlainPoint, PlainPoint, PlainPoint, PlainPoint];
  const ux = b.x - c.x;
  const uy = b.y - c.y;
  const vx = d.x - c.x;
  const vy = d.y - c.y;
  const sx = a.x - b.x + c.x - d.x;
  const sy = a.y - b.y + c.y - d.y;
  const det = ux * vy - vx * uy;
  if (!(Math.abs(det) > 1e-9)) return null;
  const g = (sx * vy - vx * sy) / det;
  const h = (ux * sy - sx * uy) / det;
  const map = new Float64Array(9);
  map[0] = (b.x - a.x + g * b.x) / side;
  map[1] = (d.x - a.x + h * d.x) / side;
  map[2] = a.x;
  map[3] = (b.y - a.y + g * b.y) / side;
  map[4] = (d.y - a.y + h * d.y) / side;
  map[5] = a.y;
  map[6] = g / side;
  map[7] = h / side;
  map[8] = 1;
  return map;
}

/** The homography that does `first`, then `second`. */
export function homographyProduct(first: Homography, second: Homography): Homography {
  const c = new Float64Array(9);
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 3; column++) {
      let sum = 0;
      for (let k = 0; k < 3; k++) sum += second[row * 3 + k]! * first[k * 3 + column]!;
      c[row * 3 + column] = sum;
    }
  }
  return c;
}

/** The inverse of a homography, up to scale (the adjugate); null when it squeezes the plane flat. */
export function invertHomography(h: Homography): Homography | null {
  const [a, b, c, d, e, f, g, i, j] = h as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const det = a * (e * j - f * i) - b * (d * j - f * g) + c * (d * i - e * g);
  if (!Number.isFinite(det) || Math.abs(det) < 1e-18) return null;
  return Float64Array.of(
    (e * j - f * i) / det,
    (c * i - b * j) / det,
    (b * f - c * e) / det,
    (f * g - d * j) / det,
    (a * j - c * g) / det,
    (c * d - a * f) / det,
    (d * i - e * g) / det,
    (b * g - a * i) / det,
    (a * e - b * d) / det,
  );
}

/** The shift and scale that bring points to mean 0 and mean distance sqrt 2 (Hartley 1997). */
function conditioning(points: readonly PlainPoint[]): { x: number; y: number; scale: number } {
  let x = 0;
  let y = 0;
  for (const p of points) {
    x += p.x / points.length;
    y += p.y / points.length;
  }
  let spread = 0;
  for (const p of points) spread += Math.hypot(p.x - x, p.y - y) / points.length;
  return { x, y, scale: spread > 0 ? Math.SQRT2 / spread : 1 };
}

/**
 * The homography that sends `from` to `to`, least squares over all pairs (direct linear transform with Hartley's
 * conditioning, h[8] = 1 in conditioned coordinates). Needs four pairs, no three on a line; null when they do not fix it.
 */
export function fitHomography(from: readonly PlainPoint[], to: readonly PlainPoint[]): Homography | null {
  if (from.length < 4 || from.length !== to.length) return null;
  const s = conditioning(from);
  const t = conditioning(to);
  const normal = new Float64Array(64);
  const side = new Float64Array(8);
  const row = new Float64Array(8);
  const add = (target: number): void => {
    for (let i = 0; i < 8; i++) {
      side[i]! += row[i]! * target;
      for (let j = 0; j < 8; j++) normal[i * 8 + j]! += row[i]! * row[j]!;
    }
  };
  for (let k = 0; k < from.length; k++) {
    const x = (from[k]!.x - s.x) * s.scale;
    const y = (from[k]!.y - s.y) * s.scale;
    const u = (to[k]!.x - t.x) * t.scale;
    const v = (to[k]!.y - t.y) * t.scale;
    row.set([x, y, 1, 0, 0, 0, -u * x, -u * y]);
    add(u);
    row.set([0, 0, 0, x, y, 1, -v * x, -v * y]);
    add(v);
  }
  const h = solveLinear(normal, side, 8);
  if (!h) return null;
  const conditioned = Float64Array.of(...h, 1);
  const before = Float64Array.of(s.scale, 0, -s.scale * s.x, 0, s.scale, -s.scale * s.y, 0, 0, 1);
  const after = Float64Array.of(1 / t.scale, 0, t.x, 0, 1 / t.scale, t.y, 0, 0, 1);
  const whole = homographyProduct(homographyProduct(before, conditioned), after);
  for (const value of whole) if (!Number.isFinite(value)) return null;
  const last = whole[8]!;
  return Math.abs(last) > 1e-12 ? whole.map((value) => value / last) : whole;
}
