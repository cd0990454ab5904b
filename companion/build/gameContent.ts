// Brings the deck, its pictograms and all words into the page, checked by the same schemas as the print.

import { sep } from 'node:path';
import type { Plugin } from 'vite';
import { type Content, loadContent } from '../../src/content/content.ts';
import { loadWords, WORD_FILES, type Words } from '../../src/content/words.ts';
import {
  cardPictograms,
  frameWords,
  frontWords,
  groupWords,
  inkProperties,
  pageDeck,
  wordsBesidesFront,
} from './gameFromContent.ts';

/** What the game says, in all languages of the deck. */
export interface Game {
  readonly content: Content;
  /** By BCP 47 language tag. */
  readonly words: ReadonlyMap<string, Words>;
}

/** The paths of cards/ and of its words. */
export interface GameFolders {
  readonly cards: string;
  readonly words: string;
}

/** @throws Fault with one line for each thing that is wrong in any file */
export function readGame({ cards, words }: GameFolders): Game {
  const content = loadContent(cards);
  return { content, words: loadWords(words, content.deck.languages, WORD_FILES) };
}

const MODULE = 'virtual:duwtje/';

const json = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** The languages with their names, and how each part of their words is fetched. */
function languageModule({ deck, editions }: Content): string {
  const languages = deck.languages.map((tag) => {
    const parts = ['front', 'frame', 'all', 'group', 'afternoon'].map(
      (part) => `${part}: () => import('${MODULE}words/${tag}/${part}')`,
    );
    return `{ tag: '${tag}', name: ${JSON.stringify(editions.get(tag)!.name)}, ${parts.join(', ')} }`;
  });
  return `export default [${languages.join(', ')}];`;
}

function wordModule({ content, words }: Game, language: string, part: string): string {
  const [edition, said] = [content.editions.get(language)!, words.get(language)!];
  if (part === 'front') return `export default ${JSON.stringify(frontWords(edition, said))};`;
  if (part === 'frame') return `export default ${JSON.stringify(frameWords(said))};`;
  if (part === 'afternoon') return `export default ${json(said.afternoon)};`;
  if (part === 'group') return `export default ${json(groupWords(said))};`;
  return [
    `import front from '${MODULE}words/${language}/front';`,
    `const words = ${json(wordsBesidesFront(edition, content.deck, said))};`,
    'export default { ...words, screens: { ...front.screens, ...words.screens } };',
  ].join('\n');
}

/**
 * Serves `virtual:duwtje/deck`, `virtual:duwtje/pictograms` (SVG paths by icon name), `virtual:duwtje/inks.css` (colours
 * as custom properties) and `virtual:duwtje/languages`, which fetches `virtual:duwtje/words/LANGUAGE/PART`.
 * @param first what was read from the folders; read again when a file in them changes under the dev server
 */
export function gameContent(folders: GameFolders, first: Game): Plugin {
  let game = first;
  return {
    name: 'duwtje-game-content',
    configureServer({ watcher, moduleGraph, ws }) {
      const watched = [folders.cards, folders.words].map((folder) => folder + sep);
      watcher.add(watched).on('change', (file) => {
        if (!watched.some((folder) => file.startsWith(folder))) return;
        game = readGame(folders);
        moduleGraph.invalidateAll();
        ws.send({ type: 'full-reload' });
      });
    },
    resolveId: (id) => (id.startsWith(MODULE) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${MODULE}`)) return;
      const [name, language = '', part = ''] = id.slice(MODULE.length + 1).split('/');
      if (name === 'deck') return `export default ${json(pageDeck(game.content))};`;
      if (name === 'pictograms') return `export default ${json(cardPictograms(game.content))};`;
      if (name === 'inks.css') return inkProperties(game.content.deck);
      if (name === 'languages') return languageModule(game.content);
      return wordModule(game, language, part);
    },
  };
}
