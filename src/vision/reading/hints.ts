// Which hints follow from what was and was not found.

import { BOARD_FORMATS, boardTagIds, cornersOnBoard, middleOfBoard } from '../../domain/board/board.ts';
import type { BoardPoint } from '../../domain/units.ts';
import { type FoundBoard, type FoundSheet, missingTags, type Sighting } from '../board/findBoard.ts';
import type { FoundCards } from '../cards/findCards.ts';
import { isBeforeCamera, picturePointFromBoard, scaleAt } from '../geometry/mapping.ts';
import { CARD_SQUARE } from '../geometry/square.ts';
import { isSure, type SeenTag } from '../tags/seenTag.ts';
import { BOARD_CORNERS, type Warning } from './warnings.ts';

/** Below this many px along a tag's black square, cards are missed. */
const SMALL_SIDE = 14;

/** What is to be said of corners that were not found. `width` and `height` of the picture in px. */
export function cornerWarnings(board: FoundSheet, width: number, height: number): Warning[] {
  const { geometry } = board;
  const { mapping } = board.calibration;
  const middle = middleOfBoard(geometry);
  const isOutside = (point: BoardPoint): boolean => {
    if (!isBeforeCamera(mapping, point, middle)) return true;
    const p = picturePointFromBoard(mapping, point);
    return p.x < 0 || p.y < 0 || p.x > width || p.y > height;
  };
  const gone = missingTags(board).map((tag) => ({
    corner: BOARD_CORNERS[geometry.tags.indexOf(tag)]!,
    outside: cornersOnBoard(tag.rect).some(isOutside),
  }));
  const warnings: Warning[] = gone.map((corner) => ({ code: 'board-corner-missing', ...corner }));
  if (gone.length >= 2) warnings.push({ code: 'mapping-unsure', missing: gone.map(({ corner }) => corner) });
  return warnings;
}

/** The hints of a picture in which the board was found. `width` and `height` of the picture in px. */
export function boardWarnings(
  board: FoundBoard,
  { cards, scale, otherBoard, otherTags, unread }: FoundCards,
  width: number,
  height: number,
): Warning[] {
  const warnings = cornerWarnings(board, width, height);
  const { geometry, calibration } = board;
  const { mapping } = calibration;
  const middle = middleOfBoard(geometry);
  const sidePx = CARD_SQUARE * scaleAt(mapping, middle);
  if (sidePx < SMALL_SIDE) warnings.push({ code: 'tags-too-small', sidePx });
  if (scale !== 1) warnings.push({ code: 'cards-scaled', percent: Math.round(100 * scale) });
  if (otherBoard) warnings.push({ code: 'more-boards' });
  if (unread.length > 0) warnings.push({ code: 'unread', count: unread.length });
  if (otherTags.length > 0) warnings.push({ code: 'other-deck', count: otherTags.length });
  if (cards.length === 0) warnings.push({ code: 'no-card' });
  return warnings;
}

/** Why no board can be read: the picture is a mirror image, too little of the board is in it, or nothing at all. */
export function whyNoBoard({ tags, mirrored }: Sighting, deckTags: ReadonlySet<number>): Warning {
  if (mirrored) return { code: 'picture-mirrored' };
  const sure = tags.filter(isSure);
  const alone = loneBoardTag(sure);
  if (alone) return alone;
  const cards = new Set(sure.filter(({ id }) => deckTags.has(id)).map(({ id }) => id)).size;
  return cards > 0 ? { code: 'no-board-but-cards', count: cards } : { code: 'no-board' };
}

function loneBoardTag(tags: readonly SeenTag[]): Warning | null {
  for (const format of BOARD_FORMATS) {
    const ids = boardTagIds(format);
    const [seen, ...more] = ids.filter((id) => tags.some((tag) => tag.id === id));
    // Several that make no board are not its corners.
    if (seen !== undefined && more.length === 0)
      return { code: 'only-one-board-tag', format, corner: BOARD_CORNERS[ids.indexOf(seen)]! };
  }
  return null;
}
