// Reads cards/: the deck, its words in every language and its pictograms, with every fault named at once.

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Deck, Pictograms } from '../domain/deck/deck.ts';
import type { Edition } from '../domain/deck/edition.ts';
import { Fault, systemReason, UsageFault } from '../shell/fault.ts';
import { deckFaults, deckSchema, editionSchema } from './contentSchema.ts';
import { collectFaults, type DataFile, readData, schemaFaults } from './dataFile.ts';

const DECK_FILE = 'deck.json';

export interface Content {
  readonly deck: Deck;
  /** By BCP 47 language tag. */
  readonly editions: ReadonlyMap<string, Edition>;
  readonly icons: Pictograms;
  /** What messages call the folder, as in `cards`. */
  readonly folderName: string;
}

/**
 * The whole content of a cards folder.
 * @param drawn names of pictograms that are needed besides those of the cards, such as those on the board
 * @throws Fault with one line for each thing that is wrong in any of its files
 */
export function loadContent(folder: string, drawn: readonly string[] = []): Content {
  const faults: string[] = [];
  const deck = loadDeck(folder, faults);
  if (!deck) throw new Fault(faults);
  const icons = loadIcons(folder, deck, drawn, faults);
  const editions = loadEditions(folder, deck, faults);
  if (faults.length > 0) throw new Fault(faults);
  return { deck, editions, icons, folderName: basename(folder) };
}

/**
 * The edition in a language; without one, in the deck's first.
 * @throws UsageFault for a language that the deck does not have
 */
export function editionOf({ deck, editions }: Content, language = deck.languages[0]!): Edition {
  const edition = editions.get(language);
  if (edition) return edition;
  throw new UsageFault(`--lang: there is no edition ‘${language}’: use one of ${deck.languages.join(', ')}.`);
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
  const inUse = [...deck.factors, ...deck.ownCards, ...deck.roles].map(({ icon }) => icon);
  for (const name of new Set([...inUse, ...drawn])) {
    const d = collectFaults(faults, () => pictogramPath(folder, name));
    if (d !== undefined) found[name] = d;
  }
  return found;
}

/** The one path of a pictogram file. */
function pictogramPath(folder: string, icon: string): string {
  const name = `${basename(folder)}/icons/${icon}.svg`;
  let svg: string;
  try {
    svg = readFileSync(join(folder, 'icons', `${icon}.svg`), 'utf8');
  } catch (error) {
    throw new Fault(`${name}: cannot be read: ${systemReason(error, 'read')}.`);
  }
  const paths = [...svg.matchAll(/<path[^>]*\sd="([^"]+)"/g)];
  if (paths.length === 1 && /viewBox="0 0 256 256"/.test(svg)) return paths[0]![1]!;
  throw new Fault(
    `${name}: must hold one <path> in viewBox="0 0 256 256", it holds ${paths.length}: join its shapes into one path.`,
  );
}
