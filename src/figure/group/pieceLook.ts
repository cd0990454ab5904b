// What a piece of a bar looks like: the colour of its side and a pattern of its own, so that it can be told in black and white.

import type { FigureColour, FigureColours } from '../drawing/colours.ts';
import { type DrawnPath, type Field, fieldPath } from '../drawing/vocabulary.ts';
import type { Piece } from './groupFigure.ts';

interface Hatched {
  /** Path of the lines on one tile of a hatch. */
  readonly path: string;
  readonly lines: FigureColour;
}

interface Look {
  readonly ground: FigureColour;
  /** Left out, the piece is of one colour. */
  readonly hatch?: Hatched;
}

const LEVEL = 'M0 5H10';
const FALLING = 'M-2 -2L12 12M-2 8L2 12M8 -2L12 2';
const RISING = 'M12 -2L-2 12M2 -2L-2 2M12 8L8 12';

const brake = (path: string): Look => ({ ground: 'brake-tint', hatch: { path, lines: 'brake' } });
const push = (path: string): Look => ({ ground: 'push-tint', hatch: { path, lines: 'push-lines' } });

const LOOKS: Readonly<Record<Piece, Look>> = {
  'strong-brake': { ground: 'brake' },
  'any-brake': brake(LEVEL),
  'slight-brake': brake(FALLING),
  'slight-push': push(RISING),
  'any-push': push(LEVEL),
  'strong-push': { ground: 'push' },
};

/** How wide the lines of a hatch are, and the edge around a bar. */
interface LineWidths {
  readonly hatch: number;
  readonly edge: number;
}

/** All fields of a piece as one shape: a browser lays out and paints a few shapes sooner than a hundred. */
export function drawPiece(
  piece: Piece,
  fields: readonly Field[],
  colours: FigureColours,
  { hatch: hatchWidth = 1.8, edge = 1.5 }: Partial<LineWidths> = {},
): DrawnPath {
  const { hatch, ground } = LOOKS[piece];
  return {
    kind: 'path',
    path: fields.map(fieldPath).join(''),
    fill: hatch
      ? {
          name: piece,
          path: hatch.path,
          line: { colour: colours[hatch.lines], width: hatchWidth },
          ground: colours[ground],
        }
      : colours[ground],
    // Dark around every piece: yellow alone does not stand out from white.
    line: { colour: colours.letters, width: edge },
  };
}
