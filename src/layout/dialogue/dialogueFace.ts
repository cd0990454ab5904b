// The front of the dialogue board: a field with two axes, their ends in plain words, and what the pins ask.

import {
  DIALOGUE_FIELD,
  DIALOGUE_FORMATS,
  DIALOGUE_SIZE,
  DIALOGUE_TAGS,
  type DialogueFormat,
  PIN_KINDS,
} from '../../domain/board/dialogueBoard.ts';
import { type Mm, type Point, type Rect, rectCentre, rectInset } from '../../domain/units.ts';
import { group, type Item, PAPER, path, placed, tint } from '../drawing/drawing.ts';
import { polyline, rectPath, roundRectPath } from '../drawing/shapes.ts';
import { bleedRect } from '../drawing/sheet.ts';
import { tag, yellowSign } from '../drawing/symbols.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import type { TextStyle, Typesetter } from '../text/textBlock.ts';
import type { AxisEnd, DialogueWords } from './dialogueWords.ts';
import { pinShape } from './pin.ts';

const FIELD = DIALOGUE_FIELD;
const MIDDLE = rectCentre(FIELD);
const SIGN: Rect = { x: 145, y: 6, w: 130, h: 15 };
const ACROSS = { x: FIELD.x + 34, w: FIELD.w - 68 };
const BESIDE = { w: 52, h: 56 };
const PLATES: Readonly<Record<AxisEnd, Rect>> = {
  proactive: { ...ACROSS, y: 24, h: 17 },
  reactive: { ...ACROSS, y: 245, h: 17 },
  organisation: { x: 8, y: MIDDLE.y - BESIDE.h / 2, ...BESIDE },
  person: { x: DIALOGUE_SIZE.w - 8 - BESIDE.w, y: MIDDLE.y - BESIDE.h / 2, ...BESIDE },
};
const FOOT: Rect = { x: 40, y: 265, w: DIALOGUE_SIZE.w - 80, h: 26 };

/** The board in a format: the same drawing at its scale. */
export function dialogueFace(kit: Kit, words: DialogueWords, format: DialogueFormat): Composed {
  const { scale, size } = DIALOGUE_FORMATS[format];
  return compose(kit, size, (type) => [
    path(rectPath(bleedRect(size)), { ink: 'asphalt' }),
    placed(
      [
        group(field(), { meaning: { role: 'Figure', alt: words.alt } }),
        ...title(type, words),
        ...(Object.keys(PLATES) as AxisEnd[]).flatMap((end) => plate(type, words, end)),
        ...foot(type, words),
        ...DIALOGUE_TAGS.map(({ id, rect }) => tag(id, rect)),
      ],
      0,
      0,
      scale,
    ),
  ]);
}

/** Four quarters that get lighter as the road opens up, and the two axes as roads with an arrow at each end. */
function field(): Item[] {
  const { x, y, w, h } = FIELD;
  const [halfW, halfH] = [w / 2, h / 2];
  const quarters: readonly [Rect, number][] = [
    [{ x, y: y + halfH, w: halfW, h: halfH }, 0.56],
    [{ x, y, w: halfW, h: halfH }, 0.4],
    [{ x: x + halfW, y: y + halfH, w: halfW, h: halfH }, 0.4],
    [{ x: x + halfW, y, w: halfW, h: halfH }, 0.22],
  ];
  const corners = [
    { x, y: MIDDLE.y },
    { x: x + w, y: MIDDLE.y },
    { x: MIDDLE.x, y },
    { x: MIDDLE.x, y: y + h },
  ];
  return [
    ...quarters.map(([rect, strength]) => path(rectPath(rect), tint('asphalt', strength))),
    ...halfway(),
    path(corners.map((end) => arrow(end, MIDDLE)).join(''), PAPER),
  ];
}

/** Dashes halfway each axis, to tell far from near by. */
function halfway(): Item[] {
  const { x, y, w, h } = FIELD;
  const across = [0.25, 0.75].map((share) => [
    { x, y: y + share * h },
    { x: x + w, y: y + share * h },
  ]);
  const down = [0.25, 0.75].map((share) => [
    { x: x + share * w, y },
    { x: x + share * w, y: y + h },
  ]);
  const lines = [...across, ...down].map((points) => polyline(points)).join('');
  return [path(lines, undefined, { paint: PAPER, width: 0.7, dash: [5, 5] })];
}

const ROAD: Mm = 3;
const HEAD: Mm = 9;

/** A road from the middle to an end of an axis, with an arrowhead that touches the end. */
function arrow(end: Point, from: Point): string {
  const length = Math.hypot(end.x - from.x, end.y - from.y);
  const [dx, dy] = [(end.x - from.x) / length, (end.y - from.y) / length];
  const at = (along: Mm, aside: Mm): Point => ({
    x: from.x + dx * along - dy * aside,
    y: from.y + dy * along + dx * aside,
  });
  const neck = length - HEAD;
  const points = [
    at(0, -ROAD / 2),
    at(neck, -ROAD / 2),
    at(neck, -HEAD * 0.7),
    at(length, 0),
    at(neck, HEAD * 0.7),
    at(neck, ROAD / 2),
    at(0, ROAD / 2),
  ];
  return polyline(points, true);
}

function title(type: Typesetter, words: DialogueWords): Item[] {
  return [
    ...yellowSign(SIGN, 3, { inset: 1.1, radius: 2.2, width: 0.6 }),
    type.block('dialogue.title', words.title, rectInset(SIGN, 2.5), {
      font: 'bold',
      sizes: [24, 22, 20],
      align: 'center',
      valign: 'middle',
      maxLines: 1,
      role: 'H1',
    }).item,
  ];
}

/** The end of an axis: what it is called, and in one line what is meant. */
function plate(type: Typesetter, { axes }: DialogueWords, end: AxisEnd): Item[] {
  const rect = PLATES[end];
  const wide = rect.w > rect.h;
  const inside = rectInset(rect, 2);
  const [head, more]: readonly [Rect, Rect] = wide
    ? [
        { ...inside, h: 6.8 },
        { ...inside, y: inside.y + 7.4, h: inside.h - 7.4 },
      ]
    : [
        { ...inside, h: 20 },
        { ...inside, y: inside.y + 23, h: inside.h - 23 },
      ];
  const centred = { align: 'center', valign: 'middle' } as const;
  const name: TextStyle = { font: 'bold', sizes: [19, 18, 17, 16], role: 'H2', ...centred };
  const meant: TextStyle = { font: 'regular', sizes: wide ? [13, 12.5, 12] : [14, 13.5, 13, 12], ...centred };
  return [
    path(roundRectPath(rect, 3), PAPER),
    type.block(`dialogue.axes.${end}.title`, axes[end].title, head, { ...name, ...(wide && { maxLines: 1 }) })
      .item,
    type.block(`dialogue.axes.${end}.more`, axes[end].more, more, {
      ...meant,
      valign: wide ? 'middle' : 'top',
    }).item,
  ];
}

/** What each pin asks, and where the axes come from. */
function foot(type: Typesetter, words: DialogueWords): Item[] {
  const half = FOOT.w / 2;
  const asks = PIN_KINDS.flatMap((kind, i): Item[] => {
    const left = FOOT.x + i * half;
    const mark: Point = { x: left + 14, y: FOOT.y + 9.5 };
    const room: Rect = { x: left + 24, y: FOOT.y + 2, w: half - 28, h: 15 };
    const text = `${words.pins[kind]}: ${words.ask[kind]}`;
    return [
      pinShape(kind, mark, 13),
      type.block(`dialogue.ask.${kind}`, text, room, {
        font: 'bold',
        sizes: [18, 17, 16, 15],
        valign: 'middle',
        role: 'H2',
      }).item,
    ];
  });
  const source: Rect = { x: FOOT.x + 6, y: FOOT.y + 18, w: FOOT.w - 12, h: 6.5 };
  return [
    path(roundRectPath(FOOT, 3), PAPER),
    ...asks,
    type.block('dialogue.model', words.model, source, {
      font: 'regular',
      sizes: [11, 10.5, 10],
      align: 'center',
      valign: 'middle',
      maxLines: 1,
    }).item,
  ];
}
