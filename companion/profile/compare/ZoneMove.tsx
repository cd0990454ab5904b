// Where a card lay and where it lies now, on a small road.

import type { Weight } from '../../../src/domain/board/zones.ts';
import { middleOf, ROAD_HEIGHT, ZoneRoad } from './ZoneRoad.tsx';

interface ZoneMoveProps {
  readonly from: Weight;
  readonly to: Weight;
}

export function ZoneMove({ from, to }: ZoneMoveProps) {
  const [start, end] = [middleOf(from), middleOf(to)];
  const way = Math.sign(end - start);
  const y = ROAD_HEIGHT / 2;
  return (
    <ZoneRoad>
      <path class="move-way" d={`M${start + way * 7} ${y}H${end - way * 17}`} />
      <circle class="move-from" cx={start} cy={y} r="6" />
      <path class="move-to" d={`M${end + way * 10} ${y}l${-way * 20} -11v22z`} />
    </ZoneRoad>
  );
}
