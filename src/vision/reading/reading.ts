// From a picture to a reading: the story of this room, and the only function that the shells need for one photo.

import type { ZoneId } from '../../domain/board/zones.ts';
import type { DeckCard } from '../../domain/deck/deck.ts';
import type { BoardPoint, Mm } from '../../domain/units.ts';
import { type FoundBoard, findBoard, missingTags } from '../board/findBoard.ts';
import { type FoundCard, findCards } from '../cards/findCards.ts';
import type { Corners } from '../geometry/quad.ts';
import { lumaFor } from '../picture/luma.ts';
import { isWholePicture, type Picture } from '../picture/picture.ts';
import { clarityWarnings, pictureClarity } from './clarity.ts';
import { type DoubtReason, judgeCard } from './doubt.ts';
import { boardWarnings, whyNoBoard } from './hints.ts';
import { boardConfidence, type ReadBoard } from './readBoard.ts';
import { type DialogueReading, readDialogue } from './readDialogue.ts';
import type { Warning } from './warnings.ts';
import { zoneSpot } from './zoneSpot.ts';

/** One card of a reading. */
export interface ReadCard {
  readonly card: string;
  /** The zone that holds the centre; null beside or between the zones. With a doubt it is the best guess. */
  readonly zone: ZoneId | null;
  readonly doubt: DoubtReason | null;
  readonly centreMm: BoardPoint;
  /** Clockwise on the board; 0 is upright as the board. */
  readonly angleDeg: number;
  /** One standard deviation of the centre, mm. */
  readonly spreadMm: Mm;
  /** 0-1. */
  readonly confidence: number;
  /** The card's outline in the photo, px: its top left, top right, bottom right, bottom left. */
  readonly corners: Corners;
}

/** A place where a card seems to lie that could not be told. */
export interface UnreadPlace {
  /** The middle of the tag, on the board; of the sign or the print where those alone show. */
  readonly centreMm: BoardPoint;
  /** The zone that holds it; null beside or between the zones. */
  readonly zone: ZoneId | null;
  /** The cards that it resembles most, the likest first; none before faces were compared. */
  readonly guesses: readonly string[];
}

/** What a photo says. */
export interface Reading {
  readonly board: ReadBoard | null;
  readonly cards: readonly ReadCard[];
  /** Cards of the deck that were not seen. */
  readonly notFound: readonly string[];
  /** Places where a card seems to lie that could not be told. */
  readonly unread: readonly UnreadPlace[];
  /** Ids of tags of our family that belong to neither this deck nor this board. */
  readonly otherTags: readonly number[];
  readonly warnings: readonly Warning[];
  /** Where there is no board: the dialogue board that the photo shows instead. */
  readonly dialogue?: DialogueReading;
}

/** What the caller knows beforehand. */
export interface ReadOptions {
  readonly deck: readonly DeckCard[];
}

/** Smaller pictures cannot hold a board. */
const LEAST_SIZE = 64;

/** Reads a picture of a board. Never throws on a picture: what cannot be read is said in `warnings`. */
export function readPicture(picture: Picture, { deck }: ReadOptions): Reading {
  const useless = uselessPicture(picture);
  if (useless) return nothing(deck, useless);
  const deckTags = new Set(deck.map(({ tag }) => tag));
  const luma = lumaFor(picture);
  const seen = findBoard(luma, deckTags);
  const { board } = seen;
  if (!board) {
    const dialogue = readDialogue(luma, seen.tags);
    const reading = nothing(deck, ...pictureClarity(luma), whyNoBoard(seen, deckTags));
    return dialogue ? { ...reading, dialogue } : reading;
  }
  const found = findCards(board, seen.tags, seen.cards, deck);
  return {
    board: readBoard(board),
    cards: found.cards.map((card) => readCard(card, board, found.otherBoard)),
    notFound: deck.map(({ card }) => card).filter((name) => !found.cards.some(({ card }) => card === name)),
    unread: found.unread.map((centreMm) => ({
      centreMm,
      zone: zoneSpot(board.geometry, centreMm).zone,
      guesses: [],
    })),
    otherTags: found.otherTags,
    warnings: [
      ...clarityWarnings(luma, board, seen.cards),
      ...boardWarnings(board, found, picture.width, picture.height),
    ],
  };
}

function uselessPicture(picture: Picture): Warning | null {
  if (!isWholePicture(picture)) return { code: 'not-a-picture' };
  const { width, height } = picture;
  return Math.min(width, height) < LEAST_SIZE ? { code: 'picture-too-small', width, height } : null;
}

/** A reading that says only why there is none. */
function nothing(deck: readonly DeckCard[], ...reasons: readonly Warning[]): Reading {
  return {
    board: null,
    cards: [],
    unread: [],
    otherTags: [],
    notFound: deck.map(({ card }) => card),
    warnings: reasons,
  };
}

function readBoard(board: FoundBoard): ReadBoard {
  return {
    format: board.geometry.format,
    confidence: boardConfidence(board),
    missingTags: missingTags(board).map(({ id }) => id),
    mapping: board.calibration.mapping,
  };
}

/** A card's tag that scores less than this may lie partly under something. */
const COVERED_SCORE = 0.75;

function readCard(found: FoundCard, { geometry }: FoundBoard, otherBoard: boolean): ReadCard {
  const { card, tag, centre, angleDeg, spread, corners } = found;
  return {
    card,
    ...judgeCard(geometry, { ...found, otherBoard, covered: tag.score < COVERED_SCORE, byFace: false }),
    centreMm: centre,
    angleDeg,
    spreadMm: spread,
    confidence: cardConfidence(found),
    corners,
  };
}

/** How sure a card is: its likeness to the tag, less what its place is unsure. */
function cardConfidence({ tag, spread }: FoundCard): number {
  return Math.max(0, Math.min(1, tag.score)) / (1 + (spread / 10) ** 2);
}
