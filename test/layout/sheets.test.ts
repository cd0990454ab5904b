import { describe, expect, it } from 'vitest';
import { LEADER_DOES, WHAT_WORKS, WHAT_WORKS_COLUMNS } from '../../src/domain/study/whatWorks.ts';
import { HELPERS, OUTCOMES } from '../../src/domain/talk/agreement.ts';
import { SELF_DIRECTIONS } from '../../src/domain/talk/talk.ts';
import { ptFromMm, type Rect, rectContains, rectInset } from '../../src/domain/units.ts';
import type { Item } from '../../src/layout/drawing/drawing.ts';
import { preparationPages } from '../../src/layout/sheets/preparation.ts';
import { A5 } from '../../src/layout/sheets/smallSheet.ts';
import { LANGUAGES, realContent, realGame } from '../realGame.ts';
import { bare, inkBoxes, lettersOn } from './ink.ts';

const MOST_PRINTERS_REACH = 5;
const LEAST_POINTS = 9;

const sizesOf = (items: readonly Item[]): number[] =>
  items.flatMap((item) =>
    item.kind === 'text' ? [ptFromMm(item.size)] : item.kind === 'group' ? sizesOf(item.items) : [],
  );

describe.each(LANGUAGES)('the sheets in %s', (language) => {
  const game = realGame(language);
  const words = game.kit.edition.sheets!;
  const study = game.kit.study!;
  const pagesOf = (name: string) => game.sheets.find((sheet) => sheet.name === name)!.pages;
  const letters = (name: string, page: number) => lettersOn(pagesOf(name)[page]!.drawing);

  it('are two A5 sheets with two sides and an A4', () => {
    const sizes = game.sheets.map(({ name, pages }) => [name, pages.map(({ drawing }) => drawing.size)]);
    expect(sizes).toEqual([
      ['preparation', [A5, A5]],
      ['talk-sheet', [A5, A5]],
      ['what-works', [{ w: 297, h: 210 }]],
    ]);
  });

  it('fit all their texts, in letters of 9 points and more, where every printer reaches', () => {
    for (const { name, pages } of game.sheets)
      for (const { drawing, misfits } of pages) {
        expect(misfits).toEqual([]);
        expect(Math.min(...sizesOf(drawing.items)), name).toBeGreaterThanOrEqual(LEAST_POINTS - 1e-9);
        const reach: Rect = rectInset({ x: 0, y: 0, ...drawing.size }, MOST_PRINTERS_REACH);
        for (const { rect } of inkBoxes(drawing, game.kit.typeface))
          expect(rectContains(reach, rect), `${name} ${JSON.stringify(rect)}`).toBe(true);
      }
  });

  it('ask the employee in front and the leader behind', () => {
    for (const [page, { title, questions, closing }] of [
      words.preparation.employee,
      words.preparation.leader,
    ].entries())
      for (const text of [title, ...questions, closing])
        expect(letters('preparation', page)).toContain(bare(text));
  });

  it('let everything be ticked that a talk on the page knows', () => {
    for (const helper of HELPERS)
      expect(letters('talk-sheet', 0)).toContain(bare(words.talk.agreement.helpers[helper]!));
    for (const outcome of OUTCOMES)
      expect(letters('talk-sheet', 1)).toContain(bare(words.talk.lookBack.outcomes[outcome]!));
  });

  it('hold the whole of table 3.2, and what the leader does', () => {
    const said = letters('what-works', 0);
    for (const level of SELF_DIRECTIONS) {
      const { term, leader, ...columns } = study.levels[level];
      expect(said).toContain(bare(term));
      for (const column of WHAT_WORKS_COLUMNS)
        for (const id of WHAT_WORKS[level][column]) expect(said).toContain(bare(columns[column][id]!));
      for (const id of Object.keys(LEADER_DOES[level])) expect(said).toContain(bare(leader[id]!));
    }
  });

  it('say where it comes from wherever something of the study is said', () => {
    const findings = [
      ...Object.values(study.findings),
      ...SELF_DIRECTIONS.map((level) => study.levels[level].term),
    ];
    const pages = game.sheets.flatMap(({ pages }) => pages.map(({ drawing }) => lettersOn(drawing)));
    const telling = pages.filter((said) => findings.some((finding) => said.includes(bare(finding))));
    expect(telling).toHaveLength(2);
    for (const said of telling) expect(said).toContain(bare(study.source));
  });

  it('say so when too little is left to write in', () => {
    const side = {
      ...words.preparation.employee,
      lead: 'Een lange zin over leren op het werk. '.repeat(30).trim(),
    };
    const [front] = preparationPages(game.kit, { ...words.preparation, employee: side });
    expect(front!.misfits).toEqual([
      {
        field: 'sheets.preparation.employee',
        problem: expect.stringMatching(/^the page is \d+\.\d mm too full: shorten its texts$/),
        excess: expect.any(Number),
      },
    ]);
  });
});

describe('an edition from before there were sheets', () => {
  const content = realContent();
  const edition = content.editions.get('nl')!;
  const { sheets: _sheets, rules, ...rest } = edition;
  const { when: _when, forTwo: _forTwo, advice: _advice, ...oldRules } = rules;
  const old = { ...content, editions: new Map([['nl', { ...rest, rules: oldRules }]]) };

  it('has none, and its leaflet is whole', () => {
    const game = realGame('nl', old);
    expect(game.sheets).toEqual([]);
    expect(game.rules.flatMap(({ misfits }) => misfits)).toEqual([]);
    expect(() => game.requireFit()).not.toThrow();
  });

  it('says nothing of the study in a language that Duwtje does not speak', () => {
    const foreign = { ...content, editions: new Map([['qaa', { ...edition, language: 'qaa' }]]) };
    const game = realGame('qaa', foreign);
    expect(game.kit.study).toBeUndefined();
    expect(game.sheets.map(({ name }) => name)).toEqual(['preparation', 'talk-sheet']);
  });
});
