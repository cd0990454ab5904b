// The fifth step: the four edges of a quadrilateral are measured in the full picture, the corners follow from them.

import { type PicturePoint, picturePoint } from '../../domain/units.ts';
import { type Corners, isConvexQuad, lineMeet } from '../geometry/quad.ts';
import { sampleGrey } from '../picture/luma.ts';
import type { Grey } from '../picture/picture.ts';

/** Places along an edge where it is measured. */
const MAX_STATIONS = 40;
const MIN_STATIONS = 12;
/** The first time round only has to bring the second closer. */
const FIRST_STATIONS = 16;
/** Samples across an edge at one place. */
const MAX_ACROSS = 48;
/** The ends of an edge are left out: the blur of the corner bends them. */
const END_SHARE = 0.1;
/** Steps of grey that an edge must have at least, dark inside and light outside. */
const MIN_CONTRAST = 8;

const across = new Float64Array(MAX_ACROSS + 8);
const along = new Float64Array(MAX_STATIONS);
const offset = new Float64Array(MAX_STATIONS);
const weight = new Float64Array(MAX_STATIONS);

/** The edge between two corners, measured: two points on it. */
interface Edge {
  readonly from: PicturePoint;
  readonly to: PicturePoint;
}

/**
 * Measures the edge a-b of a dark shape that lies on its right hand when walking from a to b with y down: at each
 * station the centroid of the outward brightening, then a robust line (weights of Cauchy) through the stations.
 * `reach` is how far across is looked, in px; `most` the most stations.
 */
function measureEdge(grey: Grey, a: PicturePoint, b: PicturePoint, reach: number, most: number): Edge | null {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const ux = (b.x - a.x) / length;
  const uy = (b.y - a.y) / length;
  // Clockwise corners with y down: outward is to the left of the walk.
  const nx = uy;
  const ny = -ux;
  const stations = Math.max(MIN_STATIONS, Math.min(most, Math.round(length / 2)));
  const step = Math.max(0.5, (2 * reach) / (MAX_ACROSS - 2));
  const count = Math.min(MAX_ACROSS, Math.ceil((2 * reach) / step) + 1);
  const lag = Math.max(1, Math.round(0.75 / step));
  let found = 0;

  for (let k = 0; k < stations; k++) {
    const at = (END_SHARE + ((1 - 2 * END_SHARE) * (k + 0.5)) / stations) * length;
    const ox = a.x + ux * at;
    const oy = a.y + uy * at;
    for (let i = 0; i < count + 2 * lag; i++) {
      const s = -reach + (i - lag) * step;
      across[i] = sampleGrey(grey, ox + nx * s, oy + ny * s);
    }
    let peak = 0;
    let peakAt = -1;
    for (let i = 0; i < count; i++) {
      const rise = across[i + 2 * lag]! - across[i]!;
      if (rise > peak) {
        peak = rise;
        peakAt = i;
      }
    }
    if (peak < MIN_CONTRAST) continue;
    let sum = 0;
    let moment = 0;
    const floor = 0.2 * peak;
    for (let i = peakAt; i >= 0; i--) {
      const rise = across[i + 2 * lag]! - across[i]! - floor;
      if (rise <= 0) break;
      sum += rise;
      moment += rise * i;
    }
    for (let i = peakAt + 1; i < count; i++) {
      const rise = across[i + 2 * lag]! - across[i]! - floor;
      if (rise <= 0) break;
      sum += rise;
      moment += rise * i;
    }
    along[found] = at;
    offset[found] = -reach + (moment / sum) * step;
    weight[found] = peak;
    found++;
  }
  if (found < 0.4 * stations) return null;
  return robustLine(found, a, ux, uy, nx, ny, length);
}

function robustLine(
  found: number,
  a: PicturePoint,
  ux: number,
  uy: number,
  nx: number,
  ny: number,
  length: number,
): Edge | null {
  let intercept = 0;
  let slope = 0;
  let scale = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    let sw = 0;
    let sx = 0;
    let sy = 0;
    let sxx = 0;
    let sxy = 0;
    for (let i = 0; i < found; i++) {
      const residual = (offset[i]! - intercept - slope * along[i]!) / scale;
      const w = round === 0 ? weight[i]! : weight[i]! / (1 + residual * residual);
      sw += w;
      sx += w * along[i]!;
      sy += w * offset[i]!;
      sxx += w * along[i]! * along[i]!;
      sxy += w * along[i]! * offset[i]!;
    }
    const det = sw * sxx - sx * sx;
    if (!(det > 1e-9)) return null;
    slope = (sw * sxy - sx * sy) / det;
    intercept = (sy - slope * sx) / sw;
    let spread = 0;
    for (let i = 0; i < found; i++) spread += Math.abs(offset[i]! - intercept - slope * along[i]!);
    scale = Math.max(0.12, (round < 2 ? 1.2 : 1.8) * (spread / found));
  }
  const end = intercept + slope * length;
  return {
    from: picturePoint(a.x + nx * intercept, a.y + ny * intercept),
    to: picturePoint(a.x + ux * length + nx * end, a.y + uy * length + ny * end),
  };
}

/** How far a corner may run from the first guess, px: beyond it belongs to another shape. */
function furthestCorner(corners: Corners, slack: number): number {
  return Math.min(3 * slack, (LONGEST_RUN * longestSide(corners)) / 8) + 2;
}

/** The longest that a corner runs, in modules: the first guess lies between the quiet zone and the border ring. */
const LONGEST_RUN = 2;

function longestSide(corners: Corners): number {
  return Math.max(
    ...corners.map((p, i) => Math.hypot(p.x - corners[(i + 1) % 4]!.x, p.y - corners[(i + 1) % 4]!.y)),
  );
}

/** How far round the first guess `refineCorners` looks at the picture, px. */
export function searchedAround(corners: Corners, slack: number): number {
  return furthestCorner(corners, slack) + Math.max(1.25, Math.min(slack, longestSide(corners) / 8)) + 4;
}

/**
 * The corners of a dark quadrilateral on a light ground, to a tenth of a pixel: all four edges are measured and
 * intersected, twice, the second time closer by. `corners` in px of `grey`, clockwise; `slack` is how far the
 * first guess may be off in px. Null when an edge cannot be seen over a good part of its length.
 */
export function refineCorners(grey: Grey, corners: Corners, slack: number): Corners | null {
  const furthest = furthestCorner(corners, slack);
  let quad = corners;
  for (let round = 0; round < 2; round++) {
    const edges: Edge[] = [];
    for (let i = 0; i < 4; i++) {
      const a = quad[i]!;
      const b = quad[(i + 1) % 4]!;
      const module = sideBefore(quad, i) / 8;
      // Beyond nine tenths of a module lie other edges with the same sign.
      const reach = round === 0 ? Math.min(slack, 0.9 * module) : Math.min(0.6 * slack, 0.75 * module);
      const edge = measureEdge(
        grey,
        a,
        b,
        Math.max(1.25, reach),
        round === 0 ? FIRST_STATIONS : MAX_STATIONS,
      );
      if (!edge) return null;
      edges.push(edge);
    }
    const next: PicturePoint[] = [];
    for (let i = 0; i < 4; i++) {
      const e = edges[(i + 3) % 4]!;
      const f = edges[i]!;
      const corner = lineMeet(e.from, e.to, f.from, f.to);
      if (!corner) return null;
      if (Math.hypot(corner.x - corners[i]!.x, corner.y - corners[i]!.y) > furthest) return null;
      next.push(corner);
    }
    quad = next as unknown as Corners;
    if (!isConvexQuad(quad, 4)) return null;
  }
  return quad;
}

/** The mean length of the two sides that meet side i, in px: how deep the shape is behind that side. */
function sideBefore(quad: Corners, i: number): number {
  const a = quad[i]!;
  const b = quad[(i + 1) % 4]!;
  const c = quad[(i + 2) % 4]!;
  const d = quad[(i + 3) % 4]!;
  return (Math.hypot(c.x - b.x, c.y - b.y) + Math.hypot(d.x - a.x, d.y - a.y)) / 2;
}
