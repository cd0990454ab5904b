// Paper and code agree: what the press prints is read back, for every board format and language.

import { beforeAll, describe, expect, test } from 'vitest';
import { BOARD_FORMATS } from '../../src/domain/board/board.ts';
import { CARD_SIZE } from '../../src/domain/board/card.ts';
import { readPicture } from '../../src/vision/reading/reading.ts';
import { LANGUAGES } from '../realGame.ts';
import { hasPdfReader, printedCards, printedGame } from './lab/printed.ts';
import { CARD_PX_PER_MM, DECK } from './lab/prints.ts';
import { decodePicture, takePhoto } from './lab/shoot.ts';

// Each format and each language with a photo of its own.
describe.each(LANGUAGES.map((language, i) => [language, 61 + i] as const))('in %s', (language, seed) => {
  let cards: Awaited<ReturnType<typeof printedCards>>;

  beforeAll(async () => {
    if (hasPdfReader) cards = await printedCards(language);
  }, 60_000);

  test.each(BOARD_FORMATS)('cards from the press on an %s board are read in their zones', async (format) => {
    const prints = await printedGame(format, language, cards);
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
