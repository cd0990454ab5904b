// Gives a document of pdfkit both weights, and with them the words that other documents have set.

import type PDFDocument from 'pdfkit';
import type { FontName } from '../../layout/drawing/drawing.ts';
import { openFonts } from './fonts.ts';

/** What of pdfkit its type definitions leave out: the current font, with the words that it has set before. */
interface FontInternals {
  _font: { layoutCache: object };
}

const sharedWords: Partial<Record<FontName, object>> = {};

/**
 * Registers both weights under their names. All documents of a process share the words that one of them has set: a kit sets
 * the same words a dozen times.
 */
export function registerFonts(doc: InstanceType<typeof PDFDocument>): void {
  for (const font of ['regular', 'bold'] as const) {
    // A font that is open already, which pdfkit's type definitions leave out.
    doc.registerFont(font, openFonts()[font] as unknown as Buffer);
    const { _font } = doc.font(font) as unknown as FontInternals;
    sharedWords[font] ??= _font.layoutCache;
    _font.layoutCache = sharedWords[font];
  }
}
