// The files for the office printer: card sheets for both ways of turning, calibration, board in parts, rules, sheets to write on, job sheet.

import { type Size, sheetPoint } from '../../domain/units.ts';
import type { HomeCardPage } from '../../layout/home/homeCards.ts';
import { FLIPS, type Flip } from '../../layout/home/imposition.ts';
import type { Composed } from '../../layout/kit.ts';
import { KINDS, type Kind, rectMm } from '../../shell/manifest.ts';
import { officePdf } from '../paint/pdfDocument.ts';
import type { Game, NamedSheet, Paper } from './game.ts';
import type { PlannedFile } from './plannedFile.ts';

/** What most office printers cannot reach. */
const UNPRINTABLE_MM = 5;

/** A tagged file of whole sheets. */
function officeFile(
  game: Game,
  kind: Kind,
  path: string,
  title: string,
  pages: readonly Composed[],
  entries: readonly object[] = pages.map((_, i) => ({ page: i + 1 })),
  language = game.kit.edition.language,
): PlannedFile {
  const sheet: Size = pages[0]!.drawing.size;
  return {
    kind,
    path,
    standard: null,
    trim: sheet,
    bleedMm: 0,
    pages: entries,
    bytes: () =>
      officePdf(
        pages.map(({ drawing }) => ({ sheet, drawing, origin: sheetPoint(0, 0) })),
        { title, language, deck: game.kit.deck },
      ),
    expected: {
      standard: null,
      trimMm: sheet,
      bleedMm: 0,
      safeMm: UNPRINTABLE_MM,
      tacPercent: 400,
      minLinePt: 0,
      minTextPt: 0,
      spots: [],
      requireSpot: [],
    },
  };
}

/** Of the files that a leader prints at work those that are wanted. */
export function homeFiles(game: Game, wanted: (kind: Kind) => boolean): readonly PlannedFile[] {
  const { home, language } = game.kit.edition;
  const path = (name: string) => `home/duwtje-${language}-${name}.pdf`;
  const cards = (
    kind: Kind,
    name: string,
    title: string,
    pagesFor: (flip: Flip) => readonly HomeCardPage[],
  ) =>
    FLIPS.map((flip): PlannedFile => {
      const pages = pagesFor(flip);
      const turned = `${title} (${flip === 'long-edge' ? home.longEdge : home.shortEdge})`;
      const file = officeFile(game, kind, path(`${name}-${flip}`), turned, pages, pages.map(cardPageEntry));
      return { ...file, details: { flip } };
    });
  const boardParts = (paper: Paper) => {
    const title = `${home.boardTitle} (${paper.toUpperCase()})`;
    return officeFile(game, 'home-board', path(`board-${paper}`), title, game.homeBoard(paper));
  };
  const sheets = (kind: Kind, named: readonly NamedSheet[]) =>
    named.map(({ name, title, pages }) => officeFile(game, kind, path(name), `Duwtje: ${title}`, pages));
  const dialogue = () => {
    const parts = (['a4', 'a3'] as const).flatMap((paper) => {
      const pages = game.homeDialogueBoard(paper);
      const title = `Duwtje: ${game.kit.dialogue?.title} (${paper.toUpperCase()})`;
      const name = path(`dialogue-board-${paper}`);
      return pages.length > 0 ? [officeFile(game, 'home-dialogue', name, title, pages)] : [];
    });
    return [...parts, ...sheets('home-dialogue', game.homeDialogue)];
  };
  const makers: Partial<Record<Kind, () => PlannedFile[]>> = {
    'home-cards': () => cards('home-cards', 'cards', home.cardsTitle, (flip) => game.homeCards(flip)),
    'home-culture-cards': () =>
      game.cultureSides.length === 0
        ? []
        : cards('home-culture-cards', 'culture-cards', `Duwtje: ${game.kit.culture!.title}`, (flip) =>
            game.homeCultureCards(flip),
          ),
    'home-calibration': () => [
      officeFile(game, 'home-calibration', path('calibration'), home.calibration.title, game.calibration),
    ],
    'home-proof': () =>
      FLIPS.filter((flip) => game.proof(flip).length > 0).map((flip) => {
        const title = `Duwtje: ${game.kit.proof!.title} (${flip === 'long-edge' ? home.longEdge : home.shortEdge})`;
        const file = officeFile(game, 'home-proof', path(`proof-${flip}`), title, game.proof(flip));
        return { ...file, details: { flip } };
      }),
    'home-board': () => [boardParts('a4'), boardParts('a3')],
    'home-rules': () => [officeFile(game, 'home-rules', path('rules'), home.rulesTitle, game.rules)],
    'home-sheets': () => sheets('home-sheets', game.sheets),
    'home-facilitator': () => sheets('home-facilitator', game.facilitator),
    'home-dialogue': dialogue,
    'home-prompt-cards': () =>
      game.promptSides.length === 0
        ? []
        : cards('home-prompt-cards', 'prompt-cards', `Duwtje: ${game.kit.dialogue!.prompts.title}`, (flip) =>
            game.homePromptCards(flip),
          ),
  };
  return KINDS.filter(wanted).flatMap((kind) => makers[kind]?.() ?? []);
}

function cardPageEntry({ side, cells }: HomeCardPage): object {
  return {
    side,
    cells: cells.map(({ card, rect, turned }) => ({ card, rect_mm: rectMm(rect), turned })),
  };
}

/** The job sheet's file; `pages` are drawn when the press files' checksums are known. */
export function jobSheetFile(game: Game, title: string, pages: readonly Composed[]): PlannedFile {
  const path = `press/duwtje-${game.kit.edition.language}-jobsheet.pdf`;
  // The job sheet is Dutch in every edition: it is the shop's, not the player's.
  return officeFile(game, 'jobsheet', path, title, pages, undefined, 'nl');
}
