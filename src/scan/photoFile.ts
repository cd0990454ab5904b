// From a photo file to pixels: upright, sRGB, with every reason why that fails in a sentence.

import { readFileSync, statSync } from 'node:fs';
import type { Sharp } from 'sharp';
import { Fault, systemReason } from '../shell/fault.ts';
import { isCutShort, JPEG_END, lacksJpegEnd } from '../vision/picture/cutShort.ts';
import type { Picture } from '../vision/picture/picture.ts';

/** The largest phones make 200 megapixels in a mode that nobody uses for this; 48 are common. */
const MOST_MEGAPIXELS = 120;
const MOST_MEGABYTES = 250;
/** What a camera, a scanner or a messenger writes. A drawing (SVG) or a document (PDF) is no photo. */
const PHOTO_FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'heif', 'tiff', 'gif', 'jxl']);
/** The usual ones by name, for people. */
export const PHOTO_FORMAT_NAMES = 'JPEG, PNG, WebP, TIFF or AVIF';
/** The brands of HEIC in a file's `ftyp` box (ISO/IEC 23008-12, annex B). */
const HEIC_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1']);

/**
 * Decodes a photo as people see it: turned as its EXIF orientation says, on white where it is transparent.
 * @throws Fault with one line that names the file and what to do
 */
export async function readPhoto(file: string): Promise<Picture> {
  const read = photoBytes(file);
  const endless = lacksJpegEnd(read);
  // With an end behind it, a JPEG that breaks off is decoded as far as it goes.
  const bytes = endless ? Buffer.concat([read, Uint8Array.from(JPEG_END)]) : read;
  // sharp takes a tenth of a second to load, so only a run that reads photos loads it.
  const { default: sharp } = await import('sharp');
  const refuse = (reason: string): never => {
    throw new Fault(`${file}: ${reason}`);
  };
  const decoder = sharp(bytes, { limitInputPixels: MOST_MEGAPIXELS * 1e6, failOn: 'error' });
  const { format, width, height } = await decoder
    .metadata()
    .catch((error: Error) => refuse(reasonOf(error, bytes, endless)));
  if (!PHOTO_FORMATS.has(format))
    refuse(`is not a photo but ${format.toUpperCase()}: use ${PHOTO_FORMAT_NAMES}.`);
  if (width * height > MOST_MEGAPIXELS * 1e6) refuse(tooLarge(width, height));
  const picture = await pixelsOf(decoder).catch((error: Error) => refuse(reasonOf(error, bytes, endless)));
  return endless && isCutShort(picture) ? refuse(CUT_SHORT) : picture;
}

function photoBytes(file: string): Buffer {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) throw new Fault(`${file}: is a folder: name the photo in it.`);
    if (!stat.isFile()) throw new Fault(`${file}: is not a file: name a photo.`);
    if (stat.size === 0) throw new Fault(`${file}: is empty: copy the photo again.`);
    if (stat.size > MOST_MEGABYTES * 1e6)
      throw new Fault(`${file}: is larger than ${MOST_MEGABYTES} MB: use the photo as the phone saved it.`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(`${file}: cannot be read: ${systemReason(error, 'read')}.`);
  }
}

async function pixelsOf(decoder: Sharp): Promise<Picture> {
  const { data, info } = await decoder
    .autoOrient()
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: info.channels as 1 | 3 | 4, data };
}

function tooLarge(width: number, height: number): string {
  return `is ${width} x ${height} pixels, more than ${MOST_MEGAPIXELS} megapixels: make it smaller first.`;
}

const CUT_SHORT =
  'is cut short: the last part of the photo is missing. Copy it again from the phone, or take a new one.';

/** What the decoder's complaint means to a person. */
function reasonOf({ message }: Error, bytes: Buffer, endless: boolean): string {
  if (/pixel limit/i.test(message))
    return `has more than ${MOST_MEGAPIXELS} megapixels: make it smaller first.`;
  if (endless) return CUT_SHORT;
  if (bytes.toString('latin1', 4, 8) === 'ftyp' && HEIC_BRANDS.has(bytes.toString('latin1', 8, 12)))
    return 'is a HEIC photo that cannot be opened here: save it as JPEG, or set the phone to ‘most compatible’.';
  if (/unsupported image format/i.test(message))
    return `is not a picture: use a photo in ${PHOTO_FORMAT_NAMES}.`;
  return 'is damaged or not whole: copy the photo again, or take a new one.';
}
