// The way into this room: the cards of a deck on a board, each with its place and how exactly that is known.

import type { DeckCard } from '../../domain/deck/deck.ts';
import type { BoardPoint, Mm } from '../../domain/units.ts';
import { boardSpreadAt, boardWarp, type FoundBoard } from '../board/findBoard.ts';
import { boardPointsFromCorners, cornersFromBoard, type Mapping } from '../geometry/mapping.ts';
import { type Corners, middleOf } from '../geometry/quad.ts';
import type { SeenTag } from '../tags/seenTag.ts';
import { type CardPlace, cardOutline, placeCard } from './place.ts';
import { riseOf } from './rise.ts';
import { commonScale } from './scale.ts';
import { findStrangers, type Strangers } from './strangers.ts';

/** A card that was found. */
export interface FoundCard {
  readonly card: string;
  readonly tag: SeenTag;
  /** The middle of the card. */
  readonly centre: BoardPoint;
  /** Clockwise on the board, degrees, -180 < angle <= 180; 0 is upright as the board. */
  readonly angleDeg: number;
  /** One standard deviation of the centre, mm. */
  readonly spread: Mm;
  /** How much nearer to the camera its tag is than the board under it, as a share of the distance; about 0 when it lies. */
  readonly rise: number;
  /** Whether the same card was seen at another place too. */
  readonly seenTwice: boolean;
  /** The card's corners on the board and in the photo: its top left, top right, bottom right, bottom left. */
  readonly outline: readonly BoardPoint[];
  readonly corners: Corners;
}

/** What lies on a board and beside it. */
export interface FoundCards extends Strangers {
  /** In the order of the deck. */
  readonly cards: readonly FoundCard[];
  /** How large the cards are printed beside the board: 1 when as large as they should be. */
  readonly scale: number;
}

/** How much an error in a tag's corners grows by the time it reaches the card's centre. */
const LEVER = 3;
/** Two places of one card in one photo are the same within this, mm. */
const SAME_PLACE: Mm = 12;

/**
 * Places every card of a deck on a board, and sorts out what else there is.
 * @param tags everything that resembles a tag
 * @param accepted those of them that are believed to be cards of the deck
 */
export function findCards(
  board: FoundBoard,
  tags: readonly SeenTag[],
  accepted: readonly SeenTag[],
  deck: readonly DeckCard[],
): FoundCards {
  const deckTags = new Set(deck.map(({ tag }) => tag));
  const warp = boardWarp(board);
  const scale = commonScale(accepted.map((seen) => placeOf(board, warp, seen, 1).rise));
  const cards = deck.flatMap(({ card, tag }) => {
    const places = accepted
      .filter(({ id }) => id === tag)
      .map((seen) => placeOf(board, warp, seen, scale))
      .sort((a, b) => b.tag.score - a.tag.score);
    return places.length === 0 ? [] : [foundCard(card, board.calibration.mapping, places)];
  });
  return { cards, scale, ...findStrangers(tags, accepted, board, deckTags) };
}

/** A place where a card was seen. */
interface SeenPlace {
  readonly tag: SeenTag;
  readonly place: CardPlace;
  readonly spread: Mm;
  readonly rise: number;
}

function placeOf(board: FoundBoard, warp: Mm, tag: SeenTag, scale: number): SeenPlace {
  const { mapping } = board.calibration;
  const place = placeCard(boardPointsFromCorners(mapping, tag.corners), scale);
  const spread = Math.hypot(boardSpreadAt(board, middleOf(tag.corners)), warp, LEVER * place.square.rms);
  return { tag, place, spread, rise: (1 + riseOf(mapping, tag.corners, place.square)) / scale - 1 };
}

/** @param places where the card was seen, the likeliest first */
function foundCard(card: string, mapping: Mapping, places: readonly SeenPlace[]): FoundCard {
  const { tag, place, spread, rise } = places[0]!;
  const { centre, angleDeg } = place;
  const outline = cardOutline(place);
  return {
    card,
    tag,
    centre,
    angleDeg,
    spread,
    rise,
    seenTwice: places.some(
      (other) => Math.hypot(other.place.centre.x - centre.x, other.place.centre.y - centre.y) > SAME_PLACE,
    ),
    outline,
    corners: cornersFromBoard(mapping, outline),
  };
}
