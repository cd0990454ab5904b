// Gives the player a file and says where it went.

import { fillIn } from '../../src/domain/deck/edition.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { showToast } from '../page/announce.ts';
import { words } from '../page/pageWords.ts';
import { isoDay } from '../talks/talkName.ts';
import { deliver, makeFile } from './deliver.ts';
import { picturesForFile } from './filePictures.ts';
import { writeTalkFile } from './talkFile.ts';
import { marksOf } from './talkMarks.ts';
import { thisDevice } from './thisDevice.ts';

/** What is said of a file; `downloaded` holds `{name}`. */
interface HandOverWords {
  readonly downloaded: string;
  readonly failed: string;
}

/** To be called in answer to a tap. Never throws: a file that cannot be made is told of. */
export async function handOver(
  make: () => File | Promise<File>,
  { downloaded, failed }: HandOverWords = words.value.keepingPage.takeAway,
): Promise<void> {
  try {
    const file = await make();
    // The share sheet tells by itself what became of the file.
    if ((await deliver(file, thisDevice())) === 'downloaded')
      showToast({ text: fillIn(downloaded, { name: file.name }) });
  } catch {
    showToast({ text: failed });
  }
}

/** Talks, complete but for their pictures, in one file. */
export function handOverTalks(talks: readonly Talk[]): Promise<void> {
  const now = new Date();
  return handOver(() => makeFile('talks', writeTalkFile(talks, now.toISOString()), isoDay(now)));
}

/** One talk, complete. @param withPictures also those of what was written by hand */
export function handOverTalk(talk: Talk, withPictures = false): Promise<void> {
  return handOver(async () => {
    const { name } = await marksOf(talk.id);
    const pictures = withPictures ? await picturesForFile([talk]) : [];
    return makeFile('talks', writeTalkFile([talk], new Date().toISOString(), pictures), talk.date, name);
  });
}
