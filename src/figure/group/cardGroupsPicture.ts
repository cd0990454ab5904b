// Draws the groups of cards for the big screen: how often the cards of each were a brake or a push.

import type { Deck } from '../../domain/deck/deck.ts';
import type { FactorGroupView } from '../../domain/group/view.ts';
import { figureColours } from '../drawing/colours.ts';
import type { Drawn, DrawnGroup, Picture } from '../drawing/vocabulary.ts';
import type { Piece } from './groupFigure.ts';
import { drawPiece } from './pieceLook.ts';

const WIDTH = 1280;
const ROW = 108;
const BAR_HEIGHT = 80;
const TOP = 14;
const LEFT = 14;
const MIDDLE = 800;
const LONGEST_BAR = 290;
/** Up to the number beside the longest bar. */
const NAME_ROOM = 380;
const NUMBER_GAP = 12;
const SIZE = 48;
/** From the top of a bar to where the letters beside it stand. */
const BASELINE = 56;
/** Heavier than in the figure of all cards, for these bars are larger. */
const LINES = { edge: 2 };

/** @param nameOf the name of a group of cards by its id */
export function drawCardGroups(
  groups: readonly FactorGroupView[],
  nameOf: (group: string) => string,
  deck: Pick<Deck, 'inks'>,
): Picture {
  const colours = figureColours(deck);
  const most = Math.max(1, ...groups.flatMap(({ push, brake }) => [push, brake]));
  const rows = groups.map(({ group, push, brake, tally }, index): DrawnGroup => {
    const y = index * ROW + TOP;
    const [left, right] = [(brake / most) * LONGEST_BAR, (push / most) * LONGEST_BAR];
    // Both of one colour: a hatch says ‘slight’ in the figures before it, and these bars tell of both weights.
    /** A bar without a length would still have an edge. */
    const bar = (piece: Piece, x: number, w: number) =>
      w === 0 ? [] : [drawPiece(piece, [{ x, y, w, h: BAR_HEIGHT }], colours, LINES)];
    // Of cards on which nearly all agree not all is told.
    const least = tally.hidden > 0 ? '≥ ' : '';
    const text = { kind: 'text', baseline: y + BASELINE, size: SIZE } as const;
    return {
      kind: 'group',
      drawn: [
        { ...text, text: nameOf(group), x: LEFT, room: NAME_ROOM },
        ...bar('strong-brake', MIDDLE - left, left),
        { ...text, text: `${least}${brake}`, x: MIDDLE - left - NUMBER_GAP, align: 'right' },
        ...bar('strong-push', MIDDLE, right),
        { ...text, text: `${least}${push}`, x: MIDDLE + right + NUMBER_GAP },
      ],
    };
  });
  const bottom = ROW * groups.length + 10;
  const middle: Drawn = {
    kind: 'path',
    path: `M${MIDDLE} 0V${bottom}`,
    line: { colour: colours.letters, width: 3 },
  };
  return {
    width: WIDTH,
    height: bottom + 10,
    ground: colours.ground,
    letters: colours.letters,
    drawn: [...rows, middle],
  };
}
