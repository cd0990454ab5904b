// Reads what comes in for a group, for the page and the command line alike: talks, hand-ins or a group, item by item.
//
// A file may be damaged, or only in part: what is whole counts, and what is not is told of. All versions that there ever
// were are read.

import { readVersion, toPresent } from '../fileVersion.ts';
import type { Batch } from '../group/batch.ts';
import { GROUP_FORMAT, readGroup } from '../group/groupFile.ts';
import type { HandIn } from '../handIn/handIn.ts';
import type { HandInRefusal } from '../handIn/handInCode.ts';
import { HAND_IN_FORMAT, HAND_IN_VERSION, handInFromText, isHandInText } from '../handIn/handInText.ts';
import { isRecord } from '../isRecord.ts';
import { checkPlacedTalk, type PlacedTalk } from '../talk/placedTalk.ts';
import { TALKS_FORMAT } from '../talk/talk.ts';
import { MIGRATIONS, TALK_VERSION } from '../talk/talkVersions.ts';
import type { ByteWindow } from './byteWindow.ts';
import { type FileHead, readHead } from './fileHead.ts';

const [COMMA, OPEN_BRACE, CLOSE_BRACE, CLOSE_BRACKET] = [0x2c, 0x7b, 0x7d, 0x5d];
const NEWLINE = 0x0a;

/** Why one item does not count; `wrong` says what is wrong with a talk, as the end of a sentence. */
export type ItemFault =
  | { readonly of: 'hand-in'; readonly reason: HandInRefusal }
  | { readonly of: 'talk'; readonly reason: 'newer' }
  | { readonly of: 'talk'; readonly reason: 'damaged'; readonly wrong: string };

/** An item of a list, or a line of a file of lines; they count from 1. */
export type ItemPlace = `${'item' | 'line'} ${number}`;

/** Who is told what a file holds. */
export interface Intake {
  readonly talk: (talk: PlacedTalk) => void;
  /** @param code the text that it was read from */
  readonly handIn: (handIn: HandIn, code: string) => void;
  readonly group: (batches: readonly Batch[]) => void;
  readonly fault: (fault: ItemFault, at: ItemPlace) => void;
}

/** Why a file, or the rest of it, cannot be read; `item` counts from 1. */
export type FileFault =
  | { readonly code: 'empty' | 'foreign' | 'newer' | 'damaged' }
  | { readonly code: 'no-list'; readonly list: string }
  | { readonly code: 'cut-off' | 'cut-off-after' | 'not-json' | 'not-json-after'; readonly item: number };

const LINE_ENDINGS: readonly string[] = ['.ndjson', '.jsonl', '.txt'];

/** How the names of files end that may hold talks, hand-ins or groups; a file that is named itself may have any name. */
export const INCOMING_ENDINGS: readonly string[] = ['.json', ...LINE_ENDINGS];

/** Whether a file of this name holds a talk or a code on each line, and no format. */
export const holdsLines = (name: string): boolean =>
  LINE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

/**
 * Reads all that the window's source holds.
 * @param lines whether a file that says no format is read line by line, also when its first line is not ours
 */
export function readIncoming(window: ByteWindow, intake: Intake, lines: boolean): FileFault | undefined {
  if (window.next() === undefined) return { code: 'empty' };
  const head = readHead(window);
  switch (head.format) {
    case TALKS_FORMAT: {
      const version = readVersion(head.version, TALK_VERSION);
      return typeof version === 'string'
        ? { code: version }
        : readList(window, head, 'talks', (item, at) => takeTalk(item, version, at, intake));
    }
    case HAND_IN_FORMAT: {
      const version = readVersion(head.version, HAND_IN_VERSION);
      return typeof version === 'string'
        ? { code: version }
        : readList(window, head, 'handIns', (item, at) => takeCode(String(item), at, intake));
    }
    case GROUP_FORMAT:
      return readWhole(window, intake);
    default:
      if (!lines && !isHandInText(window.text(0, Math.min(window.end - window.at, 100))))
        return { code: 'foreign' };
      readLines(window, intake);
      return undefined;
  }
}

function takeTalk(data: unknown, version: number, at: ItemPlace, { talk, fault }: Intake): void {
  const checked = checkPlacedTalk(isRecord(data) ? toPresent(data, version, MIGRATIONS) : data);
  if (typeof checked === 'string') fault({ of: 'talk', reason: 'damaged', wrong: checked }, at);
  else talk(checked);
}

function takeCode(text: string, at: ItemPlace, { handIn, fault }: Intake): void {
  const answer = handInFromText(text);
  if (answer.ok) handIn(answer.handIn, text);
  else fault({ of: 'hand-in', reason: answer.reason }, at);
}

type TakeItem = (item: unknown, at: ItemPlace) => void;

function readList(
  window: ByteWindow,
  { lists }: FileHead,
  list: string,
  take: TakeItem,
): FileFault | undefined {
  const first = lists.get(list);
  if (first === undefined) return { code: 'no-list', list };
  window.at += first;
  if (window.next() === CLOSE_BRACKET) return undefined;
  for (let item = 1; ; item++) {
    window.next();
    const end = window.valueEnd();
    if (end === undefined) return { code: 'cut-off', item };
    let data: unknown;
    try {
      // Where cards lie is told in ASCII, codes are ASCII: no other letter is looked at.
      data = JSON.parse(window.asciiText(0, end));
    } catch (error) {
      if (error instanceof SyntaxError) return { code: 'not-json', item };
      throw error;
    }
    window.at += end;
    take(data, `item ${item}`);
    const byte = window.next();
    window.at += 1;
    if (byte === CLOSE_BRACKET) {
      const after = window.next();
      return after === CLOSE_BRACE || after === COMMA ? undefined : { code: 'cut-off-after', item };
    }
    if (byte !== COMMA) return { code: byte === undefined ? 'cut-off-after' : 'not-json-after', item };
  }
}

function readWhole(window: ByteWindow, { group }: Intake): FileFault | undefined {
  while (window.more());
  try {
    const answer = readGroup(JSON.parse(window.text(0, window.end - window.at)));
    if (!answer.ok) return { code: answer.reason };
    group(answer.batches);
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return { code: 'damaged' };
    throw error;
  }
}

function readLines(window: ByteWindow, intake: Intake): void {
  for (let line = 1; ; line++) {
    let end = lineEnd(window);
    while (end < 0 && window.more()) end = lineEnd(window);
    if (end < 0 && window.at >= window.end) return;
    const until = end < 0 ? window.end : end;
    takeLine(window.asciiText(0, until - window.at), `line ${line}`, intake);
    window.at = Math.min(until + 1, window.end);
  }
}

const lineEnd = ({ bytes, at, end }: ByteWindow): number => {
  const found = bytes.indexOf(NEWLINE, at);
  return found < end ? found : -1;
};

/** A talk, a code, or a code between quotes; a blank line is passed over. */
function takeLine(line: string, at: ItemPlace, intake: Intake): void {
  const text = line.trim();
  if (text === '') return;
  if (text.charCodeAt(0) === OPEN_BRACE || text.startsWith('"')) {
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      intake.fault({ of: 'hand-in', reason: 'foreign' }, at);
      return;
    }
    if (typeof data === 'string') takeCode(data, at, intake);
    else takeLoneTalk(data, at, intake);
    return;
  }
  takeCode(text, at, intake);
}

/** A talk on a line of its own says its version; without one it is of version 1, which had no such field. */
function takeLoneTalk(data: unknown, at: ItemPlace, intake: Intake): void {
  const named = isRecord(data) ? data.version : undefined;
  const version = readVersion(named ?? 1, TALK_VERSION);
  if (typeof version === 'number') takeTalk(data, version, at, intake);
  else if (version === 'newer') intake.fault({ of: 'talk', reason: version }, at);
  else intake.fault({ of: 'talk', reason: version, wrong: 'field version is not a version' }, at);
}
