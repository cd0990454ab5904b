import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ACTIONS } from '../../../src/domain/group/actions.ts';
import { type Batch, batchId, closeBatch, countHandIns } from '../../../src/domain/group/batch.ts';
import { groupText, mergeGroups, readGroup } from '../../../src/domain/group/groupFile.ts';
import { orderFactors, topFactors } from '../../../src/domain/group/order.ts';
import { percentOf, viewGroup } from '../../../src/domain/group/view.ts';
import {
  ANSWERS,
  type Answer,
  type HandIn,
  PLACES_ALONE,
  placementsOf,
} from '../../../src/domain/handIn/handIn.ts';
import type { Place } from '../../../src/domain/talk/talk.ts';
import { realContent } from '../../realGame.ts';
import { anyHandIn } from '../handIn/handInSample.ts';
import { NO_NAMES } from './samples.ts';

const { deck } = realContent();
const TAGS = deck.factors.map(({ tag }) => tag);
const tagOf = (card: string) => deck.factors.find(({ id }) => id === card)!.tag;

/** Talks in which cards lie so often in a place: `{ geld: { 'slight-push': 3 } }`. */
function batch(n: number, places: Record<string, Partial<Record<Answer, number>>>, name = 'a'): Batch {
  const handIns = Array.from({ length: n }, (_, i): HandIn => {
    const placed: [tag: number, place: Place][] = [];
    for (const [card, counts] of Object.entries(places)) {
      const answers = Object.entries(counts).flatMap(([answer, count]) => Array(count).fill(answer));
      if (answers[i]) placed.push([tagOf(card), answers[i]]);
    }
    const talk = (name.charCodeAt(0) * 1000 + i).toString(16).padStart(16, '0');
    return {
      talk,
      deck: '1.0.0',
      revision: 0,
      placements: placementsOf(placed),
      ...PLACES_ALONE,
      ownCards: 0,
      named: [],
    };
  });
  return closeBatch(countHandIns(handIns, TAGS))!;
}

const anyBatch = fc
  .array(anyHandIn({ min: 4, max: 12 }), { minLength: 5, maxLength: 14 })
  .map((handIns) => closeBatch(countHandIns(handIns, TAGS))!);
const anyBatches = fc.array(anyBatch, { maxLength: 4 });

describe('a view', () => {
  it('counts every talk once in every factor', () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const view = viewGroup(batches, deck);
        expect(view.n + view.leftOut).toBe(batches.reduce((sum, { n }) => sum + n, 0));
        for (const { tally, push, brake } of view.factors) {
          const { zones, anyBrake, anyPush, notLaid, notAsked, hidden } = tally;
          const laid = Object.values(zones).reduce((sum, count) => sum + count, 0) + anyBrake + anyPush;
          expect(laid).toBe(push + brake);
          expect(laid + notLaid + notAsked + hidden).toBe(view.n);
        }
      }),
    );
  });

  it('gives counts, mean score, disagreement and double edges', () => {
    const { factors, n } = viewGroup(
      [
        batch(12, {
          geld: { 'strong-brake': 4, 'strong-push': 4, 'not-laid': 4 },
          gezondheid: { 'slight-brake': 6, 'slight-push': 1 },
          collegas: { 'strong-push': 11, 'slight-brake': 1 },
        }),
      ],
      deck,
    );
    const factor = (card: string) => factors.find((one) => one.card === card)!;
    expect(n).toBe(12);
    expect(factor('geld')).toMatchObject({
      push: 4,
      brake: 4,
      weight: 0,
      disagreement: 1,
      doubleEdged: true,
    });
    expect(factor('geld').tally).toMatchObject({ notLaid: 4, notAsked: 0, hidden: 0 });
    expect(factor('gezondheid')).toMatchObject({ push: 1, brake: 6, weight: -5 / 12, doubleEdged: false });
    expect(factor('collegas')).toMatchObject({ push: 10, brake: 0, tally: { anyPush: 10, hidden: 2 } });
    expect(factor('werktaken')).toMatchObject({ disagreement: null, tally: { notAsked: 10, hidden: 2 } });
  });

  it('shows nothing below the threshold, and of talks that are in two batches only the larger', () => {
    const [a, b] = [batch(6, {}, 'a'), batch(8, {}, 'a')];
    expect(viewGroup([a], deck, 7)).toMatchObject({
      n: 0,
      leftOut: 6,
      factors: [],
      factorGroups: [],
      threshold: 7,
    });
    expect(viewGroup([a, b], deck)).toMatchObject({ n: 8, leftOut: 6, batches: 1 });
    expect(viewGroup([a, batch(8, {}, 'b')], deck, 1)).toMatchObject({ n: 14, leftOut: 0, threshold: 5 });
  });

  it('orders by push, brake, mean score and disagreement, and as in the study where these are equal', () => {
    const { factors } = viewGroup(
      [
        batch(10, {
          geld: { 'strong-brake': 5, 'slight-push': 4 },
          collegas: { 'strong-push': 4, 'slight-brake': 1 },
          inspraak: { 'slight-push': 6 },
        }),
      ],
      deck,
    );
    const first = (order: Parameters<typeof orderFactors>[1]) =>
      orderFactors(factors, order)
        .slice(0, 3)
        .map(({ card }) => card);
    expect(first('push')).toEqual(['inspraak', 'collegas', 'geld']);
    expect(first('brake')).toEqual(['geld', 'collegas', 'overheid']);
    expect(first('weight')).toEqual(['collegas', 'inspraak', 'overheid']);
    expect(first('disagreement')).toEqual(['geld', 'collegas', 'inspraak']);
    expect(first('study')).toEqual(
      deck.factors
        .slice(-3)
        .map(({ id }) => id)
        .reverse(),
    );
    const view = viewGroup([batch(10, { geld: { 'strong-brake': 5 } })], deck);
    expect(topFactors(view, 'brake').map(({ card }) => card)).toEqual(['geld']);
    expect(topFactors(view, 'push')).toEqual([]);
  });

  it('shows a name once, whichever way its accents were composed, also in groups that others wrote', () => {
    const named = (names: readonly string[], from: string): Batch => ({
      ...batch(6, {}, from),
      ownCards: { talks: 3, zones: null, names },
    });
    const batches = [named(['Cafe\u0301', 'Zoë'], 'a'), named(['Café', 'Zoe\u0308'], 'b')];
    expect(viewGroup(batches, deck).ownCards.names).toEqual(['Café', 'Zoë']);
    expect(viewGroup(batches.slice(0, 1), deck).ownCards.names).toEqual(['Caf\u00e9', 'Zo\u00eb']);
  });

  it('gathers own names without saying whose or how often', () => {
    const own = (i: number, name: string): HandIn => ({
      talk: i.toString(16).padStart(16, '0'),
      deck: '1.0.0',
      revision: 0,
      placements: [],
      ...PLACES_ALONE,
      ownCards: 1,
      named: [{ name, zone: 'strong-push' }],
    });
    const none = (i: number): HandIn => ({ ...own(i, ''), ownCards: 0, named: [] });
    const handIns = [own(1, 'de hond'), own(2, 'de hond '), own(3, 'Reizen'), none(4), none(5), none(6)];
    const { ownCards } = viewGroup([closeBatch(countHandIns(handIns, TAGS))!], deck);
    expect(ownCards).toEqual({ laid: 3, hidden: 0, names: ['Reizen', 'de hond'] });
  });
});

describe('percentages', () => {
  it('are whole, rounded half up', () => {
    expect([
      percentOf(1, 12),
      percentOf(1, 8),
      percentOf(1, 200),
      percentOf(12, 12),
      percentOf(0, 0),
    ]).toEqual([8, 13, 1, 100, 0]);
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.nat(1_000_000),
        (count, more) =>
          Math.abs(percentOf(count, count + more + 1) - (100 * count) / (count + more + 1)) <= 0.5,
      ),
    );
  });
});

describe('merging', () => {
  it('is the same in every order, and however often', () => {
    fc.assert(
      fc.property(anyBatches, anyBatches, anyBatches, (a, b, c) => {
        const text = (batches: readonly Batch[]) => groupText(batches);
        expect(text(mergeGroups(a, mergeGroups(b, c)))).toBe(text(mergeGroups(mergeGroups(a, b), c)));
        expect(text(mergeGroups(a, b))).toBe(text(mergeGroups(b, a)));
        expect(text(mergeGroups(mergeGroups(a, b), a))).toBe(text(mergeGroups(a, b)));
        expect(viewGroup(mergeGroups(a, b), deck)).toEqual(viewGroup(mergeGroups(b, a), deck));
      }),
    );
  });

  it('comes back from its file', () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const merged = mergeGroups(batches, []);
        expect(readGroup(JSON.parse(groupText(batches)))).toEqual({
          ok: true,
          batches: merged,
          actions: NO_ACTIONS,
        });
      }),
    );
  });

  it('refuses a file that was changed, and answers whatever it is given', () => {
    const file = () => JSON.parse(groupText([batch(8, { geld: { 'slight-push': 4 } })]));
    const changed = (change: (batch: Record<string, unknown>) => void) => {
      const data = file();
      change(data.batches[0]);
      return readGroup(data);
    };
    const refused = (wrong: string) => ({ ok: false, reason: 'damaged', wrong });
    expect(readGroup(file())).toMatchObject({ ok: true });
    expect(changed((one) => Object.assign(one, { n: 9 }))).toEqual(
      refused('batch 1 says that it has 9 talks, and names 8'),
    );
    const withRow = (row: unknown, tag: number | string = 12) =>
      changed((one) => Object.defineProperty(one.rows, tag, { value: row, enumerable: true }));
    const untrue = refused('batch 1 has a row 12 that does not add up to 8 talks');
    for (const row of [
      '0 0 5 0 0 4',
      '0 0 4 0 0',
      '0 0 4 0 0 4 0',
      '-1 0 5 0 0 4',
      '0 0 4 0 0 4e0',
      '0 0 04 0 0 4',
    ])
      expect(withRow(row)).toEqual(untrue);
    for (const row of [
      'NaN 0 4 0 0 4',
      '1e999 0 0 0 0 0',
      'push 7',
      'push 6.0',
      'left 6',
      '',
      7,
      null,
      `${'9'.repeat(1e6)}`,
    ])
      expect(withRow(row)).toEqual(untrue);
    // Counts that would tell a single talk are not even taken from a file that says so.
    expect(withRow('0 0 8 0 0 0')).toEqual(refused('batch 1 has a row 12 that tells of single talks'));
    for (const tag of [0, 3, 39, 99, '04', '4.5', '__proto__', 'constructor'])
      expect(withRow('push 6', tag)).toEqual(refused('batch 1 has a row for a tag that no card has'));
    expect(withRow('push 6')).toEqual(refused('batch 1 has an id that does not fit its content'));
    expect(readGroup({ ...file(), version: 4 })).toEqual({ ok: false, reason: 'newer' });
    fc.assert(fc.property(fc.anything(), (data) => readGroup(data).ok === false));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('id', 'n', 'talks', 'rows', 'ownCards'), fc.anything()),
        (one) => {
          expect(
            readGroup({ ...file(), batches: [{ ...file().batches[0], ...one, id: 'x' }] }),
          ).toMatchObject({ ok: false, reason: 'damaged' });
        },
      ),
    );
  });

  it('refuses talks, own cards and names that cannot be, and says why', () => {
    const own = (i: number): HandIn => ({
      talk: i.toString(16).padStart(16, '0'),
      deck: '1.0.0',
      revision: 0,
      placements: [],
      ...PLACES_ALONE,
      ownCards: i % 2,
      named: [],
    });
    const real = closeBatch(
      countHandIns(
        Array.from({ length: 10 }, (_, i) => own(i)),
        TAGS,
      ),
    )!;
    const told = (change: Partial<Batch>) => {
      const { id: _, ...content } = { ...real, ...change };
      const answer = readGroup(JSON.parse(groupText([{ id: batchId(content), ...content }])));
      return answer.ok || ('wrong' in answer && answer.wrong);
    };
    const names = (...list: readonly string[]) => told({ ownCards: { ...NO_NAMES, talks: 5, names: list } });
    expect(names('de hond', 'é'.repeat(20))).toBe(true);
    expect(names('é'.repeat(21))).toMatch(/longer than 40 bytes/);
    expect(names('x'.repeat(1e6))).toMatch(/longer than 40 bytes/);
    expect(names(' ')).toMatch(/is empty/);
    expect(names('a', 'a')).toMatch(/twice/);
    const many = (count: number) => Array.from({ length: count }, (_, i) => `n${i}`);
    expect(names(...many(30))).toBe(true);
    expect(names(...many(31))).toMatch(/more names of own cards than its talks can have/);
    expect(told({ ownCards: { ...NO_NAMES, names: many(61) } })).toMatch(/more names/);
    for (const talks of [0, 2, 8, 10, 11, -1, 1.5])
      expect(told({ ownCards: { ...NO_NAMES, talks } })).toMatch(/own cards in a number of talks/);
    expect(told({ n: 4, talks: real.talks.slice(0, 4) })).toMatch(/from 5 to 4000000 talks/);
    expect(told({ n: 2 ** 40 })).toMatch(/from 5 to 4000000 talks/);
    expect(told({ talks: real.talks.toReversed() })).toMatch(/twice, or its talks out of order/);
    expect(told({ talks: real.talks.fill(7n) })).toMatch(/twice, or its talks out of order/);
  });

  it('keeps the first of two batches that have one id', () => {
    const real = batch(8, { geld: { 'slight-push': 4 } });
    const forged = { ...batch(8, { geld: { 'slight-brake': 4 } }, 'b'), id: real.id };
    expect(mergeGroups([real], [forged])).toEqual([real]);
  });

  it('holds no talk’s placement', () => {
    expect(
      ANSWERS.filter((answer) => groupText([batch(8, { geld: { 'slight-push': 4 } })]).includes(answer)),
    ).toEqual(['not-asked']);
  });
});
