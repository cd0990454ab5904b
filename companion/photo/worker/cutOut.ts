// The board from above, what was written on it, and the places that are asked about, cut out of a photo; fetched with the rest that follows the tags.

import { boardGeometry } from '../../../src/domain/board/board.ts';
import { WRITING_AREA } from '../../../src/domain/board/card.ts';
import { ownCardNumber } from '../../../src/domain/talk/talk.ts';
import type { Picture } from '../../../src/vision/picture/picture.ts';
import type { ReadBoard } from '../../../src/vision/reading/readBoard.ts';
import { cropField, cropVisible, WHOLE_CARD } from '../../../src/vision/straighten/crops.ts';
import {
  type Straightened,
  straightenBoard,
  straightenPatch,
} from '../../../src/vision/straighten/straighten.ts';
import { cardsAbove, type LaidCard } from '../../../src/vision/straighten/visiblePaper.ts';
import type { Keepsake } from '../../talks/record.ts';
import { imageFromPixels } from './pixels.ts';
import type { CutOut, Peek } from './protocol.ts';

const BOARD_PX_WIDE = 1400;
const FIELD_PX_PER_MM = 5;
const CARD_PX_PER_MM = 6;
/** A place that is asked about: a card and what lies round it. */
const PEEK = { w: 112, h: 112 };
const PEEK_PX_PER_MM = 4;

/** A photo that was read. */
export interface ReadPhoto {
  readonly picture: Picture;
  readonly board: ReadBoard;
}

/** The board from above. */
export function fromAbove({ picture, board }: ReadPhoto, pxWide = BOARD_PX_WIDE): Straightened {
  return straightenBoard(picture, board, pxWide / boardGeometry(board.format).size.w);
}

/** Places of the board, as they are asked about, in the same order. */
export async function peekAt({ picture, board }: ReadPhoto, places: readonly Peek[]): Promise<Blob[]> {
  const images: Blob[] = [];
  for (const { centreMm, angleDeg } of places) {
    const patch = { centre: centreMm, size: PEEK, angle: (angleDeg * Math.PI) / 180 };
    const cut = straightenPatch(picture, board.mapping, patch, PEEK_PX_PER_MM);
    images.push(await imageFromPixels(cut, 'image/jpeg'));
  }
  return images;
}

/** The writing on cards and fields. */
export async function cutOutOf(
  { picture, board }: ReadPhoto,
  cards: readonly (LaidCard & { readonly card: string })[],
): Promise<CutOut> {
  const cutOuts: Keepsake[] = [];
  const covered: string[] = [];
  for (const card of cards) {
    // An own card has its name written on top.
    const part = ownCardNumber(card.card) === undefined ? WRITING_AREA : WHOLE_CARD;
    const cut = cropVisible(picture, board, card, { part, cards, pxPerMm: CARD_PX_PER_MM });
    if (cut) cutOuts.push({ of: `card:${card.card}`, image: await imageFromPixels(cut) });
    else if (Object.values(cardsAbove(card, cards)).flat().length > 0) covered.push(card.card);
  }
  for (const { id } of boardGeometry(board.format).fields) {
    const field = cropField(picture, board, id, FIELD_PX_PER_MM);
    if (field) cutOuts.push({ of: `field:${id}`, image: await imageFromPixels(field) });
  }
  return { cutOuts, covered };
}
