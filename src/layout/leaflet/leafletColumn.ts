// The measures of a leaflet page, and a column that texts are set into from top to bottom.

import type { TitledPoints, TitledText } from '../../domain/deck/edition.ts';
import type { Mm, Size } from '../../domain/units.ts';
import type { Item } from '../drawing/drawing.ts';
import { arrowhead } from '../drawing/symbols.ts';
import type { TextStyle, Typesetter } from '../text/textBlock.ts';

/** The open sheet. */
export const LEAFLET_SIZE: Size = { w: 297, h: 210 };

/** One of its four pages. */
export const PAGE: Size = { w: LEAFLET_SIZE.w / 2, h: LEAFLET_SIZE.h };
export const MARGIN: Mm = 14;
export const COLUMN: Mm = PAGE.w - 2 * MARGIN;

export const HEADING: TextStyle = { font: 'bold', sizes: [18], role: 'H2' };
export const BODY: TextStyle = { font: 'regular', sizes: [12.5], leading: 1.32 };

/** A cursor that goes down a page as texts are set. */
export class Column {
  readonly items: Item[] = [];
  readonly #type: Typesetter;
  y: Mm;

  constructor(type: Typesetter, top: Mm) {
    this.#type = type;
    this.y = top;
  }

  text(field: string, text: string, style: TextStyle, indent: Mm = 0): void {
    const rect = { x: MARGIN + indent, y: this.y, w: COLUMN - indent, h: PAGE.h - MARGIN - this.y };
    const block = this.#type.block(field, text, rect, style);
    this.items.push(block.item);
    this.y += block.height;
  }

  gap(height: Mm): void {
    this.y += height;
  }

  section(field: string, { title, text }: TitledText): void {
    this.text(`${field}.title`, title, HEADING);
    this.gap(4);
    this.text(`${field}.text`, text, BODY);
  }

  /** @param indent how far the points stand in, beside something else */
  points(field: string, { title, points }: TitledPoints, indent: Mm = 0): void {
    this.text(`${field}.title`, title, HEADING);
    points.forEach((point, i) => {
      this.gap(i === 0 ? 4.5 : 2.8);
      this.items.push(arrowhead({ x: MARGIN + indent, y: this.y + 1.4 }, 3.2));
      this.text(`${field}.points[${i}]`, point, BODY, indent + 6);
    });
  }
}
