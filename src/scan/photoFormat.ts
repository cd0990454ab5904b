// What kind of file a photo is, by its first bytes: a decoder is handed nothing else.

/** The usual ones by name, for people. */
export const PHOTO_FORMAT_NAMES = 'JPEG, PNG, WebP, TIFF or AVIF';

/** What a camera, a scanner or a messenger writes: its first bytes in Latin-1, from the place where they stand. */
const PHOTO_MARKS: readonly (readonly [at: number, mark: string])[] = [
  [0, '\xff\xd8\xff'], // JPEG
  [0, '\x89PNG\r\n\x1a\n'],
  [8, 'WEBP'],
  [0, 'II*\0'], // TIFF
  [0, 'MM\0*'],
  [4, 'ftyp'], // AVIF and HEIC
  [0, 'GIF8'],
  [0, '\xff\x0a'], // JPEG XL, bare and in a box
  [0, '\0\0\0\x0cJXL '],
];

/** Whether a file begins as a photo does. A document (PDF) or a drawing (SVG) is none. */
export function isPhoto(bytes: Buffer): boolean {
  return PHOTO_MARKS.some(([at, mark]) => bytes.toString('latin1', at, at + mark.length) === mark);
}

/** Whether a file is XML with an SVG near its beginning. */
export function isDrawing(bytes: Buffer): boolean {
  const start = bytes
    .toString('latin1', 0, 4096)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  return start.startsWith('<') && /<svg[\s/>]|<!DOCTYPE svg[\s>[]/.test(start);
}
