// Finds the quotes that a word processor puts in the place of straight ones: no program reads a file with those.

const [QUOTE, BACKSLASH, COLON] = [0x22, 0x5c, 0x3a];
/** `{`, `[`, `,` and `:`. */
const BEFORE_TEXT: ReadonlySet<number> = new Set([0x7b, 0x5b, 0x2c, COLON]);

/** “ ” „ ‟ and ‘ ’ ‚ ‛ end so in UTF-8, behind 0xe2 0x80; « and » behind 0xc2. */
const isAfterE280 = (byte: number | undefined) => byte !== undefined && byte >= 0x98 && byte <= 0x9f;
const isAfterC2 = (byte: number | undefined) => byte === 0xab || byte === 0xbb;
/** The same in Windows-1252. */
const WESTERN: ReadonlySet<number> = new Set([0x82, 0x84, 0x91, 0x92, 0x93, 0x94, 0xab, 0xbb]);

/** How many bytes the typographic quote at `at` takes; 0 when there is none. */
function quoteLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!;
  if (byte === 0xe2 && bytes[at + 1] === 0x80 && isAfterE280(bytes[at + 2])) return 3;
  if (byte === 0xc2 && isAfterC2(bytes[at + 1])) return 2;
  return WESTERN.has(byte) && (bytes[at - 1] ?? 0) < 0x80 ? 1 : 0;
}

/**
 * Where in JSON that cannot be read a typographic quote stands for a straight one, as an index into `bytes`: the first that
 * stands outside straight quotes where a text begins, else the first in front of a colon, where `"format”:` closes a name.
 * Within a text, people may write them as they like.
 */
export function typographicQuoteAt(bytes: Uint8Array, from: number, to: number): number | undefined {
  let [quoted, before, beforeColon] = [false, 0, undefined as number | undefined];
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted && byte === BACKSLASH) at += 1;
    else if (byte >= 0x80) {
      const length = quoteLength(bytes, at);
      if (length === 0) continue;
      if (!quoted && BEFORE_TEXT.has(before)) return at;
      if (bytes[at + length] === COLON) beforeColon ??= at;
      at += length - 1;
    }
    if (byte > 0x20) before = byte;
  }
  return beforeColon;
}
