// Sets a text into a rectangle at the largest of the wanted sizes, and says by how much it does not fit.

import type { Mm, Rect } from '../../domain/units.ts';
import {
  BLACK,
  type FontName,
  type GroupItem,
  group,
  type Meaning,
  type Paint,
  type TextItem,
} from '../drawing/drawing.ts';
import { breakLines } from './paragraph.ts';
import { CAP_HEIGHT, DESCENT, glyphProblem, pt, type Typeface } from './typeface.ts';

/** A text that does not fit its place, or that cannot be written with the font. */
export interface Misfit {
  /** The text's path in the edition, as in `factors.geld.title`. */
  readonly field: string;
  /** What is wrong, ending in what to do. */
  readonly problem: string;
  /** By how much it does not fit, where that is what is wrong. */
  readonly excess?: Mm;
}

export interface TextStyle {
  readonly font: FontName;
  /** Sizes in points, largest first: the first that fits is taken. */
  readonly sizes: readonly number[];
  /** Distance between baselines as a share of the size. */
  readonly leading?: number;
  readonly maxLines?: number;
  readonly align?: 'left' | 'center';
  /** Where the lines stand in a taller rectangle. */
  readonly valign?: 'top' | 'middle';
  readonly paint?: Paint;
  readonly role?: 'H1' | 'H2' | 'P';
}

/** The set text, and the height it takes from the top of its rectangle. */
export interface TextBlock {
  readonly item: GroupItem;
  readonly height: Mm;
}

const DEFAULT_LEADING = 1.22;

interface Setting {
  /** The text with its soft hyphens. */
  readonly source: string;
  readonly lines: readonly string[];
  readonly size: Mm;
  readonly height: Mm;
  /** How far the lines stick out of the width and the height. */
  readonly excess: { readonly w: Mm; readonly h: Mm };
}

/** Sets texts with one typeface and remembers what did not fit. */
export class Typesetter {
  readonly misfits: Misfit[] = [];
  readonly #typeface: Typeface;

  constructor(typeface: Typeface) {
    this.#typeface = typeface;
  }

  widthOf(text: string, font: FontName, size: Mm): Mm {
    return this.#typeface.widthOf(text, font, size);
  }

  /** Sets `text` into `rect`; a misfit is recorded under `field`. */
  block(field: string, text: string, rect: Rect, style: TextStyle): TextBlock {
    this.#checkGlyphs(field, text, style.font);
    const { setting, fits } = this.#bestSetting(text, rect, style);
    if (!fits) this.#reportExcess(field, text, style, setting);
    return { item: this.#lines(rect, style, setting), height: setting.height };
  }

  /** The largest size that fits, with whole words if any size allows that; else the smallest. */
  #bestSetting(text: string, rect: Rect, style: TextStyle): { setting: Setting; fits: boolean } {
    let setting: Setting | undefined;
    for (const hyphenate of [false, true])
      for (const size of style.sizes) {
        setting = this.#setting(text, rect, style, pt(size), hyphenate);
        if (setting.excess.w <= 0 && setting.excess.h <= 0) return { setting, fits: true };
      }
    return { setting: setting!, fits: false };
  }

  #setting(text: string, rect: Rect, style: TextStyle, size: Mm, hyphenate: boolean): Setting {
    const measure = (line: string) => this.widthOf(line, style.font, size);
    const lines = breakLines(text, rect.w, measure, hyphenate);
    const leading = size * (style.leading ?? DEFAULT_LEADING);
    const height = size * (CAP_HEIGHT + DESCENT) + leading * (lines.length - 1);
    const tooMany = style.maxLines ? Math.max(0, lines.length - style.maxLines) * leading : 0;
    return {
      source: text,
      lines,
      size,
      height,
      excess: { w: Math.max(...lines.map(measure)) - rect.w, h: Math.max(height - rect.h, tooMany) },
    };
  }

  #lines(rect: Rect, style: TextStyle, { source, lines, size, height }: Setting): GroupItem {
    const top = style.valign === 'middle' ? rect.y + (rect.h - height) / 2 : rect.y;
    const leading = size * (style.leading ?? DEFAULT_LEADING);
    const items = lines.map((text, i): TextItem => {
      const slack = style.align === 'center' ? (rect.w - this.widthOf(text, style.font, size)) / 2 : 0;
      const baseline = top + size * CAP_HEIGHT + i * leading;
      return {
        kind: 'text',
        x: rect.x + slack,
        baseline,
        text,
        font: style.font,
        size,
        paint: style.paint ?? BLACK,
        continues: i < lines.length - 1 && !endsInWord(text, source),
      };
    });
    const meaning: Meaning = { role: style.role ?? 'P' };
    return group(items, { meaning });
  }

  #checkGlyphs(field: string, text: string, font: FontName): void {
    const problem = glyphProblem(text, font, this.#typeface);
    if (problem) this.misfits.push({ field, problem });
  }

  #reportExcess(field: string, text: string, style: TextStyle, { excess, lines, size }: Setting): void {
    const plain = text.replaceAll('\u00ad', '');
    if (excess.w > 0.005) {
      const width = (line: string) => this.widthOf(line, style.font, size);
      const widest = lines.reduce((a, b) => (width(a) > width(b) ? a : b));
      const over = excess.w.toFixed(1);
      const problem = `‘${widest}’ is ${over} mm too wide: use a shorter word, or mark with \\u00ad where it may be broken`;
      this.misfits.push({ field, problem, excess: excess.w });
      return;
    }
    const perLine = plain.length / lines.length;
    const surplus = Math.ceil(Math.ceil(excess.h / (size * (style.leading ?? DEFAULT_LEADING))) * perLine);
    const problem = `the text is ${excess.h.toFixed(1)} mm too tall for its place: leave out about ${surplus} of its ${plain.length} characters`;
    this.misfits.push({ field, problem, excess: excess.h });
  }
}

/** Whether a line of a text ends inside a word, at one of its soft hyphens. */
function endsInWord(line: string, source: string): boolean {
  const lastPart = line.slice(line.lastIndexOf(' ') + 1, -1);
  return line.endsWith('-') && source.includes(`${lastPart}\u00ad`);
}
