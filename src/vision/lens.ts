// Radial lens distortion: straight lines that a wide lens bends.

/**
 * The one-term radial model (Brown 1966): a point at distance r from the picture's centre, in units of half the
 * picture's diagonal, appears at r (1 + k1 r^2). k1 < 0 is a barrel, as wide phone lenses make it.
 */
export interface Lens {
  readonly k1: number;
  /** The centre of the distortion in px: the middle of the picture. */
  readonly cx: number;
  readonly cy: number;
  /** Half the diagonal in px. */
  readonly radius: number;
}

/** A lens with distortion k1 for a picture of this size. */
export function lensFor(width: number, height: number, k1 = 0): Lens {
  return { k1, cx: width / 2, cy: height / 2, radius: Math.hypot(width, height) / 2 };
}

/** Where a point of the straight picture appears in the photo; px. */
export function distort(lens: Lens, x: number, y: number): { x: number; y: number } {
  const dx = x - lens.cx;
  const dy = y - lens.cy;
  const r2 = (dx * dx + dy * dy) / (lens.radius * lens.radius);
  // Beyond the turning point the polynomial folds back; far outside the picture it may as well stand still.
  const limit = lens.k1 < 0 ? Math.min(r2, 1 / (-3 * lens.k1)) : r2;
  const scale = 1 + lens.k1 * limit;
  return { x: lens.cx + dx * scale, y: lens.cy + dy * scale };
}

/** Where a point of the photo would lie without distortion: the inverse of `distort`, by Newton on the radius; px. */
export function undistort(lens: Lens, x: number, y: number): { x: number; y: number } {
  const dx = x - lens.cx;
  const dy = y - lens.cy;
  const distorted = Math.hypot(dx, dy) / lens.radius;
  if (lens.k1 === 0 || distorted === 0) return { x, y };
  let r = distorted;
  for (let round = 0; round < 5; round++) {
    const slope = 1 + 3 * lens.k1 * r * r;
    if (slope < 0.05) break;
    r -= (r * (1 + lens.k1 * r * r) - distorted) / slope;
  }
  const scale = r / distorted;
  return { x: lens.cx + dx * scale, y: lens.cy + dy * scale };
}
