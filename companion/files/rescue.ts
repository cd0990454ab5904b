// Takes what is whole out of a file of talks that is not: one that was cut off, or is damaged somewhere in the middle.

import { readVersion } from '../../src/domain/fileVersion.ts';
import { ByteWindow } from '../../src/domain/intake/byteWindow.ts';
import { readHead } from '../../src/domain/intake/fileHead.ts';
import { readItems } from '../../src/domain/intake/readItems.ts';
import { parseJson } from '../../src/domain/parseJson.ts';
import { TALKS_FORMAT } from '../../src/domain/talk/talk.ts';
import { TALK_VERSION } from '../../src/domain/talk/talkVersions.ts';
import { byteSource } from './byteSource.ts';
import { FILE_LIMITS, readParts, type TalkReading } from './talkFile.ts';
import { PICTURE_LIMITS } from './talkPictures.ts';

const UTF_8 = new TextDecoder();
const [COMMA, COLON, OPEN_BRACKET] = [0x2c, 0x3a, 0x5b];

/** The talks and pictures up to where the file breaks off, in their order; undefined when none of its talks is whole. */
export function rescueTalks(utf8: Uint8Array): TalkReading | undefined {
  const window = new ByteWindow(utf8.length);
  // Every letter counts here, and not where cards lie alone.
  window.open({
    ...byteSource(utf8),
    decodeAscii: (bytes, from, to) => UTF_8.decode(bytes.subarray(from, to)),
  });
  const { format, version: said, lists } = readHead(window);
  const version = readVersion(said, TALK_VERSION);
  const first = lists.get('talks');
  if (format !== TALKS_FORMAT || typeof version !== 'number' || first === undefined) return undefined;
  window.at += first;
  const talks: unknown[] = [];
  const end = readItems(window, (talk) => {
    if (talks.length < FILE_LIMITS.talks) talks.push(talk);
  });
  const pictures = typeof end === 'number' ? rescuePictures(window) : undefined;
  const reading = readParts(talks, pictures, version);
  if (reading.talks.length === 0) return undefined;
  const fault =
    pictures === undefined
      ? ({ code: 'broken-off', read: talks.length } as const)
      : ({ code: 'pictures-broken-off' } as const);
  return { ...reading, faults: [...reading.faults, fault] };
}

/** The pictures behind the talks, where our own files have them; undefined when the file does not get that far. */
function rescuePictures(window: ByteWindow): readonly unknown[] | undefined {
  const pictures: unknown[] = [];
  if (window.next() !== COMMA) return undefined;
  window.at += 1;
  window.next();
  const nameEnd = window.valueEnd();
  if (nameEnd === undefined || parseJson(window.text(0, nameEnd)) !== 'pictures') return undefined;
  window.at += nameEnd;
  if (window.next() !== COLON) return undefined;
  window.at += 1;
  if (window.next() !== OPEN_BRACKET) return undefined;
  window.at += 1;
  readItems(window, (picture) => {
    if (pictures.length < PICTURE_LIMITS.pictures) pictures.push(picture);
  });
  return pictures;
}
