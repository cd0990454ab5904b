// The prompt cards: a column of the perspectives' table a card, what connects in front, questions and the source behind.
//
// That table is another model than the dialogue board's, with other axes: nothing of it stands on the board.

import { CARD_SIZE } from '../../domain/board/card.ts';
import type { Mm, Rect } from '../../domain/units.ts';
import type { CardSide } from '../cards/cards.ts';
import { guideBack, guideFront, pictogramMark } from '../cards/guideCard.ts';
import { PAPER, path } from '../drawing/drawing.ts';
import { roundRectPath } from '../drawing/shapes.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import type { TextStyle } from '../text/textBlock.ts';
import { PROMPT_NAMES, type PromptName, type PromptWords } from './promptWords.ts';

export const PROMPT_ICONS: Readonly<Record<PromptName, string>> = {
  vision: 'binoculars',
  anchoring: 'path',
  professionalising: 'graduation-cap',
  guidance: 'lifebuoy',
  employability: 'heartbeat',
};

const PLATE: Rect = { x: 4, y: 4, w: 55, h: 9 };
/** Where the questions end and the source begins. */
const FOOT: Mm = 63.5;
const NAME: TextStyle = {
  font: 'bold',
  sizes: [11, 10.5, 10, 9.5],
  align: 'center',
  valign: 'middle',
  role: 'H1',
};

/** Front and back, card by card. */
export function promptSides(kit: Kit, words: PromptWords): readonly CardSide[] {
  return PROMPT_NAMES.flatMap((name): CardSide[] => [
    { card: `prompt-${name}`, side: 'front', ...front(kit, words, name) },
    { card: `prompt-${name}`, side: 'back', ...back(kit, words, name) },
  ]);
}

function front(kit: Kit, { ways, cards }: PromptWords, name: PromptName): Composed {
  const { title, lead, points } = cards[name];
  const mark = pictogramMark(kit, { icon: PROMPT_ICONS[name] });
  const words = { title, lead, points, pointsTitle: ['dialogue.prompts.ways', ways] } as const;
  return compose(kit, CARD_SIZE, (type) => guideFront(type, `dialogue.prompts.cards.${name}`, words, mark));
}

function back(kit: Kit, { talk, source, cards }: PromptWords, name: PromptName): Composed {
  const { term, backLines } = cards[name];
  const field = `dialogue.prompts.cards.${name}`;
  return compose(kit, CARD_SIZE, (type) => {
    const head = [
      path(roundRectPath(PLATE, 2), PAPER),
      type.block(`${field}.term`, term, { ...PLATE, x: PLATE.x + 1.5, w: PLATE.w - 3 }, NAME).item,
    ];
    const foot: Rect = { x: 8, y: FOOT, w: 47, h: 82 - FOOT };
    return [
      ...guideBack(type, field, { backTitle: talk, backLines }, head, {
        size: 12,
        bottom: FOOT - 1,
        titled: 'dialogue.prompts.talk',
      }),
      type.block('dialogue.prompts.source', source, foot, { font: 'regular', sizes: [6.5], leading: 1.2 })
        .item,
    ];
  });
}
