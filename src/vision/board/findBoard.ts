// The way into this room: the board that a picture shows, with all that was seen on the way to it.

import { type BoardTag, middleOfBoard } from '../../domain/board/board.ts';
import { boardPoint, type Mm, type PicturePoint } from '../../domain/units.ts';
import { cornersFromBoard, isBeforeCamera, scaleAt } from '../geometry/mapping.ts';
import type { Corners } from '../geometry/quad.ts';
import { CARD_SQUARE } from '../geometry/square.ts';
import type { Luma } from '../picture/luma.ts';
import { findHiddenTags, findTags, type KnownBoard, readTagsFromBehind } from '../tags/findTags.ts';
import { isCardOnBoard, isSure, type SeenTag } from '../tags/seenTag.ts';
import {
  type BoardTags,
  findBoardTags,
  haveBoardSizes,
  placedTags,
  type SheetTags,
  squareOnBoard,
  type TaggedSheet,
} from './boardTags.ts';
import { type Calibration, calibrate, mappingSpreadAt } from './calibrate.ts';
import { BOARD_TAGS, isOtherBoards } from './otherBoards.ts';

/** A board that was found, and how it lies in the picture. */
export interface FoundBoard extends BoardTags {
  readonly calibration: Calibration;
}

/** Any sheet with tags that was found. */
export interface FoundSheet extends SheetTags<TaggedSheet> {
  readonly calibration: Calibration;
}

/** What a picture shows. */
export interface Sighting {
  /** Null when fewer than two tags of one format agree. */
  readonly board: FoundBoard | null;
  /** Everything that resembles a tag, one a place. */
  readonly tags: readonly SeenTag[];
  /** Those of them that are believed to be cards of the deck; the same card may be at several places. */
  readonly cards: readonly SeenTag[];
  /** Whether the picture is a mirror image. */
  readonly mirrored: boolean;
}

/**
 * Looks over a picture, pass after pass, until all four tags of a board are found; then a second time, closely, for
 * what is missing on it. `deckTags` are the tags of the deck's cards.
 */
export function findBoard(luma: Luma, deckTags: ReadonlySet<number>): Sighting {
  let seen: Settled = { board: null, tags: [], cards: [], sure: [] };
  for (const tags of findTags(luma)) {
    seen = settle(luma, tags, deckTags);
    if (seen.board?.tags.length === 4) break;
  }
  const { board, tags, cards } = seen;
  if (board && cards.length < deckTags.size) {
    seen = settle(luma, findHiddenTags(luma, tags, knownOf(board, cards)), deckTags, seen);
  }
  return { ...seen, mirrored: seen.board === null && isMirrored(luma, seen.tags, deckTags) };
}

/** With `sure`, the cards that were taken to steady the mapping. */
type Settled = Omit<Sighting, 'mirrored'> & { readonly sure: readonly SeenTag[] };

/**
 * Board and cards as they follow from all that resembles a tag. Tags that surely are cards are flat squares of a known
 * size: they steady the mapping between the board's corners.
 */
function settle(
  luma: Luma,
  tags: readonly SeenTag[],
  deckTags: ReadonlySet<number>,
  before?: Settled,
): Settled {
  const found = findBoardTags(tags);
  if (!found) return { board: null, tags, cards: [], sure: [] };
  const ours = tags.filter(({ id }) => deckTags.has(id));
  const sure = ours.filter(isSure);
  // A second look that brought nothing to measure by leaves the mapping as it was.
  const sameBoard =
    before?.board && areSame(before.sure, sure) && areSame(before.board.tags, found.tags)
      ? before.board
      : null;
  const loose = sure.map(({ corners }) => ({ side: CARD_SQUARE, corners }));
  const calibration = sameBoard?.calibration ?? calibrate(placedTags(found), loose, luma.width, luma.height);
  if (!calibration || !haveBoardSizes(found, calibration.mapping))
    return { board: null, tags, cards: [], sure: [] };
  const cards = ours.filter((tag) => isCardOnBoard(tag, calibration.mapping));
  return { board: { ...found, calibration }, tags, cards, sure };
}

function areSame(some: readonly SeenTag[], others: readonly SeenTag[]): boolean {
  return some.length === others.length && some.every((tag) => others.includes(tag));
}

/** Whether the picture shows our tags from behind: two board tags or three cards that are sure. */
function isMirrored(luma: Luma, tags: readonly SeenTag[], deckTags: ReadonlySet<number>): boolean {
  const sure = readTagsFromBehind(luma, tags).filter(isSure);
  const behind = [...new Set(sure.map(({ id }) => id))];
  const boards = behind.filter((id) => BOARD_TAGS.has(id)).length;
  const cards = behind.filter((id) => deckTags.has(id)).length;
  return boards >= 2 || cards >= 3;
}

/** What the second look has to know. */
function knownOf(board: FoundBoard, cards: readonly SeenTag[]): KnownBoard {
  return {
    mapping: board.calibration.mapping,
    geometry: board.geometry,
    places: placesOfMissing(board),
    boardTags: board.tags,
    cards,
  };
}

/** The board's own tags that were not found, clockwise from the top left. */
export function missingTags({ geometry, tags }: FoundSheet): BoardTag[] {
  return geometry.tags.filter(({ id }) => !tags.some((tag) => tag.id === id));
}

/** Those of some tags that are corners of another board than this one. */
export function cornersOfOthers({ geometry, calibration }: FoundBoard, tags: readonly SeenTag[]): SeenTag[] {
  return tags.filter((tag) => isOtherBoards(tag, geometry, calibration.mapping));
}

/** Where the black squares of the board's missing tags must be in the picture, as far as they lie before the camera. */
function placesOfMissing(board: FoundBoard): Corners[] {
  const { geometry, calibration } = board;
  const { mapping } = calibration;
  const middle = middleOfBoard(geometry);
  return missingTags(board)
    .filter(({ rect }) => isBeforeCamera(mapping, boardPoint(rect.x, rect.y), middle))
    .map(({ id }) => cornersFromBoard(mapping, squareOnBoard(geometry, id)!));
}

/** How much more the mapping may be off where no tag holds the board, measured with one and with two tags gone. */
const UNHELD = 2;

/**
 * One standard deviation, mm, of where the mapping puts a place in the picture. The fit knows its noise, not what its
 * model leaves out: that shows where no tag holds the board.
 */
export function boardSpreadAt({ calibration, tags }: FoundSheet, at: PicturePoint): Mm {
  return mappingSpreadAt(calibration, at) * (tags.length < 4 ? UNHELD : 1);
}

/** How far the worst board tag lies from where a flat board would have it, mm: a board that is warped shows there. */
export function boardWarp({ geometry, calibration }: FoundSheet): Mm {
  return Math.max(...calibration.placedRms) / scaleAt(calibration.mapping, middleOfBoard(geometry));
}
