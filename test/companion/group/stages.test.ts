import { describe, expect, it } from 'vitest';
import { EMPTY_PILE, putOn, showWaiting } from '../../../companion/group/pile/pile.ts';
import {
  comparedFigures,
  type FigureStep,
  figureAt,
  wholeFigure,
} from '../../../companion/group/stage/stageFigure.ts';
import {
  type FigureStage,
  factorsAt,
  isFigureStage,
  STAGES,
  stageKey,
  stepBeside,
  stepsOf,
} from '../../../companion/group/stage/stages.ts';
import { foldUnlaid } from '../../../src/domain/group/headline.ts';
import { ORDERS, orderFactors } from '../../../src/domain/group/order.ts';
import { viewGroup } from '../../../src/domain/group/view.ts';
import { ROWS_FOR_ROOM } from '../../../src/figure/group/figureSizes.ts';
import { figureSvg } from '../../../src/figure/group/figureSvg.ts';
import { figureWords } from '../../../src/figure/group/figureWords.ts';
import type { Figure } from '../../../src/figure/group/groupFigure.ts';
import { DUTCH } from '../gameWords.ts';
import { deck, editions, shownPile, storied, TAGS } from './samples.ts';

const view = viewGroup(shownPile(12, 7).batches, deck);
const words = figureWords(editions.get('nl')!, DUTCH.group.figure);
const ALL = { order: 'study', group: 'all' } as const;
const NOTES = {
  words: DUTCH.group.stage,
  listOf: (cards: readonly string[]) => cards.map(words.titleOf).join(', '),
};
const steps = stepsOf(view, ALL);
const stepsAt = (stage: FigureStage) =>
  steps.filter((step): step is FigureStep => step.stage === stage && isFigureStage(step.stage));
const figuresAt = (stage: FigureStage) => stepsAt(stage).map((step) => figureAt(view, step, ALL, NOTES));
const svgsAt = (stage: FigureStage) =>
  stepsAt(stage).map((step) => figureSvg(figureAt(view, step, ALL, NOTES), { deck, words }));
const cardsOf = (figures: readonly Figure[]) =>
  figures.flatMap(({ rows }) => rows.map(({ factor }) => factor.card));

describe('the steps', () => {
  it('go through all stages, and stay at the ends', () => {
    const told = viewGroup(showWaiting(putOn(EMPTY_PILE, storied(12, 7), TAGS).pile, TAGS).batches, deck);
    expect([...new Set(stepsOf(told, ALL, true).map(({ stage }) => stage))]).toEqual(STAGES);
    expect(stepBeside(0, -1, steps)).toBe(0);
    expect(stepBeside(0, 1, steps)).toBe(1);
    expect(stepBeside(steps.length - 1, 1, steps)).toBe(steps.length - 1);
  });

  it('leave out what no table told, and leaders where there are none', () => {
    const skipped = ['leaders', 'other', 'triggers', 'yields', 'recommendations'];
    expect([...new Set(steps.map(({ stage }) => stage))]).toEqual(
      STAGES.filter((stage) => !skipped.includes(stage)),
    );
  });

  it('show own cards as a row on top, in whatever order the others stand, when it is told where they lie', () => {
    const told = viewGroup(showWaiting(putOn(EMPTY_PILE, storied(12, 7), TAGS).pile, TAGS).batches, deck);
    for (const order of ORDERS) {
      const [first] = factorsAt(told, 'both', { order, group: 'all' });
      expect(first).toBe(told.own);
      expect(wholeFigure(told, { order, group: 'all' }).rows[0]?.factor).toBe(told.own);
    }
    expect(told.own).toMatchObject({ card: 'anders-1', brake: 4, push: 4, tally: { notLaid: 4, hidden: 0 } });
    expect(factorsAt(told, 'both', { order: 'study', group: 'sociaal' })).not.toContain(told.own);
  });

  it.each([
    ['PageDown', 'on'],
    [' ', 'on'],
    ['ArrowRight', 'on'],
    ['PageUp', 'back'],
    ['ArrowLeft', 'back'],
    ['.', 'blank'],
    ['x', undefined],
    ['Escape', undefined],
  ])('take the key %s as %s', (key, asked) => {
    expect(stageKey(key)).toBe(asked);
  });

  it('show every card that more than a few laid once, on pages whose letters can be read at a quarter of their size', () => {
    const figures = figuresAt('both');
    const { rows, folded } = foldUnlaid(view.factors, view.n);
    expect(folded.length).toBeGreaterThan(0);
    expect(cardsOf(figures)).toEqual(rows.map(({ card }) => card));
    expect(figures.at(-1)!.note).toBe(`Bijna niemand legde de andere ${folded.length} kaarten`);
    const sizes = figures.map((figure) => figure.rows.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(ROWS_FOR_ROOM);
    for (const svg of [...svgsAt('push'), ...svgsAt('brake'), ...svgsAt('both'), ...svgsAt('double-edged')]) {
      const letters = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, height]) => Number(height));
      expect(Math.min(...letters)).toBeGreaterThanOrEqual(25);
    }
  });

  it('draw all pages to one scale', () => {
    const [first, ...others] = figuresAt('both');
    expect(others.length).toBeGreaterThan(0);
    for (const figure of others) expect(figure.ticks).toEqual(first!.ticks);
  });

  it('show brakes as fully as pushes: the most first, and how many more there are', () => {
    const [figure] = figuresAt('brake');
    const counts = figure!.rows.map(({ brake }) => brake!.count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const braking = view.factors.filter(({ brake }) => brake > 0).length;
    expect(figure!.note).toBe(`Nog ${braking - ROWS_FOR_ROOM} kaarten waren een rem`);
    expect(figure!.legend.every((piece) => piece.endsWith('brake'))).toBe(true);
    expect(figure!.rows.every(({ push }) => !push)).toBe(true);
  });

  it('show the pushes that lead, the most first, and say how many more there are', () => {
    const [figure] = figuresAt('push');
    const counts = figure!.rows.map(({ push }) => push!.count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const pushing = view.factors.filter(({ push }) => push > 0).length;
    expect(figure!.note).toBe(`Nog ${pushing - ROWS_FOR_ROOM} kaarten gaven een duw`);
  });

  it('tell nothing of brakes while only pushes are shown, in the picture or in words', () => {
    const [figure] = figuresAt('push');
    expect(
      figure!.rows.every(({ brake, bars }) => !brake && bars.every(({ piece }) => piece.endsWith('push'))),
    ).toBe(true);
    expect(figure!.legend.every((piece) => piece.endsWith('push'))).toBe(true);
    const described = /<desc[^>]*>([^<]*)<\/desc>/.exec(svgsAt('push')[0]!)![1]!;
    expect(described.split('\n').slice(1).join()).not.toMatch(/rem \(|niet neergelegd/);
  });

  it('show the double-edged cards alone', () => {
    const figures = figuresAt('double-edged');
    expect(cardsOf(figures).length).toBeGreaterThan(0);
    expect(figures.every(({ rows }) => rows.every(({ factor }) => factor.doubleEdged))).toBe(true);
    expect(svgsAt('double-edged')[0]).toContain('12 gesprekken');
  });

  it('show the cards of one group alone when asked', () => {
    const choice = { order: 'study', group: 'omgeving' } as const;
    expect(stepsOf(view, choice).filter(({ stage }) => stage === 'both')).toHaveLength(1);
    const figure = wholeFigure(view, choice);
    const ofGroup = deck.factors.filter(({ group }) => group === 'omgeving').map(({ id }) => id);
    expect(cardsOf([figure])).toEqual(ofGroup.toReversed());
    expect(figure.n).toBe(12);
  });
});

describe('two groups side by side', () => {
  const other = viewGroup(shownPile(9, 3).batches, deck);
  const pages = comparedFigures(view, other, { order: 'push', group: 'all' });

  it('have the same cards in the order of this group, to one scale', () => {
    expect(cardsOf(pages.map(({ here }) => here))).toEqual(
      orderFactors(view.factors, 'push').map(({ card }) => card),
    );
    for (const { here, there } of pages) {
      expect(cardsOf([there])).toEqual(cardsOf([here]));
      expect([there.ticks, there.legend]).toEqual([here.ticks, here.legend]);
      expect([here.n, there.n]).toEqual([12, 9]);
    }
  });
});
