// One page while its rules run: its boxes, what it paints, and how findings on it name a place or a text.

import { mmFromPt, ptFromMm } from '../../domain/units.ts';
import { textOfCode } from '../content/pageFonts.ts';
import type { PageArt, PaintedText } from '../content/paintedObjects.ts';
import type { Expected, FindingList } from '../expected.ts';
import { type Box, boxGrown } from '../geometry/planeGeometry.ts';
import type { PdfPage } from '../pdf/pdfPages.ts';

const LONGEST_QUOTE = 24;

/** A page under check. Boxes in points, y up. */
export class PageUnderCheck {
  readonly page: PdfPage;
  readonly art: PageArt;
  readonly expected: Expected;
  /** The TrimBox, or the whole page where there is none. */
  readonly trim: Box;
  /** The BleedBox, or where it should be if there is none; the trim on an office page. */
  readonly bleed: Box;
  readonly #findings: FindingList;

  constructor(page: PdfPage, art: PageArt, expected: Expected, findings: FindingList) {
    this.page = page;
    this.art = art;
    this.expected = expected;
    this.#findings = findings;
    this.trim = page.trim ?? page.media;
    this.bleed = expected.standard
      ? (page.bleed ?? boxGrown(this.trim, ptFromMm(expected.bleedMm)))
      : this.trim;
  }

  /** Adds a finding on this page; one `kind` of fault is told once and counted. */
  add(rule: string, message: string, kind?: string): void {
    this.#findings.add(rule, this.page.number, message, kind);
  }

  /** Where a box begins, in mm from the top left of the bleed (of the page, in an office file). */
  placeOf(box: Box): string {
    const x = mmFromPt(Math.max(box.x0, this.bleed.x0) - this.bleed.x0);
    const y = mmFromPt(this.bleed.y1 - Math.min(box.y1, this.bleed.y1));
    const origin = this.expected.standard ? 'bleed' : 'page';
    return `at x ${x.toFixed(1)} y ${y.toFixed(1)} mm from the top left of the ${origin}`;
  }
}

/** The text of a run in quotes, cut short. */
export function quoteOf(text: PaintedText): string {
  const whole = text.codes
    .map((code) => textOfCode(text.font, code))
    .join('')
    .trim();
  return `'${whole.length > LONGEST_QUOTE ? `${whole.slice(0, LONGEST_QUOTE)}...` : whole}'`;
}

/** A length in points as a message gives it. */
export function pointsText(length: number): string {
  return `${Number(length.toFixed(3))} pt`;
}
