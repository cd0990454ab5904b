// A picture as a list of shapes and words, painted elsewhere.

/** Lengths are CSS pixels, from the top left. */
export interface DrawnPath {
  readonly kind: 'path';
  /** SVG path data. */
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** How many pixels one unit of the path is. */
  readonly scale: number;
  readonly fill?: string;
  /** Width and dashes in units of the path. */
  readonly line?: { readonly colour: string; readonly width: number; readonly dash?: readonly number[] };
}

export interface DrawnText {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** Where the letters stand. */
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly align: 'left' | 'right' | 'center';
  readonly colour: string;
}

export type Drawn = DrawnPath | DrawnText;

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** In the order in which it is painted. */
  readonly drawn: readonly Drawn[];
}

/** How wide a text is, in pixels. */
export type Measure = (text: string, size: number, bold: boolean) => number;

export function rectangle(x: number, y: number, width: number, height: number, fill: string): Drawn {
  return { kind: 'path', path: `M0 0H${width}V${height}H0Z`, x, y, scale: 1, fill };
}
