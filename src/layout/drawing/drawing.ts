// The drawing vocabulary: what a page is made of, in mm, before any printer or screen is chosen.

import type { InkName } from '../../domain/deck/deck.ts';
import type { Matrix } from '../../domain/matrix.ts';
import type { Mm, Rect, Size } from '../../domain/units.ts';

/** An ink, at full strength or as a tint (0-1). `die` is the line that the cutter follows, never
 * printed; `registration` stands on every plate. */
export interface Paint {
  readonly ink: InkName | 'die' | 'registration';
  readonly tint?: number;
}

export type FontName = 'regular' | 'bold';

/** A line of text; x and baseline in mm, size in mm (the em). */
export interface TextItem {
  readonly kind: 'text';
  readonly x: Mm;
  readonly baseline: Mm;
  readonly text: string;
  readonly font: FontName;
  readonly size: Mm;
  readonly paint: Paint;
  /** Whether the next line goes on with a new word. */
  readonly continues?: boolean;
}

export interface Stroke {
  readonly paint: Paint;
  readonly width: Mm;
  readonly dash?: readonly Mm[];
  readonly cap?: 'butt' | 'round';
}

/** A path in SVG's path language, in mm. */
export interface PathItem {
  readonly kind: 'path';
  readonly d: string;
  readonly fill?: Paint;
  readonly stroke?: Stroke;
}

/** What a group of items is to somebody who hears the page: a heading, a paragraph, or a picture with a text. */
export type Meaning =
  | { readonly role: 'H1' | 'H2' | 'P' }
  | { readonly role: 'Figure'; readonly alt: string };

/** Items moved, scaled or turned together. */
export interface GroupItem {
  readonly kind: 'group';
  readonly matrix?: Matrix;
  /** Nothing outside this rectangle (in the group's own mm) is drawn. */
  readonly clip?: Rect;
  readonly meaning?: Meaning;
  /** Must stay clear of the cut. Text is live by itself. */
  readonly live?: Rect;
  readonly items: readonly Item[];
}

export type Item = TextItem | PathItem | GroupItem;

/** One side of a product. The trim's top left is (0, 0); what lies outside the trim is bleed. */
export interface Drawing {
  readonly size: Size;
  readonly items: readonly Item[];
}

export const BLACK: Paint = { ink: 'black' };
export const PAPER: Paint = { ink: 'paper' };
export const DIE: Paint = { ink: 'die' };

/** The ink at a tint between 0 and 1. */
export function tint(ink: InkName, strength: number): Paint {
  return { ink, tint: strength };
}

export function group(items: readonly Item[], rest: Omit<GroupItem, 'kind' | 'items'> = {}): GroupItem {
  return { kind: 'group', items, ...rest };
}

/** The items moved by (x, y) mm after being scaled. */
export function placed(items: readonly Item[], x: Mm, y: Mm, scale = 1): GroupItem {
  return group(items, { matrix: [scale, 0, 0, scale, x, y] });
}

export function path(d: string, fill?: Paint, stroke?: Stroke): PathItem {
  return { kind: 'path', d, ...(fill && { fill }), ...(stroke && { stroke }) };
}
