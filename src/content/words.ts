// Reads cards/words/: what page, reader, figure and tables say, a folder a language, with every fault named at once.

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../shell/fault.ts';
import { installationRoot } from '../shell/installation.ts';
import { collectFaults, type DataFile, readData, schemaFaults } from './dataFile.ts';
import { sharedSchema } from './textSchema.ts';

/** The files of a language by name. The compiler knows them by the Dutch; all languages are held to be alike when read. */
export interface Words {
  /** Around the page, before its first script runs. */
  readonly document: typeof import('../../cards/words/nl/document.json');
  /** The page's first screen, and the frame around all. */
  readonly front: typeof import('../../cards/words/nl/front.json');
  readonly screens: typeof import('../../cards/words/nl/screens.json');
  /** What the domain lists: settings, triggers and the like. */
  readonly talk: typeof import('../../cards/words/nl/talk.json');
  readonly profile: typeof import('../../cards/words/nl/profile.json');
  /** What is agreed on, and looking back on it. */
  readonly promise: typeof import('../../cards/words/nl/promise.json');
  /** An employee's talk and a leader's side by side. */
  readonly views: typeof import('../../cards/words/nl/views.json');
  readonly photo: typeof import('../../cards/words/nl/photo.json');
  readonly keeping: typeof import('../../cards/words/nl/keeping.json');
  /** Files that the page makes and reads. */
  readonly files: typeof import('../../cards/words/nl/files.json');
  /** The script of an afternoon, and from brake to action. */
  readonly afternoon: typeof import('../../cards/words/nl/afternoon.json');
  readonly group: typeof import('../../cards/words/nl/group.json');
  /** What is told of stories, on the page and in the summary of `duwtje group`. */
  readonly told: typeof import('../../cards/words/nl/told.json');
  /** Doubts and warnings about a photo. */
  readonly reader: typeof import('../../cards/words/nl/reader.json');
  /** The table of `duwtje scan`. */
  readonly scan: typeof import('../../cards/words/nl/scan.json');
  /** The figure of many talks. */
  readonly figure: typeof import('../../cards/words/nl/figure.json');
  /** The study's own terms for exports, and what it found, with how each document is cited. */
  readonly study: typeof import('../../cards/words/nl/study.json');
  /** What works for whom: table 3.2 of the study's report, and what the leader does. */
  readonly whatWorks: typeof import('../../cards/words/nl/whatWorks.json');
  /** What the facilitator of an afternoon prints; of its stories, the page has one to practise with. */
  readonly facilitator: typeof import('../../cards/words/nl/facilitator.json');
  /** The mechanisms of a learning culture: what feeds each, and statements to talk about. */
  readonly culture: typeof import('../../cards/words/nl/culture.json');
  /** The dialogue board: its axes, pins and questions. */
  readonly dialogue: typeof import('../../cards/words/nl/dialogue.json');
  /** The proof sheet, and what is told of its photos. */
  readonly proof: typeof import('../../cards/words/nl/proof.json');
  /** The first page of what `duwtje release` packs. */
  readonly release: typeof import('../../cards/words/nl/release.json');
  /** The summary of `duwtje group`. */
  readonly summary: typeof import('../../cards/words/nl/summary.json');
  /** The columns and values of talks.csv. */
  readonly codebook: typeof import('../../cards/words/nl/codebook.json');
}

export type WordFile = keyof Words;

/** All word files of a language. */
export const WORD_FILES = [
  'document',
  'front',
  'screens',
  'talk',
  'profile',
  'promise',
  'views',
  'photo',
  'keeping',
  'files',
  'afternoon',
  'group',
  'told',
  'reader',
  'scan',
  'figure',
  'study',
  'whatWorks',
  'facilitator',
  'culture',
  'dialogue',
  'proof',
  'release',
  'summary',
  'codebook',
] as const satisfies readonly WordFile[];

/**
 * The words in all languages, which must say the same things.
 * @param folder the path of cards/words/
 * @throws Fault with one line for each file, text or `{place}` that a language lacks or has alone
 */
export function loadWords<File extends WordFile>(
  folder: string,
  languages: readonly string[],
  files: readonly File[],
): ReadonlyMap<string, Pick<Words, File>> {
  const faults = languages.flatMap((language) => folderFault(folder, language));
  if (faults.length > 0) throw new Fault(faults);
  const words = new Map(languages.map((language) => [language, {} as Record<File, unknown>]));
  for (const file of files) {
    const read = languages.flatMap((language) => {
      const data = collectFaults(faults, () => readData(folder, `${language}/${file}.json`, dirname(folder)));
      return data ? [{ language, data }] : [];
    });
    faults.push(...differences(read.map(({ data }) => data)));
    for (const { language, data } of read) words.get(language)![file] = data.data;
  }
  if (faults.length > 0) throw new Fault(faults);
  return words as ReadonlyMap<string, unknown> as ReadonlyMap<string, Pick<Words, File>>;
}

function folderFault(folder: string, language: string): string[] {
  if (existsSync(join(folder, language))) return [];
  const name = basename(folder);
  return [
    `${name}/${language}: does not exist: copy the folder of another language and translate it, or take ‘${language}’ out of languages in deck.json.`,
  ];
}

/** What the same file lacks in one language and has in another. */
function differences(read: readonly DataFile[]): string[] {
  const schema = sharedSchema(read.map(({ data }) => data));
  return read.flatMap((file) => {
    const { error } = schema.safeParse(file.data);
    return error ? schemaFaults(file, error.issues) : [];
  });
}

const PAPER_FILES = [
  'study',
  'whatWorks',
  'afternoon',
  'facilitator',
  'culture',
  'dialogue',
  'proof',
] as const satisfies readonly WordFile[];

export type PaperWords = Pick<Words, (typeof PAPER_FILES)[number]>;

/** What paper says beside the edition's own words, in one language of a deck; nothing when Duwtje does not speak it. */
export function paperWords(language: string, languages: readonly string[]): PaperWords | undefined {
  if (!existsSync(join(installationRoot(), 'cards', 'words', language))) return undefined;
  return ownWords(language, languages, PAPER_FILES);
}

/**
 * The words that come with Duwtje, in one language of a deck.
 * @throws Fault when they are not there, or lack what the deck's other languages have
 */
export function ownWords<File extends WordFile>(
  language: string,
  languages: readonly string[],
  files: readonly File[],
): Pick<Words, File> {
  const folder = join(installationRoot(), 'cards', 'words');
  // A deck of somebody else's may have languages that Duwtje does not speak: they matter only to those who ask for them.
  const spoken = languages.filter((other) => other === language || existsSync(join(folder, other)));
  return loadWords(folder, spoken, files).get(language)!;
}
