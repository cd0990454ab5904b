// A QR code as one SVG path, with the quiet zone that cameras need around it.

import { encode } from 'uqr';

/** Modules of white on each side, as the standard asks (ISO/IEC 18004, 9.1). */
const QUIET = 4;
/** The largest version that a poor webcam reads from a telephone. */
const MOST_VERSION = 15;

export interface QrPath {
  /** The path in a square field of `size`, one unit a module. */
  readonly path: string;
  readonly size: number;
  readonly version: number;
}

/**
 * Draws a text as a QR code of which 15 % may be unreadable.
 * @throws RangeError (of uqr) when the text does not fit in version 15
 */
export function qrPath(text: string): QrPath {
  const { data, size, version } = encode(text, { ecc: 'M', border: 0, maxVersion: MOST_VERSION });
  // A dark run of modules is one rectangle: hair lines between modules would blur the code.
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${QUIET + index} ${QUIET + y}h${run.length}v1h-${run.length}z`),
  );
  return { path: runs.join(''), size: size + 2 * QUIET, version };
}
