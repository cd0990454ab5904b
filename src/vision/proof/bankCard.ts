// How large a print is, by a bank card that lies in its frame: where the teeth under it end are its edges.

import { BANK_CARD, CARD_EDGES, CARD_PLACE, type CardEdge, TEETH } from '../../domain/board/proofSheet.ts';
import { type Mm, type Point, rectCentre } from '../../domain/units.ts';
import { solveLinear } from '../geometry/linear.ts';
import { lightAt, type SheetView, type Viewpoint } from './sheetView.ts';

/** What lies in the frame. */
export type CardInFrame =
  | { readonly found: 'none' | 'askew' }
  /** `size` is how large the print is, 1 for true; `spread` how far its edges lie from straight ones, mm. */
  | { readonly found: 'card'; readonly size: number; readonly spread: Mm };

/** A place where a tooth ends under the card. */
interface EdgePoint {
  readonly edge: number;
  readonly at: Point;
}

const STEP: Mm = 0.05;
/** From under the card to outside of it, mm outward from where its edge should be. */
const FROM: Mm = -4.6;
const TO: Mm = 6.5;
/** What lies further out shows the teeth whatever lies in the frame. */
const BARE: Mm = 5.7;
const COVERED: Mm = -3.8;
/** Of the difference between black and white so much is left where a card covers it, and where none does. */
const HIDDEN = 0.3;
/** Samples on each side of the middle of a tooth, along the edge. */
const ACROSS: readonly Mm[] = [-0.5, -0.25, 0, 0.25, 0.5];
/** Of the places on each edge as many must show one. */
const LEAST_SHARE = 0.6;
/** More than this from a straight edge is no card of the right kind, or one that lies aslant. */
const MOST_SPREAD: Mm = 0.35;

function profile(view: SheetView, edge: CardEdge, along: Mm): Float64Array {
  const count = Math.round((TO - FROM) / STEP) + 1;
  return Float64Array.from({ length: count }, (_, i) => {
    const out = FROM + i * STEP;
    let sum = 0;
    for (const aside of ACROSS)
      sum += lightAt(view, {
        x: edge.from.x + (along + aside) * edge.along.x + out * edge.outward.x,
        y: edge.from.y + (along + aside) * edge.along.y + out * edge.outward.y,
      });
    return sum / ACROSS.length;
  });
}

const mean = (values: Float64Array, from: Mm, to: Mm): number => {
  const part = values.subarray(Math.round((from - FROM) / STEP), Math.round((to - FROM) / STEP) + 1);
  return part.reduce((a, b) => a + b, 0) / part.length;
};

/** How far out the card's edge lies between two neighbouring profiles; null where none is seen, or 'bare' where nothing lies. */
function edgeBetween(black: Float64Array, white: Float64Array): Mm | 'bare' | null {
  const paper = mean(white, BARE, TO);
  const ink = mean(black, BARE, TO);
  const full = paper - ink;
  if (full < 0.04) return null;
  const covered = Math.abs(mean(white, FROM, COVERED) - mean(black, FROM, COVERED));
  if (covered > (1 - HIDDEN) * full) return 'bare';
  if (covered > HIDDEN * full) return null;
  const left = white.map((light, i) => light - black[i]!);
  for (let i = left.length - 1; i > 0; i--)
    if (left[i]! >= full / 2 && left[i - 1]! < full / 2) return steepestNear(left, i);
  return null;
}

/** Half of the steps over which a slope is taken, and those within which it is looked for. */
const LAG = 2;
const AROUND = 10;

/**
 * Where the difference ends most steeply, near a sample; mm outward. Not where half of it is left: the card's shadow
 * takes some of it before.
 */
function steepestNear(left: Float64Array, near: number): Mm {
  const slope = (i: number) => (left[i + LAG] ?? 0) - (left[i - LAG] ?? 0);
  let at = near;
  for (let i = near - AROUND; i <= near + AROUND; i++) if (slope(i) > slope(at)) at = i;
  const floor = slope(at) / 2;
  let [sum, moment] = [0, 0];
  for (const way of [-1, 1])
    for (let i = way < 0 ? at : at + 1; slope(i) > floor; i += way) {
      sum += slope(i) - floor;
      moment += (slope(i) - floor) * i;
    }
  return FROM + (sum > 0 ? moment / sum : at) * STEP;
}

/** All places where the card's edges are seen, the share of those looked at by edge, and whether the teeth are bare. */
function seenEdges(view: SheetView): { points: EdgePoint[]; least: number; bare: boolean } {
  const points: EdgePoint[] = [];
  let [least, bare, looked] = [1, 0, 0];
  CARD_EDGES.forEach((edge, n) => {
    const profiles = edge.teeth.flatMap((start) => [
      profile(view, edge, start + TEETH.width / 2),
      profile(view, edge, start + 1.5 * TEETH.width),
    ]);
    let seen = 0;
    // Beyond the last tooth there is a white place too.
    for (let i = 0; i + 1 < profiles.length; i++) {
      const [black, white] = i % 2 === 0 ? [i, i + 1] : [i + 1, i];
      const out = edgeBetween(profiles[black]!, profiles[white]!);
      looked++;
      if (out === 'bare') bare++;
      if (out === null || out === 'bare') continue;
      const along = edge.teeth[0]! + (i + 1) * TEETH.width;
      points.push({
        edge: n,
        at: {
          x: edge.from.x + along * edge.along.x + out * edge.outward.x,
          y: edge.from.y + along * edge.along.y + out * edge.outward.y,
        },
      });
      seen++;
    }
    least = Math.min(least, seen / (profiles.length - 1));
  });
  return { points, least, bare: bare > 0.5 * looked };
}

/** Half of the card across each edge, mm. */
const HALVES = CARD_EDGES.map(
  ({ outward }) => Math.abs(outward.x * BANK_CARD.w + outward.y * BANK_CARD.h) / 2,
);

/**
 * How much further out an edge shows than it lies, mm: the card is thick, and the camera sees its upper face nearer,
 * but on the side that faces the camera its foot.
 */
function raised({ foot, height }: Viewpoint, at: Point, outward: Point): Mm {
  const away = (at.x - foot.x) * outward.x + (at.y - foot.y) * outward.y;
  return Math.max(0, (BANK_CARD.thickness / height) * away);
}

/** Looks for the card and measures it. */
export function measureCard(view: SheetView, viewpoint: Viewpoint): CardInFrame {
  const { points, least, bare } = seenEdges(view);
  if (bare) return { found: 'none' };
  if (least < LEAST_SHARE) return { found: 'askew' };
  // Middle, turn (radians, clockwise) and size of the card in mm of the print: Gauss-Newton, with weights of Cauchy.
  const middle = rectCentre(CARD_PLACE);
  let [x, y, turn, scale] = [middle.x, middle.y, 0, 1];
  let spread = 0.3;
  for (let round = 0; round < 12; round++) {
    const normal = new Float64Array(16);
    const right = new Float64Array(4);
    const misses: number[] = [];
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    for (const { edge, at } of points) {
      const { x: ox, y: oy } = CARD_EDGES[edge]!.outward;
      const outward = { x: cos * ox - sin * oy, y: sin * ox + cos * oy };
      const [dx, dy] = [at.x - x, at.y - y];
      const half = HALVES[edge]!;
      const miss = outward.x * dx + outward.y * dy - half * scale - raised(viewpoint, at, outward);
      misses.push(Math.abs(miss));
      const row = [outward.x, outward.y, outward.y * dx - outward.x * dy, half];
      const weight = 1 / (1 + (miss / (2 * spread)) ** 2);
      for (let i = 0; i < 4; i++) {
        right[i]! += weight * row[i]! * miss;
        for (let j = 0; j < 4; j++) normal[4 * i + j]! += weight * row[i]! * row[j]!;
      }
    }
    const step = solveLinear(normal, right, 4);
    if (!step) return { found: 'askew' };
    x += step[0]!;
    y += step[1]!;
    turn += step[2]!;
    scale += step[3]!;
    misses.sort((a, b) => a - b);
    spread = Math.max(0.02, 1.5 * misses[misses.length >> 1]!);
  }
  if (spread > MOST_SPREAD) return { found: 'askew' };
  return { found: 'card', size: 1 / scale, spread };
}
