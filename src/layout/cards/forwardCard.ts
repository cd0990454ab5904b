// A forward card's two sides: a question about the time to come in front, and what to ask on behind.

import { CARD_SIZE } from '../../domain/board/card.ts';
import type { TalkCard } from '../../domain/deck/deck.ts';
import type { Rect } from '../../domain/units.ts';
import { BLACK, type Item, path } from '../drawing/drawing.ts';
import { polyline } from '../drawing/shapes.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import { guideBack, guideFront, pictogramMark } from './guideCard.ts';

const FRONT_SIGN: Rect = { x: 22.6, y: 7.5, w: 37.2, h: 12 };
const BACK_SIGN: Rect = { x: 4, y: 3.8, w: 41, h: 10 };

export function forwardCardFront(kit: Kit, card: TalkCard): Composed {
  const sign = signpost(FRONT_SIGN);
  return compose(kit, CARD_SIZE, (type) =>
    guideFront(type, `forward.${card.id}`, kit.edition.forward[card.id]!, pictogramMark(kit, card), sign),
  );
}

export function forwardCardBack(kit: Kit, card: TalkCard): Composed {
  const { plate, title } = signpost(BACK_SIGN);
  return compose(kit, CARD_SIZE, (type) => {
    const name = type.block('forwardTitle', kit.edition.forwardTitle!, title, {
      font: 'bold',
      sizes: [14, 13, 12],
      valign: 'middle',
      role: 'H1',
    });
    const head = [plate, name.item];
    return guideBack(type, `forward.${card.id}`, kit.edition.forward[card.id]!, head);
  });
}

/** A yellow sign whose point is on its right, the way that is forward on board and screen alike. */
function signpost(rect: Rect): { readonly plate: Item; readonly title: Rect } {
  const point = rect.h / 2;
  const { x, y, w, h } = rect;
  const shoulder = x + w - point;
  const corners = [
    { x, y },
    { x: shoulder, y },
    { x: x + w, y: y + h / 2 },
    { x: shoulder, y: y + h },
    { x, y: y + h },
  ];
  const plate = path(polyline(corners, true), { ink: 'yellow' }, { paint: BLACK, width: 0.5 });
  return { plate, title: { x: x + 2, y: y + 1, w: w - point, h: h - 2 } };
}
