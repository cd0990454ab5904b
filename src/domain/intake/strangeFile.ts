// Tells files that no reader of talks can read by their first bytes, so that the reason is told and not 'foreign'.

import type { ByteWindow } from './byteWindow.ts';

/** `packed`: in a zip or gzip file; `sealed`: with a passphrase; `empty`: no bytes, or nothing but zeros. */
export type Strange = 'empty' | 'packed' | 'sealed';

/** What a sealed backup begins with, in ASCII. */
export const SEALED_MARK = 'duwtje-sealed';

const MARKS: readonly (readonly [Strange, readonly number[]])[] = [
  ['packed', [0x1f, 0x8b]],
  ['packed', [0x50, 0x4b, 0x03, 0x04]],
  ['packed', [0x50, 0x4b, 0x05, 0x06]],
  ['packed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['sealed', Array.from(SEALED_MARK, (letter) => letter.charCodeAt(0))],
];

/** What a file is that begins so, when it is none that can be read. */
export function strangeKind({
  bytes,
  at,
  end,
}: Pick<ByteWindow, 'bytes' | 'at' | 'end'>): Strange | undefined {
  // A machine that stops while it saves leaves zeros behind.
  if (bytes.subarray(at, end).every((byte) => byte === 0)) return 'empty';
  return MARKS.find(([, mark]) => mark.every((byte, i) => at + i < end && bytes[at + i] === byte))?.[0];
}
