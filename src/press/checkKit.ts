// Looks over content, words and layout of every language without writing a file.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../content/content.ts';
import { collectFaults } from '../content/dataFile.ts';
import { loadShops } from '../content/shops.ts';
import { loadWords, WORD_FILES } from '../content/words.ts';
import { boxCardIds } from '../domain/deck/deck.ts';
import { BOARD_ICONS } from '../layout/board/boardFace.ts';
import { Fault } from '../shell/fault.ts';
import { installationRoot } from '../shell/installation.ts';
import { Game } from './game.ts';
import { loadTypeface } from './letters/fonts.ts';
import { companionQr } from './qrCode.ts';

export interface CheckReport {
  readonly cards: number;
  readonly languages: readonly string[];
}

// The leaflet is fullest with a QR code on it.
const SAMPLE_ADDRESS = 'https://example.org/duwtje';

/**
 * @param cards the folder with the content; without it, the one that comes with Duwtje. All that lies in it is looked at,
 * its words for page and reader too
 * @throws Fault with a line for each thing that is wrong in any language
 */
export function checkKit(cards: string | undefined): CheckReport {
  const root = installationRoot();
  loadShops(join(root, 'print'));
  const folder = cards ?? join(root, 'cards');
  const content = loadContent(folder, BOARD_ICONS, 'folder');
  const options = { companion: companionQr(SAMPLE_ADDRESS), backOffset: { x: 0, y: 0 } };
  const faults: string[] = [];
  const words = join(folder, 'words');
  // A deck of somebody else's may be for paper alone, or speak some of its languages on paper only.
  const spoken = content.deck.languages.filter((tag) => cards === undefined || existsSync(join(words, tag)));
  collectFaults(faults, () => loadWords(words, spoken, WORD_FILES));
  for (const edition of content.editions.values()) {
    collectFaults(faults, () => {
      const game = new Game(content, edition, loadTypeface(), options);
      game.drawAll();
      game.requireFit();
    });
  }
  if (faults.length > 0) throw new Fault(faults);
  return { cards: boxCardIds(content.deck).length, languages: [...content.editions.keys()] };
}
