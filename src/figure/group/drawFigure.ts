// Draws a group's figure: its title and legend, the axis, and the rows between them.

import { type FigureColours, figureColours } from '../drawing/colours.ts';
import { coordinate, type Drawn, type DrawnGroup, type Picture } from '../drawing/vocabulary.ts';
import { drawRows, type FigureContent } from './drawRows.ts';
import { RIGHT_MARGIN } from './figureSizes.ts';
import type { FigureWords } from './figureWords.ts';
import type { Figure } from './groupFigure.ts';
import { drawLegend } from './legend.ts';

/** Where signs, the legend and the title begin. */
const LEFT = 14;
/** How wide the title may become, and the number of talks beside it. */
const TITLE_ROOM = 840;
const TALKS_ROOM = 390;
/** Up to the numbers of the axis. */
const NOTE_ROOM = 385;

/** The picture of a laid-out figure. */
export function drawFigure(figure: Figure, { deck, words }: FigureContent): Picture {
  const { width, height, rows } = figure;
  const colours = figureColours(deck);
  const tooFew = {
    kind: 'text',
    text: words.tooFew,
    x: LEFT,
    baseline: 150,
    size: 30,
    room: width - 80,
  } as const;
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

/** The title and the number of talks, where the figure says them itself, and the legend. */
function drawHead(figure: Figure, words: FigureWords, colours: FigureColours): readonly Drawn[] {
  const { legend, width, n, sizes } = figure;
  const place = { left: LEFT, width, baseline: sizes.head - 18, size: sizes.legend };
  const named = drawLegend(legend, words.pieces, { ...place, narrow: sizes.titlesEnd === 0 }, colours);
  if (!sizes.titled) return named;
  const bold = { kind: 'text', baseline: sizes.title + 4, size: sizes.title, bold: true } as const;
  return [
    { ...bold, text: words.title, x: LEFT, room: TITLE_ROOM },
    { ...bold, text: words.talks(n), x: width - RIGHT_MARGIN, align: 'right', room: TALKS_ROOM },
    ...named,
  ];
}

/** The line in the middle and, where there is an axis, one at each percentage with its number below; and what is said beside them. */
function drawAxis(
  { ticks, top, bottom, middle, sizes, note }: Figure,
  { letters, grid }: FigureColours,
): readonly Drawn[] {
  const baseline = bottom + 8 + sizes.tick * 0.95;
  const lines = ticks
    .filter(({ x }) => sizes.axis || x === middle)
    .map(({ x, percent }): DrawnGroup => {
      const line = x === middle ? { colour: letters, width: sizes.axis ? 2 : 4 } : { colour: grid, width: 1 };
      const path = `M${coordinate(x)} ${coordinate(top)}V${coordinate(bottom + 4)}`;
      const text = { kind: 'text', text: `${percent} %`, x, baseline, size: sizes.tick } as const;
      return {
        kind: 'group',
        drawn: [{ kind: 'path', path, line }, ...(sizes.axis ? [{ ...text, align: 'center' } as const] : [])],
      };
    });
  if (note === '') return lines;
  const room = sizes.axis ? NOTE_ROOM : sizes.width - 2 * LEFT;
  return [...lines, { kind: 'text', text: note, x: LEFT, baseline, size: sizes.tick * 0.9, room }];
}
