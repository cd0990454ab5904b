import { describe, expect, it } from 'vitest';
import { ADVISED_MINUTES, PHASES } from '../../src/domain/afternoon/script.ts';
import { boxCardIds } from '../../src/domain/deck/deck.ts';
import { type Rect, rectContains, rectInset } from '../../src/domain/units.ts';
import { A4 } from '../../src/layout/drawing/sheet.ts';
import { tableSignPages } from '../../src/layout/facilitator/tableSigns.ts';
import { A5 } from '../../src/layout/sheets/smallSheet.ts';
import { companionQr } from '../../src/press/qrCode.ts';
import { LANGUAGES, realContent, realGame } from '../realGame.ts';
import { bare, inkBoxes, lettersOn } from './ink.ts';

const MOST_PRINTERS_REACH = 5;

describe.each(LANGUAGES)('what the facilitator prints in %s', (language) => {
  const game = realGame(language);
  const { kit } = game;
  const { script, observer, cases, signs } = kit.facilitator!;
  const pagesOf = (name: string) => game.facilitator.find((sheet) => sheet.name === name)!.pages;
  const saidBy = (name: string) => pagesOf(name).map(({ drawing }) => lettersOn(drawing));

  it('is a script, a sheet for observers, three stories, and a sign for each of twelve tables', () => {
    expect(game.facilitator.map(({ name, pages }) => [name, pages.length, pages[0]!.drawing.size])).toEqual([
      ['script', 1, A4],
      ['observer', 1, A5],
      ['cases', 3, A5],
      ['table-signs', 12, A4],
    ]);
  });

  it('fits, where every printer reaches', () => {
    for (const { name, pages } of game.facilitator)
      for (const { drawing, misfits } of pages) {
        expect(misfits).toEqual([]);
        const reach: Rect = rectInset({ x: 0, y: 0, ...drawing.size }, MOST_PRINTERS_REACH);
        for (const { rect } of inkBoxes(drawing, kit.typeface))
          expect(rectContains(reach, rect), `${name} ${JSON.stringify(rect)}`).toBe(true);
      }
  });

  it('says on the script what the big screen says, with its minutes, and why a municipality does this', () => {
    const [said] = saidBy('script');
    for (const phase of PHASES) {
      for (const text of Object.values(kit.phases![phase])) expect(said).toContain(bare(text));
      expect(said).toContain(bare(script.minutes.replace('{n}', String(ADVISED_MINUTES[phase]))));
    }
    for (const reason of Object.values(script.reasons)) expect(said).toContain(bare(reason));
    expect(said).toContain(bare(kit.study!.source));
  });

  it('asks the observer every question', () => {
    for (const question of observer.questions) expect(saidBy('observer')[0]).toContain(bare(question));
  });

  it('tells a story a sheet, and where it comes from', () => {
    const stories = Object.values(cases.stories);
    for (const [i, said] of saidBy('cases').entries()) {
      for (const paragraph of stories[i]!.paragraphs) expect(said).toContain(bare(paragraph));
      expect(said).toContain(bare(kit.study!.source));
    }
  });

  it('numbers the tables on both sides of a sign, and says what lies there with the cards counted', () => {
    for (const [i, said] of saidBy('table-signs').entries()) {
      const name = bare(signs.table.replace('{n}', String(i + 1)));
      expect(said.split(name)).toHaveLength(3);
      expect(said).toContain(bare(signs.items[0]!.replace('{cards}', String(boxCardIds(kit.deck).length))));
    }
  });

  it('shows the way into the page as a code when there is one, and else says what to do', () => {
    const [plain] = tableSignPages(kit, signs);
    const [coded] = tableSignPages(kit, signs, companionQr('https://duwtje.example/'));
    expect(lettersOn(plain!.drawing)).toContain(bare(signs.noCode));
    expect(lettersOn(coded!.drawing)).toContain(bare(signs.code));
    expect(lettersOn(coded!.drawing)).not.toContain(bare(signs.noCode));
    expect(coded!.misfits).toEqual([]);
  });
});

it('is not there in a language that Duwtje does not speak', () => {
  const content = realContent();
  const foreign = { ...content.editions.get('nl')!, language: 'qaa' };
  expect(realGame('qaa', { ...content, editions: new Map([['qaa', foreign]]) }).facilitator).toEqual([]);
});
