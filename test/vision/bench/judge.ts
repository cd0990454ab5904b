// What a reading is worth to whoever took the photo: right, or told where it is not.

import type { Reading } from '../../../src/vision/reading/reading.ts';
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
/** From a card's middle to the middle of its tag, mm; and how far a mark may be from it. */
const TAG_FROM_MIDDLE = { x: 21.9, y: -34.4 };
const MARK_SLACK = 20;

function isMarked({ centre, angleDeg }: Truth[number], { unread }: Reading): boolean {
  const [cos, sin] = [Math.cos((angleDeg * Math.PI) / 180), Math.sin((angleDeg * Math.PI) / 180)];
  const { x, y } = TAG_FROM_MIDDLE;
  const tag = { x: centre.x + cos * x - sin * y, y: centre.y + sin * x + cos * y };
  return unread.some(({ centreMm: at }) => Math.hypot(at.x - tag.x, at.y - tag.y) < MARK_SLACK);
}

function isOnCard({ centre, angleDeg }: Truth[number], at: { x: number; y: number }): boolean {
  const [cos, sin] = [Math.cos((angleDeg * Math.PI) / 180), Math.sin((angleDeg * Math.PI) / 180)];
  const [dx, dy] = [at.x - centre.x, at.y - centre.y];
  return Math.abs(cos * dx + sin * dy) < 35 && Math.abs(cos * dy - sin * dx) < 48;
}

/** Holds a reading against the truth of its photo. */
export function judgePhoto(reading: Reading, truth: Truth): Omit<PhotoVerdict, 'calledClear'> {
  const cards = new Map(reading.cards.map((card) => [card.card, card]));
  const shown = truth.filter(({ visible }) => visible >= VISIBLE);
  const lost = shown.filter(({ card }) => !cards.has(card));
  const silent = lost.filter((real) => !isMarked(real, reading));
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
  const falseMarks = reading.unread.filter(
    ({ centreMm }) => !unread.some((real) => isOnCard(real, centreMm)),
  ).length;
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
