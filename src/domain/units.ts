// Branded lengths, so that millimetres on paper, PDF points and picture pixels cannot be mixed up.

declare const unit: unique symbol;

/** A length on paper in millimetres. */
export type Mm = number & { readonly [unit]?: 'mm' };

/** A length in PDF points, 1/72 inch. */
export type Pt = number & { readonly [unit]?: 'pt' };

/** A length in picture elements. */
export type Px = number & { readonly [unit]?: 'px' };

/** A point in mm; x to the right, y down, from the top left of what it lies on. */
export interface Point {
  readonly x: Mm;
  readonly y: Mm;
}

/** A width and a height in mm. */
export interface Size {
  readonly w: Mm;
  readonly h: Mm;
}

/** An upright rectangle in mm, from the top left of what it lies on. */
export interface Rect extends Point, Size {}

const POINTS_PER_MM = 72 / 25.4;

/** Millimetres to PDF points. */
export function ptFromMm(length: Mm): Pt {
  return (length as number) * POINTS_PER_MM;
}

/** PDF points to millimetres. */
export function mmFromPt(length: Pt): Mm {
  return (length as number) / POINTS_PER_MM;
}

/** The rectangle that leaves `margin` mm free on every side (a negative margin grows it). */
export function rectInset(rect: Rect, margin: Mm): Rect {
  return { x: rect.x + margin, y: rect.y + margin, w: rect.w - 2 * margin, h: rect.h - 2 * margin };
}

/** The middle of a rectangle. */
export function rectCenter(rect: Rect): Point {
  return { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
}

/** Whether `inner` lies wholly inside `outer`; `slack` mm of overhang is forgiven. */
export function rectContains(outer: Rect, inner: Rect, slack: Mm = 0): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.w <= outer.x + outer.w + slack &&
    inner.y + inner.h <= outer.y + outer.h + slack
  );
}

/** Whether two rectangles share any area. */
export function rectsOverlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
