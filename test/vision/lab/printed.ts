// What comes out of the press: board and cards from the PDF files, as pictures for the laboratory.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { standardCondition } from '../../../src/content/iccProfile.ts';
import type { BoardFormat } from '../../../src/domain/board/board.ts';
import { boardFace } from '../../../src/layout/board/boardFace.ts';
import { playCardFront } from '../../../src/layout/cards/playCard.ts';
import type { Drawing } from '../../../src/layout/drawing/drawing.ts';
import { BLEED } from '../../../src/layout/drawing/sheet.ts';
import { pressPdf } from '../../../src/press/paint/pdfDocument.ts';
import { PRINT, realGame } from '../../realGame.ts';
import {
  boardPxPerMm,
  CARD_PX_PER_MM,
  type PrintPicture,
  type Prints,
  paintPrints,
  printsFromPictures,
} from './prints.ts';

/** Whether there is a reader of PDF on this machine. */
export const hasPdfReader = spawnSync('pdftoppm', ['-v']).status === 0;

/** The pages of a press file as pictures, trimmed. */
export async function printedPages(
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
      bleedMm: 3,
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
export async function printedCards(language: string) {
  const { kit } = realGame(language);
  const cards = [...kit.deck.factors, ...kit.deck.ownCards];
  const drawings = cards.map((card) => playCardFront(kit, card).drawing);
  const faces = await printedPages(drawings, language, CARD_PX_PER_MM);
  return cards.map(({ id, tag }, i) => ({ card: id, tag, ...faces[i]! }));
}

/**
 * The prints as they come out of the press files, or, without a reader of PDF, out of the same drawings.
 * @param cards of `printedCards` in that language, where there is one
 */
export async function printedGame(
  format: BoardFormat,
  language: string,
  cards?: Awaited<ReturnType<typeof printedCards>>,
): Promise<Prints> {
  if (!hasPdfReader) return paintPrints(format, language);
  const drawing = boardFace(realGame(language).kit, format).drawing;
  const [sheet] = await printedPages([drawing], language, boardPxPerMm(format));
  return printsFromPictures(format, sheet!, cards ?? (await printedCards(language)));
}
