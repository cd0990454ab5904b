// The board: a road seen from above, brakes behind you on the left, the open road ahead on the right.

import {
  type BoardFormat,
  type BoardGeometry,
  boardGeometry,
  type FieldId,
  MASTER_FORMAT,
} from '../../domain/board/board.ts';
import { type Rect, rectInset } from '../../domain/units.ts';
import { BLACK, group, type Item, PAPER, path, placed } from '../drawing/drawing.ts';
import { rectPath, roundRectPath } from '../drawing/shapes.ts';
import { bleedRect } from '../drawing/sheet.ts';
import { iconPath, pictogram, tag, yellowSign } from '../drawing/symbols.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import type { Typesetter } from '../text/textBlock.ts';
import { headPlate, road } from './road.ts';
import { CYCLIST, scalePictures } from './scalePictures.ts';

// All measures in this room are those of the master; another format is the same drawing at another scale.
const MASTER = boardGeometry(MASTER_FORMAT);
const FIELD_ICONS: Readonly<Record<FieldId, string>> = {
  experience: 'quotes',
  yield: 'star',
  recommendation: 'megaphone',
  agreement: 'handshake',
};

/** The pictograms that the board needs besides the cards' own. */
export const BOARD_ICONS: readonly string[] = [...Object.values(FIELD_ICONS), CYCLIST];

/** The board in a format, in the kit's language. */
export function boardFace(kit: Kit, format: BoardFormat): Composed {
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

/** The game's name on a yellow sign, where the road turns from brake to push. */
function wordmark(kit: Kit, type: Typesetter): Item[] {
  const sign: Rect = { x: 272, y: 14, w: 50, h: 22 };
  return [
    ...yellowSign(sign, 4, { inset: 1.6, radius: 2.8, width: 0.9 }),
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
