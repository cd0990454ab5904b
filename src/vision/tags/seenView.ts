// How well a photo shows a tag that was found: how wide its edges are smeared, and how much light tells its white from its black.

import { TAG_PAYLOAD } from '../../domain/board/tags.ts';
import { squareToQuad } from '../geometry/homography.ts';
import type { Corners } from '../geometry/quad.ts';
import { type Luma, lumaAround, sampleGrey } from '../picture/luma.ts';

/** What the edges of a tag tell about the photo. */
export interface TagView {
  /**
   * Standard deviation of the blur, in modules of this tag, across the pair of sides that is smeared most: a shaken photo
   * is smeared one way only. Of the two sides the sharper counts, since ink may lie along the other.
   */
  readonly blur: number;
  /** Mean grey of the black border and of the white quiet zone, 0-255. */
  readonly black: number;
  readonly white: number;
}

/**
 * The share of the light that a tag's black takes away, of good ink .75 and more. The edge of a paler tag is weaker than
 * those of shadows and of things beneath it, long before the noise hides it.
 */
export const PALE_INK = 0.55;

/** The black square: payload and border ring. */
const SQUARE = TAG_PAYLOAD + 2;
/** Places along a side; its ends are left out, where the blur of the corner bends the edge. */
const STATIONS = 7;
/** Samples across an edge, in modules from the middle of the border ring to the middle of the quiet zone and a little more. */
const FROM = -0.9;
const TO = 0.9;
const SAMPLES = 25;
const STEP = (TO - FROM) / (SAMPLES - 1);
/** Samples that are taken as black, from the middle of the border ring on, and as white, at the outer end. */
const FLAT = 6;
const BORDER = 3;
/** Between a quarter and three quarters of the rise an edge that a Gaussian smears is so many deviations wide. */
const QUARTERS = 1.349;
/** The room that is worked out round a tag, as a share of its side. */
const ROOM = 0.15;

/** What one side of the square shows. */
type SideView = TagView;

/** Where the profile first rises above `level`, in samples. */
function crossing(profile: Float64Array, level: number): number {
  for (let i = 1; i < SAMPLES; i++) {
    if (profile[i]! >= level)
      return i - 1 + Math.max(0, (level - profile[i - 1]!) / Math.max(1e-6, profile[i]! - profile[i - 1]!));
  }
  return SAMPLES - 1;
}

/** @param at the grey at so many modules along the side and outward from it */
function viewSide(at: (along: number, outward: number) => number): SideView {
  const profile = new Float64Array(SAMPLES);
  for (let k = 0; k < STATIONS; k++) {
    const along = 1 + ((SQUARE - 2) * k) / (STATIONS - 1);
    for (let i = 0; i < SAMPLES; i++) profile[i]! += at(along, FROM + i * STEP) / STATIONS;
  }
  let black = 0;
  let white = 0;
  for (let i = 0; i < FLAT; i++) {
    black += profile[BORDER + i]! / FLAT;
    white += profile[SAMPLES - 1 - i]! / FLAT;
  }
  const quarter = (white - black) / 4;
  const width = crossing(profile, white - quarter) - crossing(profile, black + quarter);
  return { blur: (width * STEP) / QUARTERS, black, white };
}

/** How the photo shows a tag with these corners (of its black square, px); null when they make no square. */
export function viewTag(luma: Luma, corners: Corners): TagView | null {
  const h = squareToQuad(SQUARE, corners);
  if (!h) return null;
  const side = Math.hypot(corners[1].x - corners[0].x, corners[1].y - corners[0].y);
  const grey = lumaAround(luma, corners, Math.ceil(ROOM * side) + 2);
  const at = (x: number, y: number): number => {
    const w = h[6]! * x + h[7]! * y + h[8]!;
    return sampleGrey(grey, (h[0]! * x + h[1]! * y + h[2]!) / w, (h[3]! * x + h[4]! * y + h[5]!) / w);
  };
  const [top, right, bottom, left] = [
    viewSide((along, out) => at(along, -out)),
    viewSide((along, out) => at(SQUARE + out, along)),
    viewSide((along, out) => at(along, SQUARE + out)),
    viewSide((along, out) => at(-out, along)),
  ] as const;
  const mean = (of: (side: SideView) => number): number => (of(top) + of(right) + of(bottom) + of(left)) / 4;
  return {
    blur: Math.max(Math.min(top.blur, bottom.blur), Math.min(left.blur, right.blur)),
    black: mean(({ black }) => black),
    white: mean(({ white }) => white),
  };
}
