// From a picture file to pixels and back, off the main thread, with the memory given back at once.

import type { Picture } from '../../../src/vision/picture/picture.ts';
import type { Straightened } from '../../../src/vision/straighten/straighten.ts';
import { NotAPicture } from './readerFault.ts';

// Beyond this the tags gain nothing and a phone runs out of memory; a board that fills half of it is still read.
const MOST_PIXELS = 14_000_000;
const QUALITY = 0.82;
/** Where there is no WebP: writing reads as well in it, and takes hardly more room. */
const QUALITY_INSTEAD = 0.5;
const JPEG = 'image/jpeg';

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
 * @throws NotAPicture when it is no picture that the browser can open
 */
export async function pixelsFromFile(file: Blob): Promise<Picture> {
  return pixelsFromBitmap(await bitmapFrom(file));
}

async function bitmapFrom(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (error) {
    if (error instanceof DOMException) throw new NotAPicture(error.message, { cause: error });
    throw error;
  }
}

/** How many times the colours of a frame are coarser than its brightness, across and down. */
const COARSER: Readonly<Record<string, readonly [number, number]>> = {
  I420: [2, 2],
  I422: [2, 1],
  I444: [1, 1],
};

/**
 * The planes of a JPEG as they are in the file, brightness apart: a third of the time and the memory of its pixels in
 * colour. They lie as the sensor does, which is all the same to a reader of boards.
 * @returns null for what is no JPEG of a usual kind and size, and in a browser without a decoder of its own
 */
export async function planesFromFile(file: Blob): Promise<Picture | null> {
  if (typeof ImageDecoder === 'undefined' || file.type !== JPEG) return null;
  let decoder: ImageDecoder | undefined;
  try {
    decoder = new ImageDecoder({ data: await file.arrayBuffer(), type: JPEG });
    // These fail with the decoding itself, which is answered below; nobody else listens to them.
    void Promise.allSettled([decoder.completed, decoder.tracks.ready]);
    const { image: frame } = await decoder.decode({ completeFramesOnly: true });
    try {
      return await planesFromFrame(frame);
    } finally {
      frame.close();
    }
  } catch (error) {
    // What this decoder does not open is opened, or judged, in the way that every browser has.
    if (error instanceof DOMException || error instanceof RangeError) return null;
    throw error;
  } finally {
    decoder?.close();
  }
}

async function planesFromFrame(frame: VideoFrame): Promise<Picture | null> {
  const { format, codedWidth: width, codedHeight: height, visibleRect, colorSpace } = frame;
  const coarser = COARSER[format ?? ''];
  const whole = visibleRect?.width === width && visibleRect.height === height;
  const asJpeg = colorSpace.fullRange === true && colorSpace.matrix === 'smpte170m';
  if (!coarser || !whole || !asJpeg || width * height > MOST_PIXELS) return null;
  const chroma = { width: Math.ceil(width / coarser[0]), height: Math.ceil(height / coarser[1]) };
  const [pixels, colours] = [width * height, chroma.width * chroma.height];
  const data = new Uint8Array(pixels + 2 * colours);
  await frame.copyTo(data, {
    layout: [
      { offset: 0, stride: width },
      { offset: pixels, stride: chroma.width },
      { offset: pixels + colours, stride: chroma.width },
    ],
  });
  return {
    width,
    height,
    channels: 1,
    data: data.subarray(0, pixels),
    chroma: {
      ...chroma,
      cb: data.subarray(pixels, pixels + colours),
      cr: data.subarray(pixels + colours),
    },
  };
}

/**
 * A small picture file of new pixels.
 * @param type WebP is smaller, JPEG is written several times faster; a browser that cannot write WebP writes JPEG
 */
export async function imageFromPixels(
  { width, height, data }: Straightened,
  type: 'image/webp' | typeof JPEG = 'image/webp',
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new RangeError('no memory for a canvas');
  context.putImageData(new ImageData(data, width, height), 0, 0);
  const file = await canvas.convertToBlob({ type, quality: QUALITY });
  return file.type === type ? file : canvas.convertToBlob({ type: JPEG, quality: QUALITY_INSTEAD });
}
