// Writes the figure as one SVG text that needs no other file: for the page, for the take-away and for print.

import { type Deck, groupOf, type Ink, type InkName } from '../../domain/deck/deck.ts';
import { SIGNS } from '../../domain/deck/signs.ts';
import type { FigureWords } from './figureWords.ts';
import type { Figure, FigureNumber, FigureRow, Piece } from './groupFigure.ts';
import { textWidth } from './textWidth.ts';

export interface FigureSvgOptions {
  readonly deck: Deck;
  readonly words: FigureWords;
  /** Begins the ids in the SVG, when there are several figures on one page. */
  readonly idPrefix?: string;
  /** CSS of the letters, for an SVG that leaves the page: so that it looks the same on every machine. */
  readonly fontFaces?: string;
}

/** The typeface as `fontFaces` should name it. */
export const FIGURE_FONT = 'Atkinson Hyperlegible Next';
const FONT = `'${FIGURE_FONT}', 'Atkinson Hyperlegible', Verdana, sans-serif`;
const SIGN_X = 14;
/** Between a sign and its title, as a part of the sign. */
const LABEL_GAP = 0.3;
const LABEL_END = 420;
/** Up to the numbers of the axis. */
const NOTE_ROOM = 385;
/** The part of a row's height that its letters take. */
const LETTER = 0.8;
/** In a high row a title grows no further than there is room for beside it. */
const LARGEST_TITLE = 34;
/** How much wider another typeface may be that a machine takes when it has not got ours. */
const WIDEST_TYPEFACE = 1.3;
const TEXT = '#1f1f1d';
const GRID = '#c9cacb';
/** Keeps words off the lines of the axis. */
const HALO = 'stroke="#ffffff" stroke-width="5" stroke-linejoin="round" paint-order="stroke"';

/** A piece has a colour of its side and a pattern of its own, so that it can be told in black and white. */
interface Look {
  readonly ink: InkName;
  /** Lines on white, or undefined for solid; the tile is 10 x 10. */
  readonly lines?: string;
}

const LOOKS: Readonly<Record<Piece, Look>> = {
  'strong-brake': { ink: 'orange' },
  'any-brake': { ink: 'orange', lines: 'M0 2.5H10M0 7.5H10' },
  'slight-brake': { ink: 'orange', lines: 'M-2 -2L12 12M-2 8L2 12M8 -2L12 2' },
  'slight-push': { ink: 'blue', lines: 'M12 -2L-2 12M2 -2L-2 2M12 8L8 12' },
  'any-push': { ink: 'blue', lines: 'M0 2.5H10M0 7.5H10' },
  'strong-push': { ink: 'blue' },
};

/** The figure as an SVG document. Text is text, so that it can be searched, copied and read aloud. */
export function figureSvg(figure: Figure, options: FigureSvgOptions): string {
  const { words, deck, idPrefix = 'figure', fontFaces = '' } = options;
  const { width, height } = figure;
  const pen = new FigurePen(figure, options, idPrefix);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(width)} ${number(height)}" width="${number(width)}" height="${number(height)}" role="img" aria-labelledby="${idPrefix}-title ${idPrefix}-desc" font-family="${FONT}" fill="${TEXT}">`,
    `<title id="${idPrefix}-title">${escapeXml(`${words.title} ${words.talks(figure.n)}`)}</title>`,
    `<desc id="${idPrefix}-desc">${escapeXml(words.describe(figure))}</desc>`,
    `<defs>${fontFaces && `<style>${fontFaces}</style>`}${pen.patterns(deck.inks)}</defs>`,
    `<rect width="${number(width)}" height="${number(height)}" fill="#ffffff"/>`,
    pen.head(),
    figure.rows.length === 0 ? pen.tooFew() : pen.axis() + pen.rows(),
    '</svg>\n',
  ].join('\n');
}

/** A rectangle: its upper left corner, width and height. */
interface Field {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

class FigurePen {
  readonly #figure: Figure;
  readonly #options: FigureSvgOptions;
  readonly #id: string;

  constructor(figure: Figure, options: FigureSvgOptions, id: string) {
    this.#figure = figure;
    this.#options = options;
    this.#id = id;
  }

  patterns(inks: Readonly<Record<InkName, Ink>>): string {
    return Object.entries(LOOKS)
      .filter(([, { lines }]) => lines !== undefined)
      .map(
        ([piece, { ink, lines }]) =>
          `<pattern id="${this.#id}-${piece}" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="10" height="10" fill="#ffffff"/><path d="${lines}" stroke="${inks[ink].srgb}" stroke-width="2.6"/></pattern>`,
      )
      .join('');
  }

  /** Fields of a piece as one shape: a browser lays out and paints a few shapes sooner than a hundred. */
  #fields(piece: Piece, fields: readonly Field[]): string {
    const { ink, lines } = LOOKS[piece];
    const colour = this.#options.deck.inks[ink].srgb;
    const fill = lines === undefined ? colour : `url(#${this.#id}-${piece})`;
    const edges = fields.map(
      ({ x, y, w, h }) => `M${number(x)} ${number(y)}h${number(w)}v${number(h)}H${number(x)}z`,
    );
    return `<path d="${edges.join('')}" fill="${fill}" stroke="${colour}" stroke-width="1.5"/>`;
  }

  head(): string {
    const { words } = this.#options;
    const { legend, width, n, sizes } = this.#figure;
    const cell = (width - 32) / Math.max(legend.length, 4);
    const swatchHeight = sizes.legend * 1.05;
    const baseline = sizes.head - 18;
    // The longest name decides, so that all are of one size.
    const room = cell - 52;
    const widest = Math.max(...legend.map((piece) => textWidth(words.pieces[piece])));
    const size = Math.min(sizes.legend, room / widest);
    const swatches = legend.map((piece, i) => {
      const x = SIGN_X + i * cell;
      const swatch = { x, y: baseline - swatchHeight * 0.82, w: 40, h: swatchHeight };
      const name = text(words.pieces[piece], { x: x + 48, y: baseline, size, room });
      return this.#fields(piece, [swatch]) + name;
    });
    const bold = { y: sizes.title + 4, size: sizes.title, bold: true } as const;
    return [
      text(words.title, { x: SIGN_X, ...bold, room: 840 }),
      text(words.talks(n), { x: width - 16, ...bold, anchor: 'end', room: 390 }),
      ...swatches,
    ].join('\n');
  }

  tooFew(): string {
    return text(this.#options.words.tooFew, { x: SIGN_X, y: 150, size: 30, room: 1200 });
  }

  axis(): string {
    const { ticks, top, bottom, middle, sizes, note } = this.#figure;
    const y = bottom + 8 + sizes.tick * 0.95;
    const lines = ticks.map(({ x, percent }) => {
      const strong = x === middle;
      const line = `<path d="M${number(x)} ${number(top)}V${number(bottom + 4)}" stroke="${strong ? TEXT : GRID}" stroke-width="${strong ? 2 : 1}"/>`;
      return line + text(`${percent} %`, { x, y, size: sizes.tick, anchor: 'middle' });
    });
    const said = note === '' ? '' : text(note, { x: SIGN_X, y, size: sizes.tick * 0.9, room: NOTE_ROOM });
    return lines.join('') + said;
  }

  /** Bars and signs, and then the words, row by row: so they stand together when they are copied. */
  rows(): string {
    const { rows } = this.#figure;
    const words = rows.map((row) => this.#words(row)).join('\n');
    return [this.#bars(rows), ...rows.map((row) => this.#sign(row)), `<g ${HALO}>${words}</g>`].join('\n');
  }

  /** The sign of a row's card. */
  #sign({ factor, y }: FigureRow): string {
    const { rowHeight, sizes } = this.#figure;
    const { deck } = this.#options;
    const side = Math.min(rowHeight * 0.76, sizes.sign);
    const group = groupOf(deck, deck.factors.find(({ id }) => id === factor.card)!);
    return `<path transform="translate(${SIGN_X} ${number(y + (rowHeight - side) / 2)}) scale(${number(side / 100)})" d="${SIGNS[group.sign].edge}" fill="${deck.inks[group.ink].srgb}"/>`;
  }

  #bars(rows: readonly FigureRow[]): string {
    const { rowHeight, barHeight: h } = this.#figure;
    const fields = new Map<Piece, Field[]>();
    for (const { bars, y } of rows)
      for (const { piece, x, w } of bars) {
        const field = { x, y: y + (rowHeight - h) / 2, w, h };
        fields.set(piece, [...(fields.get(piece) ?? []), field]);
      }
    return [...fields].map(([piece, ofPiece]) => this.#fields(piece, ofPiece)).join('\n');
  }

  /** The title of a row's card, and the numbers beside its bars. */
  #words({ factor, y, brake, push, mostlyUnlaid }: FigureRow): string {
    const { rowHeight, middle, sizes } = this.#figure;
    const { words } = this.#options;
    const size = Math.min(rowHeight * LETTER * 0.92, sizes.number);
    const beside = { y: y + rowHeight / 2 + size * 0.36, size };
    return [
      titleText(words.titleOf(factor.card), { x: SIGN_X + sizes.sign * (1 + LABEL_GAP), y, rowHeight }),
      brake ? text(numberText(brake), { x: brake.x, ...beside, anchor: 'end' }) : '',
      push ? text(numberText(push), { x: push.x, ...beside }) : '',
      mostlyUnlaid ? text(words.mostlyUnlaid, { x: middle + 8, ...beside }) : '',
    ].join('');
  }
}

function numberText({ count, percent, atLeast }: FigureNumber): string {
  return `${atLeast ? '≥ ' : ''}${count} · ${percent === 0 ? '<1' : percent} %`;
}

/** A title in its row: in two lines where it can be larger so. */
function titleText(title: string, { x, y, rowHeight }: { x: number; y: number; rowHeight: number }): string {
  const room = LABEL_END - x;
  const fitting = (line: string) => room / textWidth(line);
  const whole = Math.min(rowHeight * LETTER, LARGEST_TITLE, fitting(title));
  const middle = y + rowHeight / 2;
  const lines = halved(title);
  const half = Math.min(rowHeight * 0.42, LARGEST_TITLE, ...lines.map(fitting));
  if (lines.length < 2 || half <= whole)
    return text(title, { x, y: middle + whole * 0.35, size: whole, room });
  const step = half * 1.05;
  return lines
    .map((line, i) => text(line, { x, y: middle + half * 0.35 + (i - 0.5) * step, size: half, room }))
    .join('');
}

/** A text in two lines that are as equal as its words allow. */
function halved(words: string): readonly string[] {
  const spaces = [...words.matchAll(/ /g)].map(({ index }) => index);
  const at = spaces.toSorted((a, b) => Math.abs(a * 2 - words.length) - Math.abs(b * 2 - words.length))[0];
  return at === undefined ? [words] : [words.slice(0, at), words.slice(at + 1)];
}

interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly anchor?: 'middle' | 'end';
  /** How wide it may become; in another typeface that is too wide it is as wide as in ours. */
  readonly room?: number;
}

function text(words: string, { x, y, size, bold, anchor, room }: TextStyle): string {
  const width = textWidth(words, bold) * size;
  const held = room !== undefined && width * WIDEST_TYPEFACE > room;
  const attributes = [
    `x="${number(x)}" y="${number(y)}" font-size="${number(size)}"`,
    bold ? 'font-weight="bold"' : '',
    anchor ? `text-anchor="${anchor}"` : '',
    held ? `textLength="${number(Math.min(width, room))}" lengthAdjust="spacingAndGlyphs"` : '',
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${escapeXml(words)}</text>`;
}

const number = (value: number) => String(Math.round(value * 100) / 100);

function escapeXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
