// Follows the text matrices through a text object and measures each run of shown text.

import { IDENTITY, type Matrix, matrixProduct } from '../../domain/matrix.ts';
import { type Box, boxOfRect } from '../geometry/planeGeometry.ts';
import { isPdfArray, type PdfValue } from '../pdf/pdfValues.ts';
import type { GraphicsState } from './graphicsState.ts';
import { codesOf, type PdfFont } from './pageFonts.ts';

const SPACE = 32;

/** A run of text as shown: its codes, and the box around what is not blank (null for blanks alone). */
export interface ShownText {
  readonly codes: readonly number[];
  readonly box: Box | null;
  /** The font size after all scaling, in points. */
  readonly sizePt: number;
}

/** The text matrices of a content stream; `begin` at each BT. */
export class TextCursor {
  #line: Matrix = IDENTITY;
  #text: Matrix = IDENTITY;

  begin(): void {
    this.#line = this.#text = IDENTITY;
  }

  setMatrix(matrix: Matrix): void {
    this.#line = this.#text = matrix;
  }

  /** Moves to a new line, `x` and `y` from the start of this one. */
  moveLine(x: number, y: number): void {
    this.#line = this.#text = matrixProduct([1, 0, 0, 1, x, y], this.#line);
  }

  /**
   * Shows text: strings and, between them, shifts in thousandths of the font size.
   * The cursor moves by the glyphs' widths (ISO 32000-1, 9.4.4).
   */
  show(state: GraphicsState, font: PdfFont, shown: PdfValue): ShownText {
    const size = state.fontSize;
    const scale = state.horizontalScale;
    const codes: number[] = [];
    let x = 0;
    let first = Infinity;
    let last = -Infinity;
    for (const part of isPdfArray(shown) ? shown : [shown]) {
      if (typeof part === 'number') x -= (part / 1000) * size * scale;
      if (!(part instanceof Uint8Array)) continue;
      for (const code of codesOf(font, part)) {
        codes.push(code);
        const start = x;
        x += ((font.widths[code] ?? font.defaultWidth) / 1000) * size * scale;
        if (!font.blanks.has(code)) {
          first = Math.min(first, start, x);
          last = Math.max(last, start, x);
        }
        x += state.charSpacing * scale;
        // Word spacing goes with the one-byte code 32 alone.
        if (!font.twoByte && code === SPACE) x += state.wordSpacing * scale;
      }
    }
    const matrix = matrixProduct(this.#text, state.ctm);
    const low = (font.descent / 1000) * size + state.rise;
    const high = (font.ascent / 1000) * size + state.rise;
    this.#text = matrixProduct([1, 0, 0, 1, x, 0], this.#text);
    return {
      codes,
      box: first > last ? null : boxOfRect(matrix, first, low, last - first, high - low),
      sizePt: Math.abs(size) * Math.hypot(matrix[2], matrix[3]),
    };
  }
}
