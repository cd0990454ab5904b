// Gathers all input of a run: talks into the table, batches of group files, and a list of what could not be used.

import { closeSync, readSync } from 'node:fs';
import type { Deck } from '../domain/deck/deck.ts';
import type { Actions } from '../domain/group/actions.ts';
import type { Batch } from '../domain/group/batch.ts';
import { GROUP_FORMAT } from '../domain/group/groupFile.ts';
import { countedHandIn, type HandIn, tagsOf } from '../domain/handIn/handIn.ts';
import { HAND_IN_FORMAT } from '../domain/handIn/handInText.ts';
import { type ByteSource, ByteWindow, MOST_BYTES } from '../domain/intake/byteWindow.ts';
import type { Intake, ItemFault } from '../domain/intake/intake.ts';
import { type FileFault, readIncoming } from '../domain/intake/readIncoming.ts';
import { TALKS_FORMAT } from '../domain/talk/talk.ts';
import { systemReason } from '../shell/fault.ts';
import { openPlainFile, tooLarge, UnreadableFile } from '../shell/plainFile.ts';
import { type InputFile, inputFiles } from './inputFiles.ts';
import { TalkTable } from './talkTable.ts';

/** Two million talks with all that was written in them; what is larger is no file of talks. */
const MOST_FILE_BYTES = 4e9;

/** So many problems are kept to be listed; the rest is counted. */
const LISTED_PROBLEMS = 1000;

/** What did not count. Lines name files, and files are named after people: they are for the terminal alone. */
export interface Problems {
  readonly listed: readonly string[];
  readonly count: number;
  /** How many there are of each kind: the code of a fault, with `talk-` or `hand-in-` in front where it is about one of those. */
  readonly kinds: Readonly<Record<string, number>>;
}

export interface Gathered {
  readonly table: TalkTable;
  /** The batches of group files, each with the file that it came from. */
  readonly claims: readonly { readonly batch: Batch; readonly path: string }[];
  /** What the halls of group files do, and their tables, a file each. */
  readonly halls: readonly Actions[];
  /** Files with something of ours in them, whole or not. */
  readonly files: number;
  /** Copies of talks that were there already, of which one counts. */
  readonly repeated: number;
  readonly problems: Problems;
  /** Adds a problem. @param line a sentence without a full stop @param kind as in `Problems` */
  problem(line: string, kind: string): void;
}

export interface GatherRequest {
  readonly paths: readonly string[];
  readonly deck: Deck;
  /** The folder that results are written to: never read. */
  readonly out: string;
}

const NOTHING_OF_OURS: ReadonlySet<FileFault['code']> = new Set(['empty', 'foreign', 'packed', 'sealed']);

/** Reads all input; what is wrong in it is in `problems` and does not count, the rest does. */
export function gather(request: GatherRequest): Gathered {
  const gatherer = new Gatherer(request.deck);
  for (const file of inputFiles(request.paths, request.out)) {
    if ('reason' in file) gatherer.problem(`${file.path} ${file.reason}`, 'not-read');
    else gatherer.read(file);
  }
  return gatherer;
}

class Gatherer implements Gathered {
  readonly table: TalkTable;
  readonly problems = { listed: [] as string[], count: 0, kinds: {} as Record<string, number> };
  readonly claims: { batch: Batch; path: string }[] = [];
  readonly halls: Actions[] = [];
  files = 0;
  repeated = 0;
  readonly #tags: ReadonlyMap<string, number>;
  readonly #window = new ByteWindow();

  constructor(deck: Deck) {
    this.#tags = tagsOf(deck);
    this.table = new TalkTable([...this.#tags.values()]);
  }

  problem(line: string, kind: string): void {
    this.problems.count += 1;
    this.problems.kinds[kind] = (this.problems.kinds[kind] ?? 0) + 1;
    if (this.problems.listed.length < LISTED_PROBLEMS) this.problems.listed.push(`${line}.`);
  }

  read({ path }: InputFile): void {
    let file: number | undefined;
    try {
      const { fd, size } = openPlainFile(path);
      file = fd;
      if (size > MOST_FILE_BYTES) throw tooLarge(MOST_FILE_BYTES);
      this.#window.open(bytesOf(fd));
      const fault = readIncoming(this.#window, this.#intake(path));
      if (fault) this.problem(`${path} ${fileReason(fault)}`, fault.code);
      if (!fault || !NOTHING_OF_OURS.has(fault.code)) this.files += 1;
    } catch (error) {
      if (error instanceof UnreadableFile) this.problem(`${path} ${error.message}`, 'not-read');
      else if (error instanceof Error && 'code' in error)
        this.problem(`${path} cannot be read: ${systemReason(error, 'read')}`, 'not-read');
      else throw error;
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  #intake(path: string): Intake {
    return {
      talk: (talk) => this.#add(countedHandIn(talk, this.#tags)),
      handIn: (handIn) => this.#add(handIn),
      group: (batches, actions) => {
        for (const batch of batches) this.claims.push({ batch, path });
        this.halls.push(actions);
      },
      fault: (fault, at) =>
        this.problem(`${path}, ${at}: ${itemReason(fault)}`, `${fault.of}-${fault.reason}`),
    };
  }

  #add(handIn: HandIn): void {
    if (this.table.add(handIn) !== 'new') this.repeated += 1;
  }
}

function bytesOf(file: number): ByteSource {
  let left = MOST_FILE_BYTES;
  return {
    read: (into) => {
      const count = readSync(file, into);
      left -= count;
      // It grows while it is read, faster than that.
      if (left < 0) throw tooLarge(MOST_FILE_BYTES);
      return count;
    },
    // Letters of one byte are parsed sooner: a fourth less time for a file of talks.
    decodeAscii: (bytes, from, to) => Buffer.from(bytes.buffer).toString('latin1', from, to),
    count: countOf,
  };
}

/** A buffer finds a byte in a tenth of the time that an array of bytes takes. */
function countOf(bytes: Uint8Array, wanted: number): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let count = 0;
  for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + 1)) count += 1;
  return count;
}

/** The end of a sentence without a full stop, as in `is empty`. */
function fileReason(fault: FileFault): string {
  switch (fault.code) {
    case 'empty':
      return 'is empty, or holds nothing but zeros: if a cloud keeps it, download it first';
    case 'foreign':
      return `is no file of Duwtje: it has no "format": "${TALKS_FORMAT}", "${HAND_IN_FORMAT}" or "${GROUP_FORMAT}", and no talk or code on a line`;
    case 'packed':
      return 'is an archive (zip, gzip) or an office document: unpack it, or save it as text';
    case 'sealed':
      return 'is sealed with a passphrase: open it on the companion page, and save the talks there without one';
    case 'quotes':
      return `has typographic quotes (“ ”) on line ${fault.line}, as a word processor makes them: put straight ones (") in their place`;
    case 'goes-on':
      return `goes on after its end, on line ${fault.line}: what stands there does not count. If files were joined, give them one by one`;
    case 'repeated-field':
      return `has its field ‘${fault.field}’ twice: what the second says does not count`;
    case 'cut-head':
      return 'ends in the middle, before its first item';
    case 'late-head':
      return `tells what it is only after ${MOST_BYTES / 2 ** 20} MB: put "format" and "version" first`;
    case 'newer':
      return 'was made by a later Duwtje: update this one';
    case 'damaged':
      return 'is damaged';
    case 'false-group':
      return `is damaged, or was changed by hand: ${fault.wrong}. Save the group anew where it was made`;
    case 'no-list':
      return `holds no list ‘${fault.list}’`;
    case 'cut-off':
      return `ends in the middle, at item ${fault.item}`;
    case 'cut-off-after':
      return `ends in the middle, after item ${fault.item}`;
    case 'not-json-field':
      return `is not valid JSON in its field ‘${fault.field}’, which is not looked at`;
    case 'not-json-after':
      return `is not valid JSON after item ${fault.item}`;
  }
}

const HAND_IN_REASONS = {
  foreign: 'is neither a talk nor a hand-in',
  newer: 'is a hand-in of a later Duwtje',
  damaged: 'is a damaged hand-in',
} as const;

function itemReason(fault: ItemFault): string {
  if (fault.of === 'hand-in') return HAND_IN_REASONS[fault.reason];
  if (fault.reason === 'damaged') return fault.wrong;
  return fault.reason === 'newer'
    ? 'is a talk of a later Duwtje'
    : 'has typographic quotes (“ ”), as a word processor makes them: put straight ones (") in their place';
}
