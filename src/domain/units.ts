// Lengths that know their unit and points that know their space, so that mixing them up does not compile.
//
// Promised: a point of one space never passes for a point of another, nor does a bare pair of numbers for any of them: a
// point comes from the function of its space, or from a conversion that names both, as in `boardPointFromPicture`. A length in one unit never passes for
// one in another, and only the functions here make a Pt or a Px of a bare number.
// Not promised: a bare number passes for Mm, the plain unit of the house. Arithmetic makes bare numbers (TypeScript has
// no units), so that with a strict Mm every sum of a drawing would need a wrapper, and the drawing would drown in them.
// PtLike and PxLike say where a bare number passes for the same reason. All of this is gone at run time.

declare const unit: unique symbol;
declare const space: unique symbol;

/** A number that is said to be in a unit. */
type In<Unit> = number & { readonly [unit]: Unit };

/** A number in a unit, or one of which nothing is said; never one in another unit. */
type Unsaid<Unit> = number & { readonly [unit]?: Unit };

/** A length on paper in millimetres. */
export type Mm = Unsaid<'mm'>;

/** A length in PDF points, 1/72 inch. */
export type Pt = In<'pt'>;

/** A length in picture elements. */
export type Px = In<'px'>;

/** A Pt, or a bare number from a PDF file, where the point is the only unit; never mm. */
export type PtLike = Unsaid<'pt'>;

/** A Px, or a bare number from arithmetic with pixels; never mm. */
export type PxLike = Unsaid<'px'>;

interface PointIn<Space, Length> {
  readonly x: Length;
  readonly y: Length;
  readonly [space]: Space;
}

/** A point on the board's plane, mm from the top left of its trimmed sheet; outside of it too. */
export type BoardPoint = PointIn<'board', Mm>;

/** A point of a card, mm from its top left when it is held upright. */
export type CardPoint = PointIn<'card', Mm>;

/** A point of a printed sheet, mm from its top left. */
export type SheetPoint = PointIn<'sheet', Mm>;

/** A point in a picture; x to the right, y down, the centre of the first pixel at (0.5, 0.5). */
export type PicturePoint = PointIn<'picture', Px>;

/** A point of a drawing, in mm; x to the right, y down, from the top left of what is drawn. */
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
  return (length * POINTS_PER_MM) as Pt;
}

/** PDF points to millimetres. */
export function mmFromPt(length: PtLike): Mm {
  return length / POINTS_PER_MM;
}

/** Millimetres to px, where a picture has `pxPerMm` of them. */
export function pxFromMm(length: Mm, pxPerMm: number): Px {
  return (length * pxPerMm) as Px;
}

/** The point of the board at (x, y). */
export function boardPoint(x: Mm, y: Mm): BoardPoint {
  return { x, y } as BoardPoint;
}

/** The point of a card at (x, y). */
export function cardPoint(x: Mm, y: Mm): CardPoint {
  return { x, y } as CardPoint;
}

/** The point of a sheet at (x, y). */
export function sheetPoint(x: Mm, y: Mm): SheetPoint {
  return { x, y } as SheetPoint;
}

/** The point of a picture at (x, y). */
export function picturePoint(x: PxLike, y: PxLike): PicturePoint {
  return { x, y } as PicturePoint;
}

/** The rectangle that leaves `margin` mm free on every side (a negative margin grows it). */
export function rectInset(rect: Rect, margin: Mm): Rect {
  return { x: rect.x + margin, y: rect.y + margin, w: rect.w - 2 * margin, h: rect.h - 2 * margin };
}

/** The middle of a rectangle. */
export function rectCentre(rect: Rect): Point {
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
