// The profile as a picture of its own, to send or keep: a list of shapes and words, painted elsewhere.

import type { Deck, Group } from '../../src/domain/deck.ts';
import { SIGNS, signInks } from '../../src/domain/signs.ts';
import type { Direction } from '../../src/domain/zones.ts';
import { ARROW, arrowsPath } from './weightArrows.ts';

/** Lengths are CSS pixels, from the top left. */
export interface DrawnPath {
  readonly kind: 'path';
  /** SVG path data. */
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** How many pixels one unit of the path is. */
  readonly scale: number;
  readonly fill?: string;
  /** Width and dashes in units of the path. */
  readonly line?: { readonly colour: string; readonly width: number; readonly dash?: readonly number[] };
}

export interface DrawnText {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** Where the letters stand. */
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly align: 'left' | 'right' | 'center';
  readonly colour: string;
}

export type Drawn = DrawnPath | DrawnText;

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** In the order in which it is painted. */
  readonly drawn: readonly Drawn[];
}

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
  readonly inks: Deck['inks'];
}

/** How wide a text is, in pixels. */
export type Measure = (text: string, size: number, bold: boolean) => number;

const WIDTH = 720;
const EDGE = 32;
const MIDDLE = WIDTH / 2;
const ROAD = 18;
const GAP = 10;
const SIGN = 52;
const ROW_GAP = 16;
const TITLE = 18;
const LINE = 22;
const ARROW_SCALE = 1.25;
const ARROWS_HEIGHT = ARROW.height * ARROW_SCALE;
const PICTOGRAM_FIELD = 256;
const SIGN_FIELD = 100;
const BRAKE_FILL = '#54585a';

const SOFT_HYPHEN = '\u00ad';

/** A word in parts that fit: whole, else broken at its soft hyphens, else wherever it must. */
function breakWord(word: string, fits: (text: string) => boolean): readonly string[] {
  const parts = word.split(SOFT_HYPHEN);
  if (fits(parts.join(''))) return [parts.join('')];
  const pieces: string[] = [];
  let piece = '';
  parts.forEach((part, index) => {
    const hyphen = index < parts.length - 1 ? '-' : '';
    if (piece && !fits(piece + part + hyphen)) {
      pieces.push(`${piece}-`);
      piece = '';
    }
    piece += part;
  });
  return [...pieces, piece].flatMap((text) => (fits(text) ? [text] : breakLetters(text, fits)));
}

function breakLetters(text: string, fits: (text: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const letter of text) {
    if (line && !fits(line + letter)) {
      lines.push(line);
      line = '';
    }
    line += letter;
  }
  return [...lines, line];
}

/** Breaks a text into lines. @param fits whether a line has room */
export function wrapText(text: string, fits: (text: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const whole = word.replaceAll(SOFT_HYPHEN, '');
    if (line && fits(`${line} ${whole}`)) {
      line = `${line} ${whole}`;
      continue;
    }
    if (line) lines.push(line);
    const pieces = breakWord(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line ? [...lines, line] : lines;
}

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
function drawLane(content: PictureContent, direction: Direction, top: number, measure: Measure): Lane {
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

function rectangle(x: number, y: number, width: number, height: number, fill: string): Drawn {
  return { kind: 'path', path: `M0 0H${width}V${height}H0Z`, x, y, scale: 1, fill };
}

/** The white line in the middle of the road, in dashes. */
function drawRoad(top: number, bottom: number): readonly Drawn[] {
  const dashes: Drawn[] = [];
  for (let y = top; y < bottom; y += 26) {
    dashes.push(rectangle(MIDDLE - 3, y, 6, Math.min(15, bottom - y), '#ffffff'));
  }
  return [rectangle(MIDDLE - ROAD / 2, top, ROAD, bottom - top, BRAKE_FILL), ...dashes];
}

/**
 * Draws a profile: title, day, one sentence, and the road with the pushes on the right and the brakes on the left.
 * @param measure with the typeface that it will be painted in
 */
export function drawProfile(content: PictureContent, measure: Measure): Picture {
  const colour = content.inks.black.srgb;
  const head: Drawn[] = [];
  let y = EDGE;
  const write = (text: string, size: number, bold: boolean) => {
    for (const line of wrapText(text, (part) => measure(part, size, bold) <= WIDTH - 2 * EDGE)) {
      head.push({ kind: 'text', text: line, x: EDGE, baseline: y + size, size, bold, align: 'left', colour });
      y += size * 1.3;
    }
  };
  write(content.title, 30, true);
  write(content.day, 17, false);
  y += 8;
  write(content.summary, 21, false);
  const top = y + 20;
  const lanes = (['push', 'brake'] as const).map((direction) => drawLane(content, direction, top, measure));
  const bottom = Math.max(...lanes.map((lane) => lane.bottom));
  const height = Math.ceil(bottom + EDGE);
  return {
    width: WIDTH,
    height,
    drawn: [
      rectangle(0, 0, WIDTH, height, '#ffffff'),
      ...head,
      ...drawRoad(top, bottom),
      ...lanes.flatMap(({ drawn }) => drawn),
    ],
  };
}
