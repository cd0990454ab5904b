// Parts of a page below each other: some as high as their words, and some that share what is left to write in.

import type { Mm, Rect } from '../../domain/units.ts';
import { type Item, path, placed, tint } from '../drawing/drawing.ts';
import { polyline } from '../drawing/shapes.ts';
import type { TextStyle, Typesetter } from '../text/textBlock.ts';

/** A part that is as high as it is. */
export interface FixedPart {
  readonly height: Mm;
  /** Drawn with its top at `y`. */
  draw(y: Mm): readonly Item[];
}

/** Room to write: of what is left each part gets its share. */
export interface RoomPart {
  readonly share: number;
  draw(y: Mm, height: Mm): readonly Item[];
}

export type Part = FixedPart | RoomPart;

/** The least distance between two lines that a pen needs. */
const LEAST_LINE: Mm = 7.5;
const WANTED_LINE: Mm = 9;
const RULE = { paint: tint('asphalt', 0.75), width: 0.3 };

const isRoom = (part: Part): part is RoomPart => 'share' in part;

/** All parts in a column; a misfit is recorded under `field` where too little is left to write in. */
export function flow(type: Typesetter, field: string, column: Rect, parts: readonly Part[]): Item[] {
  const taken = parts.reduce((sum, part) => sum + (isRoom(part) ? 0 : part.height), 0);
  const shares = parts.reduce((sum, part) => sum + (isRoom(part) ? part.share : 0), 0);
  const unit = shares > 0 ? (column.h - taken) / shares : 0;
  const lacking = shares > 0 ? LEAST_LINE - unit : taken - column.h;
  if (lacking > 0) {
    const excess = lacking * Math.max(1, shares);
    type.misfits.push({ field, problem: tooFull(excess), excess });
  }
  let y = column.y;
  return parts.flatMap((part) => {
    const height = isRoom(part) ? part.share * unit : part.height;
    const top = y;
    y += height;
    return part.draw(top, height);
  });
}

const tooFull = (lacking: Mm) => `the page is ${lacking.toFixed(1)} mm too full: shorten its texts`;

/** A text as wide as its rectangle, whose place is found later. */
export function textPart(
  type: Typesetter,
  field: string,
  text: string,
  column: Pick<Rect, 'x' | 'w'>,
  style: TextStyle,
  below: Mm = 0,
): FixedPart {
  // Higher than any page: what is too much for the page is the page's to tell.
  const block = type.block(field, text, { ...column, y: 0, h: 1000 }, style);
  return { height: block.height + below, draw: (y) => [placed([block.item], 0, y)] };
}

export function gap(height: Mm): FixedPart {
  return { height, draw: () => [] };
}

/** Lines to write on, as many as there is room for in even distances. */
export function linesToWriteOn({ x, w }: Pick<Rect, 'x' | 'w'>, share: number): RoomPart {
  return {
    share,
    draw: (y, height) => {
      const count = Math.max(1, Math.floor(height / WANTED_LINE));
      const pitch = height / count;
      const rules = Array.from({ length: count }, (_, i) => {
        const at = y + (i + 1) * pitch;
        return polyline([
          { x, y: at },
          { x: x + w, y: at },
        ]);
      });
      return [path(rules.join(''), undefined, RULE)];
    },
  };
}

/** A line to write on after something, from x to the right end. */
export function lineFrom(x: Mm, right: Mm, y: Mm): Item {
  return path(
    polyline([
      { x, y },
      { x: right, y },
    ]),
    undefined,
    RULE,
  );
}
