// The calibration sheet: shows how far an office printer's backs lie from its fronts.

import { type Mm, type Point, rectInset } from '../../domain/units.ts';
import { BLACK, type Item, path, tint } from '../drawing/drawing.ts';
import { polyline } from '../drawing/shapes.ts';
import { A4 } from '../drawing/sheet.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import type { TextStyle, Typesetter } from '../text/textBlock.ts';

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
  const label = (text: string, centre: Point) => {
    const rect = rectInset({ x: centre.x, y: centre.y, w: 0, h: 0 }, -4);
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
