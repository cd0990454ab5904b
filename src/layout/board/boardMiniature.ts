// The board as a small wordless picture, as it stands in the rules.

import { boardGeometry, MASTER_FORMAT } from '../../domain/board/board.ts';
import type { Mm, Point } from '../../domain/units.ts';
import { group, type Item, PAPER, path, placed } from '../drawing/drawing.ts';
import { roundRectPath } from '../drawing/shapes.ts';
import type { Kit } from '../kit.ts';
import { headPlate, road } from './road.ts';
import { scalePictures } from './scalePictures.ts';

const MASTER = boardGeometry(MASTER_FORMAT);

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
