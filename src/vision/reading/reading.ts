// From a picture to a reading: all steps in order, and the only function that the shells need.

import { BOARD_FORMATS, type BoardFormat } from '../../domain/board/board.ts';
import type { ZoneId } from '../../domain/board/zones.ts';
import type { DeckCard } from '../../domain/deck/deck.ts';
import type { Mm, Point } from '../../domain/units.ts';
import { mappingSpreadAt } from '../board/calibrate.ts';
import { boardTagIds, type FoundBoard } from '../board/findBoard.ts';
import {
  CARD_SQUARE,
  type CardPlace,
  cardInPicture,
  cardOutline,
  placeCard,
  tagOnBoard,
} from '../cards/place.ts';
import { lookForTags, type Sight } from '../cards/sight.ts';
import { findStrangers } from '../cards/strangers.ts';
import { type Mapping, scaleAt } from '../geometry/mapping.ts';
import { type Corners, isWholePicture, type Picture } from '../geometry/picture.ts';
import type { Decoded } from '../tags/decode.ts';
import { middleOf } from '../tags/detect.ts';
import { lumaFor } from '../tags/luma.ts';
import { type DoubtReason, judgeCard } from './doubt.ts';
import { boardWarnings, missingBoard } from './hints.ts';
import type { Warning } from './warnings.ts';

/** The board of a reading. */
export interface ReadBoard {
  readonly format: BoardFormat;
  /** How sure the mapping is, 0-1. */
  readonly confidence: number;
  /** Board tags that were not found. */
  readonly missingTags: readonly number[];
  readonly mapping: Mapping;
}

/** One card of a reading. */
export interface ReadCard {
  readonly card: string;
  /** The zone that holds the centre; null beside or between the zones. With a doubt it is the best guess. */
  readonly zone: ZoneId | null;
  readonly doubt: DoubtReason | null;
  readonly centerMm: Point;
  /** Clockwise on the board; 0 is upright as the board. */
  readonly angleDeg: number;
  /** One standard deviation of the centre, mm. */
  readonly spreadMm: Mm;
  /** 0-1. */
  readonly confidence: number;
  /** The card's outline in the photo, px: its top left, top right, bottom right, bottom left. */
  readonly corners: Corners;
}

/** What a photo says. */
export interface Reading {
  readonly board: ReadBoard | null;
  readonly cards: readonly ReadCard[];
  /** Cards of the deck that were not seen. */
  readonly notFound: readonly string[];
  /** Ids of tags of our family that belong to neither this deck nor this board. */
  readonly otherTags: readonly number[];
  readonly warnings: readonly Warning[];
}

/** What the caller knows beforehand. */
export interface ReadOptions {
  readonly deck: readonly DeckCard[];
}

/** Smaller pictures cannot hold a board. */
const LEAST_SIZE = 64;
/** A card's tag that scores less than this may lie partly under something. */
const COVERED_SCORE = 0.75;
/** How far a tag's centre is from its card's centre over how far the tag's corners are from each other: errors grow. */
const LEVER = 3;
/** How much more the mapping may be off where no tag holds the board, measured with one and with two tags gone. */
const UNHELD = 2;
/** Two places of one card in one photo are the same within this, mm. */
const SAME_PLACE: Mm = 12;

const EMPTY: Omit<Reading, 'notFound' | 'warnings'> = { board: null, cards: [], otherTags: [] };

/** A reading that says only why there is none. */
function nothing(deck: readonly DeckCard[], warnings: readonly Warning[]): Reading {
  return { ...EMPTY, notFound: deck.map((c) => c.card), warnings };
}

/** Reads a picture of a board. Never throws on a picture: what cannot be read is said in `warnings`. */
export function readPicture(picture: Picture, options: ReadOptions): Reading {
  const { deck } = options;
  if (!isWholePicture(picture)) return nothing(deck, [{ code: 'not-a-picture' }]);
  const { width, height } = picture;
  if (Math.min(width, height) < LEAST_SIZE)
    return nothing(deck, [{ code: 'picture-too-small', width, height }]);
  const sight = lookForTags(lumaFor(picture), {
    cardTags: new Set(deck.map((c) => c.tag)),
    boardTags: new Set(BOARD_FORMATS.flatMap(boardTagIds)),
    cardSide: CARD_SQUARE,
  });
  if (sight.mirrored) return nothing(deck, [{ code: 'picture-mirrored' }]);
  if (!sight.board) return nothing(deck, missingBoard(sight, deck));
  return assemble(sight, sight.board, deck, width, height);
}

interface Candidate {
  readonly tag: Decoded;
  readonly place: CardPlace;
  readonly spread: Mm;
}

function assemble(
  sight: Sight,
  found: FoundBoard,
  deck: readonly DeckCard[],
  width: number,
  height: number,
): Reading {
  const { geometry, calibration } = found;
  const { mapping } = calibration;
  const missingTags = geometry.tags.map((t) => t.id).filter((id) => !found.tags.some((t) => t.id === id));
  const warp = boardMisfit(found);
  const cards: ReadCard[] = [];
  const notFound: string[] = [];
  for (const { card, tag } of deck) {
    const seen = sight.cards
      .filter((d) => d.id === tag)
      .map((d): Candidate => {
        const place = placeCard(tagOnBoard(mapping, d.corners));
        const middle = middleOf(d.corners);
        // The fit knows its noise, not what its model leaves out: that shows where no tag holds the board.
        const mapSpread =
          mappingSpreadAt(calibration, middle.x, middle.y) * (missingTags.length > 0 ? UNHELD : 1);
        return { tag: d, place, spread: Math.hypot(mapSpread, warp, LEVER * place.square.rms) };
      })
      .sort((a, b) => b.tag.score - a.tag.score);
    const best = seen[0];
    if (!best) {
      notFound.push(card);
      continue;
    }
    const { center } = best.place;
    const seenTwice = seen.some(
      (s) => Math.hypot(s.place.center.x - center.x, s.place.center.y - center.y) > SAME_PLACE,
    );
    const { zone, doubt } = judgeCard(geometry, {
      center,
      outline: cardOutline(best.place),
      spread: best.spread,
      covered: best.tag.score < COVERED_SCORE,
      seenTwice,
    });
    cards.push({
      card,
      zone,
      doubt,
      centerMm: center,
      angleDeg: best.place.angleDeg,
      spreadMm: best.spread,
      confidence: confidenceOf(best),
      corners: cardInPicture(mapping, best.place),
    });
  }
  const deckTags = new Set(deck.map((c) => c.tag));
  const strangers = findStrangers(sight, deckTags, new Set(geometry.tags.map((t) => t.id)));
  return {
    board: { format: geometry.format, confidence: boardConfidence(found), missingTags, mapping },
    cards,
    notFound,
    otherTags: strangers.otherTags,
    warnings: boardWarnings(found, strangers, width, height),
  };
}

/** How far the worst board tag lies from where a flat board would have it, mm: a board that is warped shows there. */
function boardMisfit({ geometry, calibration }: FoundBoard): Mm {
  const scale = scaleAt(calibration.mapping, geometry.size.w / 2, geometry.size.h / 2);
  return Math.max(...calibration.placedRms) / scale;
}

/** How sure a card is: its likeness to the tag, less what its place is unsure. */
function confidenceOf({ tag, spread }: Candidate): number {
  return Math.max(0, Math.min(1, tag.score)) / (1 + (spread / 10) ** 2);
}

/** How sure the mapping is: tags found, and how well all corners agree with one flat board. */
function boardConfidence(found: FoundBoard): number {
  return [0, 0, 0.7, 0.95, 1][found.tags.length]! / (1 + (found.calibration.spread / 4) ** 2);
}
