// From a picture file to pixels and back, off the main thread, with the memory given back at once.

import type { Picture } from '../../src/vision/picture.ts';
import type { Straightened } from '../../src/vision/straighten.ts';

// Beyond this the tags gain nothing and a phone runs out of memory; a board that fills half of it is still read.
const MOST_PIXELS = 14_000_000;
const QUALITY = 0.82;

function drawn(image: ImageBitmap, width: number, height: number): Picture {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new RangeError('no memory for a canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  // A canvas keeps its memory until it is collected, unless it is made small.
  canvas.width = 1;
  canvas.height = 1;
  return { width, height, channels: 4, data };
}

/** The pixels of a bitmap, scaled down if it is very large; the bitmap is used up. */
export function pixelsFromBitmap(image: ImageBitmap): Picture {
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (image.width * image.height)));
  try {
    return drawn(image, Math.round(image.width * scale), Math.round(image.height * scale));
  } finally {
    image.close();
  }
}

/**
 * Decodes a picture file, turned as its camera held it.
 * @throws DOMException (InvalidStateError) when it is no picture that the browser can open
 */
export async function pixelsFromFile(file: Blob): Promise<Picture> {
  return pixelsFromBitmap(await createImageBitmap(file, { imageOrientation: 'from-image' }));
}

/**
 * A small picture file of new pixels.
 * @param type WebP is smaller, JPEG is written several times faster; a browser that cannot write WebP writes JPEG
 */
export async function imageFromPixels(
  { width, height, data }: Straightened,
  type: 'image/webp' | 'image/jpeg' = 'image/webp',
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new RangeError('no memory for a canvas');
  const image = context.createImageData(width, height);
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
    image.data[to] = data[from]!;
    image.data[to + 1] = data[from + 1]!;
    image.data[to + 2] = data[from + 2]!;
    image.data[to + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  const file = await canvas.convertToBlob({ type, quality: QUALITY });
  return file.type === type ? file : canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}
