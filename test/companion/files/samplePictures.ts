// Pictures for tests: they begin as pictures do, and what follows is any octet.

import fc from 'fast-check';
import type { PictureType, TalkPicture } from '../../../companion/files/talkPictures.ts';
import type { Talk } from '../../../src/domain/talk/talk.ts';

const HEADS: Readonly<Record<PictureType, string>> = {
  'image/webp': 'RIFF\0\0\0\0WEBP',
  'image/jpeg': '\xFF\xD8\xFF',
  'image/png': '\x89PNG\r\n\x1A\n',
};

/** The octets of a picture, as far as its first octets tell. */
export function octetsOf(type: PictureType, rest: Uint8Array | string = ''): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([Buffer.from(HEADS[type], 'latin1'), Buffer.from(rest)]));
}

/** Any picture of a talk that is not chosen yet. */
export const anyPicture: fc.Arbitrary<TalkPicture> = fc
  .tuple(
    fc.constantFrom<PictureType>('image/webp', 'image/jpeg', 'image/png'),
    fc.constantFrom<TalkPicture['of']>('card:geld', 'card:anders-1', 'field:yield', 'board'),
    fc.uint8Array({ maxLength: 50 }),
  )
  .map(([type, of, rest]) => ({ talk: '', of, type, bytes: octetsOf(type, rest) }));

/** The pictures, each with one of the talks, and none twice; none without talks. */
export function withTalks(talks: readonly Talk[], pictures: readonly TalkPicture[]): readonly TalkPicture[] {
  if (talks.length === 0) return [];
  const placed = pictures.map((picture, index) => ({ ...picture, talk: talks[index % talks.length]!.id }));
  return [...new Map(placed.map((picture) => [`${picture.talk} ${picture.of}`, picture])).values()];
}
