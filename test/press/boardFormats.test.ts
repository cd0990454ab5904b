// The board in the box is one fact of the deck: whatever it says, all files follow and pass their check.

import { describe, expect, it } from 'vitest';
import { standardCondition } from '../../src/content/iccProfile.ts';
import { loadJobSheetWords } from '../../src/content/jobSheetWords.ts';
import { loadShops } from '../../src/content/shops.ts';
import { BOARD_FORMATS, boardGeometry } from '../../src/domain/board/board.ts';
import { fillJobSheet } from '../../src/press/files/jobSheetRows.ts';
import { homeFiles } from '../../src/press/files/officeFiles.ts';
import { makeFile, manifestEntry } from '../../src/press/files/plannedFile.ts';
import { pressFiles } from '../../src/press/files/pressFiles.ts';
import { type Kind, manifestText } from '../../src/shell/manifest.ts';
import { PRINT, realContent, realGame } from '../realGame.ts';

const condition = standardCondition(PRINT);
const shop = loadShops(PRINT).standard!;
const ofTheBoard = (kind: Kind) => kind === 'board' || kind === 'home-board';

describe.each(BOARD_FORMATS)('with a board of %s', (format) => {
  const content = realContent();
  const deck = { ...content.deck, board: format };
  const game = realGame('nl', { ...content, deck });
  const { w, h } = boardGeometry(format).size;

  it('every text fits', () => {
    game.drawAll();
    expect(() => game.requireFit()).not.toThrow();
  });

  it('the files of the board pass their check', async () => {
    const plans = [...pressFiles(game, shop, condition, ofTheBoard), ...homeFiles(game, ofTheBoard)];
    expect(plans.map(({ kind }) => kind)).toEqual(['board', 'home-board', 'home-board']);
    expect(plans[0]!.trim).toEqual({ w, h });
    for (const plan of plans) expect((await makeFile(plan)).length).toBeGreaterThan(1000);
  });

  it('manifest and job sheet tell which', async () => {
    const { board } = JSON.parse(manifestText(deck, 'nl', 'standard', []));
    expect(board).toMatchObject({ format, size_mm: [w, h] });
    const [plan] = pressFiles(game, shop, condition, ofTheBoard);
    const files = [manifestEntry(plan!, await makeFile(plan!))];
    const job = { deck, languageName: 'Nederlands', sets: 1, shop, condition, ownProfile: false, files };
    const values = fillJobSheet(loadJobSheetWords(PRINT), job).sections.flatMap(({ rows }) =>
      rows.map(({ value }) => value),
    );
    expect(values).toContain(`${format}, ${w} × ${h} mm, 1 per spel`);
    expect(values.join()).not.toMatch(/[{}]|undefined/);
  });
});
