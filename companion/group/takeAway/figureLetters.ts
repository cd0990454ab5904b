// The typeface inside the SVG of the figure, so that it looks the same on a machine that does not have it.

import regular from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2?url';
import bold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2?url';
import { FIGURE_FONT } from '../../../src/figure/drawing/pictureSvg.ts';

const WEIGHTS = [
  [400, regular],
  [700, bold],
] as const;

/** In the one file the letters are in the address already; there nothing can be fetched. */
async function dataUrl(address: string): Promise<string> {
  if (address.startsWith('data:')) return address;
  const octets = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const text = Array.from(octets, (octet) => String.fromCharCode(octet)).join('');
  return `data:font/woff2;base64,${btoa(text)}`;
}

/** The CSS of the letters; empty when they cannot be had, since a figure in other letters is better than none. */
export async function figureLetters(): Promise<string> {
  try {
    const faces = WEIGHTS.map(
      async ([weight, address]) =>
        `@font-face{font-family:'${FIGURE_FONT}';font-weight:${weight};src:url(${await dataUrl(address)}) format('woff2')}`,
    );
    return (await Promise.all(faces)).join('');
  } catch {
    return '';
  }
}
