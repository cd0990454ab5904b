// Whether thin lines came through the print: how much of each can be seen, piece by piece.

import { LIGHT_FIELDS, PROOF_LINES, type ProofLine } from '../../domain/board/proofSheet.ts';
import { boardPoint, type Mm } from '../../domain/units.ts';
import { scaleAt } from '../geometry/mapping.ts';
import { lightAt, type SheetView } from './sheetView.ts';

/** The share of the thin lines that can be seen, 0-1. */
export interface SeenLines {
  readonly dark: number;
  readonly light: number;
}

/** A line is looked at in pieces of this length, mm; its ends are left out. */
const PIECE: Mm = 1;
const END: Mm = 1;
const STEP: Mm = 0.05;
/** To both sides of a line so much may be smeared; further out lies what it is compared with, mm. */
const SMEARED: Mm = 0.55;
const REACH: Mm = 1;
/** A piece is seen that takes this share of the light that a line of its width should take. */
const SEEN = 0.35;

/** How much more or less light than beside it a piece takes away, as a width of pure ink or paper, mm. */
function takenBy(view: SheetView, { from, to, light }: ProofLine, start: Mm, contrast: number): Mm {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  let [taken, ground, grounds] = [0, 0, 0];
  const samples: [out: Mm, value: number][] = [];
  for (let t = 0.125; t < PIECE; t += 0.25)
    for (let out = -REACH; out <= REACH + 1e-9; out += STEP) {
      const value = lightAt(view, {
        x: from.x + (start + t) * along.x - out * along.y,
        y: from.y + (start + t) * along.y + out * along.x,
      });
      samples.push([out, value]);
      if (Math.abs(out) > SMEARED) {
        ground += value;
        grounds++;
      }
    }
  ground /= grounds;
  for (const [out, value] of samples)
    if (Math.abs(out) <= SMEARED) taken += ((light ? value - ground : ground - value) * STEP * 0.25) / PIECE;
  return taken / contrast;
}

/** What it takes to tell thin lines: px a mm, and a blur of so many mm. */
const LEAST_PX_PER_MM = 6.5;
const MOST_BLUR: Mm = 0.22;
/** Between a quarter and three quarters of its rise an edge that a Gaussian smears is so many deviations wide. */
const QUARTERS = 1.349;
const LEAST_CONTRAST = 0.05;

/** The edge of a black field, across which ink and paper are bare on both sides: the light of each, and the blur between. */
function fieldEdge(view: SheetView): { contrast: number; blur: Mm } {
  const { x, y, h } = LIGHT_FIELDS[0]!;
  const reach: Mm = 1;
  const light = Float64Array.from({ length: Math.round((2 * reach) / STEP) + 1 }, (_, i) => {
    let sum = 0;
    for (let k = 0; k < 9; k++)
      sum += lightAt(view, { x: x - reach + i * STEP, y: y + (h * (k + 1)) / 10 }) / 9;
    return sum;
  });
  const [paper, ink] = [light[2]!, light.at(-3)!];
  const from = light.findIndex((value) => value < paper - (paper - ink) / 4);
  const to = light.findIndex((value) => value < ink + (paper - ink) / 4);
  return { contrast: paper - ink, blur: ((to - from) * STEP) / QUARTERS };
}

/** Null where the photo is too coarse or too soft to tell. */
export function seenLines(view: SheetView): SeenLines | null {
  const { x, y } = LIGHT_FIELDS[0]!;
  const { contrast, blur } = fieldEdge(view);
  if (
    contrast < LEAST_CONTRAST ||
    blur > MOST_BLUR ||
    scaleAt(view.mapping, boardPoint(x, y)) < LEAST_PX_PER_MM
  )
    return null;
  const share = (isLight: boolean): number => {
    let [seen, all] = [0, 0];
    for (const line of PROOF_LINES.filter(({ light }) => light === isLight)) {
      const length = Math.hypot(line.to.x - line.from.x, line.to.y - line.from.y);
      for (let start = END; start + PIECE <= length - END + 1e-9; start += PIECE) {
        all++;
        if (takenBy(view, line, start, contrast) >= SEEN * line.width) seen++;
      }
    }
    return seen / all;
  };
  return { dark: share(false), light: share(true) };
}
