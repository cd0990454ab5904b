// Reads the two spellings of a PDF string, (literal) and <hexadecimal>, and turns text strings into text.

import { CLASS_OF_BYTE, HEX_DIGIT_OF_BYTE, WHITE } from './pdfBytes.ts';

// Texts of a file and of its pages are lines; the limit keeps a string that is never closed from filling the memory.
const LONGEST_STRING = 1024 * 1024;

/** A place in bytes that can be moved, and that says where it stands when something is wrong. */
export interface Cursor {
  readonly bytes: Uint8Array;
  pos: number;
  fail(problem: string, at?: number): never;
}

const ESCAPES: ReadonlyMap<number, number> = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);

/** Reads `<48656C>` at the cursor. Throws PreflightError when it is not closed or holds another sign. */
export function readHexString(cursor: Cursor): Uint8Array {
  const { bytes } = cursor;
  const start = cursor.pos;
  let pos = start + 1;
  let digits = 0;
  for (let byte = bytes[pos]; byte !== 0x3e; byte = bytes[++pos]) {
    if (byte === undefined) return cursor.fail('A hexadecimal string is not closed', start);
    if (CLASS_OF_BYTE[byte] !== WHITE) digits++;
  }
  cursor.pos = pos + 1;
  const out = new Uint8Array((digits + 1) >> 1);
  let at = 0;
  for (let i = start + 1; i < pos; i++) {
    const digit = HEX_DIGIT_OF_BYTE[bytes[i]!]!;
    if (digit >= 0) {
      out[at >> 1]! |= at & 1 ? digit : digit << 4;
      at++;
    } else if (CLASS_OF_BYTE[bytes[i]!] !== WHITE) {
      cursor.fail('A hexadecimal string holds another sign', i);
    }
  }
  return out;
}

/** Reads `(text)` at the cursor. Throws PreflightError when it is not closed. */
export function readLiteralString(cursor: Cursor): Uint8Array {
  const { bytes } = cursor;
  const start = cursor.pos++;
  const out: number[] = [];
  for (let depth = 1; cursor.pos < bytes.length; ) {
    const byte = bytes[cursor.pos++]!;
    if (byte === 0x5c) readEscape(cursor, out);
    else {
      if (byte === 0x28) depth++;
      else if (byte === 0x29 && --depth === 0) return Uint8Array.from(out);
      out.push(byte);
    }
    if (out.length > LONGEST_STRING) return cursor.fail('A string is longer than any text', start);
  }
  return cursor.fail('A string is not closed', start);
}

function readEscape(cursor: Cursor, out: number[]): void {
  const { bytes } = cursor;
  const byte = bytes[cursor.pos] ?? cursor.fail('The data ends after a backslash');
  cursor.pos++;
  if (byte >= 48 && byte <= 55) {
    let code = byte - 48;
    for (let more = 0; more < 2; more++) {
      const next = bytes[cursor.pos] ?? 0;
      if (next < 48 || next > 55) break;
      code = code * 8 + next - 48;
      cursor.pos++;
    }
    out.push(code & 255);
  } else if (byte === 13) {
    // An escaped line end joins two lines of one string.
    if (bytes[cursor.pos] === 10) cursor.pos++;
  } else if (byte !== 10) out.push(ESCAPES.get(byte) ?? byte);
}

/** UTF-16, high byte first, as text. */
export function textOfUtf16(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    text += String.fromCharCode((bytes[i]! << 8) | bytes[i + 1]!);
  }
  return text;
}

/** Bytes as text, one character a byte. */
export function textOfLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** A PDF text string as text: UTF-16 where it starts with a byte order mark, else one character a byte. */
export function textOfString(bytes: Uint8Array): string {
  return bytes[0] === 0xfe && bytes[1] === 0xff ? textOfUtf16(bytes.subarray(2)) : textOfLatin1(bytes);
}
