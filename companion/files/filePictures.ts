// Pictures on their way between this device and a file of talks.

import type { Talk } from '../../src/domain/talk/talk.ts';
import { keepPictures, picturesOf } from '../talks/library.ts';
import type { WriteFault } from '../talks/record.ts';
import { isPictureType, type TalkPicture } from './talkPictures.ts';

/** What was written by hand with these talks, as a file holds it. */
export async function picturesForFile(talks: readonly Talk[]): Promise<readonly TalkPicture[]> {
  const pictures: TalkPicture[] = [];
  for (const { id } of talks)
    for (const { of, image } of await picturesOf(id))
      if (isPictureType(image.type))
        pictures.push({ talk: id, of, type: image.type, bytes: new Uint8Array(await image.arrayBuffer()) });
  return pictures;
}

/** The pictures of a file that are not with this talk yet: one that is here stays as it is. */
export async function picturesToAdd(
  pictures: readonly TalkPicture[],
  talk: string,
): Promise<readonly TalkPicture[]> {
  if (pictures.length === 0) return [];
  const here = new Set((await picturesOf(talk)).map(({ of }) => of));
  return pictures.filter(({ of }) => !here.has(of));
}

/** Keeps pictures of a file with a talk that is here. @returns what went wrong, if anything */
export async function keepFromFile(
  pictures: readonly TalkPicture[],
  talk: string,
): Promise<WriteFault | undefined> {
  const added = await picturesToAdd(pictures, talk);
  if (added.length === 0) return undefined;
  return keepPictures(
    talk,
    added.map(({ of, type, bytes }) => ({ of, image: new Blob([bytes], { type }) })),
  );
}
