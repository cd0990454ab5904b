// Which hints follow from what was and was not found.

import { BOARD_FORMATS } from '../../domain/board/board.ts';
import type { Point, Rect } from '../../domain/units.ts';
import { boardTagIds, type FoundBoard } from '../board/findBoard.ts';
import { CARD_SQUARE } from '../cards/place.ts';
import { isSure, type Sight } from '../cards/sight.ts';
import type { Strangers } from '../cards/strangers.ts';
import { isBeforeCamera, pictureFromBoard, scaleAt } from '../geometry/mapping.ts';
import type { Decoded } from '../tags/decode.ts';
import { BOARD_CORNERS, type Warning } from './warnings.ts';

/** Below this many px along a tag's black square, cards are missed. */
const SMALL_SIDE = 14;

function rectCorners({ x, y, w, h }: Rect): Point[] {
  return [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ];
}

/** The hints of a picture in which the board was found. */
export function boardWarnings(
  found: FoundBoard,
  { otherTags, spoilt }: Strangers,
  width: number,
  height: number,
): Warning[] {
  const warnings: Warning[] = [];
  const { geometry, calibration } = found;
  const missing = geometry.tags.flatMap((tag, i) => {
    if (found.tags.some((t) => t.id === tag.id)) return [];
    const middle = { x: geometry.size.w / 2, y: geometry.size.h / 2 };
    const outside = rectCorners(tag.rect).some(({ x, y }) => {
      if (!isBeforeCamera(calibration.mapping, x, y, middle.x, middle.y)) return true;
      const p = pictureFromBoard(calibration.mapping, x, y);
      return p.x < 0 || p.y < 0 || p.x > width || p.y > height;
    });
    warnings.push({ code: 'board-corner-missing', corner: BOARD_CORNERS[i]!, outside });
    return [BOARD_CORNERS[i]!];
  });
  if (missing.length >= 2) warnings.push({ code: 'mapping-unsure', missing });
  const sidePx = CARD_SQUARE * scaleAt(calibration.mapping, geometry.size.w / 2, geometry.size.h / 2);
  if (sidePx < SMALL_SIDE) warnings.push({ code: 'tags-too-small', sidePx });
  if (spoilt > 0) warnings.push({ code: 'card-covered', count: spoilt });
  if (otherTags.length > 0) warnings.push({ code: 'other-deck', count: otherTags.length });
  return warnings;
}

/** The hints of a picture without a board that can be read. */
export function missingBoard(sight: Sight, deck: readonly { readonly tag: number }[]): Warning[] {
  const sure = sight.tags.filter(isSure);
  const alone = loneBoardTag(sure);
  if (alone) return [alone];
  const cards = new Set(sure.filter((t) => deck.some((c) => c.tag === t.id)).map((t) => t.id)).size;
  return cards > 0 ? [{ code: 'no-board-but-cards', count: cards }] : [{ code: 'no-board' }];
}

function loneBoardTag(tags: readonly Decoded[]): Warning | null {
  for (const format of BOARD_FORMATS) {
    const ids = boardTagIds(format);
    const seen = tags.find((t) => ids.includes(t.id));
    if (seen) return { code: 'only-one-board-tag', format, corner: BOARD_CORNERS[ids.indexOf(seen.id)]! };
  }
  return null;
}
