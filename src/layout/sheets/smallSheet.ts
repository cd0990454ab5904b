// The A5 sheets that are written on: their measures, their head, questions with lines, and boxes to tick.

import type { Mm, Rect, Size } from '../../domain/units.ts';
import { BLACK, type Item, path } from '../drawing/drawing.ts';
import { roundRectPath } from '../drawing/shapes.ts';
import { iconPath, pictogram, SHEET_RIM, yellowSign } from '../drawing/symbols.ts';
import { type Composed, compose, type Kit } from '../kit.ts';
import type { TextStyle, Typesetter } from '../text/textBlock.ts';
import { CAP_HEIGHT, pt } from '../text/typeface.ts';
import { type FixedPart, flow, gap, lineFrom, linesToWriteOn, type Part, textPart } from './flow.ts';

export const A5: Size = { w: 148, h: 210 };

const MARGIN: Mm = 12;
const COLUMN: Rect = { x: MARGIN, y: 11, w: A5.w - 2 * MARGIN, h: A5.h - 11 - 9 };
const HEAD_HEIGHT: Mm = 15;
/** The least that is left of a line behind a few words. */
const LEAST_ENTRY: Mm = 40;

const BODY: TextStyle = { font: 'regular', sizes: [12], leading: 1.28 };
const QUESTION: TextStyle = { ...BODY, font: 'bold' };
const HEADING: TextStyle = { font: 'bold', sizes: [15], role: 'H2' };
const STORY: TextStyle = { font: 'regular', sizes: [14], leading: 1.34 };
const SMALL: TextStyle = { font: 'regular', sizes: [9], leading: 1.28 };

/** Makes the parts of a page; each text is known by its field in the edition. */
export class SheetParts {
  readonly #kit: Kit;
  readonly #type: Typesetter;

  constructor(kit: Kit, type: Typesetter) {
    this.#kit = kit;
    this.#type = type;
  }

  /** The page's title on a yellow sign, with a pictogram. */
  head(field: string, title: string, icon: string): FixedPart {
    return {
      height: HEAD_HEIGHT + 4,
      draw: (y) => {
        const sign: Rect = { x: MARGIN, y, w: COLUMN.w, h: HEAD_HEIGHT };
        // Room for one line: two would go over the rim.
        const words: Rect = { x: sign.x + 19, y: y + 2, w: sign.w - 24, h: sign.h - 4 };
        const style: TextStyle = { font: 'bold', sizes: [19, 18, 17, 16, 15], valign: 'middle', role: 'H1' };
        return [
          ...yellowSign(sign, 3, SHEET_RIM),
          pictogram(
            iconPath(this.#kit.icons, icon),
            { x: sign.x + 10.5, y: y + HEAD_HEIGHT / 2 },
            9.5,
            BLACK,
          ),
          this.#type.block(field, title, words, style).item,
        ];
      },
    };
  }

  text(field: string, text: string, below: Mm = 4): FixedPart {
    return textPart(this.#type, field, text, COLUMN, BODY, below);
  }

  /** A paragraph to read aloud from. */
  story(field: string, text: string): FixedPart {
    return textPart(this.#type, field, text, COLUMN, STORY, 4.5);
  }

  /** What is left of the page: what follows stands at its foot. */
  rest(): Part {
    return { share: 1, draw: () => [] };
  }

  heading(field: string, text: string): Part[] {
    return [gap(2.5), textPart(this.#type, field, text, COLUMN, HEADING, 4)];
  }

  small(field: string, text: string): FixedPart {
    return textPart(this.#type, field, text, COLUMN, SMALL);
  }

  /** A question, and below it room for an answer. */
  question(field: string, text: string, share = 1): Part[] {
    return [textPart(this.#type, field, text, COLUMN, QUESTION), linesToWriteOn(COLUMN, share), gap(4.5)];
  }

  /** A few words with a line behind them. */
  entry(field: string, label: string): FixedPart {
    const height: Mm = 9.5;
    return {
      height,
      draw: (y) => {
        const { items, right } = this.#word(field, label, COLUMN.x, y, QUESTION, LEAST_ENTRY);
        return [...items, lineFrom(right + 2.5, COLUMN.x + COLUMN.w, y + height - 4.4)];
      },
    };
  }

  /** A question and boxes to tick behind it, in as many rows as it takes. @param of the field that holds the choices */
  ticks(field: string, label: string, of: string, choices: Readonly<Record<string, string>>): FixedPart {
    const row: Mm = 7.6;
    const items: ((y: Mm) => Item[])[] = [];
    const right = COLUMN.x + COLUMN.w;
    let x = COLUMN.x + this.#width(label, QUESTION) + 5;
    let rows = 0;
    items.push((y) => this.#word(field, label, COLUMN.x, y, QUESTION).items);
    for (const [name, choice] of Object.entries(choices)) {
      const width = BOX + 2 + this.#width(choice, BODY) + 6;
      if (x + width - 6 > right) {
        x = COLUMN.x;
        rows += 1;
      }
      const [left, down] = [x, rows * row];
      items.push((y) => [
        path(roundRectPath({ x: left, y: y + down - 0.7, w: BOX, h: BOX }, 0.6), undefined, {
          paint: BLACK,
          width: 0.4,
        }),
        ...this.#word(`${of}.${name}`, choice, left + BOX + 2, y + down, BODY).items,
      ]);
      x += width;
    }
    return { height: (rows + 1) * row + 1.5, draw: (y) => items.flatMap((draw) => draw(y)) };
  }

  #width(text: string, { font, sizes }: TextStyle): Mm {
    return this.#type.widthOf(text, font, pt(sizes[0]!));
  }

  /** @param kept what must be left free behind it */
  #word(field: string, text: string, x: Mm, y: Mm, style: TextStyle, kept: Mm = 0) {
    const room: Rect = { x, y, w: COLUMN.x + COLUMN.w - x - kept, h: 5 };
    const { item } = this.#type.block(field, text, room, { ...style, maxLines: 1 });
    return { items: [item], right: x + this.#width(text, style) };
  }
}

/** The side of a box to tick: a little higher than the capitals beside it. */
const BOX: Mm = pt(12) * CAP_HEIGHT + 1.4;

/** A page of such a sheet; a misfit of the whole is recorded under `field`. */
export function smallSheet(
  kit: Kit,
  field: string,
  parts: (part: SheetParts) => readonly (Part | readonly Part[])[],
): Composed {
  return compose(kit, A5, (type) =>
    flow(type, field, COLUMN, parts(new SheetParts(kit, type)).flat() as Part[]),
  );
}
