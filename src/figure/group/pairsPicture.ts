// Draws cards on which two halls, or leaders and the others, differ: two bars a card, each as long as its share.

import type { Direction } from '../../domain/board/zones.ts';
import type { Deck } from '../../domain/deck/deck.ts';
import { fillIn } from '../../domain/deck/edition.ts';
import type { PairedCard, SideCounts } from '../../domain/group/pair.ts';
import { figureColours } from '../drawing/colours.ts';
import { textWidth } from '../drawing/textWidth.ts';
import type { Drawn, DrawnGroup, DrawnText, Picture } from '../drawing/vocabulary.ts';
import { halveText } from '../drawing/wrapText.ts';
import type { FigureWords } from './figureWords.ts';
import { drawLegend } from './legend.ts';
import { drawPiece } from './pieceLook.ts';

const WIDTH = 1280;
const HEAD = 54;
const LINE = 44;
const BAR = 34;
const ROW = 2 * LINE + 16;
const LEFT = 14;
const TITLE_ROOM = 330;
const NAME_LEFT = 360;
const NAME_ROOM = 210;
const [START, END] = [590, 1264];
const MIDDLE = (START + END) / 2;
const SIZE = 30;
/** For a number beside the longest bar. */
const NUMBER_ROOM = 96;
const BASELINE = 0.36;

/** As many cards as can be read from the back of the room. */
export const PAIRS_FOR_ROOM = 4;

export interface PairWords extends Pick<FigureWords, 'pieces' | 'titleOf'> {
  /** What the two are called, in a word or two. */
  readonly names: readonly [one: string, other: string];
  /** `{count} of {n}`. */
  readonly of: string;
}

export function drawPairs(cards: readonly PairedCard[], deck: Pick<Deck, 'inks'>, words: PairWords): Picture {
  const colours = figureColours(deck);
  const longest = MIDDLE - START - NUMBER_ROOM;
  const line = ({ n, ...sides }: SideCounts, name: string, y: number): Drawn[] => {
    const baseline = y + BAR / 2 + SIZE * BASELINE;
    const text = { kind: 'text', baseline } as const;
    const side = (direction: Direction): Drawn[] => {
      const count = sides[direction];
      const w = (count / n) * longest;
      const x = direction === 'push' ? MIDDLE : MIDDLE - w;
      const align = direction === 'push' ? 'left' : 'right';
      const beside = direction === 'push' ? x + w + 8 : x - 8;
      const bar = w === 0 ? [] : [drawPiece(`any-${direction}`, [{ x, y, w, h: BAR }], colours)];
      const said = fillIn(words.of, { count, n });
      const number: DrawnText = { ...text, text: said, x: beside, align, size: 26, room: NUMBER_ROOM };
      return count === 0 ? [] : [...bar, number];
    };
    return [
      { ...text, text: name, x: NAME_LEFT, size: Math.min(26, NAME_ROOM / textWidth(name)), room: NAME_ROOM },
      ...side('brake'),
      ...side('push'),
    ];
  };
  const rows = cards.map(({ card, one, other }, index): DrawnGroup => {
    const top = HEAD + index * ROW + 8;
    return {
      kind: 'group',
      drawn: [
        ...titleLines(words.titleOf(card), top + LINE),
        ...line(one, words.names[0], top + (LINE - BAR) / 2),
        ...line(other, words.names[1], top + LINE + (LINE - BAR) / 2),
      ],
    };
  });
  const bottom = HEAD + ROW * cards.length;
  const middle = { kind: 'path', path: `M${MIDDLE} ${HEAD}V${bottom}` } as const;
  const legend = { left: START - 230, width: WIDTH + 120, baseline: HEAD - 18, size: 28 };
  return {
    width: WIDTH,
    height: bottom + 8,
    ground: colours.ground,
    letters: colours.letters,
    drawn: [
      ...drawLegend(['any-brake', 'any-push'], words.pieces, legend, colours),
      ...rows,
      { ...middle, line: { colour: colours.letters, width: 4 } },
    ],
  };
}

/** @param centre of the row */
function titleLines(title: string, centre: number): readonly DrawnText[] {
  const fitting = (text: string) => Math.min(34, TITLE_ROOM / textWidth(text, true));
  const halves = halveText(title);
  const half = Math.min(...halves.map(fitting));
  const lines = halves.length > 1 && half > fitting(title) ? halves : [title];
  const size = Math.min(...lines.map(fitting));
  return lines.map((text, i) => ({
    kind: 'text',
    text,
    x: LEFT,
    baseline: centre + size * BASELINE + (i - (lines.length - 1) / 2) * size * 1.08,
    size,
    bold: true,
    room: TITLE_ROOM,
  }));
}
