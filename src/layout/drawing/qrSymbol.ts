// A QR code as it is drawn: black modules with the quiet zone that a camera needs round them.

import type { Mm, Point } from '../../domain/units.ts';
import { BLACK, type GroupItem, path, placed } from './drawing.ts';
import { rectPath } from './shapes.ts';

/** A QR code's modules, true = dark. */
export type QrCode = readonly (readonly boolean[])[];

/** What the standard asks on each side, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** The code with its quiet zone in a square of `side` mm whose top left is `at`. */
export function qrSymbol(code: QrCode, at: Point, side: Mm): GroupItem {
  const module = side / (code.length + 2 * QUIET);
  const dark = code.flatMap((row, y) =>
    row.flatMap((on, x) =>
      on ? [rectPath({ x: (x + QUIET) * module, y: (y + QUIET) * module, w: module, h: module })] : [],
    ),
  );
  return placed([path(dark.join(''), BLACK)], at.x, at.y);
}
