// A second reading, with the printed faces at hand: cards whose tag failed are known by title and sign, or guessed at.

import { boardGeometry } from '../../domain/board/board.ts';
import { CARD_SIZE, CARD_TAG } from '../../domain/board/card.ts';
import type { DeckCard } from '../../domain/deck/deck.ts';
import { type BoardPoint, cardPoint, type Mm, rectCentre } from '../../domain/units.ts';
import type { Face } from '../faces/face.ts';
import { type FaceTemplates, faceTemplates } from '../faces/faceTemplates.ts';
import type { Clues } from '../faces/findClues.ts';
import { type FaceClue, type FoundFace, findFace, type Pose } from '../faces/findFace.ts';
import { cornersFromBoard } from '../geometry/mapping.ts';
import { boardPointFromCard } from '../geometry/square.ts';
import type { Picture } from '../picture/picture.ts';
import { judgeCard } from './doubt.ts';
import { isExplained, isItself, isOnePlace, laidAt, onePerCard, posesOf, tagAt } from './explained.ts';
import type { ReadBoard } from './readBoard.ts';
import type { ReadCard, Reading, UnreadPlace } from './reading.ts';
import type { Warning } from './warnings.ts';
import { zoneSpot } from './zoneSpot.ts';

/** The printed faces: all of what tells cards apart, and the titles alone for cards in a pile. */
export interface Faces {
  readonly whole: FaceTemplates;
  readonly titles: FaceTemplates;
}

/** What to compare photos with, from the printed faces. */
export function facesFrom(faces: readonly Face[]): Faces {
  return { whole: faceTemplates(faces), titles: faceTemplates(faces, 'title') };
}

/**
 * From which sum of likeness and margin on a card is read, and the least margin: how far the next other face stays
 * behind. On laboratory photos what is no card, or another one, came to .52 (whole) and .63 (titles) at the most, and
 * its margin never above .08; `node test/bench/run.mjs faces` shows the spread.
 */
const SURE: Readonly<Record<keyof Faces, number>> = { whole: 0.64, titles: 0.8 };
const LEAST_MARGIN = 0.1;
/** From which likeness on a card surely lies there, whichever it is: .46 and .60 were the most of what is no card. */
const SHOWS: Readonly<Record<keyof Faces, number>> = { whole: 0.5, titles: 0.64 };
/**
 * How alike a halved picture has to be for a close look: of 638 that showed close by the least alike came to .39 and .49,
 * of what is no card half stay below .29 and .41.
 */
const WORTH_A_LOOK: Readonly<Record<keyof Faces, number>> = { whole: 0.35, titles: 0.45 };
/** How many cards are named for a place that could not be read. */
const GUESSES = 3;
/** How exactly a face is found, one standard deviation of the card's middle. */
const SPREAD: Mm = 1.5;

/** A face that was found, and by what of it. */
interface Sighted extends FoundFace {
  readonly by: keyof Faces;
  /** What led to it. */
  readonly clue: FaceClue;
}

/**
 * The reading with the cards that are known by their faces, each with a doubt, and with a mark and guesses at each place
 * where a card lies that nothing tells. A card that was read by its tag stays as it is and is no candidate.
 */
export function readFaces(
  picture: Picture,
  reading: Reading,
  clues: Clues,
  deck: readonly DeckCard[],
  faces: Faces,
): Reading {
  const { board } = reading;
  if (!board) return reading;
  const places = new Map(reading.cards.map(({ card, centreMm }) => [card, centreMm]));
  const read = new Set(places.keys());
  const sighted: Sighted[] = [];
  const shown: FaceClue[] = [];
  const look = (clue: FaceClue) => {
    if (sighted.some((known) => isExplained(clue, known))) return;
    const face = lookAt(picture, board, clue, faces);
    if (face && !isItself(face, places)) sighted.push(face);
    else if (!face && clue.shows) shown.push(clue);
  };
  clues.parts.forEach(look);
  const placed = [...sighted.map(({ pose }) => pose), ...shown.flatMap(posesOf)].map(laidAt);
  clues.printBeside([...reading.cards, ...placed]).forEach(look);
  const cards: ReadCard[] = [];
  const unread: UnreadPlace[] = [];
  const sure: Sighted[] = [];
  for (const face of sighted.sort((a, b) => b.ranking[0]!.score - a.ranking[0]!.score)) {
    const { card, score } = face.ranking[0]!;
    if (!isSure(face) || read.has(card)) continue;
    read.add(card);
    sure.push(face);
    cards.push(readCardAt(card, score, face.pose, board));
  }
  // A part of a card that was looked at before the card was known may have been taken for another one.
  for (const face of sighted.filter((other) => !sure.includes(other)))
    if (!sure.some((known) => isExplained(face.clue, known))) unread.push(unreadPlace(face, board, read));
  const others = shown.filter((clue) => !sighted.some((known) => isExplained(clue, known)));
  for (const clue of onePerCard(others)) {
    const guesses = guessesAt(picture, board, clue, faces, read);
    unread.push({ centreMm: clue.at, zone: zoneSpot(boardGeometry(board.format), clue.at).zone, guesses });
  }
  const told = [...cards, ...reading.cards].map(tagMiddle);
  for (const place of reading.unread) {
    const known = [...told, ...unread.map(({ centreMm }) => centreMm)];
    if (!known.some((other) => isOnePlace(other, place.centreMm)))
      unread.push({ ...place, guesses: guessesAt(picture, board, tagAt(place.centreMm), faces, read) });
  }
  return withCards(reading, deck, cards, unread);
}

const marginOf = ({ ranking }: FoundFace): number => ranking[0]!.score - (ranking[1]?.score ?? 0);

/** How far a face is beyond what is sure; below 0 it is not. */
function certainty(face: Sighted): number {
  return face.ranking[0]!.score + marginOf(face) - SURE[face.by];
}

function isSure(face: Sighted): boolean {
  return marginOf(face) >= LEAST_MARGIN && certainty(face) >= 0;
}

/** What is to be said of a clue by the whole face or else by the title; null when no card shows there. */
function lookAt(picture: Picture, { mapping }: ReadBoard, clue: FaceClue, faces: Faces): Sighted | null {
  let shows: Sighted | null = null;
  for (const by of ['whole', 'titles'] as const) {
    const found = findFace(picture, mapping, clue, faces[by], WORTH_A_LOOK[by]);
    if (!found || found.ranking[0]!.score < SHOWS[by]) continue;
    const face = { ...found, by, clue };
    if (isSure(face)) return face;
    shows ??= face;
  }
  return shows;
}

/** The likeliest cards where one shows that could not be told, by what resembles a face most, however little that is. */
function guessesAt(
  picture: Picture,
  { mapping }: ReadBoard,
  clue: FaceClue,
  faces: Faces,
  read: ReadonlySet<string>,
): readonly string[] {
  const [best] = (['whole', 'titles'] as const)
    .flatMap((by): Sighted[] => {
      const found = findFace(picture, mapping, clue, faces[by], 0);
      return found ? [{ ...found, by, clue }] : [];
    })
    .sort((a, b) => certainty(b) - certainty(a));
  return best ? guessesOf(best, read) : [];
}

function guessesOf({ ranking }: FoundFace, read: ReadonlySet<string>): readonly string[] {
  return ranking
    .map(({ card }) => card)
    .filter((card) => !read.has(card))
    .slice(0, GUESSES);
}

function unreadPlace(face: Sighted, { format }: ReadBoard, read: ReadonlySet<string>): UnreadPlace {
  return {
    centreMm: tagMiddle(laidAt(face.pose)),
    zone: zoneSpot(boardGeometry(format), face.pose.centre).zone,
    guesses: guessesOf(face, read),
  };
}

function tagMiddle({ centreMm, angleDeg }: Pick<ReadCard, 'centreMm' | 'angleDeg'>): BoardPoint {
  const { x, y } = rectCentre(CARD_TAG);
  return boardPointFromCard(centreMm, (angleDeg * Math.PI) / 180, cardPoint(x, y));
}

function readCardAt(card: string, score: number, pose: Pose, { format, mapping }: ReadBoard): ReadCard {
  const { w, h } = CARD_SIZE;
  const outline = [cardPoint(0, 0), cardPoint(w, 0), cardPoint(w, h), cardPoint(0, h)].map((corner) =>
    boardPointFromCard(pose.centre, pose.angle, corner),
  );
  const evidence = {
    centre: pose.centre,
    outline,
    spread: SPREAD,
    rise: 0,
    otherBoard: false,
    covered: false,
    seenTwice: false,
    byFace: true,
  };
  return {
    card,
    ...judgeCard(boardGeometry(format), evidence),
    ...laidAt(pose),
    spreadMm: SPREAD,
    confidence: score,
    corners: cornersFromBoard(mapping, outline),
  };
}

/** The reading with more cards, in the order of the deck, and with the warnings that follow. */
function withCards(
  reading: Reading,
  deck: readonly DeckCard[],
  more: readonly ReadCard[],
  unread: readonly UnreadPlace[],
): Reading {
  const found = new Map([...reading.cards, ...more].map((card) => [card.card, card]));
  const cards = deck.flatMap(({ card }) => found.get(card) ?? []);
  const warnings: Warning[] = reading.warnings.filter(
    ({ code }) => code !== 'unread' && (code !== 'no-card' || cards.length === 0),
  );
  if (unread.length > 0) warnings.push({ code: 'unread', count: unread.length });
  return {
    ...reading,
    cards,
    notFound: reading.notFound.filter((card) => !found.has(card)),
    unread,
    warnings,
  };
}
