// Where a card lay and where it lies now, on a small road of four zones; decoration beside the words.

import { type Weight, ZONES } from '../../../src/domain/board/zones.ts';

interface ZoneMoveProps {
  readonly from: Weight;
  readonly to: Weight;
}

const ZONE_WIDTH = 44;
const MIDDLE_LINE = 8;
const HEIGHT = 32;

/** The left edge of each zone, in the order of the board. */
const EDGES = ZONES.map(({ weight }, index) => index * ZONE_WIDTH + (weight > 0 ? MIDDLE_LINE : 0));

function middleOf(weight: Weight): number {
  const index = ZONES.findIndex((zone) => zone.weight === weight);
  return EDGES[index]! + ZONE_WIDTH / 2;
}

export function ZoneMove({ from, to }: ZoneMoveProps) {
  const [start, end] = [middleOf(from), middleOf(to)];
  const way = Math.sign(end - start);
  const y = HEIGHT / 2;
  return (
    <svg
      class="zone-move"
      viewBox={`0 0 ${ZONES.length * ZONE_WIDTH + MIDDLE_LINE} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      {ZONES.map(({ id }, index) => (
        <rect
          key={id}
          class={`move-${id}`}
          x={EDGES[index]! + 1}
          width={ZONE_WIDTH - 2}
          height={HEIGHT}
          rx="3"
        />
      ))}
      <path class="move-way" d={`M${start + way * 7} ${y}H${end - way * 17}`} />
      <circle class="move-from" cx={start} cy={y} r="6" />
      <path class="move-to" d={`M${end + way * 10} ${y}l${-way * 20} -11v22z`} />
    </svg>
  );
}
