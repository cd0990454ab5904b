// Brings the deck, its words and its pictograms from cards/ into the page, checked by the same schema as the print.

import type { Plugin } from 'vite';
import { loadContent } from '../../src/content/content.ts';
import type { Edition } from '../../src/domain/deck/edition.ts';
import { cardPictograms, frontWords, inkProperties, wordsForPlayers } from './gameFromContent.ts';

const MODULE = 'virtual:duwtje/';

/**
 * Serves `virtual:duwtje/deck`, `virtual:duwtje/pictograms` (SVG paths by icon name), `virtual:duwtje/inks.css` (colours
 * as custom properties) `virtual:duwtje/edition-LANGUAGE` (words) and `virtual:duwtje/front-LANGUAGE` (the few of them
 * that the first screen shows).
 * @param folder the path of cards/
 */
export function gameContent(folder: string): Plugin {
  const content = loadContent(folder);
  const edition = (language: string): Edition => {
    const found = content.editions.get(language);
    if (!found) throw new Error(`cards/ has no edition in ‘${language}’`);
    return found;
  };
  const json = (value: unknown) => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
  return {
    name: 'duwtje-game-content',
    resolveId: (id) => (id.startsWith(MODULE) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${MODULE}`)) return;
      const name = id.slice(MODULE.length + 1);
      if (name === 'deck') return json(content.deck);
      if (name === 'pictograms') return json(cardPictograms(content));
      if (name === 'inks.css') return inkProperties(content.deck);
      const [part, language = ''] = name.split('-');
      return json((part === 'front' ? frontWords : wordsForPlayers)(edition(language)));
    },
  };
}
