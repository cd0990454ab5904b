// Draws the groups of cards for the big screen: how often the cards of each were a brake or a push, and how heavy.

import type { Direction } from '../../domain/board/zones.ts';
import type { Deck } from '../../domain/deck/deck.ts';
import { fillIn } from '../../domain/deck/edition.ts';
import { SIGN_FIELD, SIGNS } from '../../domain/deck/signs.ts';
import { countIn } from '../../domain/group/tally.ts';
import type { FactorGroupView } from '../../domain/group/view.ts';
import { figureColours } from '../drawing/colours.ts';
import type { Drawn, DrawnGroup, DrawnPath, Picture } from '../drawing/vocabulary.ts';
import type { FigureWords } from './figureWords.ts';
import { PIECES } from './groupFigure.ts';
import { drawLegend } from './legend.ts';
import { drawPiece } from './pieceLook.ts';

const WIDTH = 1280;
const HEAD = 54;
const ROW = 92;
const BAR_HEIGHT = 64;
const LEFT = 14;
const MIDDLE = 800;
const LONGEST_BAR = 290;
const SIGN = 56;
const NAME_LEFT = LEFT + SIGN + 18;
/** Up to the number beside the longest bar. */
const NAME_ROOM = 300;
const NUMBER_GAP = 12;
const SIZE = 42;
const LEGEND_SIZE = 28;
/** From the top of a bar to where the letters beside it stand. */
const BASELINE = 46;

/** What is said in it, as in the figure of all cards. */
type PictureWords = Pick<FigureWords, 'pieces' | 'orMore'>;

/** @param nameOf the name of a group of cards by its id */
export function drawCardGroups(
  groups: readonly FactorGroupView[],
  nameOf: (group: string) => string,
  deck: Pick<Deck, 'inks' | 'groups'>,
  words: PictureWords,
): Picture {
  const colours = figureColours(deck);
  const most = Math.max(1, ...groups.flatMap(({ push, brake }) => [push, brake]));
  const rows = groups.map(({ group, tally, ...sides }, index): DrawnGroup => {
    const y = HEAD + index * ROW + (ROW - BAR_HEIGHT) / 2;
    const text = { kind: 'text', baseline: y + BASELINE, size: SIZE } as const;
    const drawSide = (side: Direction): Drawn[] => {
      const count = sides[side];
      // Of cards on which nearly all agree not all is told; that it may be more than none says nothing.
      if (count === 0) return [];
      const sign = side === 'push' ? 1 : -1;
      let from = MIDDLE;
      const pieces = PIECES[side].flatMap((piece): DrawnPath[] => {
        const w = (countIn(tally, piece) / most) * LONGEST_BAR;
        const x = sign > 0 ? from : from - w;
        from += sign * w;
        return w === 0 ? [] : [drawPiece(piece, [{ x, y, w, h: BAR_HEIGHT }], colours)];
      });
      const said = tally.hidden > 0 ? fillIn(words.orMore, { count }) : String(count);
      const align = sign > 0 ? 'left' : 'right';
      return [...pieces, { ...text, text: said, x: from + sign * NUMBER_GAP, align }];
    };
    return {
      kind: 'group',
      drawn: [
        ...signOf(group, y, deck),
        { ...text, text: nameOf(group), x: NAME_LEFT, room: NAME_ROOM },
        ...drawSide('brake'),
        ...drawSide('push'),
      ],
    };
  });
  const bottom = HEAD + ROW * groups.length + 8;
  const middle: Drawn = {
    kind: 'path',
    path: `M${MIDDLE} ${HEAD}V${bottom}`,
    line: { colour: colours.letters, width: 4 },
  };
  const pieces = [...PIECES.brake.toReversed(), ...PIECES.push].filter(
    (piece) => !piece.startsWith('any') || groups.some(({ tally }) => countIn(tally, piece) > 0),
  );
  const place = { left: LEFT, width: WIDTH, baseline: HEAD - 18, size: LEGEND_SIZE };
  return {
    width: WIDTH,
    height: bottom + 4,
    ground: colours.ground,
    letters: colours.letters,
    drawn: [...drawLegend(pieces, words.pieces, place, colours), ...rows, middle],
  };
}

/** The bare sign of a group: here and on its cards is the one place for its colour. */
function signOf(
  id: string,
  y: number,
  { groups, inks }: Pick<Deck, 'inks' | 'groups'>,
): readonly DrawnPath[] {
  const group = groups.find((each) => each.id === id);
  if (!group) return [];
  const at = { x: LEFT, y: y + (BAR_HEIGHT - SIGN) / 2, scale: SIGN / SIGN_FIELD };
  return [{ kind: 'path', path: SIGNS[group.sign].edge, at, fill: inks[group.ink].srgb }];
}
