// Several photos of one talk become one reading: card by card, the surer and later photo wins, contradictions show.

import { CARD_TAG } from '../../domain/board/card.ts';
import { type BoardPoint, cardPoint, type Mm, rectCentre } from '../../domain/units.ts';
import { boardPointFromCard } from '../geometry/square.ts';
import type { DoubtReason } from './doubt.ts';
import type { ReadCard, Reading, UnreadPlace } from './reading.ts';
import type { Warning } from './warnings.ts';

/** A card of a merged reading, and which photo it came from. */
interface MergedCard extends ReadCard {
  /** Index of the photo whose place was taken. */
  readonly photo: number;
}

/** One reading from several photos; corners are in the photo that each card names. */
export interface MergedReading extends Reading {
  readonly cards: readonly MergedCard[];
  /** Index of the photo that the board was taken from, or null without a board. */
  readonly boardPhoto: number | null;
  /** The warnings with the photo that each is about; null when it is about all of them together. */
  readonly told: readonly ToldWarning[];
}

/** A warning about a photo, or about all photos together. */
interface ToldWarning {
  readonly warning: Warning;
  readonly photo: number | null;
}

/** Doubts that another, surer photo can take away: they come from the photo, not from where the card lies. */
const CURABLE: ReadonlySet<DoubtReason> = new Set([
  'seen-twice',
  'held-above',
  'other-board',
  'partly-covered',
  'by-face',
  'place-unsure',
  'photos-disagree',
]);

/** What a later photo is worth more than one before it: cards are moved, and the last photo shows where they stayed. */
export const LATER = 0.02;

function worth(card: ReadCard, photo: number): number {
  return card.confidence + LATER * photo - (card.doubt !== null && CURABLE.has(card.doubt) ? 0.5 : 0);
}

/**
 * Merges readings in the order in which the photos were taken. A card that two photos without a doubt put in different
 * zones keeps the place of the photo that wins and gets the doubt `photos-disagree`. Readings of another format than
 * the first board's are left out of it.
 */
export function mergeReadings(readings: readonly Reading[]): MergedReading {
  let boardPhoto: number | null = null;
  readings.forEach((reading, photo) => {
    if (!reading.board) return;
    const best = boardPhoto === null ? null : readings[boardPhoto]!.board!;
    if (!best || (reading.board.format === best.format && reading.board.confidence >= best.confidence)) {
      boardPhoto = photo;
    }
  });
  const board = boardPhoto === null ? null : readings[boardPhoto]!.board!;
  const sightings = new Map<string, MergedCard[]>();
  const order: string[] = [];
  readings.forEach((reading, photo) => {
    if (!board || reading.board?.format !== board.format) return;
    for (const card of reading.cards) {
      if (!sightings.has(card.card)) {
        sightings.set(card.card, []);
        order.push(card.card);
      }
      sightings.get(card.card)!.push({ ...card, photo });
    }
  });
  const cards = order.map((name) => mergeCard(sightings.get(name)!));
  const seen = new Set(order);
  const known = readings.flatMap((reading) => [
    ...reading.notFound,
    ...reading.cards.map((card) => card.card),
  ]);
  const ofBoard = readings.map((reading) => reading.board !== null && reading.board.format === board?.format);
  const unread = mergeUnread(readings.filter((_, photo) => ofBoard[photo]));
  const told = board
    ? [...tellOf(readings, ofBoard, boardPhoto!), ...tellOfAll(cards.length, unread.length)]
    : readings.flatMap(({ warnings }, photo) => warnings.map((warning) => ({ warning, photo })));
  return {
    board,
    boardPhoto,
    cards,
    notFound: [...new Set(known)].filter((card) => !seen.has(card)),
    otherTags: [...new Set(readings.flatMap((reading) => reading.otherTags))].sort((a, b) => a - b),
    unread,
    told,
    warnings: told.map(({ warning }) => warning),
  };
}

const CLARITY: ReadonlySet<Warning['code']> = new Set(['blurred', 'too-dark']);
const OF_ALL: ReadonlySet<Warning['code']> = new Set(['unread', 'no-card']);

/**
 * What is still to be said of single photos once they show a board. A hint about a corner is moot when another photo
 * shows the board better; one without a board shows nothing, which is said; that a photo is not sharp stays true until one shows the whole board sharply.
 */
function tellOf(
  readings: readonly Reading[],
  ofBoard: readonly boolean[],
  boardPhoto: number,
): ToldWarning[] {
  const isClear = ({ board, warnings }: Reading, photo: number): boolean =>
    ofBoard[photo]! && board!.missingTags.length === 0 && !warnings.some(({ code }) => CLARITY.has(code));
  const shownClearly = readings.some(isClear);
  return readings.flatMap(({ board, warnings }, photo) =>
    warnings
      .filter(({ code }) =>
        CLARITY.has(code)
          ? ofBoard[photo] && !shownClearly
          : !OF_ALL.has(code) && (photo === boardPhoto || board === null),
      )
      .map((warning) => ({ warning, photo })),
  );
}

function tellOfAll(cards: number, unread: number): ToldWarning[] {
  const warnings: Warning[] = [
    ...(unread > 0 ? [{ code: 'unread', count: unread } as const] : []),
    ...(cards === 0 ? [{ code: 'no-card' } as const] : []),
  ];
  return warnings.map((warning) => ({ warning, photo: null }));
}

/** Two places are one within this: the side of a tag. */
const ONE_PLACE: Mm = CARD_TAG.w;

/** The places that no photo of the board could tell, each once: a card that one photo reads is not unread in another. */
function mergeUnread(readings: readonly Reading[]): UnreadPlace[] {
  const told = readings.flatMap(({ cards }) => cards.map(tagCentre));
  const places: UnreadPlace[] = [];
  for (const place of readings.flatMap(({ unread }) => unread)) {
    const known = [...told, ...places.map(({ centreMm }) => centreMm)];
    const { x, y } = place.centreMm;
    if (!known.some((other) => Math.hypot(other.x - x, other.y - y) < ONE_PLACE)) places.push(place);
  }
  return places;
}

/** Where the middle of a card's tag lies on the board. */
function tagCentre({ centreMm, angleDeg }: ReadCard): BoardPoint {
  const { x, y } = rectCentre(CARD_TAG);
  return boardPointFromCard(centreMm, (angleDeg * Math.PI) / 180, cardPoint(x, y));
}

function mergeCard(sightings: readonly MergedCard[]): MergedCard {
  const best = sightings.reduce((a, b) => (worth(b, b.photo) >= worth(a, a.photo) ? b : a));
  const firm = sightings.filter((s) => s.doubt === null);
  const disagree = firm.some((s) => s.zone !== firm[0]!.zone);
  if (disagree) return { ...best, doubt: 'photos-disagree' };
  // A doubt of the winner stays, unless it is curable and another photo was firm about the same zone.
  if (best.doubt !== null && CURABLE.has(best.doubt) && firm.length > 0 && firm[0]!.zone === best.zone) {
    return { ...firm[firm.length - 1]! };
  }
  if (
    best.doubt === null &&
    sightings.some((s) => s.doubt !== null && s.zone !== best.zone && !CURABLE.has(s.doubt))
  ) {
    return { ...best, doubt: 'photos-disagree' };
  }
  return best;
}
