// Where a card lies in the two views, on a small road: a disc for the employee, a square for the leader.

import { type Weight, weightOf, type ZoneId } from '../../../src/domain/board/zones.ts';
import { middleOf, ROAD_HEIGHT, ZoneRoad } from '../compare/ZoneRoad.tsx';

interface ViewMarksProps {
  /** Null where it was not laid: then there is no mark. */
  readonly employee: ZoneId | null;
  readonly leader: ZoneId | null;
}

const SIZE = 14;
/** How far the marks move apart where they lie in one zone. */
const ASIDE = 10;

export function ViewMarks({ employee, leader }: ViewMarksProps) {
  const aside = employee === leader ? ASIDE : 0;
  const y = ROAD_HEIGHT / 2;
  const at = (zone: ZoneId): number => middleOf(weightOf(zone) satisfies Weight);
  return (
    <ZoneRoad>
      {employee && <circle class="view-mark-employee" cx={at(employee) - aside} cy={y} r={SIZE / 2 + 1} />}
      {leader && (
        <rect
          class="view-mark-leader"
          x={at(leader) + aside - SIZE / 2}
          y={y - SIZE / 2}
          width={SIZE}
          height={SIZE}
        />
      )}
    </ZoneRoad>
  );
}
