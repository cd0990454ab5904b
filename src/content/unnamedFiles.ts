// Looks at what lies in a cards folder without its deck naming it: a language that is left out, a pictogram that waits for a card.

import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Deck } from '../domain/deck/deck.ts';
import { collectFaults } from './dataFile.ts';
import { readPictogram } from './pictogram.ts';
import { WORD_FILES } from './words.ts';

/**
 * @param folder the path of cards/
 * @param named the pictograms that are looked at anyway, for the deck or the board
 * @returns a line for each language that the deck does not have, each file that nothing reads, and each fault in a
 * pictogram that no card has yet
 */
export function unnamedFaults(folder: string, deck: Deck, named: readonly string[]): string[] {
  const faults: string[] = [];
  const name = basename(folder);
  for (const file of namesIn(folder, 'file').filter((file) => /\.json$/i.test(file)))
    if (file !== 'deck.json' && !deck.languages.includes(file.replace(/\.json$/, '')))
      faults.push(leftOut(`${name}/${file}`, file.replace(/\.json$/i, '')));
  for (const language of namesIn(join(folder, 'words'), 'folder')) {
    const words = `${name}/words/${language}`;
    if (deck.languages.includes(language)) faults.push(...strayWords(join(folder, 'words', language), words));
    else faults.push(leftOut(words, language));
  }
  for (const file of namesIn(join(folder, 'icons'), 'file').filter((file) => /\.svg$/.test(file))) {
    const icon = file.replace(/\.svg$/, '');
    if (!named.includes(icon)) collectFaults(faults, () => readPictogram(folder, icon));
  }
  return faults;
}

function leftOut(path: string, language: string): string {
  return `${path}: is left out, for deck.json does not have the language ‘${language}’: add it to languages there, or take this away.`;
}

/** Files of a language beside those that it is made of: misspelt, or from another time. */
function strayWords(folder: string, name: string): string[] {
  const known = new Set(WORD_FILES.map((file) => `${file}.json`));
  return namesIn(folder, 'file')
    .filter((file) => !known.has(file))
    .map((file) => `${name}/${file}: is read by nothing: correct its name, or take it away.`);
}

/** In the order of the alphabet, without what systems hide; nothing where there is no such folder. */
function namesIn(folder: string, kind: 'file' | 'folder'): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && entry.isDirectory() === (kind === 'folder'))
    .map((entry) => entry.name)
    .sort();
}
