// The part of PDF's graphics state that the press rules need, and what a graphics state dictionary changes in it.

import { IDENTITY, type Matrix } from '../../domain/matrix.ts';
import { type Box, boxesShared } from '../geometry/planeGeometry.ts';
import { isPdfArray, PdfDict } from '../pdf/pdfValues.ts';
import { type PdfColor, UNSET_COLOR } from './colourSpaces.ts';
import type { PdfFont } from './pageFonts.ts';
import type { PageResources } from './pageResources.ts';

/** A clip that leaves nothing: no box overlaps it. */
const NOTHING: Box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };

/** One graphics state; `q` copies it. */
export class GraphicsState {
  ctm: Matrix = IDENTITY;
  fillColor: PdfColor = UNSET_COLOR;
  strokeColor: PdfColor = UNSET_COLOR;
  lineWidth = 1;
  font: PdfFont | null = null;
  fontSize = 0;
  charSpacing = 0;
  wordSpacing = 0;
  /** 1 = 100 %. */
  horizontalScale = 1;
  leading = 0;
  rise = 0;
  renderMode = 0;
  fillOverprint = false;
  strokeOverprint = false;
  overprintMode = 0;
  fillAlpha = 1;
  strokeAlpha = 1;
  blendMode = 'Normal';
  softMask = false;
  /** The box around the clip; null where nothing clips. */
  clip: Box | null = null;
  /** Whether the clip is a rectangle, so that its box is all of it. */
  clipIsBox = true;

  /** A state of its own with the same values. Written out, for Object.assign is many times slower. */
  copy(): GraphicsState {
    const copy = new GraphicsState();
    copy.ctm = this.ctm;
    copy.fillColor = this.fillColor;
    copy.strokeColor = this.strokeColor;
    copy.lineWidth = this.lineWidth;
    copy.font = this.font;
    copy.fontSize = this.fontSize;
    copy.charSpacing = this.charSpacing;
    copy.wordSpacing = this.wordSpacing;
    copy.horizontalScale = this.horizontalScale;
    copy.leading = this.leading;
    copy.rise = this.rise;
    copy.renderMode = this.renderMode;
    copy.fillOverprint = this.fillOverprint;
    copy.strokeOverprint = this.strokeOverprint;
    copy.overprintMode = this.overprintMode;
    copy.fillAlpha = this.fillAlpha;
    copy.strokeAlpha = this.strokeAlpha;
    copy.blendMode = this.blendMode;
    copy.softMask = this.softMask;
    copy.clip = this.clip;
    copy.clipIsBox = this.clipIsBox;
    return copy;
  }

  /** Narrows the clip to a path: its box (null for an empty path), and whether the path is that box. */
  addClip(box: Box | null, isBox: boolean): void {
    const narrowed = box && (this.clip ? boxesShared(this.clip, box) : box);
    this.clip = narrowed ?? NOTHING;
    this.clipIsBox &&= isBox;
  }
}

/** Applies an ExtGState dictionary (the `gs` operator). Throws PreflightError for an entry of a wrong type. */
export function applyGraphicsStateDict(state: GraphicsState, dict: PdfDict, resources: PageResources): void {
  const { file } = resources;
  const stroke = file.get(dict, 'OP');
  const fill = file.get(dict, 'op');
  if (stroke !== undefined) state.strokeOverprint = stroke === true;
  // OP alone speaks for both strokes and fills.
  if (fill !== undefined || stroke !== undefined) state.fillOverprint = (fill ?? stroke) === true;
  state.overprintMode = file.number(dict, 'OPM') ?? state.overprintMode;
  state.fillAlpha = file.number(dict, 'ca') ?? state.fillAlpha;
  state.strokeAlpha = file.number(dict, 'CA') ?? state.strokeAlpha;
  state.lineWidth = file.number(dict, 'LW') ?? state.lineWidth;
  const mask = file.get(dict, 'SMask');
  if (mask !== undefined) state.softMask = mask !== 'None';
  const blend = file.get(dict, 'BM');
  const mode = isPdfArray(blend) ? file.resolve(blend[0] ?? null) : blend;
  if (typeof mode === 'string') state.blendMode = mode === 'Compatible' ? 'Normal' : mode;
  const font = file.array(dict, 'Font');
  if (font) {
    const [fontDict, size] = font.map((value) => file.resolve(value));
    if (fontDict instanceof PdfDict) state.font = resources.fontOf(fontDict);
    if (typeof size === 'number') state.fontSize = size;
  }
}
