// The drawing vocabulary of figures: a picture as a list of shapes and words, painted elsewhere.
//
// The layout has one of its own, for paper: millimetres, printing inks and their tints, cutting lines, what a page means
// to somebody who hears it, and letters that are measured with the real font before they are set. A figure is seen on any
// machine: its colours are those of a screen, its letters may be those of another typeface, so its words know how wide
// they may become, and it has patterns and halos that no press is asked to print. What both draw alike (the road signs,
// which ink is whose) stands in the domain.

/** A pattern that repeats in tiles of 10 x 10 from the picture's corner: it can be told from others in black and white. */
export interface Hatch {
  /** Different for each pattern of a picture. */
  readonly name: string;
  /** SVG path data on one tile. */
  readonly path: string;
  readonly line: Line;
  /** The colour between the lines. */
  readonly ground: string;
}

export const HATCH_TILE = 10;

/** Colours are `#rrggbb`. Width and dashes are in units of the path that is drawn. */
export interface Line {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

/** Where a path's own 0, 0 lies in the picture, and how many units of the picture one of the path is. */
export interface PathPlace {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Lengths are the picture's own units, from its top left; x to the right, y down. */
export interface DrawnPath {
  readonly kind: 'path';
  /** SVG path data. */
  readonly path: string;
  /** Left out: the path is in units of the picture. */
  readonly at?: PathPlace;
  readonly fill?: string | Hatch;
  readonly line?: Line;
}

export interface DrawnText {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** Where the letters stand. */
  readonly baseline: number;
  /** The em. */
  readonly size: number;
  readonly bold?: boolean;
  /** Which end of the text lies at x: `left` unless it is said. */
  readonly align?: 'left' | 'right' | 'center';
  /** How wide it may become: in a typeface that is too wide for it, the letters are narrowed. */
  readonly room?: number;
}

/** Things that belong together, such as a title and its numbers. */
export interface DrawnGroup {
  readonly kind: 'group';
  readonly drawn: readonly Drawn[];
  /** Painted around the letters of the group, so that no line runs through them. */
  readonly halo?: Line;
}

export type Drawn = DrawnPath | DrawnText | DrawnGroup;

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** The colour of the sheet. */
  readonly ground: string;
  /** The colour of all letters. */
  readonly letters: string;
  /** In the order in which it is painted. */
  readonly drawn: readonly Drawn[];
}

/** An upright rectangle: its upper left corner, width and height. */
export interface Field {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A length as short as a hundredth of a unit allows. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function fieldPath({ x, y, w, h }: Field): string {
  return `M${coordinate(x)} ${coordinate(y)}h${coordinate(w)}v${coordinate(h)}H${coordinate(x)}z`;
}
