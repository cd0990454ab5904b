// Rules on overprint and transparency: black text overprints, white never does, X-1a knows no transparency.

import type { Painted, PaintedText } from '../content/paintedObjects.ts';
import type { PageUnderCheck } from './pageUnderCheck.ts';
import { quoteOf } from './pageUnderCheck.ts';

/** From this black on, or from this much ink in all, a text counts as black (GWG 2015's rich black). */
const NEARLY_BLACK = 0.85;
const MUCH_INK = 2.4;
const TRACE_OF_INK = 0.005;
/** From this size on, a misregister of the plates does not fill letters in. */
const LARGE_TEXT_PT = 24;

/** Checks overprint and black text on a page. */
export function checkOverprint(under: PageUnderCheck): void {
  for (const object of under.art.objects) {
    const { space, components } = object.paint.colour;
    if (space.kind !== 'cmyk' || components.length !== 4) continue;
    const [c, m, y, k] = components as [number, number, number, number];
    const total = c + m + y + k;
    if (object.paint.overprint && total === 0) {
      under.add(
        'house-overprint',
        `White is set to overprint ${under.placeOf(object.box)}, so it will not print; let white knock out.`,
        'white',
      );
    } else if (object.paint.overprint && object.paint.overprintMode !== 1 && Math.min(c, m, y, k) === 0) {
      under.add(
        'house-overprint',
        `An object ${under.placeOf(object.box)} overprints without OPM 1, so its empty inks wipe the others out; ` +
          'set OPM 1.',
        'mode',
      );
    }
    if (object.kind === 'text') checkBlackText(under, object, c + m + y, k);
  }
}

function checkBlackText(under: PageUnderCheck, text: PaintedText, colourInk: number, black: number): void {
  const isBlack = black >= NEARLY_BLACK || colourInk + black >= MUCH_INK;
  if (colourInk === 0 && black > 0.995 && !text.paint.overprint) {
    under.add(
      'house-blacktext',
      `The black text ${quoteOf(text)} ${under.placeOf(text.box)} does not overprint; set overprint with OPM 1.`,
      'knock-out',
    );
  } else if (isBlack && colourInk > TRACE_OF_INK && text.sizePt < LARGE_TEXT_PT) {
    under.add(
      'house-blacktext',
      `The text ${quoteOf(text)} ${under.placeOf(text.box)} is in rich black; use 100 % black alone.`,
      'rich',
    );
  }
}

/** Whether an object lets what lies under it shine through. */
export function isTransparent(object: Painted): boolean {
  return object.paint.alpha < 1 || object.paint.softMask || object.paint.blendMode !== 'Normal';
}

/** Checks that an X-1a page has no transparency. */
export function checkNoTransparency(under: PageUnderCheck): void {
  for (const object of under.art.objects) {
    if (!isTransparent(object)) continue;
    under.add(
      'transparency',
      `A ${object.kind} ${under.placeOf(object.box)} is transparent, which PDF/X-1a forbids; paint it opaque.`,
      'object',
    );
  }
  if (under.art.groups.length > 0) {
    under.add('transparency', 'The page has a transparency group, which PDF/X-1a forbids; draw without it.');
  }
}
