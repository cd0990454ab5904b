// Looks over the content and the layout of every language without writing a file.

import { join } from 'node:path';
import { loadContent } from '../content/content.ts';
import { loadShops } from '../content/shops.ts';
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

/** @throws Fault with a line for each thing that is wrong in any language */
export function checkKit(cards: string | undefined): CheckReport {
  const root = installationRoot();
  loadShops(join(root, 'print'));
  const content = loadContent(cards ?? join(root, 'cards'), BOARD_ICONS);
  const options = { companion: companionQr(SAMPLE_ADDRESS), backOffset: { x: 0, y: 0 } };
  const faults: string[] = [];
  for (const edition of content.editions.values()) {
    try {
      const game = new Game(content, edition, loadTypeface(), options);
      game.drawAll();
      game.requireFit();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(...error.lines);
    }
  }
  if (faults.length > 0) throw new Fault(faults);
  return { cards: boxCardIds(content.deck).length, languages: [...content.editions.keys()] };
}
