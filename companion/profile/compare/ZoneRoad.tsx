// A small road of four zones on which it is shown where cards lie; decoration beside the words.

import type { ComponentChildren } from 'preact';
import { type Weight, ZONES } from '../../../src/domain/board/zones.ts';

const ZONE_WIDTH = 44;
const MIDDLE_LINE = 8;

/** How high the road is drawn. */
export const ROAD_HEIGHT = 32;

/** The left edge of each zone, in the order of the board. */
const EDGES = ZONES.map(({ weight }, index) => index * ZONE_WIDTH + (weight > 0 ? MIDDLE_LINE : 0));

/** The middle of the zone with this weight, from the left. */
export function middleOf(weight: Weight): number {
  const index = ZONES.findIndex((zone) => zone.weight === weight);
  return EDGES[index]! + ZONE_WIDTH / 2;
}

/** The road, with what is drawn on it. */
export function ZoneRoad({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg
      class="zone-move"
      viewBox={`0 0 ${ZONES.length * ZONE_WIDTH + MIDDLE_LINE} ${ROAD_HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      {ZONES.map(({ id }, index) => (
        <rect
          key={id}
          class={`move-${id}`}
          x={EDGES[index]! + 1}
          width={ZONE_WIDTH - 2}
          height={ROAD_HEIGHT}
          rx="3"
        />
      ))}
      {children}
    </svg>
  );
}
