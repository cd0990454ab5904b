// Radial lens distortion: straight lines that a wide lens bends.

/**
 * The radial model with two terms (Brown 1966): a point at distance r from the picture's centre, in units of half the
 * picture's diagonal, appears at r (1 + k1 r^2 + k2 r^4). k1 < 0 is a barrel, as wide phone lenses make it.
 */
export interface Lens {
  readonly k1: number;
  readonly k2: number;
  /** The centre of the distortion in px: the middle of the picture. */
  readonly cx: number;
  readonly cy: number;
  /** Half the diagonal in px. */
  readonly radius: number;
}

// Outside the picture no lens was ever measured, and the polynomial folds back there: beyond this r^2 the bend stays.
const FURTHEST = 1.6;

/** A lens with distortion k1 and k2 for a picture of this size. */
export function lensFor(width: number, height: number, k1 = 0, k2 = 0): Lens {
  return { k1, k2, cx: width / 2, cy: height / 2, radius: Math.hypot(width, height) / 2 };
}

function bendAt(lens: Lens, r2: number): number {
  const q = Math.min(r2, FURTHEST);
  return 1 + q * (lens.k1 + q * lens.k2);
}

/** Where a point of the straight picture appears in the photo; px. */
export function distort(lens: Lens, x: number, y: number): { x: number; y: number } {
  const dx = x - lens.cx;
  const dy = y - lens.cy;
  const bend = bendAt(lens, (dx * dx + dy * dy) / (lens.radius * lens.radius));
  return { x: lens.cx + dx * bend, y: lens.cy + dy * bend };
}

/** Where a point of the photo would lie without distortion: the inverse of `distort`, by Newton on the radius; px. */
export function undistort(lens: Lens, x: number, y: number): { x: number; y: number } {
  const dx = x - lens.cx;
  const dy = y - lens.cy;
  const distorted = Math.hypot(dx, dy) / lens.radius;
  if (distorted === 0) return { x, y };
  let r = distorted;
  for (let round = 0; round < 5; round++) {
    const r2 = r * r;
    const bend = bendAt(lens, r2);
    const slope = r2 > FURTHEST ? bend : 1 + r2 * (3 * lens.k1 + 5 * r2 * lens.k2);
    if (slope < 0.05) break;
    r -= (r * bend - distorted) / slope;
  }
  const scale = r / distorted;
  return { x: lens.cx + dx * scale, y: lens.cy + dy * scale };
}
