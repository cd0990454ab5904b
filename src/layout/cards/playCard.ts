// A factor card's two sides: what it is and room to write in front, the group and two questions behind.

import { CARD_SIGN, CARD_SIZE, CARD_TAG } from '../../domain/board/card.ts';
import { type Group, groupOf, type PlayCard } from '../../domain/deck/deck.ts';
import { type FactorWords, fillIn } from '../../domain/deck/edition.ts';
import type { Mm, Rect } from '../../domain/units.ts';
import { BLACK, type Item, PAPER, path, tint } from '../drawing/drawing.ts';
import { rectPath, roundRectPath } from '../drawing/shapes.ts';
import { BLEED, bleedRect } from '../drawing/sheet.ts';
import { chevrons, iconPath, roadSign, tag } from '../drawing/symbols.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import type { TextStyle, Typesetter } from '../text/textBlock.ts';

const HEADER_HEIGHT = 19.5;
const TITLE: Rect = { x: 4, y: 5, w: CARD_TAG.x - 4 - 1.5, h: 13 };
const SENTENCE: Rect = { x: 24.5, y: 21.6, w: 34.5, h: 17.4 };

const TITLE_STYLE: TextStyle = { font: 'bold', sizes: [15, 14, 13, 12, 11, 10.5], leading: 1.12, role: 'H1' };
const SENTENCE_STYLE: TextStyle = { font: 'regular', sizes: [11, 10.5, 10, 9.5], valign: 'middle' };

const PLATE: Rect = { x: 4, y: 25, w: 55, h: 59 };
const QUESTION_HEIGHT = 22.5;

/** A quiet tint of the group's ink; yellow is light by itself and takes more. */
function groupTint(sign: Group) {
  return tint(sign.ink, sign.ink === 'yellow' ? 0.45 : 0.2);
}

interface Words {
  readonly words: FactorWords;
  /** Where the words stand in the edition. */
  readonly field: string;
  readonly caption?: string;
}

function wordsOf({ edition }: Kit, card: PlayCard): Words {
  const factor = edition.factors[card.id];
  if (factor) return { words: factor, field: `factors.${card.id}` };
  const caption = fillIn(edition.ownCard.number, { n: card.id.replace(/^\D+/, '') });
  return { words: edition.ownCard, field: 'ownCard', caption };
}

/** The front of a factor card or of an own card. */
export function playCardFront(kit: Kit, card: PlayCard): Composed {
  const group = groupOf(kit.deck, card);
  const { words, field, caption } = wordsOf(kit, card);
  return compose(kit, CARD_SIZE, (type) => {
    const header = { x: -BLEED, y: -BLEED, w: CARD_SIZE.w + 2 * BLEED, h: HEADER_HEIGHT + BLEED };
    return [
      path(rectPath(header), groupTint(group)),
      tag(card.tag, CARD_TAG),
      type.block(`${field}.title`, words.title, TITLE, TITLE_STYLE).item,
      roadSign(group, iconPath(kit.icons, card.icon), CARD_SIGN, CARD_SIGN.side),
      ...(caption === undefined
        ? [type.block(`${field}.sentence`, words.sentence, SENTENCE, SENTENCE_STYLE).item]
        : ownCardText(type, words.sentence, caption)),
    ];
  });
}

/** An own card says its number, so that four of them are told apart. */
function ownCardText(type: Typesetter, sentence: string, caption: string): Item[] {
  const numberRect = { ...SENTENCE, y: SENTENCE.y + 0.8, h: 4 };
  const sentenceRect = { ...SENTENCE, y: SENTENCE.y + 5, h: SENTENCE.h - 5 };
  return [
    type.block('ownCard.number', caption, numberRect, { font: 'bold', sizes: [10] }).item,
    type.block('ownCard.sentence', sentence, sentenceRect, { ...SENTENCE_STYLE, valign: 'top' }).item,
  ];
}

/** The back of a factor card or of an own card: the group, and a question for a push and one for a brake. */
export function playCardBack(kit: Kit, card: PlayCard): Composed {
  const group = groupOf(kit.deck, card);
  const { words, field } = wordsOf(kit, card);
  const { cardBack, groups } = kit.edition;
  return compose(kit, CARD_SIZE, (type) => [
    path(rectPath(bleedRect(CARD_SIZE)), { ink: group.ink }),
    roadSign(group, iconPath(kit.icons, card.icon), { x: 13.6, y: 13.9 }, 17.4, 'bare'),
    path(roundRectPath({ x: 25, y: 8.6, w: 34, h: 10.4 }, 2), PAPER),
    type.block(
      `groups.${group.id}`,
      groups[group.id]!,
      { x: 26, y: 8.6, w: 32, h: 10.4 },
      {
        font: 'bold',
        sizes: [13, 12, 11, 10],
        align: 'center',
        valign: 'middle',
        role: 'H1',
      },
    ).item,
    path(roundRectPath(PLATE, 3), PAPER),
    ...question(type, 2, 'cardBack.push', cardBack.push, `${field}.push`, words.push, PLATE.y + 4.4),
    ...question(type, -2, 'cardBack.brake', cardBack.brake, `${field}.brake`, words.brake, PLATE.y + 33.4),
  ]);
}

function question(
  type: Typesetter,
  direction: number,
  labelField: string,
  label: string,
  field: string,
  text: string,
  top: Mm,
): Item[] {
  const left = PLATE.x + 3.6;
  const width = PLATE.w - 7.2;
  return [
    chevrons(direction, { x: left + 2.9, y: top + 1.7 }, 3.4, BLACK),
    type.block(
      labelField,
      label,
      { x: left + 7.6, y: top, w: width - 7.6, h: 4 },
      {
        font: 'bold',
        sizes: [11.5, 11, 10.5],
        role: 'H2',
      },
    ).item,
    type.block(
      field,
      text,
      { x: left, y: top + 6.2, w: width, h: QUESTION_HEIGHT - 6.2 + 2 },
      {
        font: 'regular',
        sizes: [12.5, 12, 11.5, 11, 10.5],
        leading: 1.26,
      },
    ).item,
  ];
}
