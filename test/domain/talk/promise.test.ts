import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDue, MOST_LOOK_BACKS, NO_AGREEMENT } from '../../../src/domain/talk/agreement.ts';
import {
  agreeNext,
  hasPromise,
  lookBackOn,
  newLookBack,
  promiseChain,
  promisesOf,
  type Said,
  sayInLookBack,
  sayNoNext,
  talkAfter,
} from '../../../src/domain/talk/promise.ts';
import { newTalk, type Talk } from '../../../src/domain/talk/talk.ts';
import { emptyTalk, frozen } from './talks.ts';

const TODAY = '2027-01-15';
const PROMISE = { ...NO_AGREEMENT, step: 'Een dag meelopen', by: TODAY };

function promised(more: Partial<Talk> = {}): Talk {
  return { ...emptyTalk(), agreement: PROMISE, ...more };
}

describe('a promise', () => {
  it.each([
    ['2027-01-14', false],
    ['2027-01-15', true],
    ['2027-02-01', true],
  ])('with its day on 15 January is due on %s: %s', (today, due) => {
    expect(isDue(promised(), today)).toBe(due);
  });

  it('is never due without a day, when there is no wish now, or when the talk was put away', () => {
    expect(isDue(promised({ agreement: { ...PROMISE, by: '' } }), TODAY)).toBe(false);
    expect(isDue(promised({ notNow: true }), TODAY)).toBe(false);
    expect(isDue(promised({ archived: true }), TODAY)).toBe(false);
  });

  it('is there with a day alone, for the step may stand on paper', () => {
    expect(hasPromise(promised({ agreement: { ...NO_AGREEMENT, by: TODAY } }))).toBe(true);
    expect(hasPromise(emptyTalk())).toBe(false);
    expect(hasPromise(promised({ notNow: true }))).toBe(false);
  });
});

describe('looking back', () => {
  it('shows the promise as it stands, and changes nothing before a word is said', () => {
    expect(lookBackOn(promised(), 1, TODAY)).toEqual(newLookBack(PROMISE, TODAY));
    expect(lookBackOn(promised(), 2, TODAY)).toBeUndefined();
    expect(lookBackOn(emptyTalk(), 1, TODAY)).toBeUndefined();
    expect(sayInLookBack(promised(), 1, TODAY, { outcome: null, helped: '' })).toEqual(promised());
  });

  it('with its first word makes the agreement one of before, with room for the next', () => {
    const said = sayInLookBack(frozen(promised()), 1, TODAY, { outcome: 'partly' });
    expect(said.agreement).toEqual(NO_AGREEMENT);
    expect(said.lookBacks).toEqual([{ ...newLookBack(PROMISE, TODAY), outcome: 'partly' }]);
    expect(isDue(said, TODAY)).toBe(false);
  });

  it('can be added to on another day; the day stays that of the first word', () => {
    const said = sayInLookBack(promised(), 1, TODAY, { outcome: 'yes' });
    const more = sayInLookBack(said, 1, '2027-03-01', { helped: 'Sam' });
    expect(more.lookBacks).toEqual([{ ...newLookBack(PROMISE, TODAY), outcome: 'yes', helped: 'Sam' }]);
  });

  it('of which every word is wiped gives the promise back', () => {
    const said = sayInLookBack(promised(), 1, TODAY, { outcome: 'no' });
    expect(sayInLookBack(said, 1, TODAY, { outcome: null })).toEqual(promised());
  });

  it('of which every word is wiped stays when a next promise was made', () => {
    const said = sayInLookBack(promised(), 1, TODAY, { outcome: 'no' });
    const next = agreeNext(said, 1, TODAY, { step: 'Nog een keer' });
    const wiped = sayInLookBack(next, 1, TODAY, { outcome: null });
    expect(promisesOf(wiped).map(({ agreement }) => agreement.step)).toEqual([
      'Een dag meelopen',
      'Nog een keer',
    ]);
  });

  it('can go on to a next promise at once, and that can be taken back', () => {
    const next = agreeNext(frozen(promised()), 1, TODAY, { step: 'N' });
    expect(next.agreement).toEqual({ ...NO_AGREEMENT, step: 'N' });
    expect(next.lookBacks).toEqual([newLookBack(PROMISE, TODAY)]);
    expect(agreeNext(next, 1, TODAY, { step: '' })).toEqual(promised());
  });

  it('can end without a next promise, and that can be taken back', () => {
    const done = sayNoNext(promised(), 1, TODAY, true);
    expect(done).toMatchObject({ notNow: true, agreement: NO_AGREEMENT });
    expect(sayNoNext(done, 1, TODAY, false)).toEqual(promised());
    expect(agreeNext(done, 1, TODAY, { step: 'Toch' })).toMatchObject({ notNow: false });
  });

  it('says something of an earlier promise without touching the present one', () => {
    const first = sayInLookBack(promised(), 1, TODAY, { outcome: 'partly' });
    const later = agreeNext(first, 1, TODAY, { step: 'Verder', by: '2027-06-01' });
    const changed = sayInLookBack(later, 1, '2027-06-01', { outcome: 'yes' });
    expect(changed.lookBacks[0]!.outcome).toBe('yes');
    expect(changed.agreement).toEqual(later.agreement);
  });

  it('stops at the most look backs that a talk may hold, and loses none', () => {
    const full = promised({
      lookBacks: Array.from({ length: MOST_LOOK_BACKS }, () => newLookBack(PROMISE, TODAY)),
    });
    expect(lookBackOn(full, MOST_LOOK_BACKS + 1, TODAY)).toBeUndefined();
    expect(sayInLookBack(full, MOST_LOOK_BACKS + 1, TODAY, { outcome: 'yes' })).toBe(full);
  });
});

describe('a chain of promises', () => {
  const first = promised({ id: 'a', lookBacks: [{ ...newLookBack(PROMISE, TODAY), outcome: 'yes' }] });
  const second = promised({ id: 'b', follows: 'a', agreement: { ...PROMISE, step: 'Tweede gesprek' } });
  const all = new Map([first, second].map((talk) => [talk.id, talk]));
  const find = (id: string) => all.get(id);

  it('runs through the talks that follow each other, the earliest first', () => {
    expect(
      promiseChain(second, find).map(({ talk, nth, lookBack }) => [talk.id, nth, lookBack?.outcome]),
    ).toEqual([
      ['a', 1, 'yes'],
      ['a', 2, undefined],
      ['b', 1, undefined],
    ]);
  });

  it('ends where a talk is not there, and where talks follow each other in a circle', () => {
    expect(promiseChain({ ...second, follows: 'gone' }, find)).toHaveLength(1);
    const circle = { ...first, follows: 'b' };
    const steps = promiseChain(circle, (id) => (id === 'a' ? { ...circle } : second));
    expect(steps.map(({ talk }) => talk.id)).toEqual(['b', 'a', 'a']);
  });
});

const said = fc.record(
  {
    outcome: fc.constantFrom('yes' as const, 'partly' as const, 'no' as const, null),
    helped: fc.constantFrom('', 'Sam'),
    hindered: fc.constantFrom('', 'tijd'),
  },
  { requiredKeys: [] },
);
const parts = fc.record(
  { step: fc.constantFrom('', 'Stap'), by: fc.constantFrom('', '2027-03-01') },
  { requiredKeys: [] },
);

type Act = (talk: Talk, nth: number) => Talk;

const act: fc.Arbitrary<Act> = fc.oneof(
  said.map(
    (words: Said): Act =>
      (talk, nth) =>
        sayInLookBack(talk, nth, TODAY, words),
  ),
  parts.map(
    (next): Act =>
      (talk, nth) =>
        agreeNext(talk, nth, TODAY, next),
  ),
  fc.boolean().map(
    (none): Act =>
      (talk, nth) =>
        sayNoNext(talk, nth, TODAY, none),
  ),
);

describe('whatever is said in looking back', () => {
  it('never loses the promise that it is about', () => {
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        const after = acts.reduce((talk, each) => frozen(each(talk, 1)), frozen(promised()));
        expect(promisesOf({ ...after, notNow: false })[0]!.agreement).toEqual(PROMISE);
      }),
    );
  });
});

describe('a talk after this one', () => {
  it('goes on from it with who it is and where they sit, and nothing that is to be said anew', () => {
    const before = promised({
      nickname: 'Wielewaal',
      setting: 'one-to-one',
      question: 'Hoe leid ik een ploeg?',
    });
    const start = { id: 'next', deck: '1.1.0', now: '2027-06-01T09:00:00.000Z', today: '2027-06-01' };
    expect(talkAfter(before, start)).toEqual({
      ...newTalk(start),
      follows: before.id,
      nickname: 'Wielewaal',
      setting: 'one-to-one',
    });
  });
});
