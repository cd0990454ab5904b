// The real content in a language, drawn with the real letters: what most tests look at.

import { join } from 'node:path';
import { type Content, loadContent } from '../src/content/content.ts';
import { loadWords, WORD_FILES, type Words } from '../src/content/words.ts';
import { BOARD_ICONS } from '../src/layout/board/boardFace.ts';
import { Game } from '../src/press/files/game.ts';
import { loadTypeface } from '../src/press/letters/fonts.ts';

export const ROOT = join(import.meta.dirname, '..');
export const CARDS = join(ROOT, 'cards');
export const PRINT = join(ROOT, 'print');
export const WORDS = join(ROOT, 'cards', 'words');

export function realContent(): Content {
  return loadContent(CARDS, BOARD_ICONS);
}

/** In the order of the deck. */
export const LANGUAGES = realContent().deck.languages;

/** What cards/words/ says, by language. */
export const realWords = (): ReadonlyMap<string, Words> => loadWords(WORDS, LANGUAGES, WORD_FILES);

export function realGame(language: string, content = realContent()): Game {
  return new Game(content, content.editions.get(language)!, loadTypeface(), { backOffset: { x: 0, y: 0 } });
}
