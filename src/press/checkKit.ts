// Looks over content, words and layout of every language without writing a file.

import { join } from 'node:path';
import { loadContent } from '../content/content.ts';
import { collectFaults } from '../content/dataFile.ts';
import { loadShops } from '../content/shops.ts';
import { loadWords, WORD_FILES } from '../content/words.ts';
import { boxCardIds } from '../domain/deck/deck.ts';
import { BOARD_ICONS } from '../layout/board/boardFace.ts';
import { Fault } from '../shell/fault.ts';
import { installationRoot } from '../shell/installation.ts';
import { Game } from './files/game.ts';
import { loadTypeface } from './letters/fonts.ts';
import { companionQr } from './qrCode.ts';

export interface CheckReport {
  readonly cards: number;
  readonly languages: readonly string[];
}

// The leaflet is fullest with a QR code on it.
const SAMPLE_ADDRESS = 'https://example.org/duwtje';

/**
 * @param cards the folder with the content; without it, the one that comes with Duwtje, and its words besides
 * @throws Fault with a line for each thing that is wrong in any language
 */
export function checkKit(cards: string | undefined): CheckReport {
  const root = installationRoot();
  loadShops(join(root, 'print'));
  const content = loadContent(cards ?? join(root, 'cards'), BOARD_ICONS);
  const options = { companion: companionQr(SAMPLE_ADDRESS), backOffset: { x: 0, y: 0 } };
  const faults: string[] = [];
  // The words belong to this Duwtje's own deck: a deck of somebody else's may be for paper alone.
  if (cards === undefined)
    collectFaults(faults, () => loadWords(join(root, 'cards', 'words'), content.deck.languages, WORD_FILES));
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
