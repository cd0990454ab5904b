// The board: a road seen from above, brakes behind you on the left, the open road ahead on the right.

import {
  type BoardFormat,
  type BoardGeometry,
  type BoardZone,
  boardGeometry,
  type FieldId,
  MASTER_FORMAT,
} from '../domain/board/board.ts';
import { ZONES } from '../domain/board/zones.ts';
import { type Mm, type Point, type Rect, rectCenter, rectInset } from '../domain/units.ts';
import { bleedRect } from './drawing/bleed.ts';
import { BLACK, group, type Item, PAPER, type Paint, path, placed, tint } from './drawing/drawing.ts';
import { polyline, rectPath, roundRectPath } from './drawing/shapes.ts';
import { chevrons, iconPath, pictogram, tag } from './drawing/symbols.ts';
import { type Composed, compose, type Kit } from './kit.ts';
import type { Typesetter } from './text/textBlock.ts';

// All measures below are those of the master; another format is the same drawing at another scale.
const MASTER = boardGeometry(MASTER_FORMAT);
const ZONE_TINTS: readonly number[] = [0.9, 0.7, 0.46, 0.28];
const CHEVRON_TINTS: readonly number[] = [0.8, 0.6, 0.36, 0.18];
const HEAD = { y: 44, h: 18 };
const PICTURE_MIDDLE_Y = 25;
const PICTURE_X: readonly number[] = [96, 216, 378, 498];
const FIELD_ICONS: Readonly<Record<FieldId, string>> = {
  experience: 'quotes',
  yield: 'star',
  recommendation: 'megaphone',
  agreement: 'handshake',
};
const CYCLIST = 'person-simple-bike';

/** The pictograms that the board needs besides the cards' own. */
export const BOARD_ICONS: readonly string[] = [...Object.values(FIELD_ICONS), CYCLIST];

/** The board in a format, in the kit's language. */
export function board(kit: Kit, format: BoardFormat): Composed {
  const geometry = boardGeometry(format);
  const scale = geometry.size.w / MASTER.size.w;
  return compose(kit, geometry.size, (type) => {
    const art = [
      ...road(MASTER),
      ...zoneHeads(kit, type, MASTER),
      group(scalePictures(kit), { meaning: { role: 'Figure', alt: kit.edition.board.alt } }),
      ...wordmark(kit, type),
      ...fields(kit, type, MASTER),
    ];
    return [
      path(rectPath(bleedRect(geometry.size)), { ink: 'asphalt' }),
      placed(art, 0, 0, scale),
      ...geometry.tags.map(({ id, rect }) => tag(id, rect)),
    ];
  });
}

/** How high a miniature is for its width. */
export function miniatureHeight(width: Mm): Mm {
  const { w, h } = MASTER.size;
  return (width * h) / w;
}

/** The board as a small wordless picture, `width` mm wide: no tags, so that no reader takes it for a board. */
export function boardMiniature(kit: Kit, at: Point, width: Mm): Item {
  const plates = [...MASTER.fields.map(({ rect }) => rect), ...MASTER.zones.map(headPlate)];
  const items = [
    path(roundRectPath({ x: 0, y: 0, ...MASTER.size }, 8), { ink: 'asphalt' }),
    ...road(MASTER),
    ...scalePictures(kit),
    path(plates.map((rect) => roundRectPath(rect, 3)).join(''), PAPER),
  ];
  return group([placed(items, at.x, at.y, width / MASTER.size.w)], {
    meaning: { role: 'Figure', alt: kit.edition.board.alt },
  });
}

function headPlate({ rect }: BoardZone): Rect {
  return { x: rect.x, w: rect.w, ...HEAD };
}

/** The four lanes, their chevrons and the markings between them. */
function road({ zones }: BoardGeometry): Item[] {
  const lanes = zones.flatMap(({ rect }, i) => {
    const middle = rectCenter(rect);
    const count = ZONES[i]!.weight;
    return [
      path(roundRectPath(rect, 3), tint('asphalt', ZONE_TINTS[i]!)),
      chevrons(count, middle, 84, tint('asphalt', CHEVRON_TINTS[i]!)),
    ];
  });
  return [...lanes, ...zones.slice(1).flatMap(({ rect }, i) => laneMarking(zones[i]!.rect, rect))];
}

/** The marking in the gap between two lanes: dashes, but a whole line where brake turns into push. */
function laneMarking(left: Rect, right: Rect): Item[] {
  const gap = { from: left.x + left.w, to: right.x };
  const middle = (gap.from + gap.to) / 2;
  const turning = gap.to - gap.from > 8;
  const width = turning ? 4 : 2.4;
  const [dash, pause] = turning ? [left.h, 0] : [22, 9];
  const marks: string[] = [];
  for (let y = 0; y + dash <= left.h + 0.01; y += dash + pause)
    marks.push(rectPath({ x: middle - width / 2, y: left.y + y, w: width, h: dash }));
  return [path(marks.join(''), PAPER)];
}

/** A plate over each lane with its name. */
function zoneHeads(kit: Kit, type: Typesetter, { zones }: BoardGeometry): Item[] {
  return zones.flatMap((zone) => {
    const { id } = zone;
    const plate = headPlate(zone);
    return [
      path(roundRectPath(plate, 3), PAPER),
      type.block(`zones.${id}`, kit.edition.zones[id], rectInset(plate, 2), {
        font: 'bold',
        sizes: [34, 32, 30, 28],
        align: 'center',
        valign: 'middle',
        role: 'H2',
      }).item,
    ];
  });
}

/** The scale without words: a cyclist with a strong or a slight wind against, a slight or a strong wind behind. */
function scalePictures(kit: Kit): Item[] {
  const cyclist = iconPath(kit.icons, CYCLIST);
  return ZONES.flatMap(({ weight }, i) => {
    const middle = { x: PICTURE_X[i]!, y: PICTURE_MIDDLE_Y };
    // The wind stands on the side that it comes from.
    const from = weight > 0 ? -1 : 1;
    const strong = Math.abs(weight) === 2;
    return [
      pictogram(cyclist, { x: middle.x - from * 20, y: middle.y }, 34, PAPER),
      ...wind({ x: middle.x + from * 20, y: middle.y }, Math.sign(weight), strong),
    ];
  });
}

/** Arrows of wind around a point: three large ones, or a small one. */
function wind(middle: Point, direction: number, strong: boolean): Item[] {
  const arrows: readonly [dx: Mm, dy: Mm, length: Mm][] = strong
    ? [
        [0, -10.5, 34],
        [0, 0, 34],
        [0, 10.5, 34],
      ]
    : [[8 * direction, 0, 20]];
  const thickness = strong ? 3.3 : 2.2;
  return arrows.map(([dx, dy, length]) =>
    arrow({ x: middle.x + dx, y: middle.y + dy }, length * direction, thickness, PAPER),
  );
}

/** An arrow around its middle; a negative length points left. */
function arrow({ x, y }: Point, length: Mm, thickness: Mm, paint: Paint): Item {
  const forward = Math.sign(length);
  const tip = x + length / 2;
  const tail = x - length / 2;
  const neck = tip - forward * thickness * 1.9;
  const half = thickness / 2;
  const corners = [
    { x: tail, y: y - half },
    { x: neck, y: y - half },
    { x: neck, y: y - thickness * 1.35 },
    { x: tip, y },
    { x: neck, y: y + thickness * 1.35 },
    { x: neck, y: y + half },
    { x: tail, y: y + half },
  ];
  return path(polyline(corners, true), paint);
}

/** The game's name on a yellow sign, where the road turns from brake to push. */
function wordmark(kit: Kit, type: Typesetter): Item[] {
  const sign: Rect = { x: 272, y: 14, w: 50, h: 22 };
  return [
    path(roundRectPath(sign, 4), { ink: 'yellow' }),
    path(roundRectPath(rectInset(sign, 1.6), 2.8), undefined, { paint: BLACK, width: 0.9 }),
    type.block('deck.title', kit.edition.deck.title, rectInset(sign, 3), {
      font: 'bold',
      sizes: [34, 32, 30],
      align: 'center',
      valign: 'middle',
      role: 'H1',
    }).item,
  ];
}

/** The four places to write, in the order of the talk. */
function fields(kit: Kit, type: Typesetter, { fields }: BoardGeometry): Item[] {
  return fields.flatMap(({ id, rect }) => {
    const label: Rect = { x: rect.x + 14, y: rect.y + 2.5, w: rect.w - 17, h: 9 };
    return [
      path(roundRectPath(rect, 3), PAPER),
      pictogram(iconPath(kit.icons, FIELD_ICONS[id]), { x: rect.x + 7.6, y: label.y + 4.5 }, 9, BLACK),
      type.block(`board.fields.${id}`, kit.edition.board.fields[id], label, {
        font: 'bold',
        sizes: [17, 16, 15, 14],
        valign: 'middle',
        maxLines: 1,
        role: 'H2',
      }).item,
    ];
  });
}
