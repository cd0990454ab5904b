// A card's weight as arrows that point away from the middle of the road; decoration beside the zone's name.

import type { Direction } from '../../../src/domain/board/zones.ts';
import { ARROW, arrowsPath } from '../../../src/figure/profile/weightArrows.ts';

interface WeightArrowsProps {
  /** The weight without its sign. */
  readonly count: number;
  readonly direction: Direction;
}

// The outline reaches over the edge of the shape.
const EDGE = 1.5;

export function WeightArrows({ count, direction }: WeightArrowsProps) {
  return (
    <svg
      class={`arrows arrows-${direction} arrows-${count}`}
      viewBox={`${-EDGE} ${-EDGE} ${count * ARROW.length + 2 * EDGE} ${ARROW.height + 2 * EDGE}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={arrowsPath(count, direction === 'push')} />
    </svg>
  );
}
