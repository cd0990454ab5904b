// How heavily a zone weighs and which way, as chevrons on a road: two or one, left or right.

import type { Zone } from '../../src/domain/board/zones.ts';

/** Decoration beside the zone's name. */
interface ZoneArrowsProps {
  readonly weight: Zone['weight'];
  /** Large, as painted on the road. */
  readonly onRoad?: boolean;
}

export function ZoneArrows({ weight, onRoad = false }: ZoneArrowsProps) {
  const count = Math.abs(weight);
  const width = 10 + (count - 1) * 9;
  return (
    <svg
      class={onRoad ? 'zone-road' : 'zone-arrows'}
      viewBox={`0 0 ${width} 16`}
      aria-hidden="true"
      focusable="false"
    >
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
