// From a picture file to pixels and back, off the main thread, with the memory given back at once.

import { isCutShort, JPEG_END, lacksJpegEnd } from '../../../src/vision/picture/cutShort.ts';
import type { Picture } from '../../../src/vision/picture/picture.ts';
import type { Straightened } from '../../../src/vision/straighten/straighten.ts';
import { openCanvas } from './canvas.ts';
import { CutShort, NotAPicture } from './readerFault.ts';

// Beyond this the tags gain nothing and a phone runs out of memory; a board that fills half of it is still read.
const MOST_PIXELS = 14_000_000;
const QUALITY = 0.82;
/** Where there is no WebP: writing reads as well in it, and takes hardly more room. */
const QUALITY_INSTEAD = 0.5;
const JPEG = 'image/jpeg';
/** The bytes in which the end of a JPEG is looked for; only what a phone writes behind it may be longer. */
const TAIL = 1_000_000;

/** The pixels of a drawing of `from.width` x `from.height`, scaled down if it is very large. */
function drawn(image: CanvasImageSource, from: { readonly width: number; readonly height: number }): Picture {
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (from.width * from.height)));
  const width = Math.round(from.width * scale);
  const height = Math.round(from.height * scale);
  const { context, free } = openCanvas(width, height, { willReadFrequently: true });
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  free();
  return { width, height, channels: 4, data };
}

/** The pixels of a bitmap; the bitmap is used up. */
export function pixelsFromBitmap(image: ImageBitmap): Picture {
  try {
    return drawn(image, image);
  } finally {
    image.close();
  }
}

/**
 * Decodes a picture file, turned as its camera held it.
 * @throws NotAPicture when it is no picture that the browser can open; CutShort when a good part of it is missing
 */
export function pixelsFromFile(file: Blob): Promise<Picture> {
  return openToItsEnd(file, pixelsOf);
}

/** Opens a file; a JPEG that breaks off is decoded as far as it goes. @throws CutShort when a good part is missing */
async function openToItsEnd<P extends Picture | null>(
  file: Blob,
  open: (file: Blob) => Promise<P>,
): Promise<P> {
  if (!(await breaksOff(file))) return open(file);
  try {
    const picture = await open(new Blob([file, Uint8Array.from(JPEG_END)], { type: file.type }));
    if (picture && isCutShort(picture)) throw new CutShort('the last part is missing');
    return picture;
  } catch (error) {
    throw error instanceof NotAPicture ? new CutShort(error.message, { cause: error }) : error;
  }
}

async function breaksOff(file: Blob): Promise<boolean> {
  try {
    const ends = new Blob([file.slice(0, 2), file.slice(-TAIL)]);
    return lacksJpegEnd(new Uint8Array(await ends.arrayBuffer()));
  } catch (error) {
    // A file that may not be looked into is judged when it is opened.
    if (error instanceof DOMException) return false;
    throw error;
  }
}

async function pixelsOf(file: Blob): Promise<Picture> {
  // On the page an element opens it: browsers without a canvas in workers do not turn bitmaps as the camera was held.
  return typeof document === 'undefined' ? pixelsFromBitmap(await bitmapFrom(file)) : pixelsFromElement(file);
}

async function pixelsFromElement(file: Blob): Promise<Picture> {
  const url = URL.createObjectURL(file);
  try {
    const image = Object.assign(new Image(), { src: url });
    await image.decode().catch((cause) => {
      throw new NotAPicture('the browser cannot open it', { cause });
    });
    return drawn(image, { width: image.naturalWidth, height: image.naturalHeight });
  } finally {
    URL.revokeObjectURL(url);
  }
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
 * colour. They are not turned the way the camera was held, which a reader of boards does not mind.
 * @returns null for what is no JPEG of a usual kind and size, and in a browser without a decoder of its own
 * @throws CutShort when a good part of it is missing
 */
export function planesFromFile(file: Blob): Promise<Picture | null> {
  return openToItsEnd(file, planesOf);
}

async function planesOf(file: Blob): Promise<Picture | null> {
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
  const { context, toFile, free } = openCanvas(width, height);
  context.putImageData(new ImageData(data, width, height), 0, 0);
  const file = await toFile(type, QUALITY);
  const written = file.type === type ? file : await toFile(JPEG, QUALITY_INSTEAD);
  free();
  return written;
}
