// A headline is true of the talks whatever the threshold hides, and tells no more of one than the figure does.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeBatch, countHandIns, LEAST_THRESHOLD } from '../../../src/domain/group/batch.ts';
import { pairViews, widest } from '../../../src/domain/group/difference.ts';
import { mergeGroups } from '../../../src/domain/group/groupFile.ts';
import { balanceOf, foldUnlaid, leadingCards, leadOf } from '../../../src/domain/group/headline.ts';
import { gapOf } from '../../../src/domain/group/pair.ts';
import { type Counts, countOnSide } from '../../../src/domain/group/sides.ts';
import { viewGroup } from '../../../src/domain/group/view.ts';
import { realContent } from '../../realGame.ts';
import { anyHandIn } from '../handIn/handInSample.ts';
import { allCounts, batchOf, countsBySide, findsTalk } from './attacker.ts';

const { deck } = realContent();
const TAGS = deck.factors.map(({ tag }) => tag);
const SIDES = ['push', 'brake'] as const;

const exactly = (key: string, count: number) => ({ key, least: count, most: count });

describe('who leads', () => {
  it('is one, or all that are named as often', () => {
    expect(leadOf([exactly('a', 3), exactly('b', 9)])).toEqual({ keys: ['b'], least: 9, exact: true });
    expect(leadOf([exactly('a', 9), exactly('b', 9), exactly('c', 8)])).toEqual({
      keys: ['a', 'b'],
      least: 9,
      exact: true,
    });
    expect(leadOf('abcd'.split('').map((key) => exactly(key, 4)))).toBeNull();
  });

  it('is nobody on the word of one talk, and nobody where nothing is', () => {
    expect(leadOf([exactly('a', 1), exactly('b', 0)])).toBeNull();
    expect(leadOf([])).toBeNull();
  });

  it('is both where hidden talks decide between them, and nobody where they reach further', () => {
    const hidden = { key: 'a', least: 8, most: 10 };
    expect(leadOf([hidden, exactly('b', 9), exactly('c', 7)])).toEqual({
      keys: ['b', 'a'],
      least: 8,
      exact: false,
    });
    expect(leadOf([hidden, exactly('b', 7)])).toEqual({ keys: ['a'], least: 8, exact: false });
    expect(leadOf([{ key: 'a', least: 3, most: 12 }, exactly('b', 9), exactly('c', 4)])).toBeNull();
  });
});

describe('a headline', () => {
  const groups = fc.array(
    fc.array(anyHandIn({ min: 4, max: 12 }), { minLength: LEAST_THRESHOLD, maxLength: 14 }),
    { minLength: 1, maxLength: 3 },
  );

  it('is true of the plain counts of the talks, which it never sees', () => {
    let [said, untold] = [0, 0];
    fc.assert(
      fc.property(groups, (halls) => {
        const handIns = halls.map((hall, at) =>
          hall.map((handIn, i) => ({ ...handIn, talk: (at * 100 + i).toString(16).padStart(16, '0') })),
        );
        const batches = handIns.map((hall) => closeBatch(countHandIns(hall, TAGS))!);
        const view = viewGroup(mergeGroups(batches, []), deck);
        const plain = countHandIns(handIns.flat(), TAGS).factors;
        for (const side of SIDES) {
          const truth = new Map(
            deck.factors.map(({ id, tag }) => [id, countOnSide(plain.get(tag)!, side)] as const),
          );
          const lead = leadingCards(view.factors, side);
          if (!lead) {
            untold += 1;
            continue;
          }
          said += 1;
          const counts = lead.keys.map((key) => truth.get(key)!);
          const rest = [...truth].filter(([key]) => !lead.keys.includes(key)).map(([, count]) => count);
          expect(Math.min(...counts)).toBeGreaterThan(Math.max(...rest));
          expect(Math.min(...counts)).toBeGreaterThanOrEqual(lead.least);
          if (lead.exact) expect(counts.every((count) => count === lead.least)).toBe(true);
        }
        const sum = (side: 'push' | 'brake') =>
          [...plain.values()].reduce((total, counts) => total + countOnSide(counts, side), 0);
        const balance = balanceOf(view.factors);
        if (balance === 'push') expect(sum('push')).toBeGreaterThan(sum('brake'));
        if (balance === 'brake') expect(sum('brake')).toBeGreaterThan(sum('push'));
        if (balance === 'even') expect(sum('push')).toBe(sum('brake'));
        const few = Math.max(2 * batches.length, 0.05 * view.n);
        for (const { card } of foldUnlaid(view.factors, view.n).folded) {
          const counts = plain.get(deck.factors.find(({ id }) => id === card)!.tag)!;
          expect(countOnSide(counts, 'push') + countOnSide(counts, 'brake')).toBeLessThanOrEqual(few);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(said).toBeGreaterThan(0);
    expect(untold).toBeGreaterThan(0);
  });

  /** All that a hall hears of one card. */
  const headlines = (counts: Counts, part = 0) => {
    const view = viewGroup([batchOf(counts, part)], deck);
    const { folded } = foldUnlaid(view.factors, view.n);
    const other = viewGroup([batchOf([0, 2, 3, 3, 1, 0], 9)], deck);
    return JSON.stringify([
      SIDES.map((side) => leadingCards(view.factors, side)),
      balanceOf(view.factors),
      folded.map(({ card }) => card),
      widest(pairViews(view, other)),
    ]);
  };

  it.each([5, 6, 7])('tells nothing of a single talk of %i to somebody who knows their own', (n) => {
    expect(
      findsTalk(
        allCounts(n).map((counts) => [counts]),
        ([counts]) => headlines(counts!),
      ),
    ).toBe(false);
  });

  it('would tell if it were drawn from the plain counts: the attacker is good enough', () => {
    const naive = ([counts]: readonly Counts[]) =>
      String(
        SIDES.map(
          (side) => leadOf([exactly('card', countOnSide(counts!, side)), exactly('other', 0)])?.least,
        ),
      );
    expect(
      findsTalk(
        countsBySide(6).map((counts) => [counts]),
        naive,
      ),
    ).toBe(true);
  });
});

it('the largest gap is only of cards that both tell whole', () => {
  const [a, b] = [
    viewGroup([batchOf([2, 1, 1, 2, 3, 0], 1)], deck),
    viewGroup([batchOf([0, 0, 1, 7, 0, 0], 2)], deck),
  ];
  expect(pairViews(a, b)).toEqual([]);
  const c = viewGroup([batchOf([1, 1, 3, 2, 1, 0], 3)], deck);
  const [pair] = pairViews(a, c);
  expect(pair!.one).toEqual({ n: 9, push: 3, brake: 3 });
  expect(gapOf(pair!)).toBeCloseTo(5 / 8 - 3 / 9 + (3 / 9 - 2 / 8), 9);
  expect(widest([])).toEqual([]);
});
