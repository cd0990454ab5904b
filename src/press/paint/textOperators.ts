// The operators that show a line of text: word by word as pdfkit's own fonts set and number it, each word worked out once.

import type PDFDocument from 'pdfkit';
import type { FontName, TextItem } from '../../layout/drawing/drawing.ts';
import { operand } from './pathOperators.ts';

/** What of a font in a document pdfkit's type definitions leave out. */
interface DocumentFont {
  readonly id: string;
  readonly scale: number;
  readonly subset: { includeGlyph(glyph: number): number };
  /** By the number of a glyph in this document. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): object;
  layoutCached(word: string): {
    readonly glyphs: readonly {
      readonly id: number;
      readonly advanceWidth: number;
      readonly codePoints: readonly number[];
    }[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly advanceWidth: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
  };
}

type Pdf = InstanceType<typeof PDFDocument>;

interface PdfInternals {
  readonly _font: DocumentFont;
  readonly page: { readonly fonts: Record<string, object> };
}

/** A word with the space behind it. */
const WORD = /[^ ]* |[^ ]+$/g;

export class TextOperators {
  readonly #doc: Pdf & PdfInternals;
  readonly #words = { regular: new Map<string, string>(), bold: new Map<string, string>() };

  constructor(doc: Pdf) {
    this.#doc = doc as unknown as Pdf & PdfInternals;
  }

  /** @returns nothing where a letter stands out of line, as loose accents do: that is left to pdfkit */
  show(text: string, { x, baseline, font, size }: TextItem): string | undefined {
    this.#doc.font(font);
    const { _font: inDocument, page } = this.#doc;
    let shown = '';
    for (const word of text.match(WORD) ?? []) {
      const operands = this.#word(word, font, inDocument);
      if (operands === undefined) return undefined;
      shown += operands;
    }
    page.fonts[inDocument.id] ??= inDocument.ref();
    // Letters stand upright where the page counts downward.
    return `BT\n/${inDocument.id} ${operand(size)} Tf\n1 0 0 -1 ${operand(x)} ${operand(baseline)} Tm\n[${shown}] TJ\nET`;
  }

  #word(word: string, font: FontName, inDocument: DocumentFont): string | undefined {
    let operands = this.#words[font].get(word);
    if (operands === undefined) {
      operands = operandsOf(word, inDocument);
      if (operands !== undefined) this.#words[font].set(word, operands);
    }
    return operands;
  }
}

function operandsOf(word: string, font: DocumentFont): string | undefined {
  const { glyphs, positions } = font.layoutCached(word);
  if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return undefined;
  let operands = '<';
  glyphs.forEach(({ id, advanceWidth, codePoints }, i) => {
    const number = font.subset.includeGlyph(id);
    font.widths[number] ??= advanceWidth * font.scale;
    font.unicode[number] ??= codePoints;
    operands += number.toString(16).padStart(4, '0');
    const kerning = positions[i]!.advanceWidth - positions[i]!.xAdvance;
    if (kerning !== 0) operands += `>${operand(kerning)}${i < glyphs.length - 1 ? '<' : ''}`;
    else if (i === glyphs.length - 1) operands += '>';
  });
  return operands;
}
