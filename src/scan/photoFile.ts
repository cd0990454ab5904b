// From a photo file to pixels: upright, sRGB, with every reason why that fails in a sentence.

import type { Metadata, Sharp } from 'sharp';
import { Fault } from '../shell/fault.ts';
import { readPlainFile } from '../shell/plainFile.ts';
import { isCutShort, JPEG_END, lacksJpegEnd } from '../vision/picture/cutShort.ts';
import type { Picture } from '../vision/picture/picture.ts';
import { isDrawing, isPhoto, PHOTO_FORMAT_NAMES } from './photoFormat.ts';
import { withoutPngTexts } from './pngTexts.ts';

/** Phones make 48 megapixels commonly, some 108; 200 in a mode that nobody uses for this. */
const MOST_MEGAPIXELS = 110;
/** Progressive JPEG and interlaced PNG are held whole while they are opened, not row by row, beside some 200 MB for the rest. */
const MOST_BYTES_HELD = 240e6;
/** The longest panoramas of phones stay below this. */
const MOST_ALONG_A_SIDE = 30_000;
/** A phone's largest photo is a fifth of this. */
const MOST_BYTES = 250e6;
/** Larger pictures are halved while they are opened, which spares memory: their tags gain nothing from more pixels. */
const ENOUGH_MEGAPIXELS = 50;
/** The brands of HEIC in a file's `ftyp` box (ISO/IEC 23008-12, annex B). */
const HEIC_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1']);

/**
 * Decodes a photo as people see it: turned as its EXIF orientation says, on white where it is transparent.
 * @throws Fault with one line that names the file and what to do
 */
export async function readPhoto(file: string): Promise<Picture> {
  const refuse = (reason: string): never => {
    throw new Fault(`${file}: ${reason}`);
  };
  const read = readPlainFile(file, MOST_BYTES);
  if (read.length === 0) refuse('is empty: copy the photo again.');
  // What is no photo never meets the decoder, which opens drawings and much else, and what these refer to.
  if (isDrawing(read)) refuse(`is not a photo but a drawing (SVG): use ${PHOTO_FORMAT_NAMES}.`);
  if (!isPhoto(read)) refuse(`is not a picture: use a photo in ${PHOTO_FORMAT_NAMES}.`);
  const endless = lacksJpegEnd(read);
  // With an end behind it, a JPEG that breaks off is decoded as far as it goes.
  const bytes = endless ? Buffer.concat([read, Uint8Array.from(JPEG_END)]) : withoutPngTexts(read);
  // sharp takes a tenth of a second to load, so only a run that reads photos loads it.
  const { default: sharp } = await import('sharp');
  // The pixels are counted below, with a sentence of our own, before anything is decoded.
  const decoder = sharp(bytes, { limitInputPixels: false, failOn: 'error' });
  const size = await decoder.metadata().catch((error: Error) => refuse(reasonOf(error, bytes, endless)));
  if (isTooLarge(size)) refuse(tooLarge(size));
  const picture = await pixelsOf(decoder, size).catch((error: Error) =>
    refuse(reasonOf(error, bytes, endless)),
  );
  return endless && isCutShort(picture) ? refuse(CUT_SHORT) : picture;
}

type Size = Pick<
  Metadata,
  'format' | 'width' | 'height' | 'isProgressive' | 'channels' | 'depth' | 'chromaSubsampling'
>;

function mostMegapixels(size: Size): number {
  if (!size.isProgressive) return MOST_MEGAPIXELS;
  return Math.min(MOST_MEGAPIXELS, Math.floor(MOST_BYTES_HELD / bytesHeld(size) / 1e6));
}

/** How much of a progressive or interlaced file is held for a pixel: of a JPEG coefficients of two bytes, else the pixel itself. */
function bytesHeld({ format, channels = 4, depth, chromaSubsampling }: Size): number {
  if (format !== 'jpeg') return channels * (depth === 'uchar' ? 1 : 2);
  // Two of its three channels at a quarter of the size, as phones and messengers write them.
  return 2 * (channels === 3 && chromaSubsampling === '4:2:0' ? 1.5 : channels);
}

function isTooLarge(size: Size): boolean {
  const { width, height } = size;
  return Math.max(width, height) > MOST_ALONG_A_SIDE || width * height > mostMegapixels(size) * 1e6;
}

function tooLarge(size: Size): string {
  const { width, height, isProgressive } = size;
  const most =
    Math.max(width, height) > MOST_ALONG_A_SIDE
      ? `${MOST_ALONG_A_SIDE} along a side`
      : `${mostMegapixels(size)} megapixels${isProgressive ? ' in a progressive or interlaced file' : ''}`;
  return `is ${width} x ${height} pixels, more than ${most}: make it smaller first.`;
}

async function pixelsOf(decoder: Sharp, { width, height }: Size): Promise<Picture> {
  const smaller = width * height > ENOUGH_MEGAPIXELS * 1e6 ? decoder.resize(Math.round(width / 2)) : decoder;
  const { data, info } = await smaller
    .autoOrient()
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: info.channels as 1 | 3 | 4, data };
}

const CUT_SHORT =
  'is cut short: the last part of the photo is missing. Copy it again from the phone, or take a new one.';

/** What the decoder's complaint means to a person. */
function reasonOf({ message }: Error, bytes: Buffer, endless: boolean): string {
  if (endless) return CUT_SHORT;
  if (bytes.toString('latin1', 4, 8) === 'ftyp' && HEIC_BRANDS.has(bytes.toString('latin1', 8, 12)))
    return 'is a HEIC photo that cannot be opened here: save it as JPEG, or set the phone to ‘most compatible’.';
  if (/unsupported image format/i.test(message))
    return `is not a picture: use a photo in ${PHOTO_FORMAT_NAMES}.`;
  return 'is damaged or not whole: copy the photo again, or take a new one.';
}
