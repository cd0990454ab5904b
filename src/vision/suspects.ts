// Where the second look is worth its time: dark components of about a tag's size that no accepted tag explains.

import type { BoardGeometry } from '../domain/board.ts';
import { CARD_TAG } from '../domain/card.ts';
import type { Components } from './components.ts';
import { boardFromPicture, isBeforeCamera, type Mapping, scaleAt } from './mapping.ts';
import type { PicturePoint } from './picture.ts';
import { MAX_HALF, type SearchWindow } from './search.ts';
import { isOnSheet } from './zones.ts';

/** Cards lie on the board or about this far beside it, mm. */
const BESIDE = 160;
/** A component larger than this is a shadow or a table's edge, mm. */
const TOO_LARGE = 160;
/** Ink of a tag as a share of its square: at least, with half the ring's width lost to blur, and at most. */
const DARK = { least: 0.4, most: 0.85 };

/**
 * The windows to search, each once. `pictures` are the centres of tags that are known (px); `reduction` is the size
 * of a component's pixel in px of the full picture.
 */
export function findSuspects(
  components: Components,
  reduction: number,
  mapping: Mapping,
  geometry: BoardGeometry,
  pictures: readonly PicturePoint[],
): SearchWindow[] {
  const windows: SearchWindow[] = [];
  const { left, right, top, bottom, area, count } = components;
  const ox = geometry.size.w / 2;
  const oy = geometry.size.h / 2;
  for (let c = 0; c < count; c++) {
    const width = (right[c]! - left[c]!) * reduction;
    const height = (bottom[c]! - top[c]!) * reduction;
    if (Math.max(width, height) < 12) continue;
    const x = ((left[c]! + right[c]!) / 2) * reduction;
    const y = ((top[c]! + bottom[c]!) / 2) * reduction;
    const p = boardFromPicture(mapping, x, y);
    if (!isOnSheet(geometry, p, BESIDE) || !isBeforeCamera(mapping, p.x, p.y, ox, oy)) continue;
    const scale = scaleAt(mapping, p.x, p.y);
    const side = CARD_TAG.w * 0.8 * scale;
    if (Math.max(width, height) < 0.75 * side || Math.max(width, height) > TOO_LARGE * scale) continue;
    if (Math.min(width, height) < 0.5 * side) continue;
    const inside = pictures.filter(
      (e) => Math.abs(e.x - x) < width / 2 && Math.abs(e.y - y) < height / 2,
    ).length;
    const unexplained = area[c]! * reduction * reduction - inside * DARK.most * side * side;
    if (unexplained < DARK.least * side * side) continue;
    addWindows(windows, mapping, { x, y, width, height, scale });
  }
  return windows;
}

function addWindows(
  windows: SearchWindow[],
  mapping: Mapping,
  box: { x: number; y: number; width: number; height: number; scale: number },
): void {
  const reach = CARD_TAG.w * 0.75;
  const step = 2 * (MAX_HALF - reach) * box.scale;
  const columns = Math.max(1, Math.ceil(box.width / step - 0.3));
  const rows = Math.max(1, Math.ceil(box.height / step - 0.3));
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const x = box.x + ((i + 0.5) / columns - 0.5) * box.width;
      const y = box.y + ((j + 0.5) / rows - 0.5) * box.height;
      const center = boardFromPicture(mapping, x, y);
      const span = Math.max(box.width / columns, box.height / rows) / box.scale / 2;
      const half = Math.min(MAX_HALF, span + reach);
      const done = windows.some(
        (w) => Math.hypot(w.center.x - center.x, w.center.y - center.y) < 3 && Math.abs(w.half - half) < 4,
      );
      if (!done) windows.push({ center, half });
    }
  }
}
