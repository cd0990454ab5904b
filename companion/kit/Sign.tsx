// A group's road sign with a pictogram in it, drawn from the same paths and inks as the print.

import deck from 'virtual:duwtje/deck';
import pictograms from 'virtual:duwtje/pictograms';
import type { Group, InkName } from '../../src/domain/deck/deck.ts';
import { SIGNS, signInks } from '../../src/domain/deck/signs.ts';

const PICTOGRAM_FIELD = 256;
const colour = (ink: InkName) => deck.inks[ink].srgb;

interface SignProps {
  readonly group: Group;
  /** Left out: the bare sign, which stands for its group. */
  readonly icon?: string;
}

/** Decoration: what it says must stand beside it as text, or be the name of what it is in. */
export function Sign({ group, icon }: SignProps) {
  const shape = SIGNS[group.sign];
  const { field, mark } = signInks(group);
  const { x, y, side } = shape.icon;
  const scale = side / PICTOGRAM_FIELD;
  return (
    <svg class="sign" viewBox="-8 -8 116 116" aria-hidden="true" focusable="false">
      <path d={shape.edge} fill={colour(field)} />
      <path
        d={shape.rim}
        fill="none"
        stroke={colour(mark)}
        stroke-width="3.4"
        stroke-dasharray={group.sign === 'plate' ? '11 7' : undefined}
      />
      {icon && (
        <path
          d={pictograms[icon]}
          fill={colour(mark)}
          transform={`translate(${x - side / 2} ${y - side / 2}) scale(${scale})`}
        />
      )}
    </svg>
  );
}
