// Rules on what gets too small to print: thin lines, thin rectangles, small text, coarse images.

import type { Painted, PaintedImage, PaintedText } from '../content/paintedObjects.ts';
import type { PageUnderCheck } from './pageUnderCheck.ts';
import { pointsText, quoteOf } from './pageUnderCheck.ts';

const ROUNDING_PT = 1e-3;
const TEXT_ROUNDING_PT = 1e-2;
/** Below this, letters in two or more inks blur as the plates shift (GWG 2015). */
const MULTI_INK_TEXT_PT = 8;
const TRACE_OF_INK = 0.005;
const LEAST_PPI = 300;
/** Smaller pictures than this are flat tints drawn as images; their resolution does not matter. */
const FLAT_IMAGE_PX = 16;

/** Checks the sizes of all objects on a page. */
export function checkLegibility(under: PageUnderCheck): void {
  for (const object of under.art.objects) {
    switch (object.kind) {
      case 'stroke':
        checkLine(under, object, object.widthPt, 'A line');
        break;
      case 'fill':
        checkLine(under, object, object.thinnestPt, 'A filled rectangle');
        break;
      case 'text':
        checkText(under, object);
        break;
      case 'image':
        checkImage(under, object);
    }
  }
}

function checkLine(under: PageUnderCheck, object: Painted, width: number, what: string): void {
  const least = under.expected.minLinePt;
  if (width >= least - ROUNDING_PT || object.paint.colour.space.name === 'None') return;
  under.add(
    'house-line',
    `${what} ${under.placeOf(object.box)} is ${pointsText(width)} thin; make it at least ${least} pt.`,
    what,
  );
}

function checkText(under: PageUnderCheck, text: PaintedText): void {
  if (text.outlinePt !== null) {
    checkLine(under, text, text.outlinePt, 'The outline of a text');
    return;
  }
  const least = under.expected.minTextPt;
  const isSmall = text.sizePt < least - TEXT_ROUNDING_PT;
  if (!isSmall && (text.sizePt >= MULTI_INK_TEXT_PT - TEXT_ROUNDING_PT || inksOf(text) < 2)) return;
  const what = `The text ${quoteOf(text)} ${under.placeOf(text.box)} is ${pointsText(text.sizePt)}`;
  if (isSmall) under.add('house-textsize', `${what}; make it at least ${least} pt.`, 'small');
  else {
    under.add(
      'house-textsize',
      `${what} in several inks; make it ${MULTI_INK_TEXT_PT} pt or use one ink.`,
      'inks',
    );
  }
}

function inksOf(object: Painted): number {
  const { space, components } = object.paint.colour;
  return space.kind === 'cmyk' ? components.filter((ink) => ink > TRACE_OF_INK).length : 1;
}

function checkImage(under: PageUnderCheck, image: PaintedImage): void {
  const least = image.oneBit ? 2 * LEAST_PPI : LEAST_PPI;
  if (Math.min(image.widthPx, image.heightPx) <= FLAT_IMAGE_PX || image.pixelsPerInch >= least - 1) return;
  under.add(
    'house-ppi',
    `The image ${under.placeOf(image.box)} has ${Math.round(image.pixelsPerInch)} ppi; place one of at least ${least} ppi.`,
    'image',
  );
}
