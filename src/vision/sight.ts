// The search: passes over a picture until nothing more is to be expected, each tag held against the board's plane.

import type { Mm } from '../domain/units.ts';
import type { Decoded } from './decode.ts';
import { detectTags, dropRepeats, PASSES, readOutlines } from './detect.ts';
import { type FoundBoard, findBoard } from './findBoard.ts';
import type { Luma } from './luma.ts';
import { tagOnBoard } from './place.ts';
import { passesGate } from './square.ts';

/** What is looked for. */
export interface Wanted {
  /** Tags of the deck's cards. */
  readonly cardTags: ReadonlySet<number>;
  /** Tags of all boards. */
  readonly boardTags: ReadonlySet<number>;
  /** The side of a card tag's black square, mm. */
  readonly cardSide: Mm;
}

/** What was found. */
export interface Sight {
  readonly board: FoundBoard | null;
  /** Everything in the picture that resembles a tag, one a place. */
  readonly tags: readonly Decoded[];
  /** Card tags that are accepted; the same id may be at several places. */
  readonly cards: readonly Decoded[];
  /** Whether the picture is a mirror image. */
  readonly mirrored: boolean;
}

/** Least score and margin with the plane's gate, and without. */
export const GATED = { score: 0.65, margin: 0.08, side: 0.2, diagonal: 0.15 };
export const UNGATED = { score: 0.8, margin: 0.15 };

/** Whether a tag may be believed without knowing how large it is. */
export function isSure(tag: Decoded): boolean {
  return tag.score >= UNGATED.score && tag.margin >= UNGATED.margin;
}

/** Whether a card's tag may be believed on a known board. */
export function isAccepted(tag: Decoded, board: FoundBoard, side: Mm): boolean {
  if (tag.score < GATED.score || tag.margin < GATED.margin) return false;
  return passesGate(tagOnBoard(board.calibration.mapping, tag.corners), side, GATED.side, GATED.diagonal);
}

/** Looks for the board and the cards. */
export function lookForTags(luma: Luma, wanted: Wanted): Sight {
  const { width, height } = luma.full;
  let tags: Decoded[] = [];
  let board: FoundBoard | null = null;
  let cards: Decoded[] = [];
  const settle = (): void => {
    const sure = tags.filter((t) => wanted.cardTags.has(t.id) && isSure(t));
    board = findBoard(tags, sure, wanted.cardSide, width, height);
    const found = board;
    cards = found
      ? tags.filter((t) => wanted.cardTags.has(t.id) && isAccepted(t, found, wanted.cardSide))
      : [];
  };
  for (const pass of PASSES) {
    tags = dropRepeats([...tags, ...detectTags(luma, pass)]);
    settle();
    const ids = new Set(cards.map((c) => c.id));
    if (board !== null && ids.size === wanted.cardTags.size) break;
  }
  const mirrored = board === null && isMirrored(luma, tags, wanted);
  return { board, tags, cards: mirrored ? [] : cards, mirrored };
}

/** Whether the picture shows our tags from behind: two board tags or three cards that are sure. */
function isMirrored(luma: Luma, tags: readonly Decoded[], wanted: Wanted): boolean {
  const behind = readOutlines(
    luma.full,
    tags.map((t) => t.corners),
    2,
    true,
  ).filter(isSure);
  const boards = new Set(behind.filter((t) => wanted.boardTags.has(t.id)).map((t) => t.id)).size;
  const cards = new Set(behind.filter((t) => wanted.cardTags.has(t.id)).map((t) => t.id)).size;
  return boards >= 2 || cards >= 3;
}
