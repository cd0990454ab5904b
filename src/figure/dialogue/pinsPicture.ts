// Draws the dialogue board as a figure: two axes, and for each pair of pins an arrow from now to wanted.

import { type PinPair, pointIn, type Spot, spotIn, wholeSpot } from '../../domain/board/pins.ts';
import type { Deck } from '../../domain/deck/deck.ts';
import type { Point } from '../../domain/units.ts';
import { type FigureColours, figureColours } from '../drawing/colours.ts';
import {
  type Drawn,
  type DrawnPath,
  type DrawnText,
  type Field,
  fieldPath,
  type Picture,
} from '../drawing/vocabulary.ts';

/** What stands at the ends of the axes. */
export interface AxisNames {
  readonly organisation: string;
  readonly person: string;
  readonly reactive: string;
  readonly proactive: string;
}

export const PINS_WIDTH = 720;
const LABEL = 27;
const EDGE = 14;
/** Where the spots lie; in the proportions of the board. */
export const PINS_FIELD: Field = { x: EDGE, y: 48, w: PINS_WIDTH - 2 * EDGE, h: 480 };
const BELOW = PINS_FIELD.y + PINS_FIELD.h;
export const PINS_HEIGHT = BELOW + 84;

const MARK = 19;
const ROAD = 8;
const ARROW = { width: 4, head: 17 };

/** Where a spot lies in the picture. */
const placeOfSpot = (spot: Spot) => pointIn(PINS_FIELD, spot);

/** The spot at a place of the picture. */
export const spotOfPlace = (at: Point): Spot => wholeSpot(spotIn(PINS_FIELD, at));

export function drawPins(pins: readonly PinPair[], axes: AxisNames, deck: Pick<Deck, 'inks'>): Picture {
  const colours = figureColours(deck);
  return {
    width: PINS_WIDTH,
    height: PINS_HEIGHT,
    ground: colours.ground,
    letters: colours.letters,
    drawn: [
      ...drawField(axes, colours),
      ...pins.flatMap(({ now, wanted }) =>
        now && wanted ? [arrow(placeOfSpot(now), placeOfSpot(wanted), colours.letters)] : [],
      ),
      ...pins.flatMap(({ pair, now, wanted }) => [
        ...(now ? drawMark(pair, placeOfSpot(now), circle, colours.ground, colours) : []),
        ...(wanted ? drawMark(pair, placeOfSpot(wanted), diamond, colours.push, colours) : []),
      ]),
    ],
  };
}

/** The field with its two axes, and what their ends are called. */
function drawField(axes: AxisNames, colours: FigureColours): Drawn[] {
  const { x, y, w, h } = PINS_FIELD;
  const roads = [
    { x, y: y + h / 2 - ROAD / 2, w, h: ROAD },
    { x: x + w / 2 - ROAD / 2, y, w: ROAD, h },
  ];
  const label = (text: string, at: Point, align: DrawnText['align']): DrawnText => ({
    kind: 'text',
    text,
    x: at.x,
    baseline: at.y,
    size: LABEL,
    bold: true,
    align: align ?? 'left',
    room: align === 'center' ? w : w / 2 - 8,
  });
  const middle = PINS_WIDTH / 2;
  return [
    { kind: 'path', path: fieldPath(PINS_FIELD), fill: colours['brake-tint'] },
    { kind: 'path', path: roads.map(fieldPath).join(''), fill: colours['road-line'] },
    label(`↑ ${axes.proactive}`, { x: middle, y: y - 14 }, 'center'),
    label(`↓ ${axes.reactive}`, { x: middle, y: BELOW + 32 }, 'center'),
    label(`← ${axes.organisation}`, { x, y: BELOW + 68 }, 'left'),
    label(`${axes.person} →`, { x: x + w, y: BELOW + 68 }, 'right'),
  ];
}

/** An arrow between two marks, from rim to rim; marks that touch need none. */
function arrow(from: Point, to: Point, colour: string): DrawnPath {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 2 * MARK + ARROW.head) return { kind: 'path', path: '' };
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const at = (along: number, aside: number) =>
    `${point(from.x + dx * along - dy * aside)} ${point(from.y + dy * along + dx * aside)}`;
  const [tip, half] = [length - MARK, ARROW.width / 2];
  const neck = tip - ARROW.head;
  const corners = [
    at(MARK, -half),
    at(neck, -half),
    at(neck, -ARROW.head / 2),
    at(tip, 0),
    at(neck, ARROW.head / 2),
    at(neck, half),
    at(MARK, half),
  ];
  return { kind: 'path', path: `M${corners.join('L')}z`, fill: colour };
}

const point = (value: number) => String(Math.round(value * 10) / 10);

const circle = `M${-MARK} 0a${MARK} ${MARK} 0 1 1 ${2 * MARK} 0a${MARK} ${MARK} 0 1 1 ${-2 * MARK} 0z`;
const REACH = MARK * 1.2;
const diamond = `M0 ${-REACH}L${REACH} 0L0 ${REACH}L${-REACH} 0z`;

function drawMark(
  pair: number,
  { x, y }: Point,
  path: string,
  fill: string,
  { letters }: FigureColours,
): Drawn[] {
  return [
    { kind: 'path', path, at: { x, y, scale: 1 }, fill, line: { colour: letters, width: 4 } },
    { kind: 'text', text: String(pair), x, baseline: y + 8, size: 23, bold: true, align: 'center' },
  ];
}
