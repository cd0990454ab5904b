// The culture cards: a mechanism of the learning culture a card, what feeds it in front, two statements to talk about behind.

import { CARD_SIZE } from '../../domain/board/card.ts';
import { MECHANISM_NAMES, type Mechanism } from '../../domain/study/learningCulture.ts';
import type { Mm, Rect } from '../../domain/units.ts';
import { PAPER, path } from '../drawing/drawing.ts';
import { roundRectPath } from '../drawing/shapes.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import type { TextStyle } from '../text/textBlock.ts';
import type { CardSide } from './cards.ts';
import type { CultureWords } from './cultureWords.ts';
import { guideBack, guideFront, pictogramMark } from './guideCard.ts';

export const CULTURE_ICONS: Readonly<Record<Mechanism, string>> = {
  selfDirection: 'steering-wheel',
  content: 'shovel',
  room: 'lifebuoy',
  together: 'users-three',
  leadership: 'megaphone',
  organisation: 'briefcase',
  outside: 'globe-hemisphere-east',
};

const SMALL: TextStyle = { font: 'regular', sizes: [6.5], leading: 1.2 };
const PLATE: Rect = { x: 4, y: 4, w: 55, h: 9 };
/** Where the statements end and the references begin. */
const FOOT: Mm = 64.5;

/** Front and back of the seven cards, card by card. */
export function cultureSides(kit: Kit, words: CultureWords): readonly CardSide[] {
  return MECHANISM_NAMES.flatMap((mechanism): CardSide[] => [
    { card: `culture-${mechanism}`, side: 'front', ...front(kit, words, mechanism) },
    { card: `culture-${mechanism}`, side: 'back', ...back(kit, words, mechanism) },
  ]);
}

function front(kit: Kit, { feeds, mechanisms }: CultureWords, mechanism: Mechanism): Composed {
  const { title, lead, points } = mechanisms[mechanism];
  const mark = pictogramMark(kit, { icon: CULTURE_ICONS[mechanism] });
  return compose(kit, CARD_SIZE, (type) =>
    guideFront(
      type,
      `culture.mechanisms.${mechanism}`,
      { title, lead, points, pointsTitle: ['culture.feeds', feeds] },
      mark,
    ),
  );
}

function back(kit: Kit, words: CultureWords, mechanism: Mechanism): Composed {
  const { term, backLines } = words.mechanisms[mechanism];
  const field = `culture.mechanisms.${mechanism}`;
  return compose(kit, CARD_SIZE, (type) => {
    const name: TextStyle = {
      font: 'bold',
      sizes: [9.5, 9, 8.5],
      align: 'center',
      valign: 'middle',
      role: 'H1',
    };
    const head = [
      path(roundRectPath(PLATE, 2), PAPER),
      type.block(`${field}.term`, term, { ...PLATE, x: PLATE.x + 1.5, w: PLATE.w - 3 }, name).item,
    ];
    const lines = { backTitle: words.talk, backLines };
    const foot: Rect = { x: 8, y: FOOT, w: 47, h: 82 - FOOT };
    const sources = `${words.source} ${words.reference}`;
    return [
      ...guideBack(type, field, lines, head, { size: 12, bottom: FOOT - 1, titled: 'culture.talk' }),
      type.block('culture.reference', sources, foot, SMALL).item,
    ];
  });
}
