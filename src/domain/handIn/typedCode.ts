// A code that people read aloud and type: Crockford's base 32 in lines of ten, the last of each line a check on the others.
// Source of the letters: Douglas Crockford, Base 32 (crockford.com/base32.html); o, i and l are read as 0 and 1.

import { BitReader, BitWriter } from './bits.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA_LETTERS = 9;

/** The line that does not fit its check, counted from 1. */
interface TypedFault {
  readonly line: number;
}

/** Multiplication in the field of 32 elements, with x^5 + x^2 + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit++) if ((b >> bit) & 1) product ^= a << bit;
  for (let bit = 8; bit >= 5; bit--) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
  return product;
}

/**
 * The check of a line: its letters and its number, each times a weight of its own. So it finds every single wrong
 * letter, every two letters that changed places, and a line in another's place.
 */
function checkOf(digits: readonly number[], line: number): number {
  let sum = line & 31;
  for (const digit of digits) sum = times(sum, 2) ^ digit;
  return times(sum, 2);
}

/** Lines of two groups, as in `6H2KX 0M4TQ`; the last line may be shorter. */
export function toTypedLines(bytes: Uint8Array): readonly string[] {
  const bits = new BitReader(bytes);
  const digits = Array.from({ length: Math.ceil((bytes.length * 8) / 5) }, () => bits.read(5));
  const lines: string[] = [];
  for (let at = 0; at < digits.length; at += DATA_LETTERS) {
    const data = digits.slice(at, at + DATA_LETTERS);
    const text = [...data, checkOf(data, lines.length + 1)].map((digit) => LETTERS[digit]).join('');
    lines.push(`${text.slice(0, 5)} ${text.slice(5)}`.trim());
  }
  return lines;
}

/** Whether one typed line, of which the number is known, fits its check: told while the next is being typed. */
export function isTypedLine(text: string, line: number): boolean {
  const digits = digitsOf(text);
  return digits !== undefined && digits.length > 1 && checkOf(digits.slice(0, -1), line) === digits.at(-1);
}

/**
 * The first line that cannot be right any more, counted from 1, while a code is being typed; undefined if there is none
 * yet. A line counts once it is full: the last one, which may be shorter, cannot be told from one half typed.
 */
export function wrongTypedLine(text: string): number | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const digits = digitsOf(text);
  if (!digits) return lines.findIndex((line) => digitsOf(line) === undefined) + 1;
  for (let line = 1; line * (DATA_LETTERS + 1) <= digits.length; line++) {
    const full = digits.slice((line - 1) * (DATA_LETTERS + 1), line * (DATA_LETTERS + 1));
    if (checkOf(full.slice(0, -1), line) !== full.at(-1)) return line;
  }
  return undefined;
}

/** The bytes of typed lines; spaces, hyphens and empty lines do not matter, nor does where a line is broken. */
export function fromTypedLines(text: string): Uint8Array | TypedFault {
  const all = digitsOf(text);
  if (!all) {
    const lines = text.split(/\n/).filter((line) => line.trim() !== '');
    return { line: lines.findIndex((line) => digitsOf(line) === undefined) + 1 };
  }
  const bits = new BitWriter();
  let count = 0;
  for (let at = 0, line = 1; at < all.length; at += DATA_LETTERS + 1, line++) {
    const digits = all.slice(at, at + DATA_LETTERS + 1);
    const data = digits.slice(0, -1);
    if (data.length === 0 || checkOf(data, line) !== digits.at(-1)) return { line };
    for (const digit of data) bits.write(digit, 5);
    count += data.length;
  }
  return bits.bytes().subarray(0, Math.floor((count * 5) / 8));
}

function digitsOf(text: string): number[] | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const digits = [...plain].map((letter) => LETTERS.indexOf(letter));
  return digits.includes(-1) ? undefined : digits;
}
