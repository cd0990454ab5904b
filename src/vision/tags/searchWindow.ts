// The second look: tags that ink or a finger joined to something else, found on the board's plane by their known size.

import { CARD_TAG } from '../../domain/board/card.ts';
import { TAG_MODULES } from '../../domain/board/tags.ts';
import { type BoardPoint, boardPoint, type Mm, type PicturePoint } from '../../domain/units.ts';
import { type Mapping, picturePointFromBoard } from '../geometry/mapping.ts';
import type { Corners } from '../geometry/quad.ts';
import { type Luma, lumaAround, sampleGrey } from '../picture/luma.ts';

/** Samples a mm: a module is two and a half samples. */
const DENSITY = 2.1;
/** Bins of the histogram of directions, over a quarter turn. */
const BINS = 45;
/** Directions tried in one window. */
const DIRECTIONS = 3;
/** A direction counts when it is this much stronger than the mean: round things have none. */
const PEAKED = 1.3;
/** Squares kept per direction. */
const SQUARES = 2;
/** Outlines handed on to be measured. */
const OUTLINES = 5;
/** Turns that are tried round the best direction, radians. */
const NUDGES: readonly number[] = [0.09, 0.045];
/** Grey steps that the quiet zone must be lighter than the border ring. */
const LEAST_STEP = 18;
/** From the centre of a window to its side, mm: half a tag's diagonal and room for a centre that is off. */
const HALF: Mm = 13;

const MODULE: Mm = CARD_TAG.w / TAG_MODULES;
/** Px of the reduced picture that a module must have there to be looked for in it; else the full picture is looked at. */
const FINE = 1.5;
/** A lens bends the sides of a window by less than this, px. */
const LENS_SLACK = 6;

const MAX_SIDE = Math.ceil(2 * HALF * DENSITY) + 2;
const patch = new Float32Array(MAX_SIDE * MAX_SIDE);
const turnedPatch = new Float32Array(MAX_SIDE * MAX_SIDE);
const sums = new Float64Array((MAX_SIDE + 1) * (MAX_SIDE + 1));
const histogram = new Float64Array(BINS);

/** From mm round a place, as a card there lies, to the picture. */
type ToPicture = (dx: Mm, dy: Mm) => PicturePoint;

/**
 * The surroundings of a place on the board's plane. With `stretch` other than one it is the plane of a card that is
 * bent up there: seen aslant it is longer or shorter along the line of sight than a flat one.
 */
function surroundings(mapping: Mapping, centre: BoardPoint, stretch: number): ToPicture {
  if (stretch === 1)
    return (dx, dy) => picturePointFromBoard(mapping, boardPoint(centre.x + dx, centre.y + dy));
  const { x, y } = sightOnBoard(mapping);
  return (dx, dy) => {
    const along = (stretch - 1) * (dx * x + dy * y);
    return picturePointFromBoard(mapping, boardPoint(centre.x + dx + along * x, centre.y + dy + along * y));
  };
}

/** The direction in which the board recedes from the camera. */
function sightOnBoard({ forward }: Mapping): { readonly x: number; readonly y: number } {
  const length = Math.hypot(forward[6]!, forward[7]!) || 1;
  return { x: forward[6]! / length, y: forward[7]! / length };
}

/** How much shorter the board looks along the line of sight than across it, at a place: the cosine of the slant. */
export function foreshortening(mapping: Mapping, centre: BoardPoint): number {
  const { x, y } = sightOnBoard(mapping);
  const reach = (dx: Mm, dy: Mm): number => {
    const p = picturePointFromBoard(mapping, boardPoint(centre.x - dx, centre.y - dy));
    const q = picturePointFromBoard(mapping, boardPoint(centre.x + dx, centre.y + dy));
    return Math.hypot(q.x - p.x, q.y - p.y);
  };
  return reach(x, y) / reach(-y, x);
}

function shortestSide(corners: Corners): number {
  return Math.min(
    ...corners.map((p, i) => Math.hypot(p.x - corners[(i + 1) % 4]!.x, p.y - corners[(i + 1) % 4]!.y)),
  );
}

/** What lies round a place, seen straight from above: n x n samples in `patch`. Returns n. */
function flattenWindow(luma: Luma, toPicture: ToPicture): number {
  const n = Math.min(MAX_SIDE, Math.round(2 * HALF * DENSITY));
  const corner = (i: number, j: number): PicturePoint => toPicture(i * HALF, j * HALF);
  const corners: Corners = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
  const isFine = shortestSide(corners) >= (2 * HALF * FINE * luma.reduction) / MODULE;
  const grey = isFine ? luma.work : lumaAround(luma, corners, LENS_SLACK);
  const share = isFine ? 1 / luma.reduction : 1;
  for (let j = 0, i = 0; j < n; j++) {
    const y = (j + 0.5 - n / 2) / DENSITY;
    // Across 50 mm the lens bends by far less than a sample: three points make the row.
    const a = toPicture(-HALF, y);
    const b = toPicture(0, y);
    const c = toPicture(HALF, y);
    for (let k = 0; k < n; k++, i++) {
      const t = (2 * (k + 0.5)) / n - 1;
      const wa = 0.5 * t * (t - 1);
      const wb = 1 - t * t;
      const wc = 0.5 * t * (t + 1);
      const x = wa * a.x + wb * b.x + wc * c.x;
      patch[i] = sampleGrey(grey, share * x, share * (wa * a.y + wb * b.y + wc * c.y));
    }
  }
  return n;
}

/** The strongest directions of edges modulo a quarter turn, radians: a tag has all its edges in one of them. */
function edgeDirections(n: number): number[] {
  histogram.fill(0);
  for (let y = 1; y < n - 1; y++) {
    for (let x = 1, i = y * n + 1; x < n - 1; x++, i++) {
      const gx = patch[i + 1]! - patch[i - 1]!;
      const gy = patch[i + n]! - patch[i - n]!;
      const square = gx * gx + gy * gy;
      if (square < 400) continue;
      const turn = (Math.atan2(gy, gx) / (Math.PI / 2) + 4) % 1;
      histogram[Math.min(BINS - 1, (turn * BINS) | 0)]! += Math.sqrt(square);
    }
  }
  const smooth = Array.from({ length: BINS }, (_, b) => {
    const at = (k: number): number => histogram[(b + k + BINS) % BINS]!;
    return at(-2) * 0.5 + at(-1) + at(0) * 1.3 + at(1) + at(2) * 0.5;
  });
  const mean = smooth.reduce((a, b) => a + b) / BINS;
  const found: number[] = [];
  while (found.length < DIRECTIONS) {
    let best = -1;
    for (let b = 0; b < BINS; b++) {
      const near = found.some((f) => Math.min((b - f + BINS) % BINS, (f - b + BINS) % BINS) < 5);
      if (!near && (best < 0 || smooth[b]! > smooth[best]!)) best = b;
    }
    if (best < 0 || smooth[best]! <= PEAKED * mean) break;
    found.push(best);
  }
  return found.map((b) => {
    const left = smooth[(b + BINS - 1) % BINS]!;
    const right = smooth[(b + 1) % BINS]!;
    const bend = left - 2 * smooth[b]! + right;
    const shift = bend < 0 ? (0.5 * (left - right)) / bend : 0;
    return ((b + 0.5 + shift) / BINS) * (Math.PI / 2);
  });
}

/** Turns the patch so that `angle` becomes upright, and sums it up for boxes (Crow 1984). */
function turnPatch(n: number, angle: number): void {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const middle = (n - 1) / 2;
  for (let y = 0, i = 0; y < n; y++) {
    for (let x = 0; x < n; x++, i++) {
      const sx = middle + c * (x - middle) - s * (y - middle);
      const sy = middle + s * (x - middle) + c * (y - middle);
      const ix = sx < 0 ? 0 : sx > n - 2 ? n - 2 : sx | 0;
      const iy = sy < 0 ? 0 : sy > n - 2 ? n - 2 : sy | 0;
      const fx = Math.min(1, Math.max(0, sx - ix));
      const fy = Math.min(1, Math.max(0, sy - iy));
      const at = iy * n + ix;
      const upper = patch[at]! + (patch[at + 1]! - patch[at]!) * fx;
      const lower = patch[at + n]! + (patch[at + n + 1]! - patch[at + n]!) * fx;
      turnedPatch[i] = upper + (lower - upper) * fy;
    }
  }
  const stride = n + 1;
  for (let y = 0; y < n; y++) {
    let row = 0;
    sums[(y + 1) * stride] = 0;
    for (let x = 0; x < n; x++) {
      row += turnedPatch[y * n + x]!;
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1]! + row;
    }
  }
}

function boxSum(stride: number, x0: number, y0: number, x1: number, y1: number): number {
  return (
    sums[y1 * stride + x1]! - sums[y0 * stride + x1]! - sums[y1 * stride + x0]! + sums[y0 * stride + x0]!
  );
}

/** A place in the turned patch that looks like a tag. */
interface Frame {
  readonly x: number;
  readonly y: number;
  /** Grey steps from the border ring to the quiet zone. */
  readonly step: number;
  readonly angle: number;
}

/** The places in the turned patch where a light frame surrounds a dark frame of a tag's size; top left corners. */
function findFrames(n: number): { x: number; y: number; step: number }[] {
  const stride = n + 1;
  const whole = Math.round(CARD_TAG.w * DENSITY);
  const module = (CARD_TAG.w * DENSITY) / TAG_MODULES;
  const one = Math.round(module);
  const two = Math.round(2 * module);
  const outerArea = whole * whole - (whole - 2 * one) ** 2;
  const ringArea = (whole - 2 * one) ** 2 - (whole - 2 * two) ** 2;
  const found: { x: number; y: number; step: number }[] = [];
  for (let y = 0; y + whole <= n; y++) {
    for (let x = 0; x + whole <= n; x++) {
      const all = boxSum(stride, x, y, x + whole, y + whole);
      const square = boxSum(stride, x + one, y + one, x + whole - one, y + whole - one);
      const inner = boxSum(stride, x + two, y + two, x + whole - two, y + whole - two);
      const step = (all - square) / outerArea - (square - inner) / ringArea;
      if (step < LEAST_STEP) continue;
      const near = found.find((f) => Math.abs(f.x - x) + Math.abs(f.y - y) < whole / 2);
      if (!near) found.push({ x, y, step });
      else if (near.step < step) Object.assign(near, { x, y, step });
    }
  }
  return found.sort((a, b) => b.step - a.step).slice(0, SQUARES);
}

/** The frames at one direction. */
function framesAt(n: number, angle: number): Frame[] {
  turnPatch(n, angle);
  return findFrames(n).map((frame) => ({ ...frame, angle }));
}

/**
 * Where a card's tag may be near a place: outlines of its black square in the picture, px, unmeasured. `stretch` is how
 * much longer than flat it may look along the line of sight.
 */
export function searchWindow(luma: Luma, mapping: Mapping, centre: BoardPoint, stretch = 1): Corners[] {
  const round = surroundings(mapping, centre, stretch);
  const n = flattenWindow(luma, round);
  const frames = edgeDirections(n).flatMap((angle) => framesAt(n, angle));
  if (frames.length === 0) return [];
  // Strokes that touch a tag pull its direction aside: climb from the best frame.
  const steepest = frames.reduce((a, b) => (b.step > a.step ? b : a));
  let best = steepest;
  for (const nudge of NUDGES) {
    const from = best.angle;
    for (const sign of [-1, 1]) {
      const beside = framesAt(n, from + sign * nudge)[0];
      if (beside && beside.step > best.step) best = beside;
    }
  }
  if (best !== steepest) frames.push(best);
  frames.sort((a, b) => b.step - a.step);
  return frames.slice(0, OUTLINES).map((frame) => {
    const c = Math.cos(frame.angle);
    const s = Math.sin(frame.angle);
    const toPicture = (x: number, y: number): PicturePoint => {
      const dx = (x - n / 2) / DENSITY;
      const dy = (y - n / 2) / DENSITY;
      return round(c * dx - s * dy, s * dx + c * dy);
    };
    const whole = CARD_TAG.w * DENSITY;
    const near = whole / TAG_MODULES;
    const far = whole - near;
    return [
      toPicture(frame.x + near, frame.y + near),
      toPicture(frame.x + far, frame.y + near),
      toPicture(frame.x + far, frame.y + far),
      toPicture(frame.x + near, frame.y + far),
    ];
  });
}
