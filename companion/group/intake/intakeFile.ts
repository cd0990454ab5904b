// Opens a file that may hold something for the group.

import deck from 'virtual:duwtje/deck';
import { MOST_BYTES } from '../../../src/domain/intake/byteWindow.ts';
import { openFile } from '../../files/deliver.ts';
import { type Found, foundInCode, foundInOctets, nothing } from './incoming.ts';
import type { QrReader } from './qrReader.ts';

/** What is in a file of hand-ins, of talks or of a group. */
export async function foundInTextFile(file: File): Promise<Found> {
  const octets = await openFile(file, MOST_BYTES);
  if (typeof octets === 'string') return nothing(octets);
  return foundInOctets(octets, deck);
}

/** What is in a picture of a code. @param reader opens the reader of codes */
export async function foundInPicture(file: File, reader: () => QrReader): Promise<Found> {
  try {
    const text = await reader().look(await createImageBitmap(file));
    return text === null ? nothing('foreign') : foundInCode(text);
  } catch {
    return nothing('unreadable');
  }
}
