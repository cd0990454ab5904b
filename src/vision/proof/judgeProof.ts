// What the two sides of a proof sheet tell together: is the print good, and what is to be changed.

import { PROOF_SIZE, type ProofSide, SMALL_TAGS } from '../../domain/board/proofSheet.ts';
import type { Mm, Point } from '../../domain/units.ts';
import type { SeenFront, SeenProof } from './findProof.ts';
import { EDGE_NAMES, type EdgeName, type SeenEdge } from './paperEdges.ts';
import type { SeenLines } from './thinLines.ts';

/** What to do, or what could not be told, as codes; the shells put them into words. */
export type ProofAdvice =
  | { readonly code: PlainAdvice }
  | {
      readonly code: 'edge-outside' | 'edge-unseen';
      readonly edge: EdgeName;
      readonly side: 'front' | 'back';
    };

type PlainAdvice =
  | 'size-small'
  | 'size-large'
  | 'shift'
  | 'shift-far'
  | 'turned'
  | 'tags'
  | 'dark-lines'
  | 'light-lines'
  | 'no-card'
  | 'card-askew'
  | 'too-slanting'
  | 'too-coarse'
  | 'no-back'
  | 'no-front'
  | 'two-backs';

/** What was measured; null where it could not be. */
export interface ProofVerdict {
  /** In which way the printer turns its paper; null without a back. */
  readonly flip: Exclude<ProofSide, 'front'> | null;
  /** How large the print is, 1 for true. */
  readonly size: number | null;
  /** How far the back lies to the right and down from where it should, as seen on the back; mm. */
  readonly shift: Point | null;
  /** What `--back-offset` must be beside the one with which the sheet was made: mm of the print, to a tenth. */
  readonly backOffset: Point | null;
  /** How far the back is turned on the front, degrees clockwise as seen on the back. */
  readonly turnDeg: number | null;
  /** Of the tags of a card's size how many were read. */
  readonly tags: number | null;
  readonly lines: SeenLines | null;
  readonly fine: Readonly<Record<'size' | 'shift' | 'tags' | 'lines', boolean>>;
  readonly advice: readonly ProofAdvice[];
}

/** A card of 63 mm may be so much off: .3 mm. */
const SIZE_SLACK = 0.005;
/** The least safe distance on a card is six times this, mm. */
const SHIFT_SLACK: Mm = 0.5;
/** `--back-offset` moves no further. */
const MOST_SHIFT: Mm = 10;
/** At the corner of a sheet this is half a mm. */
const TURN_SLACK = 0.2;
const LEAST_LINES = 0.9;

/** @param sides in the order in which they were photographed: of two photos of a side the last counts */
export function judgeProof(sides: readonly SeenProof[]): ProofVerdict {
  const front = sides.findLast(({ side }) => side === 'front');
  const back = sides.findLast(({ side }) => side !== 'front');
  const isMixed = sides.some(({ side }) => side !== 'front' && side !== back?.side);
  const flip = back ? (back.side as 'long-edge' | 'short-edge') : null;
  const seen = front?.front ?? null;
  const size = seen?.card.found === 'card' ? seen.card.size : null;
  const moved = front && back ? measureShift(front, back) : null;
  const shift = moved?.shift ?? null;
  const turnDeg = moved?.turnDeg ?? null;
  const lines = seen?.lines ?? null;
  const tags = seen?.tags ?? null;
  return {
    flip,
    size,
    // On paper a print that is too large moves further than its own mm say.
    shift: shift && { x: shift.x * (size ?? 1), y: shift.y * (size ?? 1) },
    backOffset: shift && { x: tenth(-shift.x), y: tenth(-shift.y) },
    turnDeg,
    tags,
    lines,
    fine: {
      size: size !== null && Math.abs(size - 1) <= SIZE_SLACK,
      shift: shift !== null && isNear(shift) && Math.abs(turnDeg!) <= TURN_SLACK,
      tags: tags === SMALL_TAGS.length,
      lines: lines !== null && lines.dark >= LEAST_LINES && lines.light >= LEAST_LINES,
    },
    advice: [
      ...(front ? [] : [{ code: 'no-front' } as const]),
      ...(back ? [] : [{ code: 'no-back' } as const]),
      ...(isMixed ? [{ code: 'two-backs' } as const] : []),
      ...(seen ? frontAdvice(seen, size) : []),
      ...(moved?.advice ?? []),
      ...(shift ? shiftAdvice(shift, turnDeg!) : []),
    ],
  };
}

/** Adding zero makes -0 a plain 0. */
const tenth = (length: Mm): Mm => Math.round(length * 10) / 10 + 0;
const isNear = ({ x, y }: Point): boolean => Math.max(Math.abs(x), Math.abs(y)) <= SHIFT_SLACK;

function frontAdvice({ card, tags, lines }: SeenFront, size: number | null): ProofAdvice[] {
  const advice: ProofAdvice[] = [];
  if (card.found === 'none') advice.push({ code: 'no-card' });
  if (card.found === 'askew') advice.push({ code: 'card-askew' });
  if (card.found === 'too-slanting') advice.push({ code: 'too-slanting' });
  if (size !== null && size < 1 - SIZE_SLACK) advice.push({ code: 'size-small' });
  if (size !== null && size > 1 + SIZE_SLACK) advice.push({ code: 'size-large' });
  if (tags < SMALL_TAGS.length) advice.push({ code: 'tags' });
  if (!lines) advice.push({ code: 'too-coarse' });
  if (lines && lines.dark < LEAST_LINES) advice.push({ code: 'dark-lines' });
  if (lines && lines.light < LEAST_LINES) advice.push({ code: 'light-lines' });
  return advice;
}

function shiftAdvice(shift: Point, turnDeg: number): ProofAdvice[] {
  if (Math.max(Math.abs(shift.x), Math.abs(shift.y)) > MOST_SHIFT) return [{ code: 'shift-far' }];
  return [
    ...(isNear(shift) ? [] : [{ code: 'shift' } as const]),
    ...(Math.abs(turnDeg) > TURN_SLACK ? [{ code: 'turned' } as const] : []),
  ];
}

/**
 * Which edge of the paper is which, seen from the two sides. A sheet that is turned on its long edge swaps left and right, one
 * that is turned on its short edge top and bottom.
 */
const BEHIND: Readonly<Record<'long-edge' | 'short-edge', Readonly<Record<EdgeName, EdgeName>>>> = {
  'long-edge': { top: 'top', right: 'left', bottom: 'bottom', left: 'right' },
  'short-edge': { top: 'bottom', right: 'right', bottom: 'top', left: 'left' },
};

interface Moved {
  readonly shift: Point | null;
  readonly turnDeg: number | null;
  readonly advice: readonly ProofAdvice[];
}

const isFound = (edge: SeenEdge) => typeof edge === 'object';

/** The back against the front, each measured against the same edges of the paper; both edges of a pair where both are seen. */
function measureShift(front: SeenProof, back: SeenProof): Moved {
  const behind = BEHIND[back.side as 'long-edge' | 'short-edge'];
  const shifts: Record<'x' | 'y', Mm[]> = { x: [], y: [] };
  const turns: number[] = [];
  for (const name of EDGE_NAMES) {
    const [here, there] = [front.edges[name], back.edges[behind[name]]];
    if (!isFound(here) || !isFound(there)) continue;
    const axis = name === 'left' || name === 'right' ? 'x' : 'y';
    const whole = axis === 'x' ? PROOF_SIZE.w : PROOF_SIZE.h;
    // Print and paper mirrored as a whole, a place at t of the front lies at whole - t of the back.
    shifts[axis].push(behind[name] === name ? here.at - there.at : whole - there.at - here.at);
    turns.push(here.turn + there.turn);
  }
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  if (shifts.x.length === 0 || shifts.y.length === 0)
    return { shift: null, turnDeg: null, advice: missingEdges(front, back) };
  return {
    shift: { x: mean(shifts.x), y: mean(shifts.y) },
    turnDeg: (mean(turns) * 180) / Math.PI,
    advice: [],
  };
}

/** Why there is no shift: the first edge that is not seen, of each photo. */
function missingEdges(front: SeenProof, back: SeenProof): ProofAdvice[] {
  return ([front, back] as const).flatMap(({ edges }, i): ProofAdvice[] => {
    const missing = EDGE_NAMES.find((name) => !isFound(edges[name]));
    if (!missing) return [];
    const code = edges[missing] === 'outside' ? 'edge-outside' : 'edge-unseen';
    return [{ code, edge: missing, side: i === 0 ? 'front' : 'back' }];
  });
}
