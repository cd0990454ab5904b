import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeBatch, countHandIns } from '../../../src/domain/group/batch.ts';
import { viewGroup } from '../../../src/domain/group/view.ts';
import { FIGURE_FONT } from '../../../src/figure/drawing/pictureSvg.ts';
import { textWidth } from '../../../src/figure/drawing/textWidth.ts';
import type { Drawn, DrawnText } from '../../../src/figure/drawing/vocabulary.ts';
import { drawFigure } from '../../../src/figure/group/drawFigure.ts';
import { figureSvg } from '../../../src/figure/group/figureSvg.ts';
import { figureWords } from '../../../src/figure/group/figureWords.ts';
import { layOutFigure } from '../../../src/figure/group/groupFigure.ts';
import { LANGUAGES, realContent, realWords } from '../../realGame.ts';
import { madeUpHandIns } from '../madeUpCounts.ts';

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

const textsOf = (drawn: readonly Drawn[]): readonly DrawnText[] =>
  drawn.flatMap((item) => (item.kind === 'group' ? textsOf(item.drawn) : item.kind === 'text' ? [item] : []));

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

  it('on the big screen has bars to one scale, of which the longest fills its side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 }), fc.nat(1000), (count, seed) => {
        const view = viewOf(count, seed);
        const { rows, middle, ticks } = layOutFigure(view, 'study', { form: 'stage' });
        const end = ticks.at(-1)!.x - middle;
        const sides = rows.flatMap(({ bars, factor }) =>
          (['brake', 'push'] as const).map((side) => ({
            talks: factor[side],
            length: bars.filter(({ piece }) => piece.endsWith(side)).reduce((sum, { w }) => sum + w, 0),
          })),
        );
        const longest = sides.reduce((a, b) => (b.length > a.length ? b : a));
        expect(longest.length).toBeCloseTo(end * Math.min(1, longest.talks / count / 0.2), 6);
        for (const { talks, length } of sides)
          expect(length * longest.talks).toBeCloseTo(longest.length * talks, 3);
      }),
      { numRuns: 40 },
    );
  });

  it('when one of ten talks laid a card as a brake and two as a push, everything stands where it was meant to', () => {
    const view = viewOf(5);
    const zones = { 'strong-brake': 0, 'slight-brake': 1, 'slight-push': 0, 'strong-push': 2 };
    const tally = { ...view.factors[0]!.tally, zones, anyBrake: 0, anyPush: 0, hidden: 0 };
    const factor = { ...view.factors[0]!, tally, push: 2, brake: 1 };
    const { middle, ticks, rows, height } = layOutFigure({ ...view, n: 10, factors: [factor] });
    // From 446, where titles end, to 1264; a number of two digits takes 156 of each half.
    expect(middle).toBe(855);
    expect(ticks.map(({ percent, x }) => [percent, x])).toEqual([
      [50, 602],
      [25, 728.5],
      [0, 855],
      [25, 981.5],
      [50, 1108],
    ]);
    expect(rows).toMatchObject([
      {
        y: 104,
        bars: [
          { piece: 'slight-brake', x: expect.closeTo(804.4, 6), w: expect.closeTo(50.6, 6) },
          { piece: 'strong-push', x: 855, w: expect.closeTo(101.2, 6) },
        ],
        brake: { count: 1, percent: 10, atLeast: false, x: expect.closeTo(796.4, 6) },
        push: { count: 2, percent: 20, atLeast: false, x: expect.closeTo(964.2, 6) },
      },
    ]);
    expect(height).toBe(222);
  });

  it('has a row of every factor, on a sheet as wide and high as a projector’s', () => {
    const figure = layOutFigure(viewOf(12));
    expect(figure.rows).toHaveLength(deck.factors.length);
    expect(figure.width / figure.height).toBeCloseTo(16 / 9, 1);
    expect(figure.rowHeight).toBeGreaterThan(20);
  });

  it.each(LANGUAGES)('says in words what it shows (%s), and shows no markup of a title', (language) => {
    const svg = svgOf(12, language);
    const described = /<desc[^>]*>([^<]*)<\/desc>/.exec(svg)![1]!.split('\n');
    expect(described).toHaveLength(1 + deck.factors.length);
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

  it.each([1, 3, 8, 9, deck.factors.length])(
    'when it has %d rows, no title is wider than its room',
    (rows) => {
      const view = viewOf(40);
      for (const language of LANGUAGES) {
        const words = wordsIn(language);
        const part = layOutFigure({ ...view, factors: view.factors.slice(0, rows) });
        const titles = textsOf(drawFigure(part, { deck, words }).drawn).filter(({ x }) => x > 14 && x < 60);
        expect(titles.length).toBeGreaterThanOrEqual(rows);
        for (const { text, x, size } of titles)
          expect(x + textWidth(text) * size, text).toBeLessThanOrEqual(420 + 1e-9);
      }
    },
  );

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
