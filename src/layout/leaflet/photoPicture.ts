// The picture of a good photo: the whole board with a rim of table, cards whose blocks are in view.

import { boardGeometry, MASTER_FORMAT } from '../../domain/board/board.ts';
import { CARD_SIZE } from '../../domain/board/card.ts';
import { type Mm, type Point, type Rect, rectInset, type Size } from '../../domain/units.ts';
import { boardMiniature, miniatureHeight } from '../board/boardMiniature.ts';
import { BLACK, type Item, PAPER, path, placed } from '../drawing/drawing.ts';
import { polyline, rectPath, roundRectPath } from '../drawing/shapes.ts';
import type { Kit } from '../kit.ts';

const BOARD = boardGeometry(MASTER_FORMAT);
const PHOTO_CARDS: readonly (readonly [Mm, Mm])[] = [
  [40, 90],
  [190, 200],
  [330, 80],
  [470, 90],
  [490, 210],
];
const PHOTO_RIM: Mm = 4.5;
const PHOTO_BOARD: Mm = 50;
/** The picture's size. */
export const PHOTO: Size = {
  w: PHOTO_BOARD + 2 * PHOTO_RIM,
  h: miniatureHeight(PHOTO_BOARD) + 2 * PHOTO_RIM,
};
const BRACKET: Mm = 7;

/** The board between the corners of a viewfinder. */
export function photoPicture(kit: Kit, at: Point): Item[] {
  const [right, bottom] = [at.x + PHOTO.w, at.y + PHOTO.h];
  const bracket = (x: Mm, y: Mm) => {
    const [inX, inY] = [x === at.x ? BRACKET : -BRACKET, y === at.y ? BRACKET : -BRACKET];
    return polyline([
      { x: x + inX, y },
      { x, y },
      { x, y: y + inY },
    ]);
  };
  const corners = [bracket(at.x, at.y), bracket(right, at.y), bracket(right, bottom), bracket(at.x, bottom)];
  return [
    path(corners.join(''), undefined, { paint: BLACK, width: 0.9 }),
    boardMiniature(kit, { x: at.x + PHOTO_RIM, y: at.y + PHOTO_RIM }, PHOTO_BOARD),
    placed(boardInUse(), at.x + PHOTO_RIM, at.y + PHOTO_RIM, PHOTO_BOARD / BOARD.size.w),
  ];
}

/** Some cards on the board, each with its block in view, and the blocks in the corners; plain, so that nothing reads them. */
function boardInUse(): Item[] {
  const block = (rect: Rect): Item[] => [
    path(rectPath(rect), PAPER),
    path(rectPath(rectInset(rect, rect.w / 8)), BLACK),
  ];
  const cards = PHOTO_CARDS.flatMap(([x, y]): Item[] => {
    const tag = { x: x + CARD_SIZE.w - 26, y: y + 4, w: 22, h: 22 };
    return [path(roundRectPath({ x, y, ...CARD_SIZE }, 4), PAPER), ...block(tag)];
  });
  return [...BOARD.tags.flatMap(({ rect }) => block(rect)), ...cards];
}
