// The words of the page as the build puts them together, by language.

import { frontWords, groupWords, wordsBesidesFront } from '../../companion/build/gameFromContent.ts';
import { realContent, realWords } from '../realGame.ts';

const { deck, editions } = realContent();

/** Each part of the page's words in each language. */
export const GAME_WORDS = new Map(
  [...realWords()].map(([language, words]) => {
    const edition = editions.get(language)!;
    const parts = {
      front: frontWords(edition, words),
      all: wordsBesidesFront(edition, deck, words),
      group: groupWords(words),
    };
    return [language, parts];
  }),
);

/** The Dutch of it. */
export const DUTCH = GAME_WORDS.get('nl')!;
