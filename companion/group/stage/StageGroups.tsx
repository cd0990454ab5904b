// The groups of cards together on the big screen: how often their cards were a brake or a push.

import deck from 'virtual:duwtje/deck';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { GroupView } from '../../../src/domain/group/view.ts';
import { words } from '../../page/words.ts';
import { groupWords } from '../groupWords.ts';

const WIDE = 1280;
const ROW = 108;
const MIDDLE = 800;
const HALF = 380;

export function StageGroups({ view }: { readonly view: GroupView }) {
  const { stage } = groupWords.value;
  const { groups } = words.value.edition;
  const { factorGroups } = view;
  const most = Math.max(1, ...factorGroups.flatMap(({ push, brake }) => [push, brake]));
  const length = (count: number) => (count / most) * (HALF - 90);
  const sentences = factorGroups.map(({ group, push, brake }) =>
    fillIn(stage.groupRow, { group: groups[group] ?? group, push, brake }),
  );
  return (
    <svg
      class="groups-figure"
      viewBox={`0 0 ${WIDE} ${ROW * factorGroups.length + 20}`}
      role="img"
      aria-label={sentences.join('. ')}
    >
      <defs>
        <pattern id="groups-brake" width="10" height="10" patternUnits="userSpaceOnUse">
          <rect width="10" height="10" fill="#fff" />
          <path d="M-2 -2L12 12M-2 8L2 12M8 -2L12 2" stroke={deck.inks.orange.srgb} stroke-width="4" />
        </pattern>
      </defs>
      {factorGroups.map(({ group, push, brake, tally }, index) => {
        const y = index * ROW + 14;
        // Not all is told of cards on which nearly everybody agrees.
        const least = tally.hidden > 0 ? '≥ ' : '';
        return (
          <g key={group} font-size="48">
            <text x="14" y={y + 56}>
              {groups[group] ?? group}
            </text>
            <rect
              x={MIDDLE - length(brake)}
              y={y}
              width={length(brake)}
              height={ROW - 28}
              fill="url(#groups-brake)"
              stroke={deck.inks.orange.srgb}
              stroke-width="2"
            />
            <text x={MIDDLE - length(brake) - 12} y={y + 56} text-anchor="end">
              {least + brake}
            </text>
            <rect x={MIDDLE} y={y} width={length(push)} height={ROW - 28} fill={deck.inks.blue.srgb} />
            <text x={MIDDLE + length(push) + 12} y={y + 56}>
              {least + push}
            </text>
          </g>
        );
      })}
      <path d={`M${MIDDLE} 0V${ROW * factorGroups.length + 10}`} stroke="#1f1f1d" stroke-width="3" />
    </svg>
  );
}
