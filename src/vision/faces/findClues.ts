// Where the face of a card may lie that no tag told: coloured signs and dark patches that no card that was read explains.

import type { BoardGeometry } from '../../domain/board/board.ts';
import { CARD_SIGN, CARD_SIZE, CARD_TAG } from '../../domain/board/card.ts';
import {
  type BoardPoint,
  boardPoint,
  type CardPoint,
  cardPoint,
  type Mm,
  rectCentre,
} from '../../domain/units.ts';
import { lensFor } from '../geometry/lens.ts';
import { type Mapping, mappingFrom } from '../geometry/mapping.ts';
import { boardPointFromCard } from '../geometry/square.ts';
import type { Grey, Picture } from '../picture/picture.ts';
import { type Straightened, straightenPatch } from '../straighten/straighten.ts';
import { findDarkPatches } from '../tags/findTags.ts';
import type { FaceClue } from './findFace.ts';
import { isPlain, withoutPattern } from './ownPrint.ts';
import { colouredPixels, findSigns, wideColour } from './signs.ts';
import { findPrint, type VisiblePrint } from './visiblePrint.ts';

/** Cards lie on the board or up to about this far beside it. */
const BESIDE: Mm = 80;
/** Where a sign's middle lies on a card. */
const SIGN_MIDDLE = cardPoint(CARD_SIGN.x, CARD_SIGN.y);
const TAG_MIDDLE = cardPoint(rectCentre(CARD_TAG).x, rectCentre(CARD_TAG).y);
/** A clue this near to where a card that was read has the same is that card's. */
const OWN: Mm = 8;
/** In a pile as in patience the next card lies this much lower, so that the title above it shows. */
const PILE_STEP = { least: 12, most: 30 };
/** How far a pile's tags may be out of line. */
const PILE_SLACK: Mm = 6;
/** Dark patches that no card explains are tried as far as this, the darkest first. */
const MOST_PATCHES = 24;
/** A tag lies within this of the sign of its card, and of the middle of what shows of its print, mm. */
const ON_ONE_CARD: Mm = 50;

/** Where the middle of a card's print may lie: of all of it, of the title with the tag, of title and sign alone. */
const PRINT_MIDDLES = [cardPoint(34, 20), cardPoint(40, 12), cardPoint(24, 17)];
/** How far the middle of what shows of the print may be from these, mm. */
const PRINT_OFF: Mm = 20;
/** A card that was read reaches so far beyond its edge, with its shadow and what it may lie beside its place, mm. */
const EDGE: Mm = 4;
/** How far round print wide colour is counted, mm, and the share of it that makes a back. */
const BACK = { reach: 30, share: 0.04 };
/** How much ink a sentence has within this of its sign, mm2. */
const TEXT = { reach: 30, least: 40 };
/**
 * The middle of a tag that ink covers, as a share of its lightest surroundings: on laboratory photos .11 to .47, by strokes;
 * the lines between the lanes and handwriting over print came to .52 at the least.
 */
const DARK_AS_TAG = 0.5;

/** A card that was read. */
export interface KnownCard {
  readonly centreMm: BoardPoint;
  readonly angleDeg: number;
}

/** What is known of a board in a picture. */
export interface BoardInView {
  readonly geometry: BoardGeometry;
  readonly mapping: Mapping;
  readonly cards: readonly KnownCard[];
  /** The middles of tags that could not be told. */
  readonly unread: readonly BoardPoint[];
}

/** What may be cards that no tag told. */
export interface Clues {
  /** Places that are worth comparing with printed faces; those that surely are tags come first. */
  readonly parts: readonly FaceClue[];
  /** Where something is printed or written on the lanes beside the cards that are known by then. */
  printBeside(known: readonly KnownCard[]): FaceClue[];
}

/** Looks for what the cards that were read do not explain. */
export function findClues(picture: Picture, board: BoardInView): Clues {
  const { geometry, mapping, cards, unread } = board;
  const { size } = geometry;
  const middle = boardPoint(size.w / 2, size.h / 2);
  const patch = { centre: middle, size: { w: size.w + 2 * BESIDE, h: size.h + 2 * BESIDE }, angle: 0 };
  const view = straightenPatch(picture, mapping, patch, 1);
  const isOwnSign = (at: BoardPoint) => cards.some((card) => isNear(onBoard(card, SIGN_MIDDLE), at, OWN));
  const coloured = colouredPixels(view);
  const spots = findSigns(view, coloured)
    .map(({ x, y }) => boardPoint(x - BESIDE, y - BESIDE))
    .filter((sign) => !isOwnSign(sign));
  const signs = withoutPattern(spots, geometry);
  const known = [
    ...cards.map((card) => onBoard(card, TAG_MIDDLE)),
    ...geometry.tags.map(({ rect }) => boardPoint(rectCentre(rect).x, rectCentre(rect).y)),
    ...unread,
  ];
  const grey = greyOf(view);
  const dark = darkPatches(grey, geometry, known);
  const isOnCard = onSomeOf(cards);
  const print = findPrint(grey, geometry, BESIDE);
  let wide: Uint8Array | undefined;
  const isBack = (at: BoardPoint) => {
    wide ??= wideColour(view, coloured);
    return isOnBack(at, wide, view.width, geometry);
  };
  const printBeside = (known: readonly KnownCard[]) =>
    print.unknown(onSomeOf(known, EDGE)).filter((at) => !isBack(at));
  // The board's own print is dark as well: only beside something else of a card a patch may be its tag.
  const printBesideRead = printBeside(cards);
  const others = [...unread, ...signs, ...printBesideRead];
  const isBesideOther = (at: BoardPoint) => others.some((other) => isNear(other, at, ON_ONE_CARD));
  const free = dark.filter((at) => !isOnCard(at) && isBesideOther(at));
  const inPile = dark.filter((at) => isPlain(at, geometry) || isBesideOther(at));
  const blots = dark.filter((at) => isAsDarkAsTag(view, at) && !isOwnSign(at));
  return {
    parts: [
      ...unread.map((at) => ({ at, on: TAG_MIDDLE })),
      ...signs.map((at) => ({
        at,
        on: SIGN_MIDDLE,
        shows: isBesideText(at, print) && !isOnTag(at, cards) && !isBack(at),
      })),
      ...inPile.flatMap((at) => pileClues(at, cards).map((clue) => ({ ...clue, shows: blots.includes(at) }))),
      // Shadows of blinds are as dark: only a face that shows there tells a card on top of another.
      ...blots.filter(isOnCard).map((at) => ({ at, on: TAG_MIDDLE })),
      ...free.slice(0, MOST_PATCHES).map((at) => ({ at, on: TAG_MIDDLE })),
    ],
    printBeside: (known) =>
      (known === cards ? printBesideRead : printBeside(known)).flatMap((at) =>
        PRINT_MIDDLES.map((on) => ({ at, on, shows: true, off: PRINT_OFF })),
      ),
  };
}

/** Whether print is that of a card's back, which has a wide frame in one colour: on a front only its sign is coloured. */
function isOnBack(at: BoardPoint, wide: Uint8Array, width: number, { size }: BoardGeometry): boolean {
  let [all, some] = [0, 0];
  const [left, right] = [
    Math.max(EDGE, Math.floor(at.x - BACK.reach)),
    Math.min(size.w - EDGE, at.x + BACK.reach),
  ];
  const [top, bottom] = [
    Math.max(EDGE, Math.floor(at.y - BACK.reach)),
    Math.min(size.h - EDGE, at.y + BACK.reach),
  ];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      all++;
      some += wide[(y + BESIDE) * width + x + BESIDE]!;
    }
  }
  return some > BACK.share * all;
}

/** A sign stands beside a sentence. */
function isBesideText(sign: BoardPoint, print: VisiblePrint): boolean {
  return print.around(sign, TEXT.reach) >= TEXT.least;
}

/** Ink on the tag of a card that was read has a colour and no other meaning. */
export function isOnTag(sign: BoardPoint, cards: readonly KnownCard[]): boolean {
  return cards.some((card) => isNear(onBoard(card, TAG_MIDDLE), sign, CARD_TAG.w));
}

/** Whether a dark patch is as dark as a tag or what spoils one; a few lines of text are not. */
function isAsDarkAsTag({ width, height, data }: Straightened, { x, y }: BoardPoint): boolean {
  let [sum, lightest] = [0, 1];
  for (let dy = -8; dy < 8; dy++) {
    for (let dx = -8; dx < 8; dx++) {
      const [px, py] = [Math.round(x + BESIDE + dx), Math.round(y + BESIDE + dy)];
      if (px < 0 || py < 0 || px >= width || py >= height) return false;
      const grey = data[4 * (py * width + px) + 1]!;
      lightest = Math.max(lightest, grey);
      if (Math.abs(dx) <= 3 && Math.abs(dy) <= 3) sum += grey / 49;
    }
  }
  return sum < DARK_AS_TAG * lightest;
}

const onBoard = ({ centreMm, angleDeg }: KnownCard, point: CardPoint) =>
  boardPointFromCard(centreMm, (angleDeg * Math.PI) / 180, point);

function isNear(a: BoardPoint, b: BoardPoint, slack: Mm): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < slack;
}

/** Where a point of the board lies on a card, as if the card were larger. */
function onCard({ centreMm, angleDeg }: KnownCard, { x, y }: BoardPoint): CardPoint {
  const angle = (angleDeg * Math.PI) / 180;
  const [dx, dy] = [x - centreMm.x, y - centreMm.y];
  return cardPoint(
    CARD_SIZE.w / 2 + Math.cos(angle) * dx + Math.sin(angle) * dy,
    CARD_SIZE.h / 2 - Math.sin(angle) * dx + Math.cos(angle) * dy,
  );
}

/** Tells of points of the board whether they lie on one of some cards, or within `slack` of it. */
function onSomeOf(cards: readonly KnownCard[], slack: Mm = 0): (point: BoardPoint) => boolean {
  const laid = cards.map(({ centreMm, angleDeg }) => {
    const angle = (angleDeg * Math.PI) / 180;
    return { ...centreMm, cos: Math.cos(angle), sin: Math.sin(angle) };
  });
  const [across, down] = [CARD_SIZE.w / 2 + slack, CARD_SIZE.h / 2 + slack];
  return ({ x, y }) =>
    laid.some((card) => {
      const [dx, dy] = [x - card.x, y - card.y];
      return (
        Math.abs(card.cos * dx + card.sin * dy) < across && Math.abs(card.cos * dy - card.sin * dx) < down
      );
    });
}

/** A dark patch as the tag of a card in one pile with one that was read: it lies where a tag would, and turned as that one. */
function pileClues(at: BoardPoint, cards: readonly KnownCard[]): FaceClue[] {
  return cards
    .filter((card) => {
      const { x, y } = onCard(card, at);
      const step = Math.abs(y - TAG_MIDDLE.y);
      return Math.abs(x - TAG_MIDDLE.x) < PILE_SLACK && step > PILE_STEP.least && step < PILE_STEP.most;
    })
    .map(({ angleDeg }) => ({ at, on: TAG_MIDDLE, angle: (angleDeg * Math.PI) / 180 }));
}

function greyOf({ width, height, data }: Straightened): Grey {
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4)
    grey[i] = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8;
  return { width, height, data: grey };
}

/** Dark patches of a tag's size in a view of one pixel a mm. */
function darkPatches(view: Grey, geometry: BoardGeometry, known: readonly BoardPoint[]): BoardPoint[] {
  const lens = lensFor(view.width, view.height);
  const shifted = mappingFrom(Float64Array.of(1, 0, BESIDE, 0, 1, BESIDE, 0, 0, 1), lens);
  return findDarkPatches({ work: view, reduction: 1 }, { mapping: shifted!, geometry }, known);
}
