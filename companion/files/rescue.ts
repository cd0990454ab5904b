// Takes what is whole out of a file of talks that is not: one that was cut off, or is damaged somewhere in the middle. A talk
// that is no JSON costs itself alone, as long as its end can be told.

import { readVersion } from '../../src/domain/fileVersion.ts';
import { ByteWindow } from '../../src/domain/intake/byteWindow.ts';
import { readHead } from '../../src/domain/intake/fileHead.ts';
import { placedTalk } from '../../src/domain/intake/intake.ts';
import { type ItemKind, isTalkItem } from '../../src/domain/intake/itemSearch.ts';
import { readItems } from '../../src/domain/intake/readItems.ts';
import { isRecord } from '../../src/domain/isRecord.ts';
import { parseJson } from '../../src/domain/parseJson.ts';
import { TALKS_FORMAT } from '../../src/domain/talk/talk.ts';
import { TALK_VERSION } from '../../src/domain/talk/talkVersion.ts';
import { byteSource } from './byteSource.ts';
import { FILE_LIMITS, readParts, type TalkReading } from './talkFile.ts';
import { PICTURE_LIMITS } from './talkPictures.ts';

const UTF_8 = new TextDecoder();
const [COMMA, COLON, OPEN_BRACKET, CLOSE_BRACE] = [0x2c, 0x3a, 0x5b, 0x7d];

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
  const end = readItems(
    window,
    (talk) => {
      if (talks.length < FILE_LIMITS.talks) talks.push(talk);
      return typeof placedTalk(talk, version) !== 'string';
    },
    isTalkItem,
  );
  const { pictures, whole } = typeof end === 'number' ? rescuePictures(window) : NO_PICTURES;
  const reading = readParts(talks, pictures, version);
  if (reading.talks.length === 0) return undefined;
  if (whole) return reading;
  const fault =
    pictures === undefined
      ? ({ code: 'broken-off', read: talks.length } as const)
      : ({ code: 'pictures-broken-off' } as const);
  return { ...reading, faults: [...reading.faults, fault] };
}

interface Pictures {
  /** Undefined when the file does not get that far. */
  readonly pictures: readonly unknown[] | undefined;
  /** The file ends behind them, or behind the talks, as it should. */
  readonly whole: boolean;
}

const isPictureItem: ItemKind = (value) => isRecord(value) && 'talk' in value && 'of' in value;

const NO_PICTURES: Pictures = { pictures: undefined, whole: false };

/** The pictures behind the talks, where our own files have them. */
function rescuePictures(window: ByteWindow): Pictures {
  const pictures: unknown[] = [];
  const byte = window.next();
  if (byte !== COMMA) return { pictures: undefined, whole: byte === CLOSE_BRACE };
  window.at += 1;
  window.next();
  const nameEnd = window.valueEnd();
  if (nameEnd === undefined || parseJson(window.text(0, nameEnd)) !== 'pictures') return NO_PICTURES;
  window.at += nameEnd;
  if (window.next() !== COLON) return NO_PICTURES;
  window.at += 1;
  if (window.next() !== OPEN_BRACKET) return NO_PICTURES;
  window.at += 1;
  const end = readItems(
    window,
    (picture) => {
      if (pictures.length < PICTURE_LIMITS.pictures) pictures.push(picture);
      return isPictureItem(picture);
    },
    isPictureItem,
  );
  return { pictures, whole: typeof end === 'number' && window.next() === CLOSE_BRACE };
}
