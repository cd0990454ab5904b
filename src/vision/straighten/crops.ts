// Cut-outs of a board's cards and write-in fields, upright, from one photo.

import { boardGeometry, type FieldId } from '../../domain/board/board.ts';
import { CARD_SIZE } from '../../domain/board/card.ts';
import { cardPoint, type Mm, type Rect } from '../../domain/units.ts';
import { boardPointFromCard } from '../geometry/square.ts';
import type { Picture } from '../picture/picture.ts';
import { type BoardInPhoto, type Straightened, straightenPatch, upright } from './straighten.ts';
import { cardsAbove, type LaidCard, leaveOut, showsWriting } from './visiblePaper.ts';

/** A rectangle of a card, upright, with `margin` mm of what lies round it. */
function cropOnCard(
  picture: Picture,
  { mapping }: BoardInPhoto,
  { centreMm, angleDeg }: LaidCard,
  { x, y, w, h }: Rect,
  pxPerMm: number,
  margin: Mm,
): Straightened {
  const angle = (angleDeg * Math.PI) / 180;
  const centre = boardPointFromCard(centreMm, angle, cardPoint(x + w / 2, y + h / 2));
  const size = { w: w + 2 * margin, h: h + 2 * margin };
  return straightenPatch(picture, mapping, { centre, size, angle }, pxPerMm);
}

/** One card, upright, with `margin` mm of what lies round it. */
export function cropCard(
  picture: Picture,
  board: BoardInPhoto,
  card: LaidCard,
  pxPerMm: number,
  margin: Mm = 2,
): Straightened {
  return cropOnCard(picture, board, card, { x: 0, y: 0, ...CARD_SIZE }, pxPerMm, margin);
}

interface VisibleCrop {
  /** Of the card: all of it, or the writing area. */
  readonly part: Rect;
  readonly cards: readonly LaidCard[];
  readonly pxPerMm: number;
  readonly margin?: Mm;
  readonly evenBlank?: boolean;
}

/**
 * What a player wrote on a card, upright, with its own paper alone as far as that is known: what lies under other cards is white. Null when
 * nothing shows in its writing area: a blank card, or one whose writing is covered.
 * @param crop.cards all that lie on the board
 * @param crop.evenBlank whether a picture is wanted of a card without writing too
 */
export function cropVisible(
  picture: Picture,
  board: BoardInPhoto,
  card: LaidCard,
  { part, cards, pxPerMm, margin = 2, evenBlank = false }: VisibleCrop,
): Straightened | null {
  const { surely, perhaps } = cardsAbove(card, cards);
  // Whether a card lies on top is not always told. Where leaving it out leaves nothing, it is left in: what somebody wrote
  // is worth more than a strip of another card.
  for (const above of perhaps.length > 0 ? [[...surely, ...perhaps], surely] : [surely]) {
    const cut = cropOnCard(picture, board, card, part, pxPerMm, margin);
    leaveOut(cut, card, part, margin, above);
    if (evenBlank || showsWriting(cut, part, margin)) return cut;
  }
  return null;
}

/** The whole face of a card. */
export const WHOLE_CARD: Rect = { x: 0, y: 0, ...CARD_SIZE };

/** One write-in field of the board; null when the board has no such field. */
export function cropField(
  picture: Picture,
  board: BoardInPhoto,
  field: FieldId,
  pxPerMm: number,
  margin: Mm = 2,
): Straightened | null {
  const found = boardGeometry(board.format).fields.find((f) => f.id === field);
  return found ? straightenPatch(picture, board.mapping, upright(found.rect, margin), pxPerMm) : null;
}
