// A group's road sign with a pictogram in it, drawn from the same paths and inks as the print.

import deck from 'virtual:duwtje/deck';
import pictograms from 'virtual:duwtje/pictograms';
import type { Group } from '../../src/domain/deck/deck.ts';
import { SIGN_FIELD } from '../../src/domain/deck/signs.ts';
import { drawSign } from '../../src/figure/drawing/roadSign.ts';

const PLACE = { x: 0, y: 0, side: SIGN_FIELD } as const;

interface SignProps {
  readonly group: Group;
  /** Left out: the bare sign, which stands for its group. */
  readonly icon?: string;
}

/** Decoration: what it says must stand beside it as text, or be the name of what it is in. */
export function Sign({ group, icon }: SignProps) {
  const drawn = drawSign(group, icon && pictograms[icon], PLACE, deck);
  return (
    <svg class="sign" viewBox="-8 -8 116 116" aria-hidden="true" focusable="false">
      {drawn.map(({ path, at, fill, line }) => (
        <path
          key={path}
          d={path}
          fill={fill ?? 'none'}
          stroke={line?.colour}
          stroke-width={line?.width}
          stroke-dasharray={line?.dash?.join(' ')}
          transform={`translate(${at.x} ${at.y}) scale(${at.scale})`}
        />
      ))}
    </svg>
  );
}
