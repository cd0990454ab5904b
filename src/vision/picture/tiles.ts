// Pixels at full size that are worked out where somebody looks, square by square.

import type { Grey } from './picture.ts';

/** Writes a rectangle of pixels into `data`, which is as wide as the picture: from (left, top) up to (right, bottom), px. */
export type FillTile = (data: Uint8Array, left: number, top: number, right: number, bottom: number) => void;

/** The side of the tiles as a power of two. */
const TILE = 4;

/**
 * What `fill` makes of a picture of this size: called with a box in px, it hands out the whole, in which that box is worked
 * out. Pages that nobody touches cost no memory.
 */
export function byTiles(
  { width, height }: Pick<Grey, 'width' | 'height'>,
  fill: FillTile,
): (left: number, top: number, right: number, bottom: number) => Grey {
  let grey: Grey | null = null;
  const across = (width >> TILE) + 1;
  const filled = new Uint8Array(across * ((height >> TILE) + 1));
  return (left, top, right, bottom) => {
    grey ??= { width, height, data: new Uint8Array(width * height) };
    const lastX = Math.min(width - 1, right) >> TILE;
    const lastY = Math.min(height - 1, bottom) >> TILE;
    for (let y = Math.max(0, top) >> TILE; y <= lastY; y++) {
      for (let x = Math.max(0, left) >> TILE; x <= lastX; x++) {
        if (filled[y * across + x] === 1) continue;
        filled[y * across + x] = 1;
        const x0 = x << TILE;
        const y0 = y << TILE;
        const side = 1 << TILE;
        fill(grey.data, x0, y0, Math.min(width, x0 + side), Math.min(height, y0 + side));
      }
    }
    return grey;
  };
}
