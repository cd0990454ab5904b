// manifest.json: what is in the output folder, for programs that go on with it.

import { boardGeometry } from '../domain/board/board.ts';
import { CARD_SIZE, CARD_TAG } from '../domain/board/card.ts';
import {
  DIALOGUE_FIELD,
  DIALOGUE_SIZE,
  DIALOGUE_TAGS,
  PIN_SIZE,
  PIN_TAG,
  PINS,
} from '../domain/board/dialogueBoard.ts';
import { TAG_MODULES } from '../domain/board/tags.ts';
import { type Deck, playCards } from '../domain/deck/deck.ts';
import type { Mm, Rect, Size } from '../domain/units.ts';

export const MANIFEST_NAME = 'manifest.json';

/** The commands that have an output folder; neither replaces what the other wrote. */
export const COMMANDS = ['render', 'group'] as const;

export type OutputCommand = (typeof COMMANDS)[number];

/** What can be asked for with `--only`, in the order in which it is made. */
export const KINDS = [
  'cards',
  'board',
  'rules',
  'culture-cards',
  'dialogue-board',
  'dialogue-pins',
  'prompt-cards',
  'proof',
  'jobsheet',
  'home-cards',
  'home-calibration',
  'home-board',
  'home-rules',
  'home-sheets',
  'home-facilitator',
  'home-culture-cards',
  'home-dialogue',
  'home-prompt-cards',
  'home-proof',
  'previews',
  'card-images',
] as const;

export type Kind = (typeof KINDS)[number];

/** What is made only for those who ask for it by name: most shops want PDF. */
export const ON_REQUEST: ReadonlySet<Kind> = new Set(['card-images']);

/** One file of the folder; `pages` has an entry for each page or picture. */
export interface ManifestFile {
  readonly path: string;
  readonly kind: Kind;
  readonly standard: string | null;
  readonly trim_mm: readonly [number, number];
  readonly bleed_mm: number;
  readonly pages: readonly object[];
  readonly sha256: string;
  /** Spot colours that must be there on every page. */
  readonly spots?: readonly string[];
  readonly [detail: string]: unknown;
}

type Quad = readonly [number, number, number, number];

/** Numbers to a micrometre: enough for paper, and the same on every machine. */
function millimetres(value: Mm): number {
  return Math.round(value * 1000) / 1000;
}

export function rectMm({ x, y, w, h }: Rect): Quad {
  return [millimetres(x), millimetres(y), millimetres(w), millimetres(h)];
}

export function sizeMm({ w, h }: Size): readonly [number, number] {
  return [millimetres(w), millimetres(h)];
}

/** The whole manifest as it is written. */
export function manifestText(
  deck: Deck,
  language: string,
  shop: string,
  files: readonly ManifestFile[],
): string {
  const board = boardGeometry(deck.board);
  const cardTag = { rect_mm: rectMm(CARD_TAG) };
  const manifest = {
    generator: 'duwtje',
    command: 'render' satisfies OutputCommand,
    deck_version: deck.version,
    date: deck.date,
    language,
    shop,
    files,
    board: {
      format: board.format,
      size_mm: sizeMm(board.size),
      zones: board.zones.map(({ id, rect }) => ({ id, rect_mm: rectMm(rect) })),
      fields: board.fields.map(({ id, rect }) => ({ id, rect_mm: rectMm(rect) })),
      tags: board.tags.map(({ id, rect }) => ({ id, rect_mm: rectMm(rect) })),
      // The tag on the front of each card that is laid on this board, from the card's top left.
      tag: cardTag,
    },
    // Measured on the drawing, which is the A3 board; a larger print has the same at its scale.
    dialogue_board: {
      size_mm: sizeMm(DIALOGUE_SIZE),
      field: { rect_mm: rectMm(DIALOGUE_FIELD) },
      tags: DIALOGUE_TAGS.map(({ id, rect }) => ({ id, rect_mm: rectMm(rect) })),
      pin: { size_mm: sizeMm(PIN_SIZE), tag: { rect_mm: rectMm(PIN_TAG) } },
      pins: PINS.map(({ pair, kind, tag }) => ({ pair, kind, id: tag })),
    },
    card: {
      size_mm: sizeMm(CARD_SIZE),
      tag: cardTag,
      tags: playCards(deck).map(({ id, tag }) => ({ card: id, id: tag })),
    },
    tags: { family: 'AprilTag 36h11', modules: TAG_MODULES, quiet_zone_modules: 1 },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
