// What a reading is worth to whoever took the photo: right, or told where it is not.

import { CARD_SIZE, WRITING_AREA } from '../../../src/domain/board/card.ts';
import type { Reading, UnreadPlace } from '../../../src/vision/reading/reading.ts';
import type { Photo } from '../lab/shoot.ts';

export interface PhotoVerdict {
  readonly noBoard: boolean;
  /** Cards whose tag is neither covered nor outside. */
  readonly visible: number;
  readonly read: number;
  /** Cards that show and were neither read nor marked. */
  readonly silent: number;
  /** Cards that show and were not read, and whether their place is marked. */
  readonly lost: readonly string[];
  /** Claimed without a doubt and not true: another zone, or a card that does not lie there. */
  readonly wrong: readonly string[];
  /** Cards read that lie clear of all lines, and how many of those carry a doubt all the same. */
  readonly clear: number;
  readonly needless: number;
  /** Marks where no card of the deck lies. */
  readonly falseMarks: number;
  /** All read, and each zone right or flagged. */
  readonly right: boolean;
  /** The same, or what is not read is marked. */
  readonly told: boolean;
  readonly calledClear: boolean;
}

type Truth = Photo['truth'];

/** A tag counts as visible from this share on. */
const VISIBLE = 0.999;
/** The rules give a doubt within this of a line, mm. */
const MARGIN = 6;
/** How far a mark may lie beside the card's upper part, mm: its title, its tag and its sign. */
const MARK_SLACK = 8;

/** Whether a mark shows a card: it lies on the part that tells which one it is. */
export function isMarkOf({ centre, angleDeg }: Truth[number], { centreMm }: UnreadPlace): boolean {
  const [cos, sin] = [Math.cos((angleDeg * Math.PI) / 180), Math.sin((angleDeg * Math.PI) / 180)];
  const [dx, dy] = [centreMm.x - centre.x, centreMm.y - centre.y];
  const { w, h } = CARD_SIZE;
  const x = cos * dx + sin * dy + w / 2;
  const y = cos * dy - sin * dx + h / 2;
  return x > -MARK_SLACK && x < w + MARK_SLACK && y > -MARK_SLACK && y < WRITING_AREA.y + MARK_SLACK;
}

/** Holds a reading against the truth of its photo. */
export function judgePhoto(reading: Reading, truth: Truth): Omit<PhotoVerdict, 'calledClear'> {
  const cards = new Map(reading.cards.map((card) => [card.card, card]));
  const shown = truth.filter(({ visible }) => visible >= VISIBLE);
  const lost = shown.filter(({ card }) => !cards.has(card));
  const silent = lost.filter((real) => !reading.unread.some((place) => isMarkOf(real, place)));
  const wrong: string[] = [];
  let [clear, needless] = [0, 0];
  for (const { card, zone, doubt, centreMm } of reading.cards) {
    const real = truth.find((entry) => entry.card === card);
    const isThere = real && Math.hypot(centreMm.x - real.centre.x, centreMm.y - real.centre.y) < 60;
    if (doubt === null && (!isThere || zone !== real.zone))
      wrong.push(`${card} in ${zone} for ${real ? real.zone : 'nothing'}`);
    if (!isThere || real.fromLine <= MARGIN) continue;
    clear++;
    if (doubt !== null && doubt !== 'half-off-board') needless++;
  }
  const unread = truth.filter(({ card }) => !cards.has(card));
  const falseMarks = reading.unread.filter((place) => !unread.some((real) => isMarkOf(real, place))).length;
  const isBoard = reading.board !== null;
  return {
    noBoard: !isBoard,
    visible: shown.length,
    read: shown.length - lost.length,
    silent: silent.length,
    lost: lost.map((real) => `${real.card}${silent.includes(real) ? ' (silent)' : ''}`),
    wrong,
    clear,
    needless,
    falseMarks,
    right: isBoard && lost.length === 0 && wrong.length === 0,
    told: isBoard && silent.length === 0 && wrong.length === 0,
  };
}
