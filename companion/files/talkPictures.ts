// The pictures in a file of talks: what the player wrote by hand, as base64 beside the talk that it belongs with.

import { isRecord } from '../../src/domain/isRecord.ts';
import type { Subject } from '../talks/record.ts';

export type PictureType = 'image/webp' | 'image/jpeg' | 'image/png';

export interface TalkPicture {
  /** The id of the talk that it belongs with. */
  readonly talk: string;
  readonly of: Subject;
  readonly type: PictureType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is wrong with one picture in a file; `picture` counts from 1. */
export type PictureFault =
  | { readonly code: 'wrong-picture' | 'picture-too-large' | 'picture-alone'; readonly picture: number }
  | { readonly code: 'repeated-picture'; readonly picture: number; readonly first: number };

/**
 * A cut-out is 5 to 60 kB. All together leave room in the file for the talks, so that what was written can be read back.
 */
export const PICTURE_LIMITS = { bytes: 1_500_000, characters: 40_000_000, pictures: 20_000 } as const;

const SUBJECT =
  /^(?:card:[a-z0-9]+(?:-[a-z0-9]+)*|field:(?:experience|yield|recommendation|agreement)|board)$/;
const LONGEST_SUBJECT = 69;

/** How each type begins: a name says nothing about what is in it. */
const BEGINNINGS: Readonly<Record<PictureType, (text: string) => boolean>> = {
  'image/webp': (text) => text.startsWith('RIFF') && text.startsWith('WEBP', 8),
  'image/jpeg': (text) => text.startsWith('\xFF\xD8\xFF'),
  'image/png': (text) => text.startsWith('\x89PNG\r\n\x1A\n'),
};

const charactersFor = (bytes: number) => 4 * Math.ceil(bytes / 3);

/** Whether this is a type that files may hold. */
export function isPictureType(type: string): type is PictureType {
  return Object.hasOwn(BEGINNINGS, type);
}

/** The first pictures that fit in one file together; the others have to stay behind. */
export function thatFit(pictures: readonly TalkPicture[]): readonly TalkPicture[] {
  let room: number = PICTURE_LIMITS.characters;
  return pictures
    .filter(({ bytes }) => bytes.length <= PICTURE_LIMITS.bytes)
    .slice(0, PICTURE_LIMITS.pictures)
    .filter(({ bytes }) => {
      room -= charactersFor(bytes.length);
      return room >= 0;
    });
}

export function writePicture({ talk, of, type, bytes }: TalkPicture): string {
  let text = '';
  // A call takes only so many arguments.
  for (let from = 0; from < bytes.length; from += 8_192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  return JSON.stringify({ talk, of, type, data: btoa(text) });
}

/**
 * The pictures that are right. Never throws.
 * @param talks the ids of the talks that were read from the same file
 */
export function readPictures(
  records: unknown,
  talks: ReadonlySet<string>,
): { readonly pictures: readonly TalkPicture[]; readonly faults: readonly PictureFault[] } {
  if (records === undefined) return { pictures: [], faults: [] };
  // What is no list counts as one picture that is wrong.
  const all: readonly unknown[] = Array.isArray(records) ? records : [records];
  const pictures: TalkPicture[] = [];
  const faults: PictureFault[] = [];
  const numbers = new Map<string, number>();
  for (const [index, record] of all.entries()) {
    const picture = index + 1;
    if (picture > PICTURE_LIMITS.pictures) {
      faults.push({ code: 'picture-too-large', picture });
      break;
    }
    const outcome = checkPicture(record, talks);
    if (typeof outcome === 'string') {
      faults.push({ code: outcome, picture });
      continue;
    }
    const key = `${outcome.talk} ${outcome.of}`;
    const first = numbers.get(key);
    if (first === undefined) {
      numbers.set(key, picture);
      pictures.push(outcome);
    } else faults.push({ code: 'repeated-picture', picture, first });
  }
  return { pictures, faults };
}

function checkPicture(
  record: unknown,
  talks: ReadonlySet<string>,
): TalkPicture | Exclude<PictureFault['code'], 'repeated-picture'> {
  if (!isRecord(record)) return 'wrong-picture';
  const { talk, of, type, data } = record;
  if (typeof talk !== 'string' || typeof of !== 'string' || typeof type !== 'string') return 'wrong-picture';
  if (typeof data !== 'string' || !isPictureType(type)) return 'wrong-picture';
  if (of.length > LONGEST_SUBJECT || !SUBJECT.test(of)) return 'wrong-picture';
  if (data.length > charactersFor(PICTURE_LIMITS.bytes)) return 'picture-too-large';
  if (!talks.has(talk)) return 'picture-alone';
  const text = decoded(data);
  if (text === undefined || !BEGINNINGS[type](text)) return 'wrong-picture';
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return { talk, of: of as Subject, type, bytes };
}

function decoded(base64: string): string | undefined {
  try {
    return atob(base64);
  } catch {
    return undefined;
  }
}
