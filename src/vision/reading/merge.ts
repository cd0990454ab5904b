// Several photos of one talk become one reading: card by card, the surer and later photo wins, contradictions show.

import type { DoubtReason } from './doubt.ts';
import type { ReadCard, Reading } from './reading.ts';
import type { Warning } from './warnings.ts';

/** A card of a merged reading, and which photo it came from. */
interface MergedCard extends ReadCard {
  /** Index of the photo whose place was taken. */
  readonly photo: number;
}

/** A warning of a merged reading; `photo` is the index of the photo that it is about. */
export type PhotoWarning = Warning & { readonly photo: number };

/** One reading from several photos; corners are in the photo that each card names. */
export interface MergedReading extends Reading {
  readonly cards: readonly MergedCard[];
  /** Index of the photo that the board was taken from, or null without a board. */
  readonly boardPhoto: number | null;
  /** Of the photo that the board was taken from and of those without a board, in the order of the photos. */
  readonly warnings: readonly PhotoWarning[];
}

/** Doubts that another, surer photo can take away: they come from the photo, not from where the card lies. */
const CURABLE: ReadonlySet<DoubtReason> = new Set([
  'seen-twice',
  'partly-covered',
  'place-unsure',
  'photos-disagree',
]);

/** What a later photo is worth more than one before it: cards are moved, and the last photo shows where they stayed. */
const LATER = 0.02;

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
  // What another photo of the board lacks is moot: the best one has it.
  const warnings = readings.flatMap((reading, photo) =>
    reading.board && photo !== boardPhoto ? [] : reading.warnings.map((warning) => ({ ...warning, photo })),
  );
  return {
    board,
    boardPhoto,
    cards,
    notFound: [...new Set(known)].filter((card) => !seen.has(card)),
    otherTags: [...new Set(readings.flatMap((reading) => reading.otherTags))].sort((a, b) => a - b),
    warnings,
  };
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
