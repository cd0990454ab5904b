// Gathers all input of a run: talks into the table, batches of group files, and a list of what could not be used.

import type { Deck } from '../domain/deck/deck.ts';
import type { Batch } from '../domain/group/batch.ts';
import { GROUP_FORMAT, mergeGroups, readGroup } from '../domain/group/groupFile.ts';
import { ANSWERS } from '../domain/group/sides.ts';
import type { HandIn, NamedCard, TalkKey } from '../domain/handIn/handIn.ts';
import { HAND_IN_FORMAT, handInFromText } from '../domain/handIn/handInText.ts';
import { TALKS_FORMAT } from '../domain/talk/talk.ts';
import { systemReason } from '../shell/fault.ts';
import { ByteWindow } from './byteWindow.ts';
import { DeckVersions } from './deckVersions.ts';
import { type InputFile, inputFiles } from './inputFiles.ts';
import { checkTalk } from './talkCheck.ts';
import { type ItemTold, readLines, readList } from './talkItems.ts';
import { TalkReader } from './talkReader.ts';
import { type TableTalk, TalkTable } from './talkTable.ts';

const VERSION = 1;

/** So many problems are kept to be listed; the rest is counted. */
const LISTED_PROBLEMS = 1000;
/** A group's file is parsed whole. */
const WHOLE_FILE_BYTES = 512 * 2 ** 20;

export interface Gathered {
  readonly table: TalkTable;
  readonly versions: DeckVersions;
  /** Named own cards, by the place of their talk in the table. */
  readonly named: ReadonlyMap<number, readonly NamedCard[]>;
  readonly batches: readonly Batch[];
  readonly files: number;
  /** Talks that were handed in more than once: the newest counts. */
  readonly repeated: number;
  readonly problems: { readonly listed: readonly string[]; readonly count: number };
}

export interface GatherRequest {
  readonly paths: readonly string[];
  readonly deck: Deck;
  /** The folder that results are written to: never read. */
  readonly out: string;
}

/** Reads all input; what is wrong in it is in `problems` and does not count, the rest does. */
export function gather(request: GatherRequest): Gathered {
  const gatherer = new Gatherer(request.deck);
  for (const file of inputFiles(request.paths, request.out)) {
    if ('reason' in file) gatherer.problem(`${file.path} ${file.reason}`);
    else gatherer.read(file);
  }
  return gatherer;
}

class Gatherer implements Gathered {
  readonly table: TalkTable;
  readonly versions = new DeckVersions();
  readonly named = new Map<number, readonly NamedCard[]>();
  readonly problems = { listed: [] as string[], count: 0 };
  batches: readonly Batch[] = [];
  files = 0;
  repeated = 0;
  readonly #deck: Deck;
  readonly #window = new ByteWindow();
  readonly #reader: TalkReader;

  constructor(deck: Deck) {
    this.#deck = deck;
    this.table = new TalkTable(deck.factors.length);
    this.#reader = new TalkReader(deck, this.versions);
  }

  problem(line: string): void {
    this.problems.count += 1;
    if (this.problems.listed.length < LISTED_PROBLEMS) this.problems.listed.push(`${line}.`);
  }

  read({ path, kind }: InputFile): void {
    this.files += 1;
    const window = this.#window;
    try {
      window.open(path);
      const damage =
        kind === 'lines'
          ? readLines(window, this.#reader, this.#told(path, 'line'))
          : this.#json(path, window);
      if (damage !== undefined) this.problem(`${path} ${damage}`);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      this.problem(`${path} cannot be read: ${systemReason(error, 'read')}`);
    } finally {
      window.close();
    }
  }

  #json(path: string, window: ByteWindow): string | undefined {
    if (window.next() === undefined) return 'is empty';
    const head = window.bytes.toString('utf8', window.at, Math.min(window.end, window.at + 1000));
    const [, format, version] =
      /^\{\s*"format"\s*:\s*"([^"]*)"\s*,\s*"version"\s*:\s*(\d+)\s*[,}]/.exec(head) ?? [];
    if (format !== TALKS_FORMAT && format !== HAND_IN_FORMAT && format !== GROUP_FORMAT)
      return `is no file of Duwtje: it does not begin with "format": "${TALKS_FORMAT}", "${HAND_IN_FORMAT}" or "${GROUP_FORMAT}" and a version`;
    if (Number(version) > VERSION) return 'was made by a later Duwtje: update this one';
    if (format === GROUP_FORMAT) return this.#group(window);
    const list = format === TALKS_FORMAT ? 'talks' : 'handIns';
    return readList(window, list, this.#reader, this.#told(path, 'item'));
  }

  #group(window: ByteWindow): string | undefined {
    const parts: Buffer[] = [];
    let bytes = 0;
    do {
      parts.push(Buffer.from(window.bytes.subarray(window.at, window.end)));
      bytes += window.end - window.at;
      window.at = window.end;
    } while (bytes < WHOLE_FILE_BYTES && window.more());
    try {
      const answer = readGroup(JSON.parse(Buffer.concat(parts).toString('utf8')));
      if (!answer.ok) return answer.reason === 'newer' ? 'was made by a later Duwtje' : 'is damaged';
      this.batches = mergeGroups(this.batches, answer.batches);
      return undefined;
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof RangeError) return 'is damaged';
      throw error;
    }
  }

  #told(path: string, item: string): ItemTold {
    return {
      talk: () => void this.#add(this.#reader),
      other: (data, number) => {
        const wrong = typeof data === 'string' ? this.#addCode(data) : this.#addTalk(data);
        if (wrong !== undefined) this.problem(`${path}, ${item} ${number}: ${wrong}`);
      },
    };
  }

  #addTalk(data: unknown): string | undefined {
    const checked = checkTalk(data, this.#deck, this.versions);
    if (typeof checked === 'string') return checked;
    this.#add(checked);
    return undefined;
  }

  #addCode(text: string): string | undefined {
    const answer = handInFromText(text);
    if (!answer.ok) {
      const reasons = {
        foreign: 'is neither a talk nor a hand-in',
        newer: 'is a hand-in of a later Duwtje',
        damaged: 'is a damaged hand-in',
      };
      return reasons[answer.reason];
    }
    const index = this.#add(this.#tableTalk(answer.handIn));
    if (index !== undefined) this.named.set(index, answer.handIn.named);
    return undefined;
  }

  #tableTalk({ talk, deck, revision, placements, ownCards }: HandIn): TableTalk {
    const key: TalkKey = [Number.parseInt(talk.slice(0, 8), 16), Number.parseInt(talk.slice(8), 16)];
    const answers = Uint8Array.from(this.#deck.factors, ({ tag }) =>
      ANSWERS.indexOf(placements[tag] ?? 'not-asked'),
    );
    return { key, revision, deck: this.versions.indexOf(deck), ownCards, answers };
  }

  /** The place of the talk in the table, or undefined when a newer one is there. */
  #add(talk: TableTalk): number | undefined {
    const added = this.table.add(talk);
    if (added === 'new') return this.table.size - 1;
    this.repeated += 1;
    if (added === 'older') return undefined;
    const index = this.table.indexOf(talk.key)!;
    this.named.delete(index);
    return index;
  }
}
