// The real content in a language, drawn with the real letters: what most tests look at.

import { join } from 'node:path';
import { type Content, loadContent } from '../src/content/content.ts';
import { BOARD_ICONS } from '../src/layout/board/boardFace.ts';
import { Game } from '../src/press/game.ts';
import { loadTypeface } from '../src/press/letters/fonts.ts';

export const ROOT = join(import.meta.dirname, '..');
export const CARDS = join(ROOT, 'cards');
export const PRINT = join(ROOT, 'print');
export const LANGUAGES = ['nl', 'en'] as const;

export function realContent(): Content {
  return loadContent(CARDS, BOARD_ICONS);
}

export function realGame(language: string, content = realContent()): Game {
  return new Game(content, content.editions.get(language)!, loadTypeface(), { backOffset: { x: 0, y: 0 } });
}
