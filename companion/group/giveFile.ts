// Gives the facilitator or the table a file under a name that tells what is in it and the day, and nothing of anybody.

import { fillIn } from '../../src/domain/deck/edition.ts';
import { deliver } from '../files/deliver.ts';
import { thisDevice } from '../files/thisDevice.ts';
import { showToast } from '../page/announce.ts';
import { isoDay } from '../talks/library.ts';
import { groupWords } from './groupWords.ts';

const TYPES = {
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** To be called in answer to a tap. Never throws: a file that cannot be made is told of. */
export async function giveFile(
  what: 'hand-in' | 'group' | 'codebook',
  extension: keyof typeof TYPES,
  content: BlobPart | Promise<BlobPart>,
): Promise<void> {
  const { downloaded, failed } = groupWords.value.takeAway;
  try {
    const name = `duwtje-${what}-${isoDay(new Date())}.${extension}`;
    const file = new File([await content], name, { type: TYPES[extension] });
    if ((await deliver(file, thisDevice())) === 'downloaded')
      showToast({ text: fillIn(downloaded, { name }) });
  } catch {
    showToast({ text: failed });
  }
}
