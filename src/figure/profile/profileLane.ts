// One side of the road in the picture of a profile: its cards under each other, signs next to the road.

import type { Direction } from '../../domain/board/zones.ts';
import type { Deck, Group } from '../../domain/deck/deck.ts';
import { SIGNS, signInks } from '../../domain/deck/signs.ts';
import type { Drawn, Measure } from './shape.ts';
import { ARROW, arrowsPath } from './weightArrows.ts';
import { wrapText } from './wrapText.ts';

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
  readonly inks: Deck['inks'];
}

/** Lengths are CSS pixels. */
export const WIDTH = 720;
export const EDGE = 32;
export const MIDDLE = WIDTH / 2;
export const ROAD = 18;
export const BRAKE_FILL = '#54585a';
const GAP = 10;
const SIGN = 52;
const ROW_GAP = 16;
const TITLE = 18;
const LINE = 22;
const ARROW_SCALE = 1.25;
const ARROWS_HEIGHT = ARROW.height * ARROW_SCALE;
const PICTOGRAM_FIELD = 256;
const SIGN_FIELD = 100;

function drawSign(
  { group, pictogram }: PictureCard,
  x: number,
  y: number,
  inks: Deck['inks'],
): readonly Drawn[] {
  const { edge, rim, icon } = SIGNS[group.sign];
  const { field, mark } = signInks(group);
  const scale = SIGN / SIGN_FIELD;
  const dashed = group.sign === 'plate' && { dash: [11, 7] };
  return [
    { kind: 'path', path: edge, x, y, scale, fill: inks[field].srgb },
    { kind: 'path', path: rim, x, y, scale, line: { colour: inks[mark].srgb, width: 3.4, ...dashed } },
    {
      kind: 'path',
      path: pictogram,
      x: x + (icon.x - icon.side / 2) * scale,
      y: y + (icon.y - icon.side / 2) * scale,
      scale: (icon.side / PICTOGRAM_FIELD) * scale,
      fill: inks[mark].srgb,
    },
  ];
}

interface Lane {
  readonly drawn: readonly Drawn[];
  readonly bottom: number;
}

/** One side of the road, from `top` down. */
export function drawLane(content: PictureContent, direction: Direction, top: number, measure: Measure): Lane {
  const { inks } = content;
  const colour = inks.black.srgb;
  const forward = direction === 'push';
  const way = forward ? 1 : -1;
  const align = forward ? 'left' : 'right';
  /** A distance from the road, as an x. */
  const out = (distance: number) => MIDDLE + way * (ROAD / 2 + GAP + distance);
  const room = MIDDLE - EDGE - ROAD / 2 - GAP;
  const lines = (text: string, size: number, bold: boolean, width: number) =>
    wrapText(text, (line) => measure(line, size, bold) <= width);

  const drawn: Drawn[] = [];
  let y = top;
  const write = (text: string, x: number, size: number, bold: boolean, width: number) => {
    for (const line of lines(text, size, bold, width)) {
      drawn.push({ kind: 'text', text: line, x, baseline: y + size, size, bold, align, colour });
      y += LINE;
    }
  };
  write(content.heads[direction], out(0), 20, true, room);
  y += ROW_GAP / 2;
  const cards = content.cards[direction];
  if (cards.length === 0) write(content.empty[direction], out(0), TITLE, false, room);
  for (const card of cards) {
    const start = y;
    const text = SIGN + GAP;
    write(card.title, out(text), TITLE, true, room - text);
    y += 2;
    const length = card.weight * ARROW.length * ARROW_SCALE;
    drawn.push({
      kind: 'path',
      path: arrowsPath(card.weight, forward),
      x: forward ? out(text) : out(text) - length,
      y,
      scale: ARROW_SCALE,
      fill: forward ? inks.yellow.srgb : BRAKE_FILL,
      line: { colour, width: 1.8 },
    });
    y += ARROWS_HEIGHT;
    const middle = (start + y - SIGN) / 2;
    drawn.push(...drawSign(card, forward ? out(0) : out(SIGN), middle, inks));
    y += ROW_GAP;
  }
  return { drawn, bottom: y };
}
