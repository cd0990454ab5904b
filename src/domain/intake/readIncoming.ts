// Reads what comes in for a group, for the page and the command line alike: talks, hand-ins or a group, item by item.
//
// What a file is, its content says and not its name. A file may be damaged, or only in part: what is whole counts, and what
// is not is told of. All versions that there ever were are read.

import { readVersion } from '../fileVersion.ts';
import { GROUP_FORMAT, readGroup } from '../group/groupFile.ts';
import { HAND_IN_FORMAT, HAND_IN_VERSION } from '../handIn/handInText.ts';
import { parseJson } from '../parseJson.ts';
import { TALKS_FORMAT } from '../talk/talk.ts';
import { TALK_VERSION } from '../talk/talkVersion.ts';
import { type ByteWindow, MOST_BYTES } from './byteWindow.ts';
import { type FileHead, readHead } from './fileHead.ts';
import { type Intake, type ItemPlace, takeHandIn, takeLone, takeTalk } from './intake.ts';
import { type ItemKind, isCodeItem, isLoneItem, isTalkItem } from './itemSearch.ts';
import { type ListFault, readEnd, readItems, readRest } from './readItems.ts';
import { readLines } from './readLines.ts';
import { type Strange, strangeKind } from './strangeFile.ts';
import { typographicQuoteAt } from './typographicQuotes.ts';

const [OPEN_BRACE, OPEN_BRACKET] = [0x7b, 0x5b];

/**
 * Why a file, or the rest of it, cannot be read. `cut-head`: it ends before it says what it is; `late-head`: it says so behind
 * more than can be held; `quotes`: the quotes on a line, counted from 1, are typographic ones.
 */
export type FileFault =
  | { readonly code: Strange | 'foreign' | 'newer' | 'damaged' | 'cut-head' | 'late-head' }
  | { readonly code: 'no-list'; readonly list: string }
  /** A group that is at odds with its own sums; `wrong` says how, as a clause. */
  | { readonly code: 'false-group'; readonly wrong: string }
  | { readonly code: 'quotes'; readonly line: number }
  | ListFault;

/** Reads all that the window's source holds. */
export function readIncoming(window: ByteWindow, intake: Intake): FileFault | undefined {
  const first = window.next();
  if (first === undefined) return { code: 'empty' };
  const strange = strangeKind(window);
  if (strange) return { code: strange };
  const fault = first === OPEN_BRACE ? readObject(window, intake) : readOthers(window, first, intake);
  const isJson = first === OPEN_BRACE || first === OPEN_BRACKET;
  return (isJson && fault && quotesFault(window, fault)) || fault;
}

/** That the quotes are typographic ones, where that is why nothing could be made of it. */
function quotesFault(window: ByteWindow, { code }: FileFault): FileFault | undefined {
  if (code === 'newer' || code === 'goes-on' || code === 'repeated-field') return undefined;
  const quote = typographicQuoteAt(window.bytes, window.at, window.end);
  return quote === undefined ? undefined : { code: 'quotes', line: window.lineAt(quote - window.at) };
}

function readObject(window: ByteWindow, intake: Intake): FileFault | undefined {
  const head = readHead(window);
  switch (head.format) {
    case TALKS_FORMAT: {
      const version = versionOf(window, head, TALK_VERSION);
      return typeof version === 'number'
        ? readList(window, head, 'talks', isTalkItem, intake, (item, at) =>
            takeTalk(item, version, at, intake),
          )
        : version;
    }
    case HAND_IN_FORMAT: {
      const version = versionOf(window, head, HAND_IN_VERSION);
      return typeof version === 'number'
        ? readList(window, head, 'handIns', isCodeItem, intake, (item, at) => takeHandIn(item, at, intake))
        : version;
    }
    case GROUP_FORMAT:
      return readWhole(window, intake);
    case undefined:
      return isTooLate(window, head) ? { code: 'late-head' } : readOthers(window, OPEN_BRACE, intake);
    default:
      return { code: 'foreign' };
  }
}

const isTooLate = (window: ByteWindow, { endless }: FileHead) =>
  endless && window.end - window.at >= MOST_BYTES;

function versionOf(window: ByteWindow, head: FileHead, present: number): number | FileFault {
  if (head.version === undefined && head.endless)
    return { code: isTooLate(window, head) ? 'late-head' : 'cut-head' };
  const version = readVersion(head.version, present);
  return typeof version === 'number' ? version : { code: version };
}

function readList(
  window: ByteWindow,
  { lists, fields, broken, endless }: FileHead,
  list: string,
  kind: ItemKind,
  intake: Intake,
  take: (item: unknown, at: ItemPlace) => boolean,
): FileFault | undefined {
  const first = lists.get(list);
  if (first === undefined) return endless ? { code: 'cut-head' } : { code: 'no-list', list };
  const before = fields
    .slice(0, fields.indexOf(list) + 1)
    .filter((field) => field === 'format' || field === 'version' || field === list);
  const named = new Set(before);
  const twice = before.find((field, i) => before.indexOf(field) < i);
  if (twice !== undefined) return { code: 'repeated-field', field: twice };
  window.at += first;
  const count = readItems(
    window,
    (item, at, bytes) => (item === undefined ? tellBroken(window, bytes, at, intake) : take(item, at)),
    kind,
  );
  const fault = typeof count === 'number' ? readRest(window, count, named) : count;
  return fault ?? (broken === undefined ? undefined : { code: 'not-json-field', field: broken });
}

/** Tells why the item that begins where the window stands is no JSON. */
function tellBroken(window: ByteWindow, bytes: number, at: ItemPlace, { fault }: Intake): false {
  const quote = typographicQuoteAt(window.bytes, window.at, window.at + bytes);
  if (quote !== undefined)
    fault({ of: 'talk', reason: 'quotes' }, `line ${window.lineAt(quote - window.at)}`);
  else {
    const where = at.startsWith('line') ? '' : `, on line ${window.lineAt(window.scanValue(0, bytes).end)}`;
    fault({ of: 'talk', reason: 'damaged', wrong: `is not valid JSON${where}` }, at);
  }
  return false;
}

function readWhole(window: ByteWindow, { group }: Intake): FileFault | undefined {
  const end = window.valueEnd();
  const answer = end === undefined ? undefined : readGroup(parseJson(window.text(0, end)));
  // Its head said that it is a group: what is foreign now is not whole.
  if (!answer?.ok)
    return answer?.reason === 'damaged'
      ? { code: 'false-group', wrong: answer.wrong }
      : { code: answer?.reason === 'newer' ? 'newer' : 'damaged' };
  group(answer.batches, answer.actions);
  window.at += end!;
  return readEnd(window);
}

/** Talks or codes without a file of ours around them: a list of them, or one below the other. */
function readOthers(window: ByteWindow, first: number, intake: Intake): FileFault | undefined {
  if (!holdsItems(window)) return { code: 'foreign' };
  if (first !== OPEN_BRACKET) {
    readLines(window, intake);
    return undefined;
  }
  window.at += 1;
  const count = readItems(
    window,
    (item, at, bytes) =>
      item === undefined ? tellBroken(window, bytes, at, intake) : takeLone(item, at, intake),
    isLoneItem,
  );
  return typeof count === 'number' ? readEnd(window) : count;
}

/** Of a file that is not ours, one sentence is enough; in one that may hold an item of ours, each is looked at. */
const holdsItems = (window: ByteWindow) =>
  /["\x80-\uffff]cards["\x80-\uffff]|DUWTJE:/.test(window.asciiText(0, window.end - window.at));
