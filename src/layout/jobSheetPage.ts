// The job sheet: one A4 page of headings and rows that a print shop can quote from.

import type { Mm, Rect } from '../domain/units.ts';
import { type Item, path, tint } from './drawing/drawing.ts';
import { rectPath } from './drawing/shapes.ts';
import { A4 } from './drawing/sheet.ts';
import { type Composed, compose, type Kit } from './kit.ts';

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
const BOTTOM: Mm = A4.h - 14;

/** The sheet as one page; too many rows are a misfit. */
export function jobSheetPage(kit: Kit, sheet: JobSheet): Composed {
  return compose(kit, A4, (type) => {
    const items: Item[] = [];
    let y: Mm = 16;
    const put = (field: string, text: string, x: Mm, w: Mm, size: number, bold = false): Mm => {
      const rect: Rect = { x, y, w, h: Math.max(0, BOTTOM - y) };
      const role = bold ? (size > 14 ? 'H1' : 'H2') : 'P';
      const font = bold ? 'bold' : 'regular';
      const block = type.block(field, text, rect, { font, sizes: [size], leading: 1.24, role });
      items.push(block.item);
      return block.height;
    };
    y += put('title', sheet.title, MARGIN, WIDTH, 20, true) + 3;
    y += put('intro', sheet.intro, MARGIN, WIDTH, 11) + 4;
    for (const [i, section] of sheet.sections.entries()) {
      items.push(path(rectPath({ x: MARGIN, y, w: WIDTH, h: 0.3 }), tint('black', 0.5)));
      y += 2.6;
      if (section.title !== '') y += put(`sections[${i}].title`, section.title, MARGIN, WIDTH, 13, true) + 2;
      for (const [k, { label, value, code }] of section.rows.entries()) {
        const field = `sections[${i}].rows[${k}]`;
        const labelHeight = put(field, label, MARGIN, LABEL_WIDTH, TEXT_SIZE);
        const size = code ? CODE_SIZE : TEXT_SIZE;
        const valueHeight = put(field, value, MARGIN + LABEL_WIDTH, WIDTH - LABEL_WIDTH, size);
        y += Math.max(labelHeight, valueHeight) + 1.4;
      }
      y += 1.2;
    }
    items.push(path(rectPath({ x: MARGIN, y, w: WIDTH, h: 0.3 }), tint('black', 0.5)));
    y += 2.6;
    put('closing', sheet.closing, MARGIN, WIDTH, TEXT_SIZE);
    return items;
  });
}
