// What a piece of a bar looks like: the colour of its side and a pattern of its own, so that it can be told in black and white.

import type { FigureColour, FigureColours } from '../drawing/colours.ts';
import { type DrawnPath, type Field, fieldPath } from '../drawing/vocabulary.ts';
import type { Piece } from './groupFigure.ts';

interface Look {
  readonly colour: FigureColour;
  /** Path of the lines on one tile of a hatch; left out, the piece is of one colour. */
  readonly hatch?: string;
}

const LEVEL = 'M0 2.5H10M0 7.5H10';

const LOOKS: Readonly<Record<Piece, Look>> = {
  'strong-brake': { colour: 'bar-brake' },
  'any-brake': { colour: 'bar-brake', hatch: LEVEL },
  'slight-brake': { colour: 'bar-brake', hatch: 'M-2 -2L12 12M-2 8L2 12M8 -2L12 2' },
  'slight-push': { colour: 'bar-push', hatch: 'M12 -2L-2 12M2 -2L-2 2M12 8L8 12' },
  'any-push': { colour: 'bar-push', hatch: LEVEL },
  'strong-push': { colour: 'bar-push' },
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
  { hatch: hatchWidth = 2.6, edge = 1.5 }: Partial<LineWidths> = {},
): DrawnPath {
  const { hatch } = LOOKS[piece];
  const colour = colours[LOOKS[piece].colour];
  return {
    kind: 'path',
    path: fields.map(fieldPath).join(''),
    fill:
      hatch === undefined
        ? colour
        : { name: piece, path: hatch, line: { colour, width: hatchWidth }, ground: colours.ground },
    line: { colour, width: edge },
  };
}
