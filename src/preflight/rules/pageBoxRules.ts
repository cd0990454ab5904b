// Rules on a page's boxes (MediaBox around BleedBox around TrimBox), its turn, its scale and its annotations.

import { mmFromPt } from '../../domain/units.ts';
import { type Box, boxHolds } from '../geometry/planeGeometry.ts';
import type { PdfFile } from '../pdf/pdfFile.ts';
import { PdfDict } from '../pdf/pdfValues.ts';
import type { PageUnderCheck } from './pageUnderCheck.ts';

const SIZE_TOLERANCE_MM = 0.05;
// Boxes are written rounded, so one may overhang the other by less than this.
const ROUNDING_PT = 0.01;
const PRESS_MARKS: ReadonlySet<string> = new Set(['PrinterMark', 'TrapNet']);

/** Checks the size of a page: its trim for the press, the page itself for the office. */
export function checkPageSize(under: PageUnderCheck): void {
  const { trim, expected } = under;
  const w = mmFromPt(trim.x1 - trim.x0);
  const h = mmFromPt(trim.y1 - trim.y0);
  const wanted = expected.trimMm;
  if (Math.abs(w - wanted.w) > SIZE_TOLERANCE_MM || Math.abs(h - wanted.h) > SIZE_TOLERANCE_MM) {
    const what = expected.standard ? 'finished size' : 'page';
    under.add(
      'house-trim',
      `The ${what} is ${w.toFixed(2)} x ${h.toFixed(2)} mm instead of ${wanted.w} x ${wanted.h} mm.`,
    );
  }
}

/** Checks the boxes of a press page. */
export function checkPageBoxes(under: PageUnderCheck, file: PdfFile): void {
  const { page } = under;
  const { media, trim, bleed, crop, art } = page;
  if (!trim) under.add('box', 'The page has no TrimBox; write the finished size.');
  if (art) under.add('box', 'The page has an ArtBox; leave it out, the TrimBox says where to cut.');
  const within = (inner: Box | null, outer: Box | null, names: string): void => {
    if (inner && outer && !boxHolds(outer, inner, ROUNDING_PT)) {
      under.add('box', `The ${names}; every box must lie inside the next.`);
    }
  };
  within(trim, bleed, 'TrimBox sticks out of the BleedBox');
  within(bleed, media, 'BleedBox sticks out of the MediaBox');
  if (!bleed) within(trim, media, 'TrimBox sticks out of the MediaBox');
  if (crop && !boxHolds(crop, bleed ?? trim ?? media, ROUNDING_PT)) {
    under.add('house-box', 'The CropBox cuts off the bleed; make it the MediaBox or leave it out.');
  }
  checkBleedSize(under);
  const scale = file.get(page.dict, 'UserUnit');
  if (scale !== undefined) {
    under.add(
      'house-box',
      `The page has UserUnit ${String(scale)}; delete it, for many readers pass it over.`,
    );
  }
  if (page.rotate % 360 !== 0) {
    under.add('house-box', `The page is turned by ${page.rotate} degrees; draw it upright with Rotate 0.`);
  }
  if (file.get(page.dict, 'AA') !== undefined) {
    under.add('catalog', 'The page has actions (/AA); a press file must not do anything.');
  }
  for (const value of file.array(page.dict, 'Annots') ?? []) {
    const annotation = file.resolve(value);
    const subtype =
      annotation instanceof PdfDict ? (file.name(annotation, 'Subtype') ?? 'unknown') : 'unknown';
    if (PRESS_MARKS.has(subtype)) continue;
    under.add('annot', `The page has a ${subtype} annotation; leave it out.`, subtype);
  }
}

function checkBleedSize(under: PageUnderCheck): void {
  const { trim, bleed } = under.page;
  const wanted = under.expected.bleedMm;
  if (!trim) return;
  if (!bleed) {
    if (wanted > 0)
      under.add('house-bleed', `The page has no BleedBox; write one ${wanted} mm around the trim.`);
    return;
  }
  const sides = [trim.x0 - bleed.x0, trim.y0 - bleed.y0, bleed.x1 - trim.x1, bleed.y1 - trim.y1].map(
    mmFromPt,
  );
  // A TrimBox outside the BleedBox is told by the rule on boxes.
  const wrong = sides.find((side) => side >= 0 && Math.abs(side - wanted) > SIZE_TOLERANCE_MM);
  if (wrong !== undefined) {
    under.add('house-bleed', `The bleed is ${wrong.toFixed(2)} mm instead of ${wanted} mm on every side.`);
  }
}
