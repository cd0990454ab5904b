// Corners of boards in the picture besides the one that is read.

import { BOARD_FORMATS, type BoardGeometry, boardTagIds } from '../../domain/board/board.ts';
import type { Mm } from '../../domain/units.ts';
import { boardPointsFromCorners, type Mapping } from '../geometry/mapping.ts';
import { CARD_SQUARE } from '../geometry/square.ts';
import { isCertain, type SeenTag } from '../tags/seenTag.ts';
import { squareOnBoard } from './boardTags.ts';

/** The ids of the corners of every board that there is. */
export const BOARD_TAGS: ReadonlySet<number> = new Set(BOARD_FORMATS.flatMap(boardTagIds));

/** A board's tag is larger than a card's by this factor at least: the smallest board's by 1.7, less what a slanting view takes. */
const LARGER = 1.3;
/** A tag that lies this far from where this board has it is another board's, mm: paper that curls moves by less. */
const ELSEWHERE: Mm = 60;

/** Whether a tag is the corner of another board: beyond doubt, as large as a board's tag, and not where this board has it. */
export function isOtherBoards(tag: SeenTag, geometry: BoardGeometry, mapping: Mapping): boolean {
  if (!BOARD_TAGS.has(tag.id) || !isCertain(tag)) return false;
  const [a, b, c, d] = boardPointsFromCorners(mapping, tag.corners);
  const diagonals = Math.hypot(c!.x - a!.x, c!.y - a!.y) + Math.hypot(d!.x - b!.x, d!.y - b!.y);
  if (!(diagonals > 2 * Math.SQRT2 * LARGER * CARD_SQUARE)) return false;
  const printed = squareOnBoard(geometry, tag.id)?.[0];
  return !printed || Math.hypot(a!.x - printed.x, a!.y - printed.y) > ELSEWHERE;
}
