// The pins on a dialogue board, each with its place and how exactly that is known.

import { DIALOGUE_FORMATS, PIN_TAG, PINS, type Pin } from '../../domain/board/dialogueBoard.ts';
import { TAG_QUIET_SHARE } from '../../domain/board/tags.ts';
import { type BoardPoint, boardPoint, type Mm } from '../../domain/units.ts';
import { boardSpreadAt, boardWarp, type FoundSheet } from '../board/findBoard.ts';
import { boardPointsFromCorners } from '../geometry/mapping.ts';
import { middleOf } from '../geometry/quad.ts';
import { passesGate } from '../geometry/square.ts';
import { isSure, type SeenTag } from '../tags/seenTag.ts';

/** A pin that was found; mm of the drawing. */
export interface FoundPin extends Pin {
  readonly seen: SeenTag;
  /** The middle of its tag. */
  readonly centre: BoardPoint;
  /** One standard deviation of the centre. */
  readonly spread: Mm;
  /** Whether the same pin was seen at another place too. */
  readonly seenTwice: boolean;
}

export interface FoundPins {
  /** In the order of their tags. */
  readonly pins: readonly FoundPin[];
  /** How many pins show that cannot be told: covered in part, or blurred. */
  readonly unread: number;
}

const SCALES = Object.values(DIALOGUE_FORMATS).map(({ scale }) => scale);
/** The side of a pin's black square on the drawing: the larger the print, the smaller it is there. */
const SQUARE: Mm = PIN_TAG.w * (1 - 2 * TAG_QUIET_SHARE);
const SIDES: readonly Mm[] = SCALES.map((scale) => SQUARE / scale);
/** How far sides and diagonals may be from that; a home print is a little smaller, thick card a little nearer. */
const GATE = { side: 0.2, diagonal: 0.15 };
/** Least score and margin of a pin that shows through whatever spoils it. */
const SHOWS = { score: 0.8, margin: 0.2 };
/** Two places of one pin in one photo are the same within this. */
const SAME_PLACE: Mm = 8;

/** @param tags everything that resembles a tag */
export function findPins(board: FoundSheet, tags: readonly SeenTag[]): FoundPins {
  const warp = boardWarp(board);
  const { mapping } = board.calibration;
  let unread = 0;
  const pins = PINS.flatMap((pin): FoundPin[] => {
    const places = tags
      .filter(({ id }) => id === pin.tag)
      .map((seen) => ({ seen, corners: boardPointsFromCorners(mapping, seen.corners) }))
      .filter(({ corners }) => SIDES.some((side) => passesGate(corners, side, GATE.side, GATE.diagonal)))
      .sort((a, b) => b.seen.score - a.seen.score);
    const sure = places.filter(({ seen }) => isSure(seen));
    const [best] = sure;
    if (!best) {
      if (places.some(({ seen }) => seen.score >= SHOWS.score && seen.margin >= SHOWS.margin)) unread++;
      return [];
    }
    const centre = middle(best.corners);
    const { seen } = best;
    return [
      {
        ...pin,
        seen,
        centre,
        spread: Math.hypot(boardSpreadAt(board, middleOf(seen.corners)), warp),
        seenTwice: sure.some(({ corners }) => distance(middle(corners), centre) > SAME_PLACE),
      },
    ];
  });
  return { pins, unread };
}

function middle(corners: readonly BoardPoint[]): BoardPoint {
  const sum = corners.reduce((a, p) => ({ x: a.x + p.x, y: a.y + p.y }), { x: 0, y: 0 });
  return boardPoint(sum.x / corners.length, sum.y / corners.length);
}

const distance = (a: BoardPoint, b: BoardPoint): Mm => Math.hypot(a.x - b.x, a.y - b.y);
