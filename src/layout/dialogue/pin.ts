// A pin of the dialogue board: its pair's number in the shape of what it says, the word for it, and its tag.

import { PIN_SIZE, PIN_TAG, PINS, type Pin, type PinKind } from '../../domain/board/dialogueBoard.ts';
import type { Mm, Point } from '../../domain/units.ts';
import {
  BLACK,
  type GroupItem,
  group,
  type Item,
  PAPER,
  type Paint,
  path,
  tint,
} from '../drawing/drawing.ts';
import { circlePath, polyline, rectPath } from '../drawing/shapes.ts';
import { bleedRect } from '../drawing/sheet.ts';
import { tag } from '../drawing/symbols.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import type { Typesetter } from '../text/textBlock.ts';
import type { DialogueWords } from './dialogueWords.ts';

const MARK: Mm = 12.6;
const MARK_AT: Point = { x: 9.3, y: 9.5 };
/** Digits have no descender: this much lower they stand in the middle of the shape. */
const DIGIT_DROP: Mm = 0.6;
const WORD_X: Mm = 16;
const GROUND: Readonly<Record<PinKind, Paint>> = { now: tint('asphalt', 0.18), wanted: { ink: 'yellow' } };

/** A circle for where we are, a square on its point for where we want to be; `side` mm high and wide around a point. */
export function pinShape(kind: PinKind, { x, y }: Point, side: Mm): GroupItem {
  const half = side / 2;
  const width = side * 0.09;
  const inner = half - width / 2;
  const outline =
    kind === 'now'
      ? circlePath(x, y, inner)
      : polyline(
          [
            { x, y: y - inner },
            { x: x + inner, y },
            { x, y: y + inner },
            { x: x - inner, y },
          ],
          true,
        );
  return group([path(outline, PAPER, { paint: BLACK, width })], {
    live: { x: x - half, y: y - half, w: side, h: side },
  });
}

/** The pins in the order of their tags. */
export function pinFaces(kit: Kit, words: DialogueWords): readonly Composed[] {
  return PINS.map((pin) =>
    compose(kit, PIN_SIZE, (type) => [
      path(rectPath(bleedRect(PIN_SIZE)), GROUND[pin.kind]),
      pinShape(pin.kind, MARK_AT, MARK),
      ...pinWords(type, words, pin),
      tag(pin.tag, PIN_TAG),
    ]),
  );
}

function pinWords(type: Typesetter, words: DialogueWords, { pair, kind }: Pin): Item[] {
  const top = MARK_AT.y - MARK / 2;
  const number = { x: MARK_AT.x - MARK / 2, y: top + DIGIT_DROP, w: MARK, h: MARK };
  const word = { x: WORD_X, y: top, w: PIN_SIZE.w - 3 - WORD_X, h: MARK };
  const centred = { font: 'bold', align: 'center', valign: 'middle', maxLines: 1 } as const;
  return [
    type.block('dialogue.pins', String(pair), number, { ...centred, sizes: [19], role: 'H1' }).item,
    type.block(`dialogue.pins.${kind}`, words.pins[kind], word, { ...centred, sizes: [11, 10.5, 10, 9.5, 9] })
      .item,
  ];
}
