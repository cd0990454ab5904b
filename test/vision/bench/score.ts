// What a reading is worth against the truth of a photo, added up over many photos.

import type { Reading } from '../../../src/vision/reading/reading.ts';
import type { KeptPhoto } from './album.ts';

export interface Tally {
  photos: number;
  /** Photos in which every visible card was found, none falsely, and every zone is right or flagged. */
  right: number;
  noBoard: number;
  visible: number;
  found: number;
  falseIds: number;
  /** Another zone than the true one, without a doubt. */
  wrong: number;
  /** Within 6 mm of a line, without a doubt. */
  unflagged: number;
  clear: number;
  /** A doubt on a card that lies clear. */
  needless: number;
  readonly centreErrors: number[];
  readonly cornerErrors: number[];
  readonly times: number[];
}

export function emptyTally(): Tally {
  return {
    photos: 0,
    right: 0,
    noBoard: 0,
    visible: 0,
    found: 0,
    falseIds: 0,
    wrong: 0,
    unflagged: 0,
    clear: 0,
    needless: 0,
    centreErrors: [],
    cornerErrors: [],
    times: [],
  };
}

/** A card near a line must be flagged within this, mm. */
const MARGIN = 6;
/** A tag counts as visible from this share on. */
const VISIBLE = 0.999;

/** Adds one photo. Doubts that are true wherever the card lies (half off the board) are not called needless. */
export function addReading(tally: Tally, reading: Reading, photo: Pick<KeptPhoto, 'truth'>): void {
  tally.photos++;
  if (!reading.board) tally.noBoard++;
  let right = true;
  for (const card of reading.cards) {
    const real = photo.truth.find((t) => t.card === card.card);
    if (!real) {
      tally.falseIds++;
      right = false;
      continue;
    }
    tally.centreErrors.push(Math.hypot(card.centreMm.x - real.centre.x, card.centreMm.y - real.centre.y));
    if (card.doubt === null && card.zone !== real.zone) {
      tally.wrong++;
      right = false;
    }
    if (real.fromLine <= MARGIN) {
      if (card.doubt === null) tally.unflagged++;
    } else {
      tally.clear++;
      if (card.doubt !== null && card.doubt !== 'half-off-board') tally.needless++;
    }
  }
  for (const real of photo.truth) {
    if (real.visible < VISIBLE) continue;
    tally.visible++;
    if (reading.cards.some((c) => c.card === real.card)) tally.found++;
    else right = false;
  }
  if (right) tally.right++;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted.length === 0
    ? Number.NaN
    : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
