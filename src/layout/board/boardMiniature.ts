// The board as a small wordless picture, as it stands in the rules.

import { boardGeometry } from '../../domain/board/board.ts';
import type { Mm, Point } from '../../domain/units.ts';
import { group, type Item, PAPER, path, placed } from '../drawing/drawing.ts';
import { roundRectPath } from '../drawing/shapes.ts';
import type { Kit } from '../kit.ts';
import { headPlate, road } from './road.ts';
import { scalePictures } from './scalePictures.ts';

/** How high a miniature is for its width. */
export function miniatureHeight(width: Mm): Mm {
  const { w, h } = boardGeometry('A2').size;
  return (width * h) / w;
}

/** The board as a small wordless picture, `width` mm wide: no tags, so that no reader takes it for a board. */
export function boardMiniature(kit: Kit, at: Point, width: Mm): Item {
  const master = boardGeometry('A2');
  const plates = [...master.fields.map(({ rect }) => rect), ...master.zones.map(headPlate)];
  const items = [
    path(roundRectPath({ x: 0, y: 0, ...master.size }, 8), { ink: 'asphalt' }),
    ...road(master),
    ...scalePictures(kit),
    path(plates.map((rect) => roundRectPath(rect, 3)).join(''), PAPER),
  ];
  return group([placed(items, at.x, at.y, width / master.size.w)], {
    meaning: { role: 'Figure', alt: kit.edition.board.alt },
  });
}
