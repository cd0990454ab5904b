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

/** The bytes, or undefined when the text is not Base45. */
export function fromBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 3) {
    const whole = i + 2 < text.length;
    let value = 0;
    for (let at = whole ? i + 2 : i + 1; at >= i; at--) {
      const digit = LETTERS.indexOf(text.charAt(at));
      if (digit < 0) return undefined;
      value = value * 45 + digit;
    }
    if (value >= (whole ? 0x10000 : 0x100)) return undefined;
    if (whole) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}
