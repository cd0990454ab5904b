// Where pushes and brakes come from: each group with both its sums, never one taken from the other.

import type { Direction } from '../../../src/domain/board/zones.ts';
import type { ProfileGroup } from '../../../src/domain/talk/profile.ts';
import { Sign } from '../../kit/Sign.tsx';
import { words } from '../../page/pageWords.ts';
import { WeightArrows } from './WeightArrows.tsx';
import './groupBalance.css';

function Sum({ direction, sum }: { readonly direction: Direction; readonly sum: number }) {
  return (
    <td class={`sum sum-${direction}`}>
      <span class="sum-number">{sum}</span>
      <span class="sum-arrows">
        {Array.from({ length: sum }, (_, index) => (
          <WeightArrows key={index} count={1} direction={direction} />
        ))}
      </span>
    </td>
  );
}

interface GroupBalanceProps {
  readonly groups: readonly ProfileGroup[];
  /** Where nothing above it says what it is. */
  readonly headed?: boolean;
}

export function GroupBalance({ groups, headed = false }: GroupBalanceProps) {
  const { profile, edition } = words.value;
  const filled = groups.filter(({ cards }) => cards.length > 0);
  return (
    <section class="group-balance">
      {headed && <h2>{profile.groups.title}</h2>}
      <p class="hint">{profile.groups.hint}</p>
      <table aria-label={profile.groups.title}>
        <thead>
          <tr>
            <th scope="col">{profile.groups.brake}</th>
            <th scope="col">
              <span class="spoken">{profile.groups.group}</span>
            </th>
            <th scope="col">{profile.groups.push}</th>
          </tr>
        </thead>
        <tbody>
          {filled.map(({ group, push, brake }) => (
            <tr key={group?.id ?? ''}>
              <Sum direction="brake" sum={brake} />
              <th scope="row">
                {group && <Sign group={group} />}
                <span>{group ? edition.groups[group.id] : profile.groups.unknown}</span>
              </th>
              <Sum direction="push" sum={push} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
