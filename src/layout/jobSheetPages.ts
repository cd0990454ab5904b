// The job sheet: A4 pages of headings and rows that a print shop can quote from.

import type { Mm, Rect } from '../domain/units.ts';
import { type Item, path, tint } from './drawing/drawing.ts';
import { rectPath } from './drawing/shapes.ts';
import { A4 } from './drawing/sheet.ts';
import { type Composed, compose, type Kit } from './kit.ts';
import { Typesetter } from './text/textBlock.ts';

export interface JobSheetRow {
  readonly label: string;
  readonly value: string;
  /** Whether the value is for machines, to be copied letter by letter. */
  readonly code?: boolean;
}

export interface JobSheetSection {
  readonly title: string;
  readonly rows: readonly JobSheetRow[];
}

export interface JobSheet {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly JobSheetSection[];
  readonly closing: string;
}

const MARGIN: Mm = 17;
const WIDTH: Mm = A4.w - 2 * MARGIN;
const LABEL_WIDTH: Mm = 32;
const TEXT_SIZE = 10;
// A checksum has 64 characters and must stay on one line.
const CODE_SIZE = 9.5;
const TOP: Mm = 16;
const BOTTOM: Mm = A4.h - 14;

/** Part of the sheet that stays together: draws itself from `y` on, and tells where it ends. */
type Part = (pen: Pen, y: Mm) => Mm;

/** The sheet on as many pages as it takes; a section that is too tall for a page of its own is a misfit. */
export function jobSheetPages(kit: Kit, sheet: JobSheet): readonly Composed[] {
  const parts = [head(sheet), ...sheet.sections.map(section), closing(sheet)];
  const pages: Part[][] = [[]];
  let y = TOP;
  for (const part of parts) {
    const height = part(new Pen(new Typesetter(kit.typeface)), 0);
    if (y + height > BOTTOM && y > TOP) {
      pages.push([]);
      y = TOP;
    }
    pages.at(-1)!.push(part);
    y += height;
  }
  return pages.map((page) =>
    compose(kit, A4, (type) => {
      const pen = new Pen(type);
      page.reduce((at, part) => part(pen, at), TOP);
      return pen.items;
    }),
  );
}

/** Sets texts below each other, and rules between them. */
class Pen {
  readonly items: Item[] = [];
  readonly #type: Typesetter;

  constructor(type: Typesetter) {
    this.#type = type;
  }

  text(field: string, text: string, at: Omit<Rect, 'h'>, size: number, bold = false): Mm {
    const rect: Rect = { ...at, h: Math.max(0, BOTTOM - at.y) };
    const role = bold ? (size > 14 ? 'H1' : 'H2') : 'P';
    const font = bold ? 'bold' : 'regular';
    const block = this.#type.block(field, text, rect, { font, sizes: [size], leading: 1.24, role });
    this.items.push(block.item);
    return block.height;
  }

  rule(y: Mm): void {
    this.items.push(path(rectPath({ x: MARGIN, y, w: WIDTH, h: 0.3 }), tint('black', 0.5)));
  }
}

const head =
  ({ title, intro }: JobSheet): Part =>
  (pen, top) => {
    const y = top + pen.text('title', title, { x: MARGIN, y: top, w: WIDTH }, 20, true) + 3;
    return y + pen.text('intro', intro, { x: MARGIN, y, w: WIDTH }, 11) + 4;
  };

const section =
  ({ title, rows }: JobSheetSection, i: number): Part =>
  (pen, top) => {
    pen.rule(top);
    let y = top + 2.6;
    if (title !== '') y += pen.text(`sections[${i}].title`, title, { x: MARGIN, y, w: WIDTH }, 13, true) + 2;
    for (const [k, { label, value, code }] of rows.entries()) {
      const field = `sections[${i}].rows[${k}]`;
      const labelHeight = pen.text(field, label, { x: MARGIN, y, w: LABEL_WIDTH }, TEXT_SIZE);
      const beside = { x: MARGIN + LABEL_WIDTH, y, w: WIDTH - LABEL_WIDTH };
      y += Math.max(labelHeight, pen.text(field, value, beside, code ? CODE_SIZE : TEXT_SIZE)) + 1.4;
    }
    return y + 1.2;
  };

const closing =
  (sheet: JobSheet): Part =>
  (pen, top) => {
    pen.rule(top);
    const y = top + 2.6;
    return y + pen.text('closing', sheet.closing, { x: MARGIN, y, w: WIDTH }, TEXT_SIZE);
  };
