// The files for the press: which pages in which order, for a shop's preset.

import type { PrintingCondition } from '../../content/iccProfile.ts';
import type { Shop } from '../../content/shops.ts';
import { CARD_SIZE } from '../../domain/board/card.ts';
import { DIALOGUE_FORMAT_NAMES, DIALOGUE_FORMATS, PIN_SIZE, PINS } from '../../domain/board/dialogueBoard.ts';
import { PROOF_SIZE } from '../../domain/board/proofSheet.ts';
import type { Size } from '../../domain/units.ts';
import type { CardSide } from '../../layout/cards/cards.ts';
import type { Drawing } from '../../layout/drawing/drawing.ts';
import { LEAFLET_SIZE } from '../../layout/leaflet/leafletColumn.ts';
import { SLUG, withCropMarks, withDieLine } from '../../layout/pressMarks.ts';
import { withOutlinedText } from '../../layout/text/textLine.ts';
import type { OutlineTypeface } from '../../layout/text/typeface.ts';
import { withBleed } from '../../layout/wideBleed.ts';
import type { Kind } from '../../shell/manifest.ts';
import { pressPdf } from '../paint/pdfDocument.ts';
import { DIE_SPOT } from '../paint/pdfPainter.ts';
import type { Game } from './game.ts';
import type { PlannedFile } from './plannedFile.ts';

/** Nothing live within this of the cut. */
const SAFE_MM = 3;
const MIN_LINE_PT = 0.25;
const MIN_TEXT_PT = 6;

interface PressPage {
  readonly drawing: Drawing;
  /** The page's entry in the manifest. */
  readonly entry: object;
}

/** Of cards, boards, pins and rules those that are wanted, as the shop wants them. */
export function pressFiles(
  game: Game,
  shop: Shop,
  condition: PrintingCondition,
  wanted: (kind: Kind) => boolean,
): readonly PlannedFile[] {
  const { deck, edition } = game.kit;
  const plan = (
    kind: Kind,
    name: string,
    trim: Size,
    pages: readonly PressPage[],
    dieLine = false,
  ): PlannedFile => {
    const drawings = pages.map(({ drawing }) => finished(drawing, shop, game.kit.typeface, dieLine));
    return {
      kind,
      path: `press/duwtje-${edition.language}-${name}.pdf`,
      standard: `PDF/${shop.standard}`,
      trim,
      bleedMm: shop.bleedMm,
      pages: pages.map(({ entry }) => entry),
      ...(dieLine && { details: { spots: [DIE_SPOT] } }),
      bytes: () =>
        pressPdf(drawings, {
          title: `Duwtje ${deck.version} ${name} ${edition.language}`,
          language: edition.language,
          deck,
          standard: shop.standard,
          condition,
          dieLine,
          bleedMm: shop.bleedMm,
          slugMm: shop.marks ? SLUG : 0,
        }),
      expected: {
        standard: shop.standard,
        trimMm: trim,
        bleedMm: shop.bleedMm,
        safeMm: SAFE_MM,
        tacPercent: shop.tacPercent,
        minLinePt: MIN_LINE_PT,
        minTextPt: MIN_TEXT_PT,
        spots: dieLine ? [DIE_SPOT] : [],
        requireSpot: dieLine ? [DIE_SPOT] : [],
      },
    };
  };
  const sheets = (drawings: readonly { readonly drawing: Drawing }[]): PressPage[] =>
    drawings.map(({ drawing }, i) => ({ drawing, entry: { page: i + 1 } }));
  const cards = (kind: Kind, sides: readonly CardSide[]) =>
    cardFiles(kind, sides, shop).map(({ name, pages }) => plan(kind, name, CARD_SIZE, pages, shop.dieLine));
  const board = () => plan('board', 'board', game.board.drawing.size, sheets([game.board]));
  // A shop turns its sheets like pages, and moves its backs itself.
  const proof = () => {
    const sides = game.pressProof;
    return sides.length > 0 ? [plan('proof', 'proof', PROOF_SIZE, sheets(sides))] : [];
  };
  const rules = () => plan('rules', 'rules', LEAFLET_SIZE, sheets(game.rules));
  const dialogueBoards = () =>
    DIALOGUE_FORMAT_NAMES.flatMap((format) => {
      const pages = game.dialogueBoard(format);
      const name = `dialogue-board-${format.toLowerCase()}`;
      if (pages.length === 0) return [];
      return [plan('dialogue-board', name, DIALOGUE_FORMATS[format].size, sheets(pages))];
    });
  const pins = () => {
    const pages = game.pins.map(({ drawing }, i) => ({ drawing, entry: PINS[i]! }));
    return plan('dialogue-pins', 'dialogue-pins', PIN_SIZE, pages, shop.dieLine);
  };
  return [
    ...(wanted('cards') ? cards('cards', game.sides) : []),
    ...(wanted('board') ? [board()] : []),
    ...(wanted('rules') ? [rules()] : []),
    ...(wanted('proof') ? proof() : []),
    ...(wanted('culture-cards') && game.cultureSides.length > 0
      ? cards('culture-cards', game.cultureSides)
      : []),
    ...(wanted('dialogue-board') ? dialogueBoards() : []),
    ...(wanted('dialogue-pins') && game.pins.length > 0 ? [pins()] : []),
    ...(wanted('prompt-cards') && game.promptSides.length > 0 ? cards('prompt-cards', game.promptSides) : []),
  ];
}

function finished(drawing: Drawing, shop: Shop, typeface: OutlineTypeface, dieLine: boolean): Drawing {
  const wide = withBleed(drawing, shop.bleedMm);
  const text = shop.outlineText ? withOutlinedText(wide, typeface) : wide;
  const die = dieLine ? withDieLine(text) : text;
  return shop.marks ? withCropMarks(die, shop.bleedMm) : die;
}

/** The card pages in the shop's order, in one file or two that are called after `name`. */
function cardFiles(
  name: string,
  sides: readonly CardSide[],
  { cardPages }: Shop,
): { name: string; pages: PressPage[] }[] {
  const page = ({ card, side, drawing }: CardSide): PressPage => ({ drawing, entry: { card, side } });
  const fronts = sides.filter(({ side }) => side === 'front').map(page);
  const backs = sides.filter(({ side }) => side === 'back').map(page);
  switch (cardPages) {
    case 'front-back':
      return [{ name, pages: fronts.flatMap((front, i) => [front, backs[i]!]) }];
    case 'back-front':
      return [{ name, pages: backs.flatMap((back, i) => [back, fronts[i]!]) }];
    case 'fronts-then-backs':
      return [{ name, pages: [...fronts, ...backs] }];
    case 'separate-files':
      return [
        { name: `${name}-fronts`, pages: fronts },
        { name: `${name}-backs`, pages: backs },
      ];
  }
}
