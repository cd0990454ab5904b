// Tells in which encoding a file was saved, and makes UTF-8 or text of it.

/** Encodings of two bytes a letter, as Windows' Notepad and Excel save what they call Unicode. */
export type WideEncoding = 'utf-16le' | 'utf-16be';

const CHUNK_BYTES = 64 * 2 ** 10;

/**
 * The encoding of a file that begins so, when its letters take two bytes. All that we read begins with a letter of ASCII,
 * of which one byte is zero, so that a file without a mark in front is recognised as well.
 * @returns undefined for UTF-8 and all that looks like it
 */
export function wideEncoding([a, b, c, d]: Uint8Array): WideEncoding | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a !== 0 && b === 0 && c !== 0 && (d === undefined || d === 0)) return 'utf-16le';
  return a === 0 && b !== 0 && (c === undefined || c === 0) && d !== 0 ? 'utf-16be' : undefined;
}

type Read = (into: Uint8Array) => number;

/**
 * Reads in UTF-8 what comes in an encoding of two bytes.
 * @param start the bytes that were read already, to find out about the encoding
 */
export function readAsUtf8(read: Read, encoding: WideEncoding, start: Uint8Array): Read {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const chunk = new Uint8Array(CHUNK_BYTES);
  let ready = encoder.encode(decoder.decode(start, { stream: true }));
  let ended = false;
  return (into) => {
    while (ready.length === 0 && !ended) {
      const count = read(chunk);
      ended = count === 0;
      ready = encoder.encode(decoder.decode(chunk.subarray(0, count), { stream: !ended }));
    }
    const part = ready.subarray(0, into.length);
    into.set(part);
    ready = ready.subarray(part.length);
    return part.length;
  };
}

/** A text, and whether letters were lost: in UTF-8 that was damaged, U+FFFD stands for what could not be read. */
export interface DecodedText {
  readonly text: string;
  readonly lost: boolean;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });
const DAMAGED_UTF_8 = new TextDecoder();
/** A letter of UTF-8 that takes more than one byte; in Windows-1252 such pairs are hardly ever written. */
const UTF_8_LETTER = /[\xc2-\xf4][\x80-\xbf]/;

/** The text of octets in UTF-8, UTF-16 or Windows-1252, without a byte order mark. */
export function decodeText(octets: Uint8Array): DecodedText {
  const wide = wideEncoding(octets);
  if (!wide) return decodeNarrow(octets);
  return { text: new TextDecoder(wide).decode(octets), lost: octets.length % 2 === 1 };
}

/**
 * The same for octets that are not in UTF-16. What is no UTF-8 is Windows-1252, unless there are letters of UTF-8 in it: then
 * it was UTF-8 before it was damaged.
 */
export function decodeNarrow(octets: Uint8Array): DecodedText {
  try {
    return { text: UTF_8.decode(octets), lost: false };
  } catch {
    return hasUtf8Letter(octets)
      ? { text: DAMAGED_UTF_8.decode(octets), lost: true }
      : { text: decodeWestern(octets), lost: false };
  }
}

const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Some versions of Node take Windows-1252 for Latin-1, which has nothing that is written at 0x80-0x9f. */
function decodeWestern(octets: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(octets);
  return text.replace(/[\x80-\x9f]/g, (letter) => C1[letter.charCodeAt(0) - 0x80]!);
}

function hasUtf8Letter(octets: Uint8Array): boolean {
  for (let at = 0; at < octets.length; at += CHUNK_BYTES) {
    // One byte more, for a letter across the seam.
    const part = octets.subarray(at, at + CHUNK_BYTES + 1);
    if (UTF_8_LETTER.test(String.fromCharCode(...part))) return true;
  }
  return false;
}
