// Looks over content, words and layout of every language without writing a file.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, loadContent } from '../content/content.ts';
import { collectFaults } from '../content/dataFile.ts';
import { loadShops } from '../content/shops.ts';
import { loadWords, WORD_FILES, type WordFile, type Words } from '../content/words.ts';
import { boxCardIds } from '../domain/deck/deck.ts';
import { BOARD_ICONS } from '../layout/board/boardFace.ts';
import { glyphProblem } from '../layout/text/typeface.ts';
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
  const said = collectFaults(faults, () => loadWords(words, spoken, WORD_FILES));
  for (const [language, texts] of said ?? []) faults.push(...letterFaults(language, texts));
  faults.push(...countFaults(content));
  for (const edition of content.editions.values()) {
    collectFaults(faults, () => {
      const game = new Game(content, edition, loadTypeface(), {
        ...options,
        words: said?.get(edition.language),
      });
      game.drawAll();
      game.requireFit();
    });
  }
  if (faults.length > 0) throw new Fault(faults);
  return { cards: boxCardIds(content.deck).length, languages: [...content.editions.keys()] };
}

/** The languages whose leaflet does not say how many cards are in the box, in digits of its own or in ours. */
export function countFaults({ deck, editions, folderName }: Content): string[] {
  const count = boxCardIds(deck).length;
  return [...editions.values()].flatMap(({ language, rules }) => {
    const own = new Intl.NumberFormat(language, { useGrouping: false }).format(count);
    const said = new RegExp(`(?<!\\p{Nd})(?:${count}|${own})(?!\\p{Nd})`, 'u');
    if (rules.coverFacts.some((fact) => said.test(fact))) return [];
    return [
      `${folderName}/${language}.json: language ${language}, field rules.coverFacts: says nowhere that there are ${count} cards in the box: correct the number.`,
    ];
  });
}

/** The figures travel with our letters in them, in both weights: what these lack, each machine would draw in its own. */
const DRAWN_WORDS = ['figure', 'profile'] as const satisfies readonly WordFile[];

/** The texts of figures for which there are no letters. */
export function letterFaults(language: string, words: Pick<Words, (typeof DRAWN_WORDS)[number]>): string[] {
  const typeface = loadTypeface();
  return DRAWN_WORDS.flatMap((file) =>
    textsIn(words[file]).flatMap(([field, text]) => {
      const problem = glyphProblem(text, 'regular', typeface) ?? glyphProblem(text, 'bold', typeface);
      return problem ? [`words/${language}/${file}.json: field ${field}: ${problem}.`] : [];
    }),
  );
}

/** Every text with its path, as in `legend.push`. */
function textsIn(words: object, path = ''): [field: string, text: string][] {
  return Object.entries(words).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[path + key, inner]] : textsIn(inner, `${path}${key}.`),
  );
}
