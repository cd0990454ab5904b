// One side of the road in the picture of a profile: its cards under each other, signs next to the road.

import type { Direction } from '../../domain/board/zones.ts';
import type { Deck, Group } from '../../domain/deck/deck.ts';
import type { FigureColours } from '../drawing/colours.ts';
import { drawSign } from '../drawing/roadSign.ts';
import type { Drawn } from '../drawing/vocabulary.ts';
import { writeLines } from '../drawing/writeLines.ts';
import { ARROW, arrowsPath } from './weightArrows.ts';

export interface PictureCard {
  /** May hold soft hyphens. */
  readonly title: string;
  readonly group: Group;
  /** SVG path in a field of 256 x 256. */
  readonly pictogram: string;
  /** The weight without its sign. */
  readonly weight: number;
}

export interface PictureContent {
  readonly title: string;
  readonly day: string;
  readonly summary: string;
  /** Strongest first. */
  readonly cards: Readonly<Record<Direction, readonly PictureCard[]>>;
  readonly heads: Readonly<Record<Direction, string>>;
  /** Said in a lane without cards. */
  readonly empty: Readonly<Record<Direction, string>>;
  /** What one arrow means, and two. */
  readonly key: string;
  readonly deck: Pick<Deck, 'inks'>;
}

/** Lengths are CSS pixels. */
export const WIDTH = 720;
export const EDGE = 32;
export const MIDDLE = WIDTH / 2;
export const ROAD = 18;
const GAP = 10;
const SIGN = 52;
const ROW_GAP = 16;
const HEAD = 20;
const TITLE = 18;
const LINE = 22;
const ARROW_SCALE = 1.25;
const ARROW_EDGE = 1.8;
const ARROWS_HEIGHT = ARROW.height * ARROW_SCALE;

interface Lane {
  readonly drawn: readonly Drawn[];
  readonly bottom: number;
}

/** One side of the road, from `top` down. */
export function drawLane(
  content: PictureContent,
  direction: Direction,
  top: number,
  colours: FigureColours,
): Lane {
  const forward = direction === 'push';
  const way = forward ? 1 : -1;
  /** A distance from the road, as an x. */
  const out = (distance: number) => MIDDLE + way * (ROAD / 2 + GAP + distance);
  const room = MIDDLE - EDGE - ROAD / 2 - GAP;

  const drawn: Drawn[] = [];
  let y = top;
  const write = (text: string, distance: number, size: number, bold: boolean) => {
    const written = writeLines(text, {
      x: out(distance),
      top: y,
      room: room - distance,
      size,
      step: LINE,
      bold,
      align: forward ? 'left' : 'right',
    });
    drawn.push(...written.drawn);
    y = written.bottom;
  };
  write(content.heads[direction], 0, HEAD, true);
  y += ROW_GAP / 2;
  const cards = content.cards[direction];
  if (cards.length === 0) write(content.empty[direction], 0, TITLE, false);
  for (const { title, group, pictogram, weight } of cards) {
    const start = y;
    const beside = SIGN + GAP;
    write(title, beside, TITLE, true);
    y += 2;
    const length = weight * ARROW.length * ARROW_SCALE;
    drawn.push({
      kind: 'path',
      path: arrowsPath(weight, forward),
      at: { x: forward ? out(beside) : out(beside) - length, y, scale: ARROW_SCALE },
      fill: colours[forward ? 'push' : 'brake'],
      line: { colour: colours.letters, width: ARROW_EDGE },
    });
    y += ARROWS_HEIGHT;
    const corner = { x: forward ? out(0) : out(SIGN), y: (start + y - SIGN) / 2 };
    drawn.push(...drawSign(group, pictogram, { ...corner, side: SIGN }, content.deck));
    y += ROW_GAP;
  }
  return { drawn, bottom: y };
}
