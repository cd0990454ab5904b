// The second look: tags that ink or a finger joined to something else, found on the board's plane by their known size.

import { CARD_TAG } from '../../domain/board/card.ts';
import { TAG_MODULES } from '../../domain/board/tags.ts';
import type { BoardPoint, PicturePoint } from '../../domain/units.ts';
import type { Mapping } from '../geometry/mapping.ts';
import type { Corners } from '../geometry/quad.ts';
import type { Luma } from '../picture/luma.ts';
import { isFramed } from './frame.ts';
import { DENSITY, flattenWindow, MAX_SIDE, patch, surroundings, type ToPicture } from './window.ts';

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
const turnedPatch = new Float32Array(MAX_SIDE * MAX_SIDE);
const sums = new Float64Array((MAX_SIDE + 1) * (MAX_SIDE + 1));
const histogram = new Float64Array(BINS);

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

/**
 * Turns the patch so that `angle` becomes upright, and sums it up for boxes (Crow 1984). The nearest sample will do, since
 * only means of boxes are taken.
 */
function turnPatch(n: number, angle: number): void {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const middle = (n - 1) / 2;
  for (let y = 0, i = 0; y < n; y++) {
    for (let x = 0; x < n; x++, i++) {
      const sx = (middle + c * (x - middle) - s * (y - middle) + 0.5) | 0;
      const sy = (middle + s * (x - middle) + c * (y - middle) + 0.5) | 0;
      const ix = sx < 0 ? 0 : sx > n - 1 ? n - 1 : sx;
      const iy = sy < 0 ? 0 : sy > n - 1 ? n - 1 : sy;
      turnedPatch[i] = patch[iy * n + ix]!;
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

const WHOLE = Math.round(CARD_TAG.w * DENSITY);
const ONE = Math.round((CARD_TAG.w * DENSITY) / TAG_MODULES);
const TWO = Math.round((2 * CARD_TAG.w * DENSITY) / TAG_MODULES);
const OUTER_AREA = WHOLE * WHOLE - (WHOLE - 2 * ONE) ** 2;
const RING_AREA = (WHOLE - 2 * ONE) ** 2 - (WHOLE - 2 * TWO) ** 2;

/** Grey steps from the ring of a tag that has its top left corner at (x, y) of the turned patch to its quiet zone. */
function stepAt(n: number, x: number, y: number): number {
  const stride = n + 1;
  const all = boxSum(stride, x, y, x + WHOLE, y + WHOLE);
  const square = boxSum(stride, x + ONE, y + ONE, x + WHOLE - ONE, y + WHOLE - ONE);
  const inner = boxSum(stride, x + TWO, y + TWO, x + WHOLE - TWO, y + WHOLE - TWO);
  return (all - square) / OUTER_AREA - (square - inner) / RING_AREA;
}

/** Every second place is tried first, where the step is a little smaller than at the best of its neighbours. */
const STRIDE = 2;
const COARSE_STEP = 0.75 * LEAST_STEP;

/** The places in the turned patch where a light frame surrounds a dark frame of a tag's size; top left corners. */
function findFrames(n: number): { x: number; y: number; step: number }[] {
  const found: { x: number; y: number; step: number }[] = [];
  for (let y = 0; y + WHOLE <= n; y += STRIDE) {
    for (let x = 0; x + WHOLE <= n; x += STRIDE) {
      const step = stepAt(n, x, y);
      if (step < COARSE_STEP) continue;
      const near = found.find((f) => Math.abs(f.x - x) + Math.abs(f.y - y) < WHOLE / 2);
      if (!near) found.push({ x, y, step });
      else if (near.step < step) Object.assign(near, { x, y, step });
    }
  }
  return found
    .sort((a, b) => b.step - a.step)
    .slice(0, SQUARES)
    .map((frame) => bestBeside(n, frame))
    .filter(({ step }) => step >= LEAST_STEP);
}

/** The best of a place and its eight neighbours. */
function bestBeside(n: number, frame: { x: number; y: number; step: number }): typeof frame {
  let best = frame;
  for (let y = Math.max(0, frame.y - 1); y <= frame.y + 1 && y + WHOLE <= n; y++) {
    for (let x = Math.max(0, frame.x - 1); x <= frame.x + 1 && x + WHOLE <= n; x++) {
      const step = stepAt(n, x, y);
      if (step > best.step) best = { x, y, step };
    }
  }
  return best;
}

/** The frames at one direction. */
function framesAt(n: number, angle: number): Frame[] {
  turnPatch(n, angle);
  return findFrames(n).map((frame) => ({ ...frame, angle }));
}

/** Of the sixteen places round a tag so many still step from light to dark when ink or a finger covers a good part of it. */
const HALF_FRAMED = 8;

/**
 * Where a card's tag may be near a place: outlines of its black square in the picture, px, unmeasured. `stretch` is how
 * much longer than flat it may look along the line of sight.
 */
export function searchWindow(luma: Luma, mapping: Mapping, centre: BoardPoint, stretch = 1): Corners[] {
  const round = surroundings(mapping, centre, stretch);
  const n = flattenWindow(luma, round);
  const isTagLike = (frame: Frame): boolean => isFramed(luma, outlineOf(frame, n, round), HALF_FRAMED);
  const frames = edgeDirections(n).flatMap((angle) => framesAt(n, angle).filter(isTagLike));
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
  return frames.slice(0, OUTLINES).map((frame) => outlineOf(frame, n, round));
}

/** The black square of a frame, in the picture. */
function outlineOf(frame: Frame, n: number, round: ToPicture): Corners {
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
}
