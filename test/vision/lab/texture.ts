// Printed pictures as textures: RGB with smaller copies, so that a far card does not flicker.

export interface RgbImage {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, sRGB. */
  readonly data: Uint8Array;
}

export interface Texture {
  readonly levels: readonly RgbImage[];
  /** Texture pixels a mm at level 0. */
  readonly pxPerMm: number;
}

function halved(image: RgbImage): RgbImage {
  const width = Math.max(1, image.width >> 1);
  const height = Math.max(1, image.height >> 1);
  const data = new Uint8Array(width * height * 3);
  const row = image.width * 3;
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = 2 * y * row + 2 * x * 3;
      for (let c = 0; c < 3; c++, to++) {
        const i = from + c;
        data[to] =
          (image.data[i]! + image.data[i + 3]! + image.data[i + row]! + image.data[i + row + 3]! + 2) >> 2;
      }
    }
  }
  return { width, height, data };
}

/** A texture with five levels. */
export function textureFrom(image: RgbImage, pxPerMm: number): Texture {
  const levels = [image];
  for (let i = 0; i < 4 && levels[i]!.width > 16 && levels[i]!.height > 16; i++)
    levels.push(halved(levels[i]!));
  return { levels, pxPerMm };
}
