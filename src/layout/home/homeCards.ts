// Card sheets for the office printer: nine cards on A4 with cut marks, backs behind their fronts, a calibration sheet.

import { CARD_SIZE } from '../../domain/board/card.ts';
import { fillIn } from '../../domain/deck/edition.ts';
import type { Matrix } from '../../domain/matrix.ts';
import { type Mm, type Point, type Rect, rectInset } from '../../domain/units.ts';
import type { CardSide } from '../cards/cards.ts';
import { BLACK, group, type Item, path, tint } from '../drawing/drawing.ts';
import { polyline } from '../drawing/shapes.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import type { TextStyle, Typesetter } from '../text/textBlock.ts';
import { A4, CARD_GRID, type Cell, type Flip, imposeCards } from './imposition.ts';

/** One side of a sheet, and which cards lie on it. */
export interface HomeCardPage extends Composed {
  readonly side: 'front' | 'back';
  readonly cells: readonly { readonly card: string; readonly rect: Rect; readonly turned: boolean }[];
}

// At the rim of the grid the artwork runs on a little, so that a careless cut shows no white.
const RIM: Mm = 1.5;
const MARK = { from: 2.5, to: 5.5 };
const CAPTION: TextStyle = { font: 'regular', sizes: [8.5], align: 'center' };
const HAIRLINE: Mm = 0.15;

/**
 * All sheets, front and back in turn.
 * @param backOffset how far the backs move, x to the right and y down as seen on the back, for printers that drift
 */
export function homeCardPages(
  kit: Kit,
  sides: readonly CardSide[],
  flip: Flip,
  backOffset: Point,
): readonly HomeCardPage[] {
  const of = (side: 'front' | 'back') => sides.filter((candidate) => candidate.side === side);
  const faces = { front: of('front'), back: of('back') };
  const sheets = imposeCards(faces.front.length, flip);
  return sheets.flatMap((sheet, n) =>
    (['front', 'back'] as const).map((side): HomeCardPage => {
      const shift = side === 'back' ? backOffset : { x: 0, y: 0 };
      const page = compose(kit, A4, (type) => [
        ...sheet[side].map((cell) => cardInCell(faces[side][cell.index]!, cell, shift)),
        ...(side === 'front' ? cutMarks() : []),
        caption(kit, type, flip, side, n + 1, sheets.length),
      ]);
      const cells = sheet[side].map(({ index, rect, turned }) => ({
        card: faces[side][index]!.card,
        rect: { ...rect, x: rect.x + shift.x, y: rect.y + shift.y },
        turned,
      }));
      return { ...page, side, cells };
    }),
  );
}

/** The card clipped to its cell; only where the cell is at the grid's rim does the bleed show. */
function cardInCell(face: CardSide, { rect, turned }: Cell, shift: Point): Item {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.01;
  const rim = {
    left: near(rect.x, CARD_GRID.x) ? RIM : 0,
    top: near(rect.y, CARD_GRID.y) ? RIM : 0,
    right: near(rect.x + rect.w, CARD_GRID.x + CARD_GRID.w) ? RIM : 0,
    bottom: near(rect.y + rect.h, CARD_GRID.y + CARD_GRID.h) ? RIM : 0,
  };
  const clip: Rect = {
    x: rect.x - rim.left,
    y: rect.y - rim.top,
    w: rect.w + rim.left + rim.right,
    h: rect.h + rim.top + rim.bottom,
  };
  const matrix: Matrix = turned
    ? [-1, 0, 0, -1, rect.x + CARD_SIZE.w, rect.y + CARD_SIZE.h]
    : [1, 0, 0, 1, rect.x, rect.y];
  const card = group([group(face.drawing.items, { matrix })], { clip });
  return group([card], { matrix: [1, 0, 0, 1, shift.x, shift.y] });
}

/** Short lines in the margin, in line with the cuts and clear of the cards. */
function cutMarks(): Item[] {
  const { x, y, w, h } = CARD_GRID;
  const line = (from: Point, to: Point) => polyline([from, to]);
  const columns = [0, 1, 2, 3].map((i) => x + i * CARD_SIZE.w);
  const rows = [0, 1, 2, 3].map((i) => y + i * CARD_SIZE.h);
  const lines = [
    ...columns.flatMap((at) => [
      line({ x: at, y: y - MARK.to }, { x: at, y: y - MARK.from }),
      line({ x: at, y: y + h + MARK.from }, { x: at, y: y + h + MARK.to }),
    ]),
    ...rows.flatMap((at) => [
      line({ x: x - MARK.to, y: at }, { x: x - MARK.from, y: at }),
      line({ x: x + w + MARK.from, y: at }, { x: x + w + MARK.to, y: at }),
    ]),
  ];
  return [path(lines.join(''), undefined, { paint: BLACK, width: HAIRLINE })];
}

function caption(
  kit: Kit,
  type: Typesetter,
  flip: Flip,
  side: 'front' | 'back',
  n: number,
  total: number,
): Item {
  const { home } = kit.edition;
  const turn = flip === 'long-edge' ? home.longEdge : home.shortEdge;
  const text = [fillIn(home.sheet, { n, total }), home[side], turn, home.trueSize].join(' · ');
  return type.block('home.sheet', text, { x: 15, y: A4.h - 9.5, w: A4.w - 30, h: 4 }, CAPTION).item;
}

/** The calibration sheet: thin lines through the middle in front, scales through the middle behind. */
export function calibrationPages(kit: Kit): readonly [Composed, Composed] {
  const middle = { x: A4.w / 2, y: A4.h / 2 };
  const reach = 40;
  const cross = path(
    polyline([
      { x: middle.x - reach, y: middle.y },
      { x: middle.x + reach, y: middle.y },
    ]) +
      polyline([
        { x: middle.x, y: middle.y - reach },
        { x: middle.x, y: middle.y + reach },
      ]),
    undefined,
    { paint: BLACK, width: 0.35 },
  );
  return [
    compose(kit, A4, (type) => [...instructions(kit, type), cross]),
    compose(kit, A4, (type) => [...heading(kit, type, 'back'), ...scales(kit, type, middle)]),
  ];
}

function heading(kit: Kit, type: Typesetter, side: 'front' | 'back'): Item[] {
  const { calibration } = kit.edition.home;
  const rect = { x: 20, y: 20, w: A4.w - 40, h: 10 };
  return [
    type.block(`home.calibration.${side}`, calibration[side], rect, { font: 'bold', sizes: [18], role: 'H1' })
      .item,
  ];
}

function instructions(kit: Kit, type: Typesetter): Item[] {
  const { calibration } = kit.edition.home;
  const items = heading(kit, type, 'front');
  let y: Mm = 32;
  const put = (field: string, text: string, style: TextStyle) => {
    const block = type.block(field, text, { x: 20, y, w: A4.w - 40, h: 100 - y }, style);
    items.push(block.item);
    y += block.height + 3;
  };
  put('home.calibration.title', calibration.title, { font: 'bold', sizes: [13], role: 'H2' });
  calibration.steps.forEach((step, i) => {
    put(`home.calibration.steps[${i}]`, `${i + 1}. ${step}`, { font: 'regular', sizes: [12] });
  });
  put('home.calibration.command', calibration.command, { font: 'bold', sizes: [12] });
  return items;
}

/** A scale in mm across and one down, nought in the middle of the sheet. */
function scales(kit: Kit, type: Typesetter, middle: Point): Item[] {
  const { calibration } = kit.edition.home;
  const range = 10;
  const ticks: string[] = [];
  const labels: Item[] = [];
  const label = (text: string, center: Point) => {
    const rect = rectInset({ x: center.x, y: center.y, w: 0, h: 0 }, -4);
    const style: TextStyle = { font: 'regular', sizes: [8], align: 'center', valign: 'middle' };
    labels.push(type.block('home.calibration.scale', text, rect, style).item);
  };
  for (let half = -2 * range; half <= 2 * range; half++) {
    const value = half / 2;
    const length = value % 5 === 0 ? 7 : Number.isInteger(value) ? 4.5 : 2.5;
    ticks.push(
      polyline([
        { x: middle.x + value, y: middle.y + 12 },
        { x: middle.x + value, y: middle.y + 12 + length },
      ]),
      polyline([
        { x: middle.x + 14, y: middle.y + value },
        { x: middle.x + 14 + length, y: middle.y + value },
      ]),
    );
    if (value % 5 !== 0) continue;
    label(String(value), { x: middle.x + value, y: middle.y + 22 });
    label(String(value), { x: middle.x + 25, y: middle.y + value });
  }
  const caption: TextStyle = { font: 'regular', sizes: [11], align: 'center' };
  return [
    path(ticks.join(''), undefined, { paint: BLACK, width: 0.2 }),
    path(polyline([middle, { x: middle.x, y: middle.y + 11 }]), undefined, {
      paint: tint('black', 0.4),
      width: 0.3,
    }),
    ...labels,
    type.block(
      'home.calibration.right',
      calibration.right,
      { x: middle.x - 30, y: middle.y + 28, w: 60, h: 6 },
      caption,
    ).item,
    type.block(
      'home.calibration.down',
      calibration.down,
      { x: middle.x + 30, y: middle.y - 2, w: 60, h: 6 },
      {
        ...caption,
        align: 'left',
      },
    ).item,
  ];
}
