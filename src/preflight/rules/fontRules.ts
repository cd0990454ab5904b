// Rules on the fonts of shown text: their programs in the file, subset, and never a missing glyph.

import type { PdfFont } from '../content/pageFonts.ts';
import type { PageUnderCheck } from './pageUnderCheck.ts';
import { quoteOf } from './pageUnderCheck.ts';

const SUBSET_TAG = /^[A-Z]{6}\+/;
/** The glyph that a font shows for a character it lacks (.notdef) has CID 0. */
const MISSING = 0;

/** Checks the text of a page. `told` holds the fonts reported on earlier pages; each is reported once a file. */
export function checkFonts(under: PageUnderCheck, told: Set<PdfFont>): void {
  for (const object of under.art.objects) {
    if (object.kind !== 'text') continue;
    const { font } = object;
    if (!told.has(font)) {
      if (!font.embedded) {
        told.add(font);
        under.add(
          'font',
          `The font ${font.name} is not embedded; embed it, for the printer may not have it.`,
        );
      } else if (!SUBSET_TAG.test(font.name)) {
        told.add(font);
        under.add(
          'font',
          `The font ${font.name} is embedded without a subset tag (ABCDEF+); embed a subset.`,
        );
      }
    }
    if (font.twoByte && object.codes.includes(MISSING)) {
      under.add(
        'glyph',
        `The font ${font.name} lacks a glyph in ${quoteOf(object)} ${under.placeOf(object.box)}; ` +
          'choose another character or font.',
        font.name,
      );
    }
  }
}
