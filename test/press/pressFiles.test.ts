import { beforeAll, describe, expect, it } from 'vitest';
import { standardCondition } from '../../src/content/iccProfile.ts';
import { loadJobSheetWords } from '../../src/content/jobSheetWords.ts';
import { loadShops } from '../../src/content/shops.ts';
import { boxCardIds } from '../../src/domain/deck/deck.ts';
import { jobSheetPages } from '../../src/layout/jobSheetPages.ts';
import { fillJobSheet } from '../../src/press/files/jobSheetRows.ts';
import { makeFile, manifestEntry, type PlannedFile } from '../../src/press/files/plannedFile.ts';
import { pressFiles } from '../../src/press/files/pressFiles.ts';
import { LANGUAGES, PRINT, realGame } from '../realGame.ts';
import { writtenFacts } from './writtenFacts.ts';

const shops = loadShops(PRINT);
const condition = standardCondition(PRINT);

function plansFor(language: string, shop: string): readonly PlannedFile[] {
  return pressFiles(realGame(language), shops[shop]!, condition, () => true);
}

describe.each(Object.keys(shops))('for the preset %s', (name) => {
  describe.each(LANGUAGES)('in %s', (language) => {
    const plans = plansFor(language, name);
    let files: Buffer[];

    beforeAll(async () => {
      files = await Promise.all(plans.map(makeFile));
    });

    it('all files pass the own preflight', () => {
      expect(files).toHaveLength(plans.length);
    });

    // Words change nothing about it, and setting all files takes as long as everything else here.
    it.runIf(language === LANGUAGES[0])('the same input gives the same bytes', async () => {
      const again = await Promise.all(plansFor(language, name).map(makeFile));
      files.forEach((file, i) => {
        expect(again[i]!.equals(file)).toBe(true);
      });
    });

    it('the job sheet has room for a row of each file', () => {
      const game = realGame(language);
      const { deck, edition } = game.kit;
      const sheet = fillJobSheet(loadJobSheetWords(PRINT), {
        deck,
        languageName: edition.name,
        sets: 10_000,
        shop: shops[name]!,
        condition,
        ownProfile: false,
        files: plans.map((plan, i) => manifestEntry(plan, files[i]!)),
      });
      expect(jobSheetPages(game.kit, sheet).flatMap((page) => page.misfits)).toEqual([]);
    });

    it('all files say what they were told: title, language, pages and printing condition', () => {
      const { version } = realGame(language).kit.deck;
      plans.forEach((plan, i) => {
        const product = plan.path.replace(/^press\/duwtje-..-|\.pdf$/g, '');
        expect(writtenFacts(files[i]!)).toEqual({
          title: `Duwtje ${version} ${product} ${language}`,
          language,
          pages: plan.pages.length,
          conditions: ['FOGRA39'],
        });
      });
    });

    it('each card has a front and a back, in the order asked for', () => {
      const pages = plans.filter(({ kind }) => kind === 'cards').flatMap((plan) => plan.pages);
      const ids = boxCardIds(realGame(language).kit.deck);
      const fronts = ids.map((card) => ({ card, side: 'front' }));
      const backs = ids.map((card) => ({ card, side: 'back' }));
      const orders = {
        'front-back': ids.flatMap((_, i) => [fronts[i], backs[i]]),
        'back-front': ids.flatMap((_, i) => [backs[i], fronts[i]]),
        'fronts-then-backs': [...fronts, ...backs],
        'separate-files': [...fronts, ...backs],
      };
      expect(pages).toEqual(orders[shops[name]!.cardPages]);
    });
  });
});

it('a shop that prints on demand gets the back first, more bleed, and no die line', async () => {
  const plan = plansFor('nl', 'print-on-demand').find(({ kind }) => kind === 'cards')!;
  expect(plan.pages.slice(0, 2)).toMatchObject([{ side: 'back' }, { side: 'front' }]);
  expect(plan.expected).toMatchObject({ standard: 'X-1a', bleedMm: 3.2, tacPercent: 240, requireSpot: [] });
  const bytes = (await makeFile(plan)).toString('latin1');
  // 63 mm and twice 3.2 mm, in points.
  expect(bytes).toMatch(/\/MediaBox \[0 0 196\.72\d* 267\.59\d*\]/);
  expect(bytes).not.toContain('CutContour');
});
