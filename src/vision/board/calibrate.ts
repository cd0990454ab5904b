// The seventh step: homography and lens fitted together to every corner that was found, with what remains unsure.

import type { Mm, PicturePoint } from '../../domain/units.ts';
import { fitHomography, type Homography, homographyProduct } from '../geometry/homography.ts';
import { type Lens, lensFor } from '../geometry/lens.ts';
import { invertMatrix, solveLinear } from '../geometry/linear.ts';
import { boardPointFromPicture, type Mapping, mappingFrom } from '../geometry/mapping.ts';
import { type LooseTag, type PlacedTag, residualsOf, tagRms } from './misfit.ts';

/** A fitted mapping and how sure it is. */
export interface Calibration {
  readonly mapping: Mapping;
  /** Robust spread of the corners round the fit, px. */
  readonly spread: number;
  /** Root mean square distance of each placed tag's corners from where they should be, px. */
  readonly placedRms: readonly number[];
  /** Root mean square misfit of each loose tag with its printed square, px. */
  readonly looseRms: readonly number[];
  /** Neighbouring mappings, one standard deviation along each principal direction of what is unsure. */
  readonly variants: readonly Mapping[];
}

/** Eight of the homography, k1, k2, and the width of soft edges. */
const PARAMETERS = 11;
/** A corner is known to about this, px, at best. */
const FLOOR_SPREAD = 0.12;
/** Distortion that phones have, one deviation each of k1 and k2: what the corners cannot tell stays near none. */
const LENS_PRIOR: readonly number[] = [0.06, 0.008];
/**
 * Blur and ink make every black square a little larger or smaller, by about this many px on each side. On small tags
 * that looks like another distance, so it is fitted along, one number for all tags.
 */
const EDGE_PRIOR = 0.5;

interface Frame {
  /** Board mm to coordinates of about -1 .. 1 and back from such coordinates to px. */
  readonly fromBoard: Homography;
  readonly toPicture: Homography;
  readonly lens: Lens;
}

function mappingOf(frame: Frame, p: Float64Array): Mapping | null {
  const core = Float64Array.of(p[0]!, p[1]!, p[2]!, p[3]!, p[4]!, p[5]!, p[6]!, p[7]!, 1);
  const forward = homographyProduct(homographyProduct(frame.fromBoard, core), frame.toPicture);
  return mappingFrom(forward, { ...frame.lens, k1: p[8]!, k2: p[9]! });
}

function median(values: readonly number[]): number {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : sorted[sorted.length >> 1]!;
}

/**
 * Fits eight numbers of a homography, two of a lens and one of soft edges by Levenberg-Marquardt (numeric Jacobian) to
 * placed and loose tags: the loose ones through the misfit of their square, so that each costs no parameter (variable
 * projection, Golub and Pereyra 1973). A tag that does not fit (curled card, half-covered corner) loses its weight (Cauchy, one weight a
 * tag). `width` and `height` of the picture in px. Null when the placed tags fix no homography.
 */
export function calibrate(
  placed: readonly PlacedTag[],
  loose: readonly LooseTag[],
  width: number,
  height: number,
): Calibration | null {
  const from = placed.flatMap((tag) => tag.board);
  const to = placed.flatMap((tag) => tag.corners);
  const start = fitHomography(from, to);
  if (!start) return null;
  const lens = lensFor(width, height);
  const boardCentre = { x: 0, y: 0 };
  for (const p of from) {
    boardCentre.x += p.x / from.length;
    boardCentre.y += p.y / from.length;
  }
  let reach = 1;
  for (const p of from) reach = Math.max(reach, Math.hypot(p.x - boardCentre.x, p.y - boardCentre.y));
  const frame: Frame = {
    fromBoard: Float64Array.of(
      1 / reach,
      0,
      -boardCentre.x / reach,
      0,
      1 / reach,
      -boardCentre.y / reach,
      0,
      0,
      1,
    ),
    toPicture: Float64Array.of(lens.radius, 0, lens.cx, 0, lens.radius, lens.cy, 0, 0, 1),
    lens,
  };
  const unframe = Float64Array.of(
    1 / lens.radius,
    0,
    -lens.cx / lens.radius,
    0,
    1 / lens.radius,
    -lens.cy / lens.radius,
    0,
    0,
    1,
  );
  const reframe = Float64Array.of(reach, 0, boardCentre.x, 0, reach, boardCentre.y, 0, 0, 1);
  const core = homographyProduct(homographyProduct(reframe, start), unframe);
  const p = new Float64Array(PARAMETERS);
  for (let i = 0; i < 8; i++) p[i] = core[i]! / core[8]!;
  return descend(frame, p, placed, loose);
}

function descend(
  frame: Frame,
  start: Float64Array,
  placed: readonly PlacedTag[],
  loose: readonly LooseTag[],
): Calibration | null {
  const tags = placed.length + loose.length;
  const rows = tags * 8;
  let p = start;
  let mapping = mappingOf(frame, p);
  if (!mapping) return null;
  const residuals = new Float64Array(rows);
  const trial = new Float64Array(rows);
  const jacobian = new Float64Array(rows * PARAMETERS);
  const weights = new Float64Array(tags);
  const normal = new Float64Array(PARAMETERS * PARAMETERS);
  const gradient = new Float64Array(PARAMETERS);
  let spread = 1;
  let damping = 1e-3;
  residualsOf(mapping, p[10]!, placed, loose, residuals);

  for (let round = 0; round < 14; round++) {
    const sizes = Array.from({ length: tags }, (_, t) => tagRms(residuals, t));
    spread = Math.max(FLOOR_SPREAD, 1.2 * median(sizes));
    for (let t = 0; t < tags; t++) weights[t] = 1 / (1 + (sizes[t]! / (2.5 * spread)) ** 2);
    // The board's own tags are printed where they are: they keep a say whatever the cards do.
    for (let t = 0; t < placed.length; t++) weights[t] = Math.max(weights[t]!, 0.25);

    for (let k = 0; k < PARAMETERS; k++) {
      const moved = p.slice();
      moved[k]! += 1e-6;
      const near = mappingOf(frame, moved);
      if (!near) return null;
      residualsOf(near, moved[10]!, placed, loose, trial);
      for (let r = 0; r < rows; r++) jacobian[r * PARAMETERS + k] = (trial[r]! - residuals[r]!) / 1e-6;
    }
    normal.fill(0);
    gradient.fill(0);
    for (let r = 0; r < rows; r++) {
      const w = weights[r >> 3]!;
      for (let i = 0; i < PARAMETERS; i++) {
        const ji = jacobian[r * PARAMETERS + i]! * w;
        gradient[i]! -= ji * residuals[r]!;
        for (let j = 0; j <= i; j++) normal[i * PARAMETERS + j]! += ji * jacobian[r * PARAMETERS + j]!;
      }
    }
    const priors = [...LENS_PRIOR, EDGE_PRIOR].map((deviation) => (spread / deviation) ** 2);
    priors.forEach((prior, i) => {
      normal[(8 + i) * (PARAMETERS + 1)]! += prior;
      gradient[8 + i]! -= prior * p[8 + i]!;
    });
    for (let i = 0; i < PARAMETERS; i++) {
      for (let j = 0; j < i; j++) normal[j * PARAMETERS + i] = normal[i * PARAMETERS + j]!;
    }
    const cost = (values: Float64Array, at: Float64Array): number => {
      let sum = priors.reduce((total, prior, i) => total + prior * at[8 + i]! ** 2, 0);
      for (let r = 0; r < rows; r++) sum += weights[r >> 3]! * values[r]! ** 2;
      return sum;
    };
    const before = cost(residuals, p);
    let gained = 0;
    for (let attempt = 0; attempt < 6; attempt++) {
      const damped = normal.slice();
      for (let i = 0; i < PARAMETERS; i++) damped[i * PARAMETERS + i]! *= 1 + damping;
      const step = solveLinear(damped, gradient, PARAMETERS);
      const next = step ? p.map((value, i) => value + step[i]!) : null;
      const candidate = next ? mappingOf(frame, next) : null;
      if (next && candidate) {
        residualsOf(candidate, next[10]!, placed, loose, trial);
        const after = cost(trial, next);
        if (after < before && Math.abs(next[8]!) < 0.3) {
          gained = before - after;
          p = next;
          mapping = candidate;
          residuals.set(trial);
          damping = Math.max(1e-9, damping / 10);
          break;
        }
      }
      damping *= 10;
    }
    if (gained < 1e-7 * before) break;
  }
  const sizes = Array.from({ length: tags }, (_, t) => tagRms(residuals, t));
  return {
    mapping,
    spread,
    placedRms: sizes.slice(0, placed.length),
    looseRms: sizes.slice(placed.length),
    variants: unsureDirections(frame, p, normal, spread),
  };
}

/** One mapping per column of the Cholesky factor of the covariance: together they span one standard deviation. */
function unsureDirections(frame: Frame, p: Float64Array, normal: Float64Array, spread: number): Mapping[] {
  const inverse = invertMatrix(normal, PARAMETERS);
  if (!inverse) return [];
  const variants: Mapping[] = [];
  const lower = new Float64Array(PARAMETERS * PARAMETERS);
  for (let j = 0; j < PARAMETERS; j++) {
    for (let i = j; i < PARAMETERS; i++) {
      let sum = inverse[i * PARAMETERS + j]! * spread * spread;
      for (let k = 0; k < j; k++) sum -= lower[i * PARAMETERS + k]! * lower[j * PARAMETERS + k]!;
      lower[i * PARAMETERS + j] =
        i === j ? Math.sqrt(Math.max(sum, 0)) : sum / (lower[j * PARAMETERS + j]! || 1);
    }
    const moved = p.map((value, i) => value + lower[i * PARAMETERS + j]!);
    const variant = mappingOf(frame, moved);
    if (variant) variants.push(variant);
  }
  return variants;
}

/** One standard deviation, mm, of where the mapping puts a place in the picture; both directions together. */
export function mappingSpreadAt(calibration: Calibration, place: PicturePoint): Mm {
  const here = boardPointFromPicture(calibration.mapping, place);
  let sum = 0;
  for (const variant of calibration.variants) {
    const there = boardPointFromPicture(variant, place);
    sum += (there.x - here.x) ** 2 + (there.y - here.y) ** 2;
  }
  return calibration.variants.length > 0 ? Math.sqrt(sum) : 0;
}
