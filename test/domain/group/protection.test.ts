// What the decision on the group threshold promises, proven by an attacker who goes through all that can be.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Batch,
  batchId,
  closeBatch,
  countHandIns,
  LEAST_THRESHOLD,
} from '../../../src/domain/group/batch.ts';
import { settleClaims, type TalksAtHand } from '../../../src/domain/group/claims.ts';
import { groupText, mergeGroups } from '../../../src/domain/group/groupFile.ts';
import { ORDERS, orderFactors, topFactors } from '../../../src/domain/group/order.ts';
import { type Counts, countOnSide, SIDES } from '../../../src/domain/group/sides.ts';
import { tidyRows } from '../../../src/domain/group/tidy.ts';
import { viewGroup } from '../../../src/domain/group/view.ts';
import { ANSWERS, type HandIn, PLACES_ALONE, placementsOf } from '../../../src/domain/handIn/handIn.ts';
import { realContent } from '../../realGame.ts';
import { anyHandIn } from '../handIn/handInSample.ts';
import { allCounts, batchOf, countsBySide, findsTalk, nakedBatch } from './attacker.ts';
import { NO_NAMES, NO_STORIES, UNTOLD } from './samples.ts';

const { deck } = realContent();

/** Everything that can be seen of batches: the view with all orders and tops, the tables' rows, and the file. */
function seen(batches: readonly Batch[], threshold = LEAST_THRESHOLD): string {
  const view = viewGroup(batches, deck, threshold);
  const orders = ORDERS.map((order) => orderFactors(view.factors, order).map(({ card }) => card));
  const tops = (['push', 'brake'] as const).map((side) => topFactors(view, side).map(({ card }) => card));
  return JSON.stringify([view, orders, tops, tidyRows(view)]) + groupText(batches);
}

const worldsOf = (...sizes: readonly (readonly Counts[])[]): Counts[][] =>
  sizes.reduce<Counts[][]>((worlds, counts) => worlds.flatMap((w) => counts.map((c) => [...w, c])), [[]]);

describe('a single talk', () => {
  it.each([5, 6, 7, 8])('cannot be told from a batch of %i, by somebody who knows their own talk', (n) => {
    expect(findsTalk(worldsOf(allCounts(n)), ([counts]) => seen([batchOf(counts!)]))).toBe(false);
  });

  it('could be told if counts were shown as they are: the attacker is good enough', () => {
    expect(findsTalk(worldsOf(allCounts(5)), ([counts]) => seen([nakedBatch(counts!)]))).toBe(true);
  });

  it('cannot be told by subtraction: of 5 talks and then 11, at two thresholds, and from the merged files', () => {
    const show = ([first, second]: readonly Counts[]) => {
      const [a, b] = [batchOf(first!, 1), batchOf(second!, 2)];
      const both = mergeGroups([a], [b]);
      return [seen([a]), seen([b]), seen(both), seen(both, 6)].join();
    };
    expect(findsTalk(worldsOf(countsBySide(5), countsBySide(6)), show)).toBe(false);
  });

  it('could be told by subtraction if one more talk made a new view: the attacker is good enough', () => {
    const plus = (counts: Counts, more: Counts) => counts.map((count, i) => count + more[i]!);
    const show = ([first, late]: readonly Counts[]) =>
      seen([batchOf(first!)]) + seen([batchOf(plus(first!, late!))]);
    expect(findsTalk(worldsOf(countsBySide(6), countsBySide(1)), show)).toBe(true);
  });
});

describe('a batch', () => {
  it('leaves to somebody who knows one talk two sides for every other, and says nothing of fewer than five', () => {
    for (let n = LEAST_THRESHOLD; n <= 14; n++)
      for (const counts of countsBySide(n)) {
        const row = batchOf(counts).rows.get(4)!;
        const most = Math.max(...SIDES.map((side) => countOnSide(counts, side)));
        expect(row.kind).toBe(most >= n - 2 ? 'alike' : 'counted');
        if (row.kind === 'alike') expect(countOnSide(counts, row.side)).toBeGreaterThanOrEqual(row.atLeast);
      }
    for (let n = 0; n < LEAST_THRESHOLD; n++)
      expect(
        closeBatch({ ...NO_STORIES, talks: new BigUint64Array(n), factors: new Map() }, 1),
      ).toBeUndefined();
  });

  it('is closed only with as many talks as were asked for', () => {
    const raw = { ...NO_STORIES, talks: new BigUint64Array(7), factors: new Map() };
    expect(closeBatch(raw, 8)).toBeUndefined();
    expect(closeBatch(raw, 7)?.n).toBe(7);
  });

  it('is the same in whatever order talks came, and however often', () => {
    const handIns = fc.array(anyHandIn({ min: 4, max: 9 }), { minLength: 5, maxLength: 12 });
    const tags = deck.factors.map(({ tag }) => tag);
    const close = (of: readonly HandIn[]) => closeBatch(countHandIns(of, tags));
    fc.assert(
      fc.property(handIns, fc.infiniteStream(fc.nat()), (talks, random) => {
        const shuffled = [...talks, ...talks.slice(0, 3)]
          .map((talk) => [random.next().value!, talk] as const)
          .sort(([a], [b]) => a - b)
          .map(([, talk]) => talk);
        expect(close(shuffled)).toEqual(close(talks));
      }),
    );
  });

  it('tells of own cards only when both having and not having one are common enough', () => {
    for (let n = LEAST_THRESHOLD; n <= 14; n++)
      for (let laid = 0; laid <= n; laid++) {
        const raw = { ...NO_STORIES, talks: new BigUint64Array(n), factors: new Map(), withOwnCards: laid };
        expect(closeBatch(raw)!.ownCards.talks).toBe(Math.min(laid, n - laid) > 2 ? laid : null);
      }
  });

  it('counts the newest of several hand-ins of a talk', () => {
    const handIn: HandIn = {
      talk: '0000000000000001',
      deck: '1.0.0',
      revision: 5,
      placements: placementsOf([[4, 'slight-push']]),
      ...PLACES_ALONE,
      ownCards: 0,
      named: [],
    };
    const newer: HandIn = { ...handIn, revision: 6, placements: placementsOf([[4, 'strong-brake']]) };
    for (const order of [
      [handIn, newer, handIn],
      [newer, handIn],
    ])
      expect(countHandIns(order, [4]).factors.get(4)).toEqual(
        ANSWERS.map((answer) => (answer === 'strong-brake' ? 1 : 0)),
      );
  });
});

describe('groups that are claimed', () => {
  const TAG = 4;
  const atHand = (worlds: readonly Counts[], part: number): TalksAtHand => {
    const batches = worlds.map((counts, i) => batchOf(counts, part + i));
    const has = (talk: bigint) => batches.some(({ talks }) => talks.includes(talk));
    return {
      has,
      count: (talks) => ({
        ...NO_STORIES,
        talks,
        factors: new Map([
          [TAG, worlds.find((_, i) => batches[i]!.talks.every((talk, j) => talk === talks[j]))!],
        ]),
      }),
    };
  };

  it('show no more of five talks than they do, when they are true, and nothing when they are forged', () => {
    const forged = (counts: Counts, change: Partial<Batch>): Batch => {
      const { id: _, ...content } = { ...batchOf(counts, 1), ...change };
      return { id: batchId(content), ...content };
    };
    const show = ([counts]: readonly Counts[]) => {
      const own = batchOf(counts!, 1);
      const { talks } = own;
      const hand = atHand([counts!], 1);
      const alike = new Map([[TAG, { kind: 'alike', side: 'push', atLeast: 4 } as const]]);
      // Four of the five and a stranger; all five and a stranger; the five with other rows.
      const claims = [
        own,
        forged(counts!, { talks: BigUint64Array.from([...talks.slice(0, 4), 5n ** 20n]).sort() }),
        forged(counts!, { n: 6, talks: BigUint64Array.from([...talks, 5n ** 20n]).sort(), rows: alike }),
      ];
      const alone = settleClaims(claims, [], hand);
      expect(alone.batches).toEqual([own]);
      // Shown before, it stays as it was, whatever is claimed beside it.
      const again = settleClaims(claims, [own], { has: () => false, count: hand.count });
      expect(again.batches).toEqual([]);
      return (
        seen(alone.batches) +
        seen(mergeGroups([own], again.batches)) +
        alone.clashes.length +
        again.clashes.length
      );
    };
    expect(findsTalk(worldsOf(allCounts(5)), show)).toBe(false);
  });

  it('never share a talk with what was shown, nor with each other, whatever comes in whatever order', () => {
    const some = fc.uniqueArray(fc.nat(14), { minLength: 5, maxLength: 9 });
    const batchFor = (talks: readonly number[]) => {
      const n = talks.length;
      const rows = new Map([[TAG, { kind: 'alike', side: 'push', atLeast: n - 2 } as const]]);
      const content = {
        n,
        talks: BigUint64Array.from(talks, BigInt).sort(),
        rows,
        ownCards: NO_NAMES,
        ...UNTOLD,
      };
      return { id: batchId(content), ...content };
    };
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 4 }),
        some,
        fc.uniqueArray(fc.nat(14), { maxLength: 4 }),
        (claimed, before, hand) => {
          const claims = claimed.map(batchFor);
          const shown = [batchFor(before)];
          const settle = (of: readonly Batch[]) =>
            settleClaims(of, shown, {
              has: (talk) => hand.includes(Number(talk)),
              count: () => expect.fail(),
            });
          const { batches, clashes } = settle(claims);
          expect(settle(claims.toReversed()).batches).toEqual(batches);
          const all = [...shown, ...batches].flatMap(({ talks }) => [...talks]);
          expect(new Set(all).size).toBe(all.length);
          expect(batches.some(({ talks }) => talks.some((talk) => hand.includes(Number(talk))))).toBe(false);
          const told = new Set(
            [...shown, ...batches, ...clashes.map(({ batch }) => batch)].map(({ id }) => id),
          );
          for (const { id } of claims) expect(told).toContain(id);
        },
      ),
    );
  });
});
