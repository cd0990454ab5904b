// The sixth step: which tag a quadrilateral shows, by correlation instead of by hard bits.

import { GAME_TAGS, TAG_PAYLOAD, type TagRange } from '../../domain/board/tags.ts';
import { squareToQuad } from '../geometry/homography.ts';
import type { Corners } from '../geometry/quad.ts';
import { sampleGrey } from '../picture/luma.ts';
import type { Grey } from '../picture/picture.ts';
import type { SeenTag } from './seenTag.ts';
import { BLURS, buildTemplates } from './templates.ts';

export const CELLS = TAG_PAYLOAD * TAG_PAYLOAD;
/** The black square: payload and border ring. */
export const SQUARE = TAG_PAYLOAD + 2;

const templates = new Map<TagRange, Float64Array>();

/** What the tags of a range look like, worked out when the first is read. */
export function tagTemplates(range: TagRange): Float64Array {
  const known = templates.get(range) ?? buildTemplates(range);
  templates.set(range, known);
  return known;
}

/** The blur that most tags have: it finds each tag's turn, and tells soon what is no tag. */
const USUAL_BLUR = 1;
/** Least correlation in the usual blur: no tag that is worth keeping falls below it, whatever its own blur is. */
const HOPELESS = 0.4;
const usual = new Float64Array(GAME_TAGS.count);
const usualTurn = new Uint8Array(GAME_TAGS.count);

/** Where a template of the n-th tag of its range begins. */
export function templateAt(n: number, turn: number, blur: number): number {
  return ((n * 4 + turn) * BLURS.length + blur) * CELLS;
}

function correlate(values: Float64Array, base: number, payload: Float64Array): number {
  let dot = 0;
  for (let i = 0; i < CELLS; i++) dot += values[base + i]! * payload[i]!;
  return dot;
}

const SPOTS: readonly (readonly [number, number])[] = [
  [0, 0],
  [-0.25, -0.25],
  [0.25, -0.25],
  [0.25, 0.25],
  [-0.25, 0.25],
];

/**
 * The brightness of the modules of a black square, 8 x 8 row by row from its first corner, five samples each.
 * Null when the corners do not make a square in perspective.
 */
export function sampleModules(grey: Grey, corners: Corners): Float64Array | null {
  const h = squareToQuad(SQUARE, corners);
  if (!h) return null;
  const cells = new Float64Array(SQUARE * SQUARE);
  for (let row = 0; row < SQUARE; row++) {
    for (let column = 0; column < SQUARE; column++) {
      let sum = 0;
      for (let s = 0; s < SPOTS.length; s++) {
        const x = column + 0.5 + SPOTS[s]![0];
        const y = row + 0.5 + SPOTS[s]![1];
        const w = h[6]! * x + h[7]! * y + h[8]!;
        sum += sampleGrey(grey, (h[0]! * x + h[1]! * y + h[2]!) / w, (h[3]! * x + h[4]! * y + h[5]!) / w);
      }
      cells[row * SQUARE + column] = sum / SPOTS.length;
    }
  }
  return cells;
}

/** Subtracts the plane through the border ring, which is black: what uneven light adds is gone after it. */
function payloadAboveBlack(cells: Float64Array): { payload: Float64Array; contrast: number } {
  let mean = 0;
  let slopeX = 0;
  let slopeY = 0;
  let count = 0;
  let moment = 0;
  const middle = (SQUARE - 1) / 2;
  const onRing = (r: number, c: number): boolean =>
    r === 0 || c === 0 || r === SQUARE - 1 || c === SQUARE - 1;
  for (let r = 0; r < SQUARE; r++) {
    for (let c = 0; c < SQUARE; c++) {
      if (!onRing(r, c)) continue;
      const value = cells[r * SQUARE + c]!;
      mean += value;
      slopeX += value * (c - middle);
      slopeY += value * (r - middle);
      // By symmetry the ring has the same moment in both directions.
      moment += (c - middle) ** 2;
      count++;
    }
  }
  mean /= count;
  slopeX /= moment;
  slopeY /= moment;
  const payload = new Float64Array(CELLS);
  let top = 0;
  for (let r = 0; r < TAG_PAYLOAD; r++) {
    for (let c = 0; c < TAG_PAYLOAD; c++) {
      const black = mean + slopeX * (c + 1 - middle) + slopeY * (r + 1 - middle);
      const value = cells[(r + 1) * SQUARE + c + 1]! - black;
      payload[r * TAG_PAYLOAD + c] = value;
      if (value > top) top = value;
    }
  }
  return { payload, contrast: top };
}

/**
 * The tag of a range (of 64 at the most) that the black square with these corners resembles most: Pearson correlation of its
 * 36 payload modules with every tag in four turns and three blurs. With `mirrored` the square is read from behind.
 * Null when there is nothing to read (no contrast).
 */
export function decodeTag(grey: Grey, corners: Corners, mirrored = false, range = GAME_TAGS): SeenTag | null {
  const seen: Corners = mirrored ? [corners[1], corners[0], corners[3], corners[2]] : corners;
  const cells = sampleModules(grey, seen);
  if (!cells) return null;
  const { payload, contrast } = payloadAboveBlack(cells);
  if (contrast < 12) return null;
  let mean = 0;
  for (let i = 0; i < CELLS; i++) mean += payload[i]! / CELLS;
  let square = 0;
  for (let i = 0; i < CELLS; i++) {
    payload[i]! -= mean;
    square += payload[i]! ** 2;
  }
  if (square < 1) return null;
  const norm = 1 / Math.sqrt(square);

  const values = tagTemplates(range);
  let near = -2;
  for (let n = 0; n < range.count; n++) {
    let own = -2;
    for (let turn = 0; turn < 4; turn++) {
      const dot = correlate(values, templateAt(n, turn, USUAL_BLUR), payload);
      if (dot > own) {
        own = dot;
        usualTurn[n] = turn;
      }
    }
    usual[n] = own;
    if (own > near) near = own;
  }
  // A shape that stays far below every tag is none in another blur either.
  if (near * norm < HOPELESS) return null;
  let best = -2;
  let bestAt = -1;
  let bestBase = 0;
  let second = -2;
  for (let n = 0; n < range.count; n++) {
    let own = usual[n]!;
    let ownBase = templateAt(n, usualTurn[n]!, USUAL_BLUR);
    for (let blur = 0; blur < BLURS.length; blur++) {
      if (blur === USUAL_BLUR) continue;
      const base = templateAt(n, usualTurn[n]!, blur);
      const dot = correlate(values, base, payload);
      if (dot > own) {
        own = dot;
        ownBase = base;
      }
    }
    if (own > best) {
      second = best;
      best = own;
      bestAt = n;
      bestBase = ownBase;
    } else if (own > second) second = own;
  }
  return {
    id: range.first + bestAt,
    score: best * norm,
    margin: (best - second) * norm,
    flips: countFlips(payload, norm, values, bestBase, best * norm),
    contrast,
    corners: turned(seen, usualTurn[bestAt]!),
  };
}

/** The modules that miss their template by more than half of what lies between its black and its white. */
function countFlips(
  payload: Float64Array,
  norm: number,
  values: Float64Array,
  base: number,
  score: number,
): number {
  let low = 1;
  let high = -1;
  for (let i = 0; i < CELLS; i++) {
    low = Math.min(low, values[base + i]!);
    high = Math.max(high, values[base + i]!);
  }
  const half = 0.5 * (high - low) * score;
  let flips = 0;
  for (let i = 0; i < CELLS; i++) {
    if (Math.abs(payload[i]! * norm - score * values[base + i]!) > half) flips++;
  }
  return flips;
}

/** The corners in the tag's own order, when the first of them is the tag's corner `turn`. */
export function turned(corners: Corners, turn: number): Corners {
  return [0, 1, 2, 3].map((i) => corners[(i + 4 - turn) % 4]!) as unknown as Corners;
}
