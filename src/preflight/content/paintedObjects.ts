// What a page paints, object by object: the facts that the press rules look at.

import type { PtLike } from '../../domain/units.ts';
import type { ConvexOutline } from '../geometry/convexOutline.ts';
import type { Box } from '../geometry/planeGeometry.ts';
import type { ColourSpace, PdfColour } from './colourSpaces.ts';
import type { PdfFont } from './pageFonts.ts';

/** How an object is painted. */
export interface Paint {
  readonly colour: PdfColour;
  readonly overprint: boolean;
  readonly overprintMode: number;
  /** 1 = opaque. */
  readonly alpha: number;
  readonly blendMode: string;
  readonly softMask: boolean;
}

interface PaintedBase {
  /** Around what is painted, cut to the clip's box; in points of the page, y up. */
  readonly box: Box;
  /** A shape that the object surely covers, as far as its box goes; null where none is known. */
  readonly covers: ConvexOutline | null;
  readonly paint: Paint;
}

/** A filled path. */
export interface PaintedFill extends PaintedBase {
  readonly kind: 'fill';
  /** The thin side of its thinnest rectangle; Infinity where the path holds none. */
  readonly thinnestPt: PtLike;
}

/** A stroked path. */
export interface PaintedStroke extends PaintedBase {
  readonly kind: 'stroke';
  /** Where the line is thinnest, after all scaling. */
  readonly widthPt: PtLike;
}

/** One run of shown text: a single Tj or TJ. */
export interface PaintedText extends PaintedBase {
  readonly kind: 'text';
  readonly font: PdfFont;
  readonly codes: readonly number[];
  /** The height of the letters' body, after all scaling. */
  readonly sizePt: PtLike;
  /** The width of the letters' outline; null for filled text. */
  readonly outlinePt: PtLike | null;
}

/** A placed image. */
export interface PaintedImage extends PaintedBase {
  readonly kind: 'image';
  readonly widthPx: number;
  readonly heightPx: number;
  /** Along the sparser of its two sides. */
  readonly pixelsPerInch: number;
  /** One bit a pixel needs twice the resolution. */
  readonly oneBit: boolean;
  /** Null for a stencil, which takes the fill colour. */
  readonly space: ColourSpace | null;
}

/** A shading painted by `sh`. */
export interface PaintedShading extends PaintedBase {
  readonly kind: 'shading';
}

export type Painted = PaintedFill | PaintedStroke | PaintedText | PaintedImage | PaintedShading;

/** All that one page paints, in painting order, and how well its content is built. */
export interface PageArt {
  readonly objects: readonly Painted[];
  /** The blending colour space of each transparency group met; null where the group names none. */
  readonly groups: readonly (ColourSpace | null)[];
  /** `q` without `Q` (above 0) and `Q` without `q`. */
  readonly unclosedSaves: number;
  readonly strayRestores: number;
}
