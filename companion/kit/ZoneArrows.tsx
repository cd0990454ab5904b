// How heavily a zone weighs and which way, as chevrons on a road: two or one, left or right.

import type { Zone } from '../../src/domain/board/zones.ts';

/** Decoration beside the zone's name. */
interface ZoneArrowsProps {
  readonly weight: Zone['weight'];
  /** The class that says how large they are and where they stand; left out: as high as a letter. */
  readonly look?: string;
}

export function ZoneArrows({ weight, look = 'zone-arrows' }: ZoneArrowsProps) {
  const count = Math.abs(weight);
  const width = 10 + (count - 1) * 9;
  return (
    <svg class={look} viewBox={`0 0 ${width} 16`} aria-hidden="true" focusable="false">
      {Array.from({ length: count }, (_, index) => (
        <path
          key={index}
          transform={weight > 0 ? `translate(${index * 9} 0)` : `translate(${10 + index * 9} 0) scale(-1 1)`}
          d="M0 0h4l6 8-6 8H0l6-8z"
        />
      ))}
    </svg>
  );
}
