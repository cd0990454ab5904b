// Draws a group's figure: its title and legend, the axis, and the rows between them.

import { type FigureColours, figureColours } from '../drawing/colours.ts';
import { textWidth } from '../drawing/textWidth.ts';
import { coordinate, type Drawn, type DrawnGroup, type Picture } from '../drawing/vocabulary.ts';
import { drawRows, type FigureContent } from './drawRows.ts';
import { RIGHT_MARGIN } from './figureSizes.ts';
import type { FigureWords } from './figureWords.ts';
import type { Figure } from './groupFigure.ts';
import { drawPiece } from './pieceLook.ts';

/** Where signs, the legend and the title begin. */
const LEFT = 14;
/** How wide the title may become, and the number of talks beside it. */
const TITLE_ROOM = 840;
const TALKS_ROOM = 390;
const SWATCH = 40;
const SWATCH_GAP = 8;
/** As many columns at least, so that the legend of pushes alone does not spread over the whole width. */
const LEGEND_COLUMNS = 4;
/** Up to the numbers of the axis. */
const NOTE_ROOM = 385;

/** The picture of a laid-out figure. */
export function drawFigure(figure: Figure, { deck, words }: FigureContent): Picture {
  const { width, height, rows } = figure;
  const colours = figureColours(deck);
  const tooFew = { kind: 'text', text: words.tooFew, x: LEFT, baseline: 150, size: 30, room: 1200 } as const;
  return {
    width,
    height,
    ground: colours.ground,
    letters: colours.letters,
    drawn: [
      ...drawHead(figure, words, colours),
      ...(rows.length === 0
        ? [tooFew]
        : [...drawAxis(figure, colours), ...drawRows(figure, LEFT, { deck, words }, colours)]),
    ],
  };
}

/** The title, the number of talks, and the legend: each piece with its name. */
function drawHead(
  { legend, width, n, sizes }: Figure,
  words: FigureWords,
  colours: FigureColours,
): readonly Drawn[] {
  const column = (width - 2 * RIGHT_MARGIN) / Math.max(legend.length, LEGEND_COLUMNS);
  const room = column - SWATCH - 1.5 * SWATCH_GAP;
  // The longest name decides, so that all are of one size.
  const widest = Math.max(...legend.map((piece) => textWidth(words.pieces[piece])));
  const size = Math.min(sizes.legend, room / widest);
  const baseline = sizes.head - 18;
  const h = sizes.legend * 1.05;
  const named = legend.map((piece, i): DrawnGroup => {
    const x = LEFT + i * column;
    const swatch = drawPiece(piece, [{ x, y: baseline - h * 0.82, w: SWATCH, h }], colours);
    const name = words.pieces[piece];
    return {
      kind: 'group',
      drawn: [swatch, { kind: 'text', text: name, x: x + SWATCH + SWATCH_GAP, baseline, size, room }],
    };
  });
  const bold = { kind: 'text', baseline: sizes.title + 4, size: sizes.title, bold: true } as const;
  return [
    { ...bold, text: words.title, x: LEFT, room: TITLE_ROOM },
    { ...bold, text: words.talks(n), x: width - RIGHT_MARGIN, align: 'right', room: TALKS_ROOM },
    ...named,
  ];
}

/** A line at each percentage of the axis with its number below, and what is said beside them. */
function drawAxis(
  { ticks, top, bottom, middle, sizes, note }: Figure,
  { letters, grid }: FigureColours,
): readonly Drawn[] {
  const baseline = bottom + 8 + sizes.tick * 0.95;
  const lines = ticks.map(({ x, percent }): DrawnGroup => {
    const line = x === middle ? { colour: letters, width: 2 } : { colour: grid, width: 1 };
    const path = `M${coordinate(x)} ${coordinate(top)}V${coordinate(bottom + 4)}`;
    const size = sizes.tick;
    return {
      kind: 'group',
      drawn: [
        { kind: 'path', path, line },
        { kind: 'text', text: `${percent} %`, x, baseline, size, align: 'center' },
      ],
    };
  });
  if (note === '') return lines;
  return [...lines, { kind: 'text', text: note, x: LEFT, baseline, size: sizes.tick * 0.9, room: NOTE_ROOM }];
}
