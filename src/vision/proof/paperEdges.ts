// Where the paper ends around a print: each edge is a straight line between paper and a darker table.

import { PROOF_SIZE } from '../../domain/board/proofSheet.ts';
import { boardPoint, type Mm, type Point } from '../../domain/units.ts';
import { picturePointFromBoard } from '../geometry/mapping.ts';
import { lightAt, type SheetView } from './sheetView.ts';

export const EDGE_NAMES = ['top', 'right', 'bottom', 'left'] as const;
export type EdgeName = (typeof EDGE_NAMES)[number];

/** An edge that was found. */
export interface PaperEdge {
  /** Where it meets the middle of the page, mm of the print from the page's left or top. */
  readonly at: Mm;
  /** How far the print is turned on the paper by this edge, radians, clockwise. */
  readonly turn: number;
}

/** `outside`: it lies beside the picture; `unseen`: nothing there is darker than the paper. */
export type SeenEdge = PaperEdge | 'outside' | 'unseen';

/** So far from where it should be an edge is looked for, mm. */
const REACH: Mm = 13;
const STEP: Mm = 0.1;
/** Means of so much on both sides are compared, mm. */
const WINDOW: Mm = 0.8;
const STATIONS = 56;
/** Corners of paper curl, and a hand may hold them. */
const END_SHARE = 0.06;
/** The table is at least so much darker, as a share of the paper's light. */
const LEAST_DROP = 0.12;
/** So near a line a place belongs to it, mm, and as many places must. */
const NEAR: Mm = 0.3;
const LEAST_SHARE = 0.55;

interface Place {
  /** Along the edge from the page's middle, and across it from where the edge should be, outward; mm. */
  readonly along: Mm;
  readonly out: Mm;
}

interface Frame {
  readonly length: Mm;
  /** The point of the page so far along an edge and outward. */
  readonly at: (along: Mm, out: Mm) => Point;
}

const { w, h } = PROOF_SIZE;
const FRAMES: Readonly<Record<EdgeName, Frame>> = {
  top: { length: w, at: (along, out) => ({ x: w / 2 + along, y: -out }) },
  right: { length: h, at: (along, out) => ({ x: w + out, y: h / 2 + along }) },
  bottom: { length: w, at: (along, out) => ({ x: w / 2 - along, y: h + out }) },
  left: { length: h, at: (along, out) => ({ x: -out, y: h / 2 - along }) },
};

/** Where the light drops most on the way out; null where it does not drop enough, or outside of the picture. */
function dropAt(view: SheetView, frame: Frame, along: Mm): Mm | null {
  const count = Math.round((2 * REACH) / STEP) + 1;
  const light = Float64Array.from({ length: count }, (_, i) => {
    const at = frame.at(along, -REACH + i * STEP);
    return isInside(view, at) ? lightAt(view, at) : Number.NaN;
  });
  const n = Math.round(WINDOW / STEP);
  const mean = (from: number): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += light[from + i]!;
    return sum / n;
  };
  let [best, at] = [0, -1];
  for (let i = n; i + n <= count; i++) {
    const drop = mean(i - n) - mean(i);
    if (drop > best) [best, at] = [drop, i];
  }
  if (at < 0) return null;
  const [paper, table] = [mean(at - n), mean(at)];
  if (best < LEAST_DROP * paper) return null;
  // Within the two windows: where half of the light is gone.
  for (let i = at - n; i < at + n - 1; i++) {
    const half = (paper + table) / 2;
    const [here, next] = [light[i]!, light[i + 1]!];
    if (here >= half && next < half) return -REACH + (i + (here - half) / (here - next)) * STEP;
  }
  return null;
}

function isInside({ mapping, grey }: SheetView, { x, y }: Point): boolean {
  const p = picturePointFromBoard(mapping, boardPoint(x, y));
  return p.x >= 1 && p.y >= 1 && p.x <= grey.width - 1 && p.y <= grey.height - 1;
}

/** The line out = a + b along that most places are near to, fitted to those. */
function lineThrough(places: readonly Place[]): { a: number; b: number; share: number } {
  let best: Place[] = [];
  for (let i = 0; i < places.length; i++)
    for (let j = i + 8; j < places.length; j++) {
      const [p, q] = [places[i]!, places[j]!];
      const slope = (q.out - p.out) / (q.along - p.along);
      if (Math.abs(slope) > 0.03) continue;
      const near = places.filter(
        ({ along, out }) => Math.abs(out - p.out - slope * (along - p.along)) < NEAR,
      );
      if (near.length > best.length) best = near;
    }
  let [n, sx, sy, sxx, sxy] = [0, 0, 0, 0, 0];
  for (const { along, out } of best) {
    n++;
    sx += along;
    sy += out;
    sxx += along * along;
    sxy += along * out;
  }
  const b = (n * sxy - sx * sy) / (n * sxx - sx * sx || 1);
  return { a: (sy - b * sx) / (n || 1), b, share: n / STATIONS };
}

function findEdge(view: SheetView, name: EdgeName): SeenEdge {
  const frame = FRAMES[name];
  const places: Place[] = [];
  let outside = 0;
  for (let i = 0; i < STATIONS; i++) {
    const along = (END_SHARE + ((1 - 2 * END_SHARE) * (i + 0.5)) / STATIONS - 0.5) * frame.length;
    if (!isInside(view, frame.at(along, 1))) outside++;
    const out = dropAt(view, frame, along);
    if (out !== null) places.push({ along, out });
  }
  const { a, b, share } = lineThrough(places);
  if (share < LEAST_SHARE) return outside > STATIONS / 4 ? 'outside' : 'unseen';
  const size = name === 'top' || name === 'left' ? 0 : name === 'right' ? w : h;
  // An edge that runs outward along its way, clockwise round the page, is turned against the clock beneath the print.
  return { at: name === 'top' || name === 'left' ? -a : size + a, turn: b };
}

/** The four edges of the paper. */
export function paperEdges(view: SheetView): Readonly<Record<EdgeName, SeenEdge>> {
  const found = EDGE_NAMES.map((name) => [name, findEdge(view, name)] as const);
  return Object.fromEntries(found) as Record<EdgeName, SeenEdge>;
}
