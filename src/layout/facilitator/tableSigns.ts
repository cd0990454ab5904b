// The table signs: an A4 that is folded into a tent, its number to the hall and what the table needs to the table.

import { boxCardIds } from '../../domain/deck/deck.ts';
import { fillIn } from '../../domain/deck/edition.ts';
import { type Mm, type Rect, rectInset, type Size } from '../../domain/units.ts';
import { BLACK, group, type Item, path, tint } from '../drawing/drawing.ts';
import { type QrCode, qrSymbol } from '../drawing/qrSymbol.ts';
import { polyline, roundRectPath } from '../drawing/shapes.ts';
import { A4 } from '../drawing/sheet.ts';
import { arrowhead, yellowSign } from '../drawing/symbols.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import type { TextStyle, Typesetter } from '../text/textBlock.ts';
import type { TableSignWords } from './facilitatorWords.ts';

/** As many tables as an afternoon of fifty to sixty people has. */
const TABLES = 12;

/** Half of the sheet: a side of the tent. */
const HALF: Size = { w: A4.w, h: A4.h / 2 };
const MARGIN: Mm = 14;
const COLUMN: Mm = HALF.w - 2 * MARGIN;
const CODE_SIDE: Mm = 58;

const CENTRED: TextStyle = { font: 'bold', sizes: [64], align: 'center', valign: 'middle' };
const BODY: TextStyle = { font: 'regular', sizes: [17, 16, 15], leading: 1.28 };

export function tableSignPages(kit: Kit, words: TableSignWords, code?: QrCode): readonly Composed[] {
  return Array.from({ length: TABLES }, (_, i) =>
    compose(kit, A4, (type) => [
      group(numberSide(type, words, i + 1), { matrix: [-1, 0, 0, -1, HALF.w, HALF.h] }),
      group(needsSide(kit, type, words, i + 1, code), { matrix: [1, 0, 0, 1, 0, HALF.h] }),
      ...fold(type, words),
    ]),
  );
}

/** The side that the hall sees: a yellow sign with the table's number. */
function numberSide(type: Typesetter, words: TableSignWords, n: number): Item[] {
  const sign: Rect = { x: MARGIN, y: 22, w: COLUMN, h: HALF.h - 22 - MARGIN };
  // Room for one line: a name of two, or one that touches the rim, is not read from across the hall.
  const room: Rect = { x: sign.x + 8, y: sign.y + sign.h / 2 - 31, w: sign.w - 16, h: 62 };
  const style: TextStyle = { ...CENTRED, sizes: [130, 120, 110, 100, 90], role: 'H1' };
  return [
    ...tableSign(sign, 8),
    type.block('facilitator.signs.table', fillIn(words.table, { n }), room, style).item,
  ];
}

/** The side that the table sees: its number, what must lie there, and the way into the page. */
function needsSide(kit: Kit, type: Typesetter, words: TableSignWords, n: number, code?: QrCode): Item[] {
  const field = 'facilitator.signs';
  const sign: Rect = { x: MARGIN, y: 20, w: COLUMN, h: 24 };
  const list: Rect = { x: MARGIN, y: 54, w: COLUMN - CODE_SIDE - 8, h: HALF.h - 54 - MARGIN };
  const cards = boxCardIds(kit.deck).length;
  // Room for two lines.
  const top: Rect = { ...list, h: 16 };
  const heading = type.block(`${field}.needs`, words.needs, top, { font: 'bold', sizes: [20], role: 'H2' });
  let y = list.y + (heading.height > top.h ? 0 : heading.height) + 6;
  const items = words.items.flatMap((item, i) => {
    const room = { x: list.x + 7, y, w: list.w - 7, h: list.y + list.h - y };
    const block = type.block(`${field}.items[${i}]`, fillIn(item, { cards }), room, BODY);
    const marker = arrowhead({ x: list.x, y: y + 2.1 }, 3.6);
    y += block.height + 5;
    return [marker, block.item];
  });
  return [
    ...tableSign(sign, 4),
    type.block(`${field}.table`, fillIn(words.table, { n }), rectInset(sign, 3), {
      ...CENTRED,
      sizes: [44, 40, 36],
    }).item,
    heading.item,
    ...items,
    ...corner(type, words, { x: HALF.w - MARGIN - CODE_SIDE, y: list.y }, code),
  ];
}

/** The code and what it does; without an address to lead to, what to do instead. */
function corner(type: Typesetter, words: TableSignWords, at: { x: Mm; y: Mm }, code?: QrCode): Item[] {
  const room: Rect = { ...at, w: CODE_SIDE, h: HALF.h - at.y - 8 };
  if (!code) {
    const plate = { ...room, h: 44 };
    const inside = { x: plate.x + 5, y: plate.y, w: plate.w - 10, h: plate.h };
    return [
      path(roundRectPath(plate, 4), undefined, { paint: BLACK, width: 0.6 }),
      type.block('facilitator.signs.noCode', words.noCode, inside, {
        ...BODY,
        sizes: [14, 13],
        valign: 'middle',
      }).item,
    ];
  }
  return [
    qrSymbol(code, at, CODE_SIDE),
    type.block(
      'facilitator.signs.code',
      words.code,
      { ...room, y: at.y + CODE_SIDE + 1, h: room.h - CODE_SIDE },
      { ...BODY, sizes: [13, 12], align: 'center' },
    ).item,
  ];
}

/** A large sign has a wide rim. */
function tableSign(sign: Rect, radius: Mm): Item[] {
  const inset = radius * 0.35;
  return yellowSign(sign, radius, { inset, radius: radius - inset, width: inset / 3 });
}

/** Where to fold, and what it is for. */
function fold(type: Typesetter, words: TableSignWords): Item[] {
  const rule = polyline([
    { x: 8, y: HALF.h },
    { x: HALF.w - 8, y: HALF.h },
  ]);
  const room: Rect = { x: MARGIN, y: HALF.h + 3, w: COLUMN, h: 6 };
  return [
    path(rule, undefined, { paint: tint('black', 0.6), width: 0.25, dash: [2.4, 1.6] }),
    type.block('facilitator.signs.fold', words.fold, room, { font: 'regular', sizes: [10], align: 'center' })
      .item,
  ];
}
