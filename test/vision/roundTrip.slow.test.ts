// Paper and code agree: what the press prints is read back, for every board format and language.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { standardCondition } from '../../src/content/iccProfile.ts';
import { BOARD_FORMATS, type BoardFormat } from '../../src/domain/board/board.ts';
import { CARD_SIZE } from '../../src/domain/board/card.ts';
import { boardFace } from '../../src/layout/board/boardFace.ts';
import { playCardFront } from '../../src/layout/cards/playCard.ts';
import type { Drawing } from '../../src/layout/drawing/drawing.ts';
import { BLEED } from '../../src/layout/drawing/sheet.ts';
import { pressPdf } from '../../src/press/paint/pdfDocument.ts';
import { readPicture } from '../../src/vision/reading/reading.ts';
import { LANGUAGES, PRINT, realGame } from '../realGame.ts';
import {
  boardPxPerMm,
  CARD_PX_PER_MM,
  DECK,
  type PrintPicture,
  type Prints,
  paintPrints,
  printsFromPictures,
} from './lab/prints.ts';
import { decodePicture, takePhoto } from './lab/shoot.ts';

const hasPdfReader = spawnSync('pdftoppm', ['-v']).status === 0;

/** The pages of a press file as pictures, trimmed. */
async function printedPages(
  drawings: readonly Drawing[],
  language: string,
  pxPerMm: number,
): Promise<PrintPicture[]> {
  const { deck } = realGame(language).kit;
  const folder = mkdtempSync(join(tmpdir(), 'round-trip-'));
  try {
    const pdf = await pressPdf(drawings, {
      title: 'Duwtje',
      language,
      deck,
      standard: 'X-4',
      condition: standardCondition(PRINT),
      dieLine: false,
      slugMm: 0,
    });
    writeFileSync(join(folder, 'pages.pdf'), pdf);
    execFileSync('pdftoppm', [
      '-png',
      '-r',
      String(pxPerMm * 25.4),
      join(folder, 'pages.pdf'),
      join(folder, 'page'),
    ]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return await Promise.all(
      pages.sort().map(async (name, i) => {
        const { w, h } = drawings[i]!.size;
        const bleed = Math.round(BLEED * pxPerMm);
        const { data, info } = await sharp(join(folder, name))
          .extract({
            left: bleed,
            top: bleed,
            width: Math.round(w * pxPerMm),
            height: Math.round(h * pxPerMm),
          })
          .raw()
          .toBuffer({ resolveWithObject: true });
        return {
          image: { width: info.width, height: info.height, data: new Uint8Array(data) },
          pxPerMm,
        };
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The cards of the game as they come out of the press files. */
async function printedCards(language: string) {
  const { kit } = realGame(language);
  const cards = [...kit.deck.factors, ...kit.deck.ownCards];
  const drawings = cards.map((card) => playCardFront(kit, card).drawing);
  const faces = await printedPages(drawings, language, CARD_PX_PER_MM);
  return cards.map(({ id, tag }, i) => ({ card: id, tag, ...faces[i]! }));
}

// Each format and each language with a photo of its own.
describe.each(LANGUAGES.map((language, i) => [language, 61 + i] as const))('in %s', (language, seed) => {
  let cards: Awaited<ReturnType<typeof printedCards>>;

  beforeAll(async () => {
    if (hasPdfReader) cards = await printedCards(language);
  }, 60_000);

  /** The prints as they come out of the press files, or, without a reader of PDF, out of the same drawings. */
  async function printedGame(format: BoardFormat): Promise<Prints> {
    if (!hasPdfReader) return paintPrints(format, language);
    const drawing = boardFace(realGame(language).kit, format).drawing;
    const [sheet] = await printedPages([drawing], language, boardPxPerMm(format));
    return printsFromPictures(format, sheet!, cards);
  }

  test.each(BOARD_FORMATS)('cards from the press on an %s board are read in their zones', async (format) => {
    const prints = await printedGame(format);
    expect(prints.cards[0]!.face.levels[0]!.width).toBe(CARD_SIZE.w * CARD_PX_PER_MM);
    const { jpeg, truth } = await takePhoto(prints, seed, 'clear', 3);
    const reading = readPicture(await decodePicture(jpeg), { deck: DECK });
    expect(reading.board).toMatchObject({ format, missingTags: [] });
    // A card may stick out of the picture with its tag.
    const inView = truth.filter(({ visible }) => visible > 0.999).map(({ card }) => card);
    expect(reading.cards.map(({ card }) => card)).toEqual(expect.arrayContaining(inView));
    for (const { card, zone, doubt } of reading.cards) {
      const real = truth.find((t) => t.card === card)!;
      expect(real, `${card} is not in the photo`).toBeDefined();
      if (doubt === null) expect([card, zone]).toEqual([card, real.zone]);
      if (real.fromLine > 7 && real.visible > 0.999) expect(doubt ?? 'half-off-board').toBe('half-off-board');
    }
  });
});
