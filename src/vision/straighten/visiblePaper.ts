// What of a card's cut-out is its own paper: cards that lie on it are left out, and a cut-out that says nothing is known.

import { CARD_SIZE, CARD_TAG, WRITING_AREA } from '../../domain/board/card.ts';
import { type BoardPoint, cardPoint, type Mm, type Rect, rectCentre } from '../../domain/units.ts';
import { boardPointFromCard } from '../geometry/square.ts';

/** A card on a board: where its middle lies, and how it is turned, clockwise. */
export interface LaidCard {
  readonly centreMm: BoardPoint;
  readonly angleDeg: number;
}

/** A cut-out: four bytes a pixel. */
interface Cut {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Cards seldom lie just where they are read to lie, and have a shadow. */
const EDGE: Mm = 1.5;

const angleOf = ({ angleDeg }: LaidCard) => (angleDeg * Math.PI) / 180;

/** Whether a point of the board lies on a card, or within `slack` of it. */
function isOn(card: LaidCard, { x, y }: BoardPoint, slack: Mm): boolean {
  const [cos, sin] = [Math.cos(angleOf(card)), Math.sin(angleOf(card))];
  const [dx, dy] = [x - card.centreMm.x, y - card.centreMm.y];
  return (
    Math.abs(cos * dx + sin * dy) < CARD_SIZE.w / 2 + slack &&
    Math.abs(cos * dy - sin * dx) < CARD_SIZE.h / 2 + slack
  );
}

function tagMiddle(card: LaidCard): BoardPoint {
  const { x, y } = rectCentre(CARD_TAG);
  return boardPointFromCard(card.centreMm, angleOf(card), cardPoint(x, y));
}

interface Above<Card> {
  /** Those whose tag shows where the card lies. */
  readonly surely: readonly Card[];
  /** Those that overlap it with neither tag telling which is on top. */
  readonly perhaps: readonly Card[];
}

/** The cards that lie on a card. A tag that was read has nothing on it. */
export function cardsAbove<Card extends LaidCard>(card: Card, cards: readonly Card[]): Above<Card> {
  const reach = Math.hypot(CARD_SIZE.w, CARD_SIZE.h) + EDGE;
  const { x, y } = card.centreMm;
  const near = cards.filter(
    (other) =>
      other !== card &&
      Math.hypot(other.centreMm.x - x, other.centreMm.y - y) < reach &&
      !isOn(other, tagMiddle(card), 0),
  );
  const isSure = (other: Card) => isOn(card, tagMiddle(other), 0);
  return { surely: near.filter(isSure), perhaps: near.filter((other) => !isSure(other)) };
}

/** Makes the parts of a cut-out white that lie under other cards. `rect` is the part of the card, `margin` what lies round it. */
export function leaveOut(cut: Cut, card: LaidCard, rect: Rect, margin: Mm, above: readonly LaidCard[]): void {
  const { width, height, data } = cut;
  const pxPerMm = width / (rect.w + 2 * margin);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 4) {
      const on = cardPoint(rect.x - margin + (x + 0.5) / pxPerMm, rect.y - margin + (y + 0.5) / pxPerMm);
      const at = boardPointFromCard(card.centreMm, angleOf(card), on);
      if (above.some((other) => isOn(other, at, EDGE))) data.fill(255, i, i + 3);
    }
  }
}

/** Blocks in which ink is told from paper, mm. */
const BLOCK: Mm = 4;
/**
 * Ink is darker than this share of the paper round it; so much of the paper must be ink: a dash of 2 mm. Of the laboratory's
 * cards with faint pencil .93 finds 106 where .86 finds 101, and takes 5 of 95 blank ones for written on: a picture too many
 * costs a glance, one too few what somebody wrote.
 */
const INK = 0.93;
const LEAST_INK = 0.0003;

/** Whether anything is written in the writing area, on a cut-out of `rect` of a card with `margin` round it. */
export function showsWriting({ width, height, data }: Cut, rect: Rect, margin: Mm): boolean {
  const pxPerMm = width / (rect.w + 2 * margin);
  // The edge of the paper is no writing.
  const inset = 1.5;
  const place = (mm: Mm, from: Mm) => Math.round((mm - from + margin) * pxPerMm);
  const left = Math.max(0, place(WRITING_AREA.x + inset, rect.x));
  const top = Math.max(0, place(WRITING_AREA.y + inset, rect.y));
  const right = Math.min(width, place(WRITING_AREA.x + WRITING_AREA.w - inset, rect.x));
  const bottom = Math.min(height, place(WRITING_AREA.y + WRITING_AREA.h - inset, rect.y));
  const step = Math.max(4, Math.round(BLOCK * pxPerMm));
  let ink = 0;
  for (let y = top; y + step <= bottom; y += step) {
    for (let x = left; x + step <= right; x += step) ink += inkIn(data, width, x, y, step);
  }
  return ink >= LEAST_INK * (right - left) * (bottom - top);
}

/** Pixels of ink in a block; paper is what a fifth of it is no lighter than. */
function inkIn(data: Uint8ClampedArray, width: number, left: number, top: number, side: number): number {
  const greys: number[] = [];
  for (let y = top; y < top + side; y++) {
    for (let x = left; x < left + side; x++) {
      const i = 4 * (y * width + x);
      // What was left out is white, and neither ink nor paper.
      if (data[i] === 255 && data[i + 1] === 255 && data[i + 2] === 255) continue;
      greys.push((data[i]! * 77 + data[i + 1]! * 150 + data[i + 2]! * 29) >> 8);
    }
  }
  greys.sort((a, b) => a - b);
  const paper = greys[Math.floor(0.8 * greys.length)] ?? 255;
  return greys.filter((grey) => grey < INK * paper).length;
}
