// Lays pictures that were painted already into the sheet that shows them all.

import type { Preview } from './preview.ts';

/** Three channels a pixel, row by row. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

const CHANNELS = 3;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export class SheetPixels {
  readonly preview: Preview;
  readonly #parts: [Place, Buffer][] = [];

  constructor(preview: Preview) {
    this.preview = preview;
  }

  /** Where another picture stands in this one, in pixels. */
  placeOf(part: Preview): Place | undefined {
    const { parts = [], pixelsPerMm } = this.preview;
    const at = parts.find(({ preview }) => preview === part)?.at;
    if (!at) return undefined;
    const [left, top] = [Math.round(at.x * pixelsPerMm), Math.round(at.y * pixelsPerMm)];
    const right = Math.round((at.x + at.w) * pixelsPerMm);
    const bottom = Math.round((at.y + at.h) * pixelsPerMm);
    return { left, top, width: right - left, height: bottom - top };
  }

  /** @param pixels as large as the place */
  put(place: Place, pixels: Buffer): void {
    this.#parts.push([place, pixels]);
  }

  /** The sheet with all that was put in it. */
  on(ground: Pixels): Pixels {
    const data = Buffer.from(ground.data);
    for (const [{ left, top, width, height }, pixels] of this.#parts)
      for (let row = 0; row < height; row++) {
        const from = row * width * CHANNELS;
        pixels.copy(data, ((top + row) * ground.width + left) * CHANNELS, from, from + width * CHANNELS);
      }
    return { ...ground, data };
  }
}
