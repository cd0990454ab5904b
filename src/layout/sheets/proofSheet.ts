// The proof sheet: printed on both sides and photographed, it tells whether size, register, tags and thin lines are right.

import {
  BANK_CARD,
  CARD_EDGES,
  CARD_PLACE,
  LIGHT_FIELDS,
  PROOF_LINES,
  PROOF_MARGIN,
  PROOF_SIZE,
  type ProofLine,
  proofCorners,
  SMALL_TAGS,
  TEETH,
} from '../../domain/board/proofSheet.ts';
import { type Mm, type Point, type Rect, rectCentre } from '../../domain/units.ts';
import { BLACK, group, type Item, path, placed } from '../drawing/drawing.ts';
import { polyline, rectPath } from '../drawing/shapes.ts';
import { SHEET_RIM, tag, yellowSign } from '../drawing/symbols.ts';
import type { Flip } from '../home/imposition.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import type { TextStyle, Typesetter } from '../text/textBlock.ts';
import type { ProofWords } from './proofWords.ts';

const COLUMN: Pick<Rect, 'x' | 'w'> = { x: PROOF_MARGIN + 1, w: PROOF_SIZE.w - 2 * PROOF_MARGIN - 2 };
/** Between the tags in the corners. */
const BETWEEN: Pick<Rect, 'x' | 'w'> = { x: 42, w: PROOF_SIZE.w - 84 };
const BODY: TextStyle = { font: 'regular', sizes: [13, 12.5, 12, 11.5], leading: 1.28 };
const LABEL: TextStyle = { font: 'bold', sizes: [9], maxLines: 1 };
const SMALLEST: TextStyle = { font: 'regular', sizes: [6], maxLines: 1 };
/** A corner of the card's place is marked as far as its round part goes, and a little more. */
const CORNER_MARK: Mm = 5;

/**
 * Front and back.
 * @param backOffset how far the back moves, as on all sheets of the office printer
 */
export function proofPages(
  kit: Kit,
  words: ProofWords,
  flip: Flip,
  backOffset: Point,
): readonly [Composed, Composed] {
  const corners = (side: Parameters<typeof proofCorners>[0]) =>
    proofCorners(side).map(({ id, rect }) => tag(id, rect));
  return [
    compose(kit, PROOF_SIZE, (type) => [
      ...corners('front'),
      ...head(type, 'front', words),
      ...instructions(type, words),
      ...cardPlace(type, words),
      ...samples(type, words),
      foot(type, 'front', `${words.front} · ${turnOf(kit, flip)}`),
    ]),
    compose(kit, PROOF_SIZE, (type) => [
      placed(
        [
          ...corners(flip),
          ...head(type, 'back', words),
          ...backWords(type, words, flip),
          foot(type, 'back', `${words.back} · ${turnOf(kit, flip)}`),
        ],
        backOffset.x,
        backOffset.y,
      ),
    ]),
  ];
}

const turnOf = ({ edition: { home } }: Kit, flip: Flip) =>
  flip === 'long-edge' ? home.longEdge : home.shortEdge;

/** The side's name on a yellow sign. */
function head(type: Typesetter, side: 'front' | 'back', words: ProofWords): Item[] {
  const sign: Rect = { ...BETWEEN, y: PROOF_MARGIN + 1, h: 15 };
  const title = side === 'front' ? words.title : `${words.title}: ${words.back.toLowerCase()}`;
  const style: TextStyle = {
    font: 'bold',
    sizes: [20, 18, 16],
    align: 'center',
    valign: 'middle',
    role: 'H1',
  };
  return [
    ...yellowSign(sign, 3, SHEET_RIM),
    type.block(`proof.sheet.${side === 'front' ? 'title' : 'back'}`, title, sign, style).item,
  ];
}

function foot(type: Typesetter, field: 'front' | 'back', text: string): Item {
  const rect: Rect = { ...BETWEEN, y: PROOF_SIZE.h - PROOF_MARGIN - 8, h: 6 };
  const style: TextStyle = { font: 'regular', sizes: [9.5, 9, 8.5], align: 'center' };
  return type.block(`proof.sheet.${field}`, text, rect, style).item;
}

/** Paragraphs below each other in the column, down to `bottom`. */
function paragraphs(
  type: Typesetter,
  top: Mm,
  bottom: Mm,
  parts: readonly (readonly [field: string, text: string, style: TextStyle])[],
): Item[] {
  let y = top;
  return parts.map(([field, text, style]) => {
    const block = type.block(`proof.sheet.${field}`, text, { ...COLUMN, y, h: bottom - y }, style);
    y += block.height + 3.2;
    return block.item;
  });
}

function instructions(type: Typesetter, words: ProofWords): Item[] {
  return paragraphs(type, 40, CARD_PLACE.y - TEETH.outside - 3, [
    ['lead', words.lead, { ...BODY, font: 'bold' }],
    ...words.steps.map((step, i) => [`steps[${i}]`, `${i + 1}. ${step}`, BODY] as const),
    ['command', words.command, { ...BODY, font: 'bold' }],
  ]);
}

function backWords(type: Typesetter, words: ProofWords, flip: Flip): Item[] {
  return paragraphs(type, 44, PROOF_SIZE.h / 2, [
    ['backLead', words.backLead, BODY],
    [`turn.${flip}`, words.turn[flip], BODY],
  ]);
}

/** Where the bank card is laid: its round corners, and teeth across its edges. */
function cardPlace(type: Typesetter, words: ProofWords): Item[] {
  const teeth = CARD_EDGES.flatMap(({ from, along, outward, teeth: starts }) =>
    starts.map((start) => {
      const corner = (t: Mm, out: Mm): Point => ({
        x: from.x + t * along.x + out * outward.x,
        y: from.y + t * along.y + out * outward.y,
      });
      const end = start + TEETH.width;
      return polyline(
        [
          corner(start, TEETH.outside),
          corner(end, TEETH.outside),
          corner(end, -TEETH.inside),
          corner(start, -TEETH.inside),
        ],
        true,
      );
    }),
  );
  const style: TextStyle = { font: 'regular', sizes: [14], align: 'center', valign: 'middle' };
  const room: Rect = { x: CARD_PLACE.x + 8, w: CARD_PLACE.w - 16, y: CARD_PLACE.y + 8, h: CARD_PLACE.h - 16 };
  return [
    group([path(teeth.join(''), BLACK)], { live: CARD_PLACE }),
    path(cornerMarks(), undefined, { paint: BLACK, width: 0.25 }),
    type.block('proof.sheet.place', words.place, room, style).item,
  ];
}

/** The corners of the card, clockwise from the top left. */
function cornerMarks(): string {
  const { x, y, w, h } = CARD_PLACE;
  const r = BANK_CARD.radius;
  return [
    [x, y, 1, 1],
    [x + w, y, -1, 1],
    [x + w, y + h, -1, -1],
    [x, y + h, 1, -1],
  ]
    .map(([cx, cy, dx, dy]) => {
      const sweep = dx! * dy! > 0 ? 1 : 0;
      return [
        `M${cx} ${cy! + dy! * CORNER_MARK}V${cy! + dy! * r}`,
        `A${r} ${r} 0 0 ${sweep} ${cx! + dx! * r} ${cy}H${cx! + dx! * CORNER_MARK}`,
      ].join('');
    })
    .join('');
}

/** Tags of a card's size, thin lines black and white, and the smallest letters. */
function samples(type: Typesetter, words: ProofWords): Item[] {
  const label = (field: 'tags' | 'dark' | 'light', x: Mm, w: Mm) =>
    type.block(`proof.sheet.${field}`, words[field], { x, y: 205, w, h: 4 }, LABEL).item;
  const gaps = PROOF_LINES.filter(({ light }) => light);
  return [
    label('tags', COLUMN.x + 1, 66),
    label('dark', 87, 38),
    label('light', 127, 60),
    ...SMALL_TAGS.map(({ id, rect }) => tag(id, rect)),
    ...PROOF_LINES.filter(({ light }) => !light).map(({ from, to, width }) =>
      path(polyline([from, to]), undefined, { paint: BLACK, width }),
    ),
    path(
      LIGHT_FIELDS.flatMap((field) => barsOf(field, gaps))
        .map(rectPath)
        .join(''),
      BLACK,
    ),
    type.block('proof.sheet.small', words.small, { ...COLUMN, x: COLUMN.x + 1, y: 231, h: 4 }, SMALLEST).item,
  ];
}

/** What is left black of a field between its white lines: no white ink is needed, and none can be trapped. */
function barsOf(field: Rect, lines: readonly ProofLine[]): Rect[] {
  const middle = rectCentre(field);
  const own = lines.filter(
    ({ from, to }) =>
      Math.abs((from.x + to.x) / 2 - middle.x) < field.w / 2 &&
      Math.abs((from.y + to.y) / 2 - middle.y) < field.h / 2,
  );
  const upright = own[0]!.from.x === own[0]!.to.x;
  const axis = upright ? 'x' : 'y';
  const stops = own.flatMap(({ from, width }) => [from[axis] - width / 2, from[axis] + width / 2]);
  const ends = [field[axis], ...stops, field[axis] + field[upright ? 'w' : 'h']];
  return Array.from({ length: ends.length / 2 }, (_, i) => {
    const [start, end] = [ends[2 * i]!, ends[2 * i + 1]!];
    return upright ? { ...field, x: start, w: end - start } : { ...field, y: start, h: end - start };
  });
}
