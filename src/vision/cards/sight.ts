// The search: passes over a picture until nothing more is to be expected, each tag held against the board's plane.

import type { Mm } from '../../domain/units.ts';
import { type FoundBoard, findBoard, squareOnBoard } from '../board/findBoard.ts';
import { boardFromPicture, isBeforeCamera, pictureFromBoard, scaleAt } from '../geometry/mapping.ts';
import type { Corners } from '../geometry/picture.ts';
import { passesGate } from '../geometry/square.ts';
import type { Decoded } from '../tags/decode.ts';
import { detectTags, dropRepeats, middleOf, PASSES, readOutlines } from '../tags/detect.ts';
import type { Luma } from '../tags/luma.ts';
import { CARD_SQUARE, tagOnBoard } from './place.ts';
import { foreshortening, searchTags } from './search.ts';
import { findSuspects } from './suspects.ts';

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

/** The board-plane gate: how far sides and diagonals may be from the printed size. */
const GATE = { side: 0.2, diagonal: 0.15 };
/** A curled card in a slanting view looks much too short; a tag that is beyond doubt may. */
const LOOSE_GATE = { side: 0.5, diagonal: 0.4 };
const CERTAIN = { score: 0.9, margin: 0.25 };
/** Least score and margin of a tag that is plain; of 20,000 random codes of 4 x 4 modules two get that far, of 6 x 6 none. */
const PLAIN = { score: 0.9, margin: 0.16 };
/** A soft or half-covered tag may score less, when its size is right and no module plainly says something else. */
const SOFT = { score: 0.8, margin: 0.22 };

/** Whether a tag may be believed without knowing how large it is. */
export function isSure(tag: Decoded): boolean {
  return tag.score >= PLAIN.score && tag.margin >= PLAIN.margin;
}

/** Whether a tag is beyond doubt. */
export function isCertain(tag: Decoded): boolean {
  return tag.score >= CERTAIN.score && tag.margin >= CERTAIN.margin;
}

/** Whether a tag is about as large as a card's tag, flat or curled. */
export function hasCardSize(tag: Decoded, board: FoundBoard): boolean {
  const square = tagOnBoard(board.calibration.mapping, tag.corners);
  return passesGate(square, CARD_SQUARE, LOOSE_GATE.side, LOOSE_GATE.diagonal);
}

/** Whether a card's tag may be believed on a known board. */
function isAccepted(tag: Decoded, board: FoundBoard, side: Mm): boolean {
  const soft = tag.score >= SOFT.score && tag.margin >= SOFT.margin && tag.flips === 0;
  if (!soft && !isSure(tag)) return false;
  const gate = isCertain(tag) ? LOOSE_GATE : GATE;
  return passesGate(tagOnBoard(board.calibration.mapping, tag.corners), side, gate.side, gate.diagonal);
}

interface State {
  readonly tags: readonly Decoded[];
  readonly board: FoundBoard | null;
  readonly cards: readonly Decoded[];
}

/** Board and cards as they follow from all that resembles a tag. */
function settle(luma: Luma, seen: readonly Decoded[], wanted: Wanted): State {
  const tags = dropRepeats(seen);
  const sure = tags.filter((t) => wanted.cardTags.has(t.id) && isSure(t));
  const board = findBoard(tags, sure, wanted.cardSide, luma.width, luma.height);
  const cards = board
    ? tags.filter((t) => wanted.cardTags.has(t.id) && isAccepted(t, board, wanted.cardSide))
    : [];
  return { tags, board, cards };
}

/** Looks for the board and the cards. */
export function lookForTags(luma: Luma, wanted: Wanted): Sight {
  const first = detectTags(luma, PASSES[0]!);
  let state = settle(luma, first, wanted);
  for (const pass of PASSES.slice(1)) {
    if (state.board && state.board.tags.length === 4) break;
    state = settle(luma, [...state.tags, ...detectTags(luma, pass)], wanted);
  }
  if (state.board && state.cards.length < wanted.cardTags.size) {
    state = settle(luma, [...state.tags, ...secondLook(luma, state.board, state.cards)], wanted);
  }
  const mirrored = state.board === null && isMirrored(luma, state.tags, wanted);
  return { ...state, cards: mirrored ? [] : state.cards, mirrored };
}

/** How far the search may be off, mm. */
const SEARCH_SLACK: Mm = 1;

/** In views more aslant than this (35 degrees) a card that is bent up looks much longer than a flat one: by about so much. */
const SLANT = 0.82;
const BENT = 1.2;

/** How far a board tag may be from where the others put it, mm. */
const BOARD_SLACK: Mm = 2.5;

function middleOfBoard(board: FoundBoard): [Mm, Mm] {
  return [board.geometry.size.w / 2, board.geometry.size.h / 2];
}

/** Where the board's tags that were not found must be, px. */
function missingBoardTags(board: FoundBoard): Corners[] {
  const { geometry, calibration } = board;
  return geometry.tags
    .filter((tag) => !board.tags.some((t) => t.id === tag.id))
    .filter((tag) => isBeforeCamera(calibration.mapping, tag.rect.x, tag.rect.y, ...middleOfBoard(board)))
    .map(
      (tag) =>
        squareOnBoard(geometry, tag.id)!.map((p) =>
          pictureFromBoard(calibration.mapping, p.x, p.y),
        ) as unknown as Corners,
    );
}

/** Tags in dark patches that nothing explains yet. */
function secondLook(luma: Luma, board: FoundBoard, cards: readonly Decoded[]): Decoded[] {
  const { work, reduction } = luma;
  const { mapping } = board.calibration;
  const known = [...cards, ...board.tags].map((tag) => {
    const p = middleOf(tag.corners);
    return boardFromPicture(mapping, p.x, p.y);
  });
  const found = readOutlines(
    luma,
    missingBoardTags(board),
    BOARD_SLACK * scaleAt(mapping, ...middleOfBoard(board)),
  );
  for (const spot of findSuspects(work, reduction, mapping, board.geometry, known)) {
    const slack = SEARCH_SLACK * scaleAt(mapping, spot.x, spot.y);
    const flat = readOutlines(luma, searchTags(luma, mapping, spot), slack);
    found.push(...flat);
    if (flat.some(isSure) || foreshortening(mapping, spot) > SLANT) continue;
    found.push(...readOutlines(luma, searchTags(luma, mapping, spot, BENT), slack));
  }
  return found;
}

/** Whether the picture shows our tags from behind: two board tags or three cards that are sure. */
function isMirrored(luma: Luma, tags: readonly Decoded[], wanted: Wanted): boolean {
  const behind = readOutlines(
    luma,
    tags.map((t) => t.corners),
    2,
    true,
  ).filter(isSure);
  const boards = new Set(behind.filter((t) => wanted.boardTags.has(t.id)).map((t) => t.id)).size;
  const cards = new Set(behind.filter((t) => wanted.cardTags.has(t.id)).map((t) => t.id)).size;
  return boards >= 2 || cards >= 3;
}
