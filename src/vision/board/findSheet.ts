// Another way into this room: how a flat sheet lies in a picture, by tags whose places on it are known.

import type { Mapping } from '../geometry/mapping.ts';
import { calibrate } from './calibrate.ts';
import type { PlacedTag } from './misfit.ts';

/** The sheet takes the board's part in the mapping; null when the tags fix none. `width` and `height` of the picture in px. */
export function findSheet(tags: readonly PlacedTag[], width: number, height: number): Mapping | null {
  return calibrate(tags, [], width, height)?.mapping ?? null;
}
