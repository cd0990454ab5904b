// Base45 (RFC 9285): bytes in the letters that a QR code packs tightest.

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Two bytes make three letters, a last single byte two. */
export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const pair = i + 1 < bytes.length;
    let rest = pair ? bytes[i]! * 256 + bytes[i + 1]! : bytes[i]!;
    for (let letter = 0; letter < (pair ? 3 : 2); letter++) {
      text += LETTERS[rest % 45];
      rest = Math.floor(rest / 45);
    }
  }
  return text;
}

const LETTER_LIMIT = 128;
/** By character code: the value of a letter, -1 for what is none. */
const VALUES = Int8Array.from({ length: LETTER_LIMIT }, (_, code) =>
  LETTERS.indexOf(String.fromCharCode(code)),
);

const valueAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < LETTER_LIMIT ? VALUES[code]! : -1;
};

/** The bytes, or undefined when the text is not Base45. */
export function fromBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 2) / 3));
  for (let i = 0, at = 0; i < text.length; i += 3) {
    const whole = i + 2 < text.length;
    const low = valueAt(text, i);
    const middle = valueAt(text, i + 1);
    const high = whole ? valueAt(text, i + 2) : 0;
    if (low < 0 || middle < 0 || high < 0) return undefined;
    const value = low + 45 * (middle + 45 * high);
    if (value >= (whole ? 0x10000 : 0x100)) return undefined;
    if (whole) bytes[at++] = value >> 8;
    bytes[at++] = value & 0xff;
  }
  return bytes;
}
