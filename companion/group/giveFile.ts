// Gives the facilitator or the table a file under a name that tells what is in it and the day, and nothing of anybody.

import { fillIn } from '../../src/domain/deck/edition.ts';
import { deliver, type FileContent, typedFile } from '../files/deliver.ts';
import type { Extension } from '../files/fileNames.ts';
import { thisDevice } from '../files/thisDevice.ts';
import { showToast } from '../page/announce.ts';
import { isoDay } from '../talks/library.ts';
import { groupWords } from './groupWords.ts';

/** To be called in answer to a tap. Never throws: a file that cannot be made is told of. */
export async function giveFile(
  what: 'hand-in' | 'group' | 'codebook',
  extension: Extension,
  content: FileContent | Promise<FileContent>,
): Promise<void> {
  const { downloaded, failed } = groupWords.value.takeAway;
  try {
    const name = `duwtje-${what}-${isoDay(new Date())}.${extension}` as const;
    const file = typedFile(await content, name);
    if ((await deliver(file, thisDevice())) === 'downloaded')
      showToast({ text: fillIn(downloaded, { name }) });
  } catch {
    showToast({ text: failed });
  }
}
