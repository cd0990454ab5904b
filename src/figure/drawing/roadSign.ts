// A group's road sign with a card's pictogram in it, for pictures and for the page.

import type { Deck, Group } from '../../domain/deck/deck.ts';
import { PICTOGRAM_FIELD, SIGN_FIELD, SIGNS, signInks } from '../../domain/deck/signs.ts';
import type { DrawnPath, PathPlace } from './vocabulary.ts';

/** A part of a sign: its field, its rim or its pictogram. */
export interface SignPart extends DrawnPath {
  readonly at: PathPlace;
  readonly fill?: string;
}

const RIM_WIDTH = 3.4;
/** The blank plate of an own card is still to be made into a sign: its rim is dashed. */
const PLATE_DASH = [11, 7];

/** The upper left corner of a sign, and the side of its square. */
interface SignPlace {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/**
 * The sign of a group in a square.
 * @param pictogram SVG path in a field of 256 x 256; without it, the bare sign, which stands for its group
 */
export function drawSign(
  group: Group,
  pictogram: string | undefined,
  { x, y, side }: SignPlace,
  { inks }: Pick<Deck, 'inks'>,
): readonly SignPart[] {
  const { edge, rim, icon } = SIGNS[group.sign];
  const { field, mark } = signInks(group);
  const scale = side / SIGN_FIELD;
  const at = { x, y, scale };
  const dash = group.sign === 'plate' && { dash: PLATE_DASH };
  const inside = {
    x: x + (icon.x - icon.side / 2) * scale,
    y: y + (icon.y - icon.side / 2) * scale,
    scale: (icon.side / PICTOGRAM_FIELD) * scale,
  };
  return [
    { kind: 'path', path: edge, at, fill: inks[field].srgb },
    { kind: 'path', path: rim, at, line: { colour: inks[mark].srgb, width: RIM_WIDTH, ...dash } },
    ...(pictogram === undefined
      ? []
      : [{ kind: 'path', path: pictogram, at: inside, fill: inks[mark].srgb } as const]),
  ];
}
