// Writes and reads the complete file of talks: docs/file-formats.md is its description for others.

import { type Migration, presentVersion, readVersion } from '../../src/domain/fileVersion.ts';
import { isRecord } from '../../src/domain/isRecord.ts';
import { TALKS_FORMAT, type Talk } from '../../src/domain/talk/talk.ts';
import { MIGRATIONS } from '../../src/domain/talk/talkMigrations.ts';
import { TALK_VERSION } from '../../src/domain/talk/talkVersion.ts';
import { checkTalk, isFault, type TalkFault } from '../talks/talkCheck.ts';
import { type PictureFault, readPictures, type TalkPicture, thatFit, writePicture } from './talkPictures.ts';

/** The most that is read from one file; characters are UTF-16 units. */
export const FILE_LIMITS = { characters: 64_000_000, talks: 20_000 } as const;

/**
 * What is wrong in a file of which talks were read: `goes-on`, from that line on something was joined on to it; `broken-off`,
 * nothing could be read after so many talks; `pictures-broken-off`, all talks were read, and not all pictures; `unproven`, it
 * was sealed and is damaged, so that letters may have changed.
 */
export type BesideFault =
  | { readonly code: 'lost-letters' | 'pictures-broken-off' | 'unproven' }
  | { readonly code: 'broken-off'; readonly read: number }
  | { readonly code: 'goes-on'; readonly line: number };

/** What is wrong with a file, or with one talk or picture in it; they count from 1, in the order of the file. */
export type TalkFileFault =
  | { readonly code: 'too-large' | 'not-json' | 'not-ours' }
  | { readonly code: 'empty' | 'packed' | 'cut-short' | 'repeated-field' | 'for-group' }
  | { readonly code: 'typographic-quotes'; readonly line: number }
  | BesideFault
  | { readonly code: 'newer-version'; readonly version: number }
  | { readonly code: 'too-many-talks'; readonly most: number }
  | { readonly code: 'repeated-id'; readonly talk: number; readonly first: number }
  | (TalkFault & { readonly talk: number })
  | PictureFault;

export interface TalkReading {
  /** The talks that are right, each id once, in the order of the file. */
  readonly talks: readonly Talk[];
  /** What was written by hand with those talks; one of each subject. */
  readonly pictures: readonly TalkPicture[];
  /** Empty when the whole file is right. */
  readonly faults: readonly TalkFileFault[];
}

/**
 * The complete file: JSON, a talk or a picture a line, so that a person who opens it sees where one ends.
 * @param now the ISO instant that the file says it was made at
 * @param pictures those that do not fit are left out: a file that is too large could not be read back
 */
export function writeTalkFile(
  talks: readonly Talk[],
  now: string,
  pictures: readonly TalkPicture[] = [],
): string {
  const head = JSON.stringify({ format: TALKS_FORMAT, version: TALK_VERSION, made: now }).slice(0, -1);
  const fitting = thatFit(pictures).map(writePicture);
  const lines = listed(talks.map((talk) => JSON.stringify(talk).normalize('NFC')));
  return `${head},"talks":${lines}${fitting.length > 0 ? `,"pictures":${listed(fitting)}` : ''}}\n`;
}

const listed = (lines: readonly string[]) => (lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`);

/**
 * The talks in a file's text. Never throws, whatever the text is; a talk or picture that is not right becomes a
 * fault and leaves the others alone.
 * @param migrations for tests: the file version that is read is one more than there are migrations
 */
export function readTalkFile(text: string, migrations: readonly Migration[] = MIGRATIONS): TalkReading {
  if (text.length > FILE_LIMITS.characters) return failed({ code: 'too-large' });
  let file: unknown;
  try {
    // Some editors put a byte order mark in front when they save.
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return failed({ code: 'not-json' });
  }
  if (!isRecord(file) || file.format !== TALKS_FORMAT) return failed({ code: 'not-ours' });
  const { talks, pictures } = file;
  const version = readVersion(file.version, presentVersion(migrations));
  if (version === 'damaged') return failed({ code: 'not-ours' });
  if (version === 'newer') return failed({ code: 'newer-version', version: Number(file.version) });
  // A newer file may keep its talks in another way, so that this is looked at after the version.
  if (!Array.isArray(talks)) return failed({ code: 'not-ours' });
  if (talks.length > FILE_LIMITS.talks) return failed({ code: 'too-many-talks', most: FILE_LIMITS.talks });
  return readParts(talks, pictures, version, migrations);
}

/** What a file of a known version holds, each on its own. */
export function readParts(
  talks: readonly unknown[],
  pictures: unknown,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): TalkReading {
  const read = readTalks(talks, (record) => checkTalk(record, version, migrations));
  const beside = readPictures(pictures, new Set(read.talks.map(({ id }) => id)));
  return { talks: read.talks, pictures: beside.pictures, faults: [...read.faults, ...beside.faults] };
}

/** Whether nothing was read because of it; other faults are of one talk or picture. */
export function isOfWholeFile(fault: TalkFileFault): boolean {
  return !('talk' in fault) && !('picture' in fault) && !isBeside(fault);
}

const BESIDE: readonly TalkFileFault['code'][] = [
  'lost-letters',
  'goes-on',
  'broken-off',
  'pictures-broken-off',
  'unproven',
] satisfies BesideFault['code'][];

/** Whether it is about neither the whole file nor one talk or picture. */
export function isBeside(fault: TalkFileFault): fault is BesideFault {
  return BESIDE.includes(fault.code);
}

/** Nothing, and why. */
export function failed(fault: TalkFileFault): TalkReading {
  return { talks: [], pictures: [], faults: [fault] };
}

function readTalks(
  records: readonly unknown[],
  check: (record: unknown) => Talk | TalkFault,
): Pick<TalkReading, 'talks' | 'faults'> {
  const talks: Talk[] = [];
  const faults: TalkFileFault[] = [];
  const numbers = new Map<string, number>();
  for (const [index, record] of records.entries()) {
    const talk = index + 1;
    const outcome = check(record);
    const first = isFault(outcome) ? undefined : numbers.get(outcome.id);
    if (isFault(outcome)) faults.push({ ...outcome, talk });
    else if (first !== undefined) faults.push({ code: 'repeated-id', talk, first });
    else {
      numbers.set(outcome.id, talk);
      talks.push(outcome);
    }
  }
  return { talks, faults };
}
