// Turns a painting operator and the graphics state of the moment into a painted object.

import { outlineOfBox } from '../geometry/convexOutline.ts';
import {
  type Box,
  boxesShared,
  boxGrown,
  boxOfRect,
  keepsBoxesUpright,
  smallestScale,
} from '../geometry/planeGeometry.ts';
import { type ColourSpace, PATTERN_COLOUR, type PdfColour } from './colourSpaces.ts';
import type { GraphicsState } from './graphicsState.ts';
import type { PdfFont } from './pageFonts.ts';
import type { Paint, Painted } from './paintedObjects.ts';
import type { PathBuilder } from './pathBuilder.ts';
import type { ShownText } from './textCursor.ts';

const POINTS_PER_INCH = 72;
const EVERYWHERE: Box = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 };
const INVISIBLE_TEXT = 3;
const CLIP_ONLY_TEXT = 7;

/** What an image XObject says about itself. */
export interface ImageFacts {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bitsPerComponent: number;
  /** Null for a stencil. */
  readonly space: ColourSpace | null;
  readonly softMask: boolean;
}

function paintOf(state: GraphicsState, strokes: boolean, colour: PdfColour): Paint {
  return {
    colour,
    overprint: strokes ? state.strokeOverprint : state.fillOverprint,
    overprintMode: state.overprintMode,
    alpha: strokes ? state.strokeAlpha : state.fillAlpha,
    blendMode: state.blendMode,
    softMask: state.softMask,
  };
}

/** The box cut to the clip; null where nothing of it is left to paint. */
function clippedBox(state: GraphicsState, box: Box): Box | null {
  return state.clip ? boxesShared(state.clip, box) : box;
}

/** A filled path as painted; null where it paints nothing. */
export function paintFill(state: GraphicsState, path: PathBuilder): Painted | null {
  const box = path.box && clippedBox(state, path.box);
  if (!box) return null;
  return {
    kind: 'fill',
    box,
    covers: state.clipIsBox ? path.outline : null,
    thinnestPt: path.thinnestPt,
    paint: paintOf(state, false, state.fillColour),
  };
}

/**
 * A stroked path as painted: an object for each subpath, for one path may hold all the crop marks around a page.
 * Empty where it paints nothing.
 */
export function paintStrokes(state: GraphicsState, path: PathBuilder): Painted[] {
  const widthPt = state.lineWidth * smallestScale(state.ctm);
  const paint = paintOf(state, true, state.strokeColour);
  const painted: Painted[] = [];
  for (const part of path.boxes) {
    // At least a hair: a line of width 0 is painted one device pixel wide.
    const box = clippedBox(state, boxGrown(part, Math.max(widthPt / 2, 0.01)));
    if (box) painted.push({ kind: 'stroke', box, covers: null, paint, widthPt });
  }
  return painted;
}

/** Shown text as painted: filled, outlined or both, as the render mode asks. Blanks paint nothing. */
export function paintText(state: GraphicsState, font: PdfFont, shown: ShownText): Painted[] {
  const box = shown.box && clippedBox(state, shown.box);
  const mode = state.renderMode;
  if (!box || mode === INVISIBLE_TEXT || mode === CLIP_ONLY_TEXT) return [];
  const painted: Painted[] = [];
  const add = (outlinePt: number | null, paint: Paint): void => {
    const { codes, sizePt } = shown;
    painted.push({ kind: 'text', box, covers: null, paint, font, codes, sizePt, outlinePt });
  };
  // Modes 4-6 are modes 0-2 that also clip.
  if (mode % 4 !== 1) add(null, paintOf(state, false, state.fillColour));
  if (mode % 4 !== 0) {
    add(state.lineWidth * smallestScale(state.ctm), paintOf(state, true, state.strokeColour));
  }
  return painted;
}

/** A placed image as painted; null where it paints nothing. */
export function paintImage(state: GraphicsState, image: ImageFacts): Painted | null {
  const [a, b, c, d] = state.ctm;
  const whole = boxOfRect(state.ctm, 0, 0, 1, 1);
  const box = clippedBox(state, whole);
  if (!box) return null;
  const paint = paintOf(
    state,
    false,
    image.space ? { space: image.space, components: [] } : state.fillColour,
  );
  return {
    kind: 'image',
    box,
    covers:
      image.space !== null && state.clipIsBox && keepsBoxesUpright(state.ctm) ? outlineOfBox(whole) : null,
    widthPx: image.widthPx,
    heightPx: image.heightPx,
    pixelsPerInch:
      POINTS_PER_INCH * Math.min(image.widthPx / Math.hypot(a, b), image.heightPx / Math.hypot(c, d)),
    oneBit: image.space === null || image.bitsPerComponent === 1,
    space: image.space,
    paint: image.softMask ? { ...paint, softMask: true } : paint,
  };
}

/** A shading as painted: over the whole clip, and without one over the whole page. */
export function paintShading(state: GraphicsState): Painted {
  return {
    kind: 'shading',
    box: state.clip ?? EVERYWHERE,
    covers: null,
    paint: paintOf(state, false, PATTERN_COLOUR),
  };
}
