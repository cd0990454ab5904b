// Reads cards/: the deck, its words in every language and its pictograms, with every fault named at once.

import { basename } from 'node:path';
import type { Deck, Pictograms } from '../domain/deck/deck.ts';
import type { Edition } from '../domain/deck/edition.ts';
import { Fault, UsageFault } from '../shell/fault.ts';
import { deckFaults, deckSchema, editionSchema } from './contentSchema.ts';
import { collectFaults, type DataFile, readData, schemaFaults } from './dataFile.ts';
import { readPictogram } from './pictogram.ts';
import { unnamedFaults } from './unnamedFiles.ts';

const DECK_FILE = 'deck.json';

/** What is said of the cards: all that those need who draw none. */
export interface Texts {
  readonly deck: Deck;
  /** By BCP 47 language tag. */
  readonly editions: ReadonlyMap<string, Edition>;
  /** What messages call the folder, as in `cards`. */
  readonly folderName: string;
}

export interface Content extends Texts {
  readonly icons: Pictograms;
}

/**
 * The content of a cards folder without its pictograms, which take longer to read than all the rest.
 * @throws Fault with one line for each thing that is wrong in any of its files
 */
export function loadTexts(folder: string): Texts {
  const faults: string[] = [];
  const texts = readTexts(folder, faults);
  if (faults.length > 0) throw new Fault(faults);
  return texts;
}

/**
 * The whole content of a cards folder.
 * @param drawn names of pictograms that are needed besides those of the cards, such as those on the board
 * @param extent `folder` to look also at what the deck does not name
 * @throws Fault with one line for each thing that is wrong in any of its files
 */
export function loadContent(
  folder: string,
  drawn: readonly string[] = [],
  extent: 'deck' | 'folder' = 'deck',
): Content {
  const faults: string[] = [];
  const texts = readTexts(folder, faults);
  const { deck } = texts;
  const icons = loadIcons(folder, deck, drawn, faults);
  if (extent === 'folder') faults.push(...unnamedFaults(folder, deck, [...drawn, ...iconsOf(deck)]));
  if (faults.length > 0) throw new Fault(faults);
  return { ...texts, icons };
}

/**
 * The edition in a language; without one, in the deck's first.
 * @throws UsageFault for a language that the deck does not have
 */
export function editionOf({ deck, editions }: Texts, language = deck.languages[0]!): Edition {
  const edition = editions.get(language);
  if (edition) return edition;
  throw new UsageFault(`--lang: there is no edition ‘${language}’: use one of ${deck.languages.join(', ')}.`);
}

function readTexts(folder: string, faults: string[]): Texts {
  const deck = loadDeck(folder, faults);
  if (!deck) throw new Fault(faults);
  return { deck, editions: loadEditions(folder, deck, faults), folderName: basename(folder) };
}

function loadDeck(folder: string, faults: string[]): Deck | undefined {
  return collectFaults(faults, () => {
    const file = readData(folder, DECK_FILE);
    const parsed = deckSchema.safeParse(file.data);
    if (!parsed.success) throw new Fault(schemaFaults(file, parsed.error.issues, { cards: true }));
    faults.push(...deckFaults(parsed.data).map((fault) => `${file.name}: ${fault}`));
    return parsed.data;
  });
}

function loadEditions(folder: string, deck: Deck, faults: string[]): Map<string, Edition> {
  const schema = editionSchema(deck);
  const editions = new Map<string, Edition>();
  for (const language of deck.languages) {
    const file = collectFaults(faults, () => readData(folder, `${language}.json`));
    const edition = file && checkedEdition(schema, file, faults);
    if (edition) editions.set(edition.language, edition);
  }
  return editions;
}

function checkedEdition(
  schema: ReturnType<typeof editionSchema>,
  file: DataFile,
  faults: string[],
): Edition | undefined {
  const language = file.name.replace(/^.*\//, '').replace(/\.json$/, '');
  const parsed = schema.safeParse(file.data);
  if (!parsed.success) {
    faults.push(...schemaFaults(file, parsed.error.issues, { language, cards: true }));
    return undefined;
  }
  if (parsed.data.language === language) return parsed.data;
  faults.push(
    `${file.name}: field language says ‘${parsed.data.language}’, but the file is named for ‘${language}’: make them the same.`,
  );
  return undefined;
}

function loadIcons(folder: string, deck: Deck, drawn: readonly string[], faults: string[]): Pictograms {
  const found: Record<string, string> = {};
  for (const name of new Set([...iconsOf(deck), ...drawn])) {
    const d = collectFaults(faults, () => readPictogram(folder, name));
    if (d !== undefined) found[name] = d;
  }
  return found;
}

const iconsOf = ({ factors, ownCards, forward, roles, guides }: Deck) =>
  [...factors, ...ownCards, ...forward, ...roles, ...guides].map(({ icon }) => icon);
