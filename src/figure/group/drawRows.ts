// Draws the rows of a group's figure: bars, the signs of the cards, and the words beside them.

import { type Deck, groupOf, playCards } from '../../domain/deck/deck.ts';
import { fillIn } from '../../domain/deck/edition.ts';
import { SIGN_FIELD, SIGNS } from '../../domain/deck/signs.ts';
import type { FigureColours } from '../drawing/colours.ts';
import { textWidth } from '../drawing/textWidth.ts';
import type { Drawn, DrawnGroup, DrawnPath, DrawnText, Field, Line } from '../drawing/vocabulary.ts';
import { halveText } from '../drawing/wrapText.ts';
import { RIGHT_MARGIN } from './figureSizes.ts';
import type { FigureWords } from './figureWords.ts';
import type { Figure, FigureNumber, FigureRow, Piece } from './groupFigure.ts';
import { drawPiece } from './pieceLook.ts';

/** What a figure takes from the game: signs and inks from the deck, all it says from the words. */
export interface FigureContent {
  readonly deck: Deck;
  readonly words: FigureWords;
}

/** Between a sign and its title, as a part of the sign. */
const TITLE_GAP = 0.3;
/** In a high row a title grows no further than there is room for beside it. */
const LARGEST_TITLE = 34;
/** The parts of a row's height that letters and signs take. */
const TITLE_PART = 0.8;
const HALF_TITLE_PART = 0.42;
const NUMBER_PART = 0.736;
const SIGN_PART = 0.76;
const HALO_WIDTH = 5;

/**
 * Bars and signs first, and then the words, row by row: so they stand together when they are copied.
 * @param left where the signs begin
 */
export function drawRows(
  figure: Figure,
  left: number,
  content: FigureContent,
  colours: FigureColours,
): readonly Drawn[] {
  const { rows } = figure;
  const halo: Line = { colour: colours.ground, width: HALO_WIDTH };
  return [
    ...drawBars(figure, colours),
    ...rows.map((row) => drawRowSign(row, figure, left, content)),
    { kind: 'group', halo, drawn: rows.map((row) => writeRow(row, figure, left, content)) },
  ];
}

function drawBars({ rows, barTop, barHeight: h }: Figure, colours: FigureColours): readonly DrawnPath[] {
  const fields = new Map<Piece, Field[]>();
  for (const { bars, y } of rows)
    for (const { piece, x, w } of bars) {
      const field = { x, y: y + barTop, w, h };
      const ofPiece = fields.get(piece);
      if (ofPiece) ofPiece.push(field);
      else fields.set(piece, [field]);
    }
  return [...fields].map(([piece, ofPiece]) => drawPiece(piece, ofPiece, colours));
}

/** The bare sign of a card's group: it is too small for more. */
function drawRowSign(
  { factor, y }: FigureRow,
  { rowHeight, sizes }: Figure,
  left: number,
  { deck }: FigureContent,
): DrawnPath {
  const side = Math.min(rowHeight * SIGN_PART, sizes.sign);
  const { sign, ink } = groupOf(deck, playCards(deck).find(({ id }) => id === factor.card)!);
  const scale = Math.round(side) / SIGN_FIELD;
  return {
    kind: 'path',
    path: SIGNS[sign].edge,
    at: { x: left, y: y + (sizes.titlesEnd > 0 ? (rowHeight - side) / 2 : 2), scale },
    fill: deck.inks[ink].srgb,
  };
}

/** The title of a row's card, and the numbers beside its bars. */
function writeRow(
  { factor, y, brake, push, mostlyUnlaid }: FigureRow,
  { rowHeight, barTop, barHeight, middle, sizes }: Figure,
  left: number,
  { words }: FigureContent,
): DrawnGroup {
  const size = Math.min(rowHeight * NUMBER_PART, sizes.number);
  const baseline = y + barTop + barHeight / 2 + size * 0.36;
  const x = left + sizes.sign * (1 + TITLE_GAP);
  const title = words.titleOf(factor.card);
  const drawn =
    sizes.titlesEnd > 0
      ? writeTitle(title, x, y, rowHeight, sizes.titlesEnd)
      : [writeAbove(title, x, y, sizes.width - RIGHT_MARGIN - x)];
  const write = (text: string, x: number, align: 'left' | 'right') =>
    drawn.push({ kind: 'text', text, x, baseline, size, align });
  const numberText = (number: FigureNumber) => countText(number, words, sizes.axis && sizes.titlesEnd > 0);
  if (brake) write(numberText(brake), brake.x, 'right');
  if (push) write(numberText(push), push.x, 'left');
  if (mostlyUnlaid) write(words.mostlyUnlaid, middle + 8, 'left');
  return { kind: 'group', drawn };
}

/** How many talks; as words where there may be more: `9 or more`. */
function countText(
  { count, percent, atLeast }: FigureNumber,
  words: FigureWords,
  withPercent: boolean,
): string {
  if (atLeast) return fillIn(words.orMore, { count });
  return withPercent ? `${count} · ${percent === 0 ? '<1' : percent} %` : String(count);
}

/** A title above its bar, in one line. */
function writeAbove(text: string, x: number, y: number, room: number): DrawnText {
  return { kind: 'text', text, x, baseline: y + 18, size: Math.min(17, room / textWidth(text)), room };
}

/** A title in its row: in two lines where it can be larger so. */
function writeTitle(title: string, x: number, y: number, rowHeight: number, end: number): DrawnText[] {
  const room = end - x;
  const fitting = (line: string) => room / textWidth(line);
  const middle = y + rowHeight / 2;
  const whole = Math.min(rowHeight * TITLE_PART, LARGEST_TITLE, fitting(title));
  const lines = halveText(title);
  const half = Math.min(rowHeight * HALF_TITLE_PART, LARGEST_TITLE, ...lines.map(fitting));
  if (lines.length < 2 || half <= whole)
    return [{ kind: 'text', text: title, x, baseline: middle + whole * 0.35, size: whole, room }];
  const step = half * 1.05;
  return lines.map((text, i) => ({
    kind: 'text',
    text,
    x,
    baseline: middle + half * 0.35 + (i - 0.5) * step,
    size: half,
    room,
  }));
}
