import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeBatch, countHandIns } from '../../src/domain/group/batch.ts';
import { viewGroup } from '../../src/domain/group/view.ts';
import { FIGURE_FONT, figureSvg } from '../../src/figure/group/figureSvg.ts';
import { figureWords } from '../../src/figure/group/figureWords.ts';
import { layOutFigure } from '../../src/figure/group/groupFigure.ts';
import { LANGUAGES, realContent, realWords } from '../realGame.ts';
import { madeUpHandIns } from './madeUpCounts.ts';

const { deck, editions } = realContent();
const words = realWords();
const wordsIn = (language: string) => figureWords(editions.get(language)!, words.get(language)!.figure);
const TAGS = deck.factors.map(({ tag }) => tag);

function viewOf(count: number, seed = 1) {
  const batch = closeBatch(countHandIns(madeUpHandIns(count, deck, seed), TAGS));
  return viewGroup(batch ? [batch] : [], deck);
}

const svgOf = (count: number, language = 'nl') =>
  figureSvg(layOutFigure(viewOf(count)), { deck, words: wordsIn(language) });

describe('the figure', () => {
  it('has brakes left of the middle and pushes right, as long as their share, within the sheet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 }), fc.nat(1000), (count, seed) => {
        const figure = layOutFigure(viewOf(count, seed));
        const last = figure.ticks.at(-1)!;
        const perPercent = (last.x - figure.middle) / last.percent;
        for (const { factor, bars } of figure.rows) {
          for (const { piece, x, w } of bars) {
            if (piece.endsWith('brake')) expect(x + w).toBeLessThanOrEqual(figure.middle + 1e-9);
            else expect(x).toBeGreaterThanOrEqual(figure.middle);
          }
          const length = bars.reduce((sum, { w }) => sum + w, 0);
          expect(length).toBeCloseTo((100 * (factor.push + factor.brake) * perPercent) / count, 6);
          expect(bars.every(({ x, w }) => x >= 446 && x + w <= figure.width)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has a row of every factor, on a sheet as wide and high as a projector’s', () => {
    const figure = layOutFigure(viewOf(12));
    expect(figure.rows).toHaveLength(24);
    expect(figure.width / figure.height).toBeCloseTo(16 / 9, 1);
    expect(figure.rowHeight).toBeGreaterThan(23);
  });

  it.each(LANGUAGES)('says in words what it shows (%s), and shows no markup of a title', (language) => {
    const svg = svgOf(12, language);
    const described = /<desc[^>]*>([^<]*)<\/desc>/.exec(svg)![1]!.split('\n');
    expect(described).toHaveLength(25);
    expect(described.slice(1).every((line) => /^.+: .+\.$/.test(line))).toBe(true);
    expect(svg).toContain('N = 12 ');
    expect(svg).not.toMatch(/undefined|NaN|\{\w+\}|\u00ad/);
  });

  it('draws every bar where it is laid out, and the legend', () => {
    const figure = layOutFigure(viewOf(40));
    const rounded = (value: number) => Math.round(value * 100) / 100;
    const drawn = [...svgOf(40).matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)H([\d.]+)z/g)].map((field) =>
      field.slice(1).map(Number),
    );
    expect(drawn.every(([x, , , , back]) => x === back)).toBe(true);
    const laidOut = figure.rows.flatMap(({ y, bars }) =>
      bars.map(({ x, w }) =>
        [x, y + (figure.rowHeight - figure.barHeight) / 2, w, figure.barHeight].map(rounded).join(' '),
      ),
    );
    const fields = drawn.map((field) => field.slice(0, 4).join(' '));
    expect(fields.slice(figure.legend.length).sort()).toEqual(laidOut.sort());
  });

  it('keeps a title and its numbers together when they are copied', () => {
    const { rows } = layOutFigure(viewOf(40));
    const row = rows.findIndex(({ brake, push }) => brake && push);
    const { factor, brake, push } = rows[row]!;
    const said = [...svgOf(40).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words!);
    const at = said.indexOf(wordsIn('nl').titleOf(factor.card));
    expect(said.slice(at + 1, at + 3)).toEqual(
      [brake!, push!].map(({ count, percent }) => `${count} · ${percent} %`),
    );
  });

  it('takes its letters along when it is told to', () => {
    const options = { deck, words: wordsIn('nl') };
    const face = `@font-face{font-family:'${FIGURE_FONT}'}`;
    expect(figureSvg(layOutFigure(viewOf(12)), { ...options, fontFaces: face })).toContain(
      `<style>${face}</style>`,
    );
    expect(figureSvg(layOutFigure(viewOf(12)), options)).not.toContain('<style');
  });

  it('says that there are too few talks, and nothing else', () => {
    const svg = svgOf(4);
    expect(svg).toContain('te weinig gesprekken');
    expect(svg).not.toContain('Gezondheid');
  });
});
