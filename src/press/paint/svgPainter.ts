// Paints a drawing as SVG in screen colours, with the text as outlines: the previews need no installed font.

import type { Ink, InkName } from '../../domain/deck/deck.ts';
import { type Mm, type Rect, rectInset } from '../../domain/units.ts';
import {
  type Drawing,
  type Item,
  PAPER,
  path,
  type Stroke,
  type TextItem,
} from '../../layout/drawing/drawing.ts';
import { coordinate, rectPath } from '../../layout/drawing/shapes.ts';
import type { OutlineTypeface } from '../../layout/text/typeface.ts';
import { screenColour } from './screenColour.ts';

export interface SvgOptions {
  readonly inks: Readonly<Record<InkName, Ink>>;
  readonly typeface: OutlineTypeface;
  readonly pixelsPerMm: number;
  /** How much of the bleed to show. */
  readonly bleedMm?: Mm;
}

/** The drawing as one SVG document on paper white. */
export function svgDocument(drawing: Drawing, options: SvgOptions): string {
  const view = rectInset({ x: 0, y: 0, ...drawing.size }, -(options.bleedMm ?? 0));
  const painter = new SvgPainter(options);
  const [w, h] = [view.w, view.h].map((side) => Math.round(side * options.pixelsPerMm));
  const box = [view.x, view.y, view.w, view.h].map(coordinate).join(' ');
  const body = painter.paint([path(rectPath(view), PAPER), ...drawing.items]);
  // Whole px are hardly ever just as wide as what is shown: bleed is stretched to the last of them, or it would be pale.
  const stretch = options.bleedMm ? ' preserveAspectRatio="none"' : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${box}"${stretch}>${body}</svg>`;
}

/** A letter is a few mm of a thousand units. */
const precise = (value: number) => String(Math.round(value * 1e8) / 1e8);

class SvgPainter {
  readonly #options: SvgOptions;
  #clips = 0;

  constructor(options: SvgOptions) {
    this.#options = options;
  }

  paint(items: readonly Item[]): string {
    return items.map((item) => this.#item(item)).join('');
  }

  #item(item: Item): string {
    switch (item.kind) {
      case 'text':
        return this.#text(item);
      case 'path': {
        const fill = item.fill ? screenColour(item.fill, this.#options.inks) : 'none';
        return `<path fill="${fill}"${item.stroke ? this.#stroke(item.stroke) : ''} d="${item.d}"/>`;
      }
      case 'group': {
        const matrix = item.matrix ? ` transform="matrix(${item.matrix.map(coordinate).join(' ')})"` : '';
        const [defs, clip] = item.clip ? this.#clip(item.clip) : ['', ''];
        return `<g${matrix}>${defs}<g${clip}>${this.paint(item.items)}</g></g>`;
      }
    }
  }

  /** In the letters' own units, which need no reckoning: a page of text is thousands of points. */
  #text({ text, font, size, x, baseline, paint }: TextItem): string {
    const { d, unitsPerEm } = this.#options.typeface.shape(text, font);
    const scale = size / unitsPerEm;
    const matrix = [scale, 0, 0, -scale, x, baseline].map(precise).join(' ');
    return `<path fill="${screenColour(paint, this.#options.inks)}" transform="matrix(${matrix})" d="${d}"/>`;
  }

  #clip(rect: Rect): [string, string] {
    const id = `clip${this.#clips++}`;
    return [`<clipPath id="${id}"><path d="${rectPath(rect)}"/></clipPath>`, ` clip-path="url(#${id})"`];
  }

  #stroke(stroke: Stroke): string {
    const dash = stroke.dash ? ` stroke-dasharray="${stroke.dash.map(coordinate).join(' ')}"` : '';
    const cap = stroke.cap ? ` stroke-linecap="${stroke.cap}"` : '';
    return ` stroke="${screenColour(stroke.paint, this.#options.inks)}" stroke-width="${coordinate(stroke.width)}"${dash}${cap}`;
  }
}
