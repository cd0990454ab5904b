// Tells apart why the reader gave nothing: the file, the memory of the device, or the reader itself.

import type { PhotoFault } from './protocol.ts';

/** The file is no picture that this browser can open. */
export class NotAPicture extends Error {}

/** The file is a JPEG of which the last part is missing. */
export class CutShort extends Error {}

/** What was thrown while a photo was read. Memory that runs out shows as a RangeError, or in Firefox as a word. */
export function faultOf(thrown: unknown): PhotoFault {
  if (thrown instanceof NotAPicture) return 'not-a-picture';
  if (thrown instanceof CutShort) return 'cut-short';
  return thrown instanceof RangeError || /out of memory/i.test(String(thrown))
    ? 'too-large'
    : 'reader-failed';
}

/**
 * What ended a worker. One that runs out of memory dies without a message; so does one whose code cannot be loaded, but
 * that one was never heard of.
 * @param message of the error event
 * @param heard whether the worker had said anything
 */
export function faultOfDeath(message: string | undefined, heard: boolean): PhotoFault {
  return heard && (!message || /out of memory/i.test(message)) ? 'too-large' : 'reader-failed';
}
