// What the press adds to a product: the die line on the card's edge, and crop marks outside the bleed.

import { CARD_CORNER_RADIUS } from '../domain/board/card.ts';
import { type Mm, ptFromMm } from '../domain/units.ts';
import { DIE, type Drawing, type Item, path } from './drawing/drawing.ts';
import { polyline, roundRectPath } from './drawing/shapes.ts';

/** Room around the bleed that crop marks need. */
export const SLUG: Mm = 7;

const MARK_GAP: Mm = 1;
const MARK_LENGTH: Mm = 5;
const HALF_POINT: Mm = 0.5 / ptFromMm(1);

/** A card or pin with its die line: the outline with round corners, on the trim, to be cut and never printed. */
export function withDieLine(card: Drawing): Drawing {
  const outline = roundRectPath({ x: 0, y: 0, ...card.size }, CARD_CORNER_RADIUS);
  const line: Item = path(outline, undefined, { paint: DIE, width: HALF_POINT });
  return { ...card, items: [...card.items, line] };
}

/** The product with a crop mark at both sides of each corner. */
export function withCropMarks(product: Drawing, bleed: Mm): Drawing {
  const near = bleed + MARK_GAP;
  const far = near + MARK_LENGTH;
  const { w, h } = product.size;
  const lines = [0, w].flatMap((x) =>
    [0, h].flatMap((y) => {
      const [outX, outY] = [x === 0 ? -1 : 1, y === 0 ? -1 : 1];
      return [
        polyline([
          { x: x + outX * near, y },
          { x: x + outX * far, y },
        ]),
        polyline([
          { x, y: y + outY * near },
          { x, y: y + outY * far },
        ]),
      ];
    }),
  );
  const marks: Item = path(lines.join(''), undefined, { paint: { ink: 'registration' }, width: HALF_POINT });
  return { ...product, items: [...product.items, marks] };
}
