// Gives the octets of a file in the browser to the reader that page and command line share.

import type { ByteSource } from '../../src/domain/intake/byteWindow.ts';

const UTF_8 = new TextDecoder();
const SHORT = 1_000;

/** All octets, from the first on. */
export function byteSource(octets: Uint8Array): ByteSource {
  let at = 0;
  return {
    read: (into) => {
      const part = octets.subarray(at, at + into.length);
      into.set(part);
      at += part.length;
      return part.length;
    },
    // For a code of some fifty letters a decoder takes longer to begin than to read.
    decodeAscii: (bytes, from, to) =>
      to - from > SHORT
        ? UTF_8.decode(bytes.subarray(from, to))
        : String.fromCharCode(...bytes.subarray(from, to)),
  };
}
