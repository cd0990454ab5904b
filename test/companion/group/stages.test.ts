import { describe, expect, it } from 'vitest';
import { figureAt, STAGES, stageBeside, stageKey, wordsAt } from '../../../companion/group/stages.ts';
import english from '../../../companion/words/group.en.json' with { type: 'json' };
import dutch from '../../../companion/words/group.nl.json' with { type: 'json' };
import { figureSvg } from '../../../src/domain/group/figureSvg.ts';
import { figureWords } from '../../../src/domain/group/figureWords.ts';
import { viewGroup } from '../../../src/domain/group/view.ts';
import { deck, editions, shownPile } from './samples.ts';

const view = viewGroup(shownPile(12, 7).batches, deck);
const words = figureWords(editions.get('nl')!);
const ALL = { order: 'study', group: 'all' } as const;
const svgAt = (stage: 'push' | 'both' | 'double-edged') =>
  figureSvg(figureAt(view, stage, ALL), { deck, words: wordsAt(stage, words) });

describe('the stages', () => {
  it('go from hidden to conclusions and back, and stay at the ends', () => {
    let stage = STAGES[0] as (typeof STAGES)[number];
    for (const expected of STAGES) {
      expect(stage).toBe(expected);
      stage = stageBeside(stage, 1);
    }
    expect(stage).toBe('conclusions');
    expect(stageBeside('hidden', -1)).toBe('hidden');
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

  it('tell nothing of brakes while only pushes are shown, in the picture or in words', () => {
    const figure = figureAt(view, 'push', ALL);
    expect(figure.rows).toHaveLength(24);
    expect(
      figure.rows.every(({ brake, bars }) => !brake && bars.every(({ piece }) => piece.endsWith('push'))),
    ).toBe(true);
    const described = /<desc[^>]*>([^<]*)<\/desc>/.exec(svgAt('push'))![1]!;
    expect(described.split('\n').slice(1).join()).not.toMatch(/rem \(|niet neergelegd/);
    expect(figure.ticks).toEqual(figureAt(view, 'both', ALL).ticks);
  });

  it('show the double-edged cards alone, and larger', () => {
    const figure = figureAt(view, 'double-edged', ALL);
    expect(figure.rows.length).toBeGreaterThan(0);
    expect(figure.rows.every(({ factor }) => factor.doubleEdged)).toBe(true);
    expect(figure.rowHeight).toBeGreaterThan(figureAt(view, 'both', ALL).rowHeight * 2);
    expect(svgAt('double-edged')).toContain('N = 12 ');
  });

  it('show the cards of one group alone when asked', () => {
    const figure = figureAt(view, 'both', { order: 'study', group: 'omgeving' });
    expect(figure.rows.map(({ factor }) => factor.group)).toEqual(Array(5).fill('omgeving'));
    expect(figure.n).toBe(12);
  });
});

describe('the words', () => {
  it('are as many in English as in Dutch, with the same places to fill in', () => {
    const shape = (words: object): unknown =>
      Object.fromEntries(
        Object.entries(words).map(([key, value]) => [
          key,
          typeof value === 'string' ? [...value.matchAll(/\{\w+\}/g)].map(String).sort() : shape(value),
        ]),
      );
    expect(shape(english)).toEqual(shape(dutch));
  });
});
