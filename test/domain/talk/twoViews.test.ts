import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf, weightOf } from '../../../src/domain/board/zones.ts';
import { laidCards, VIEWS } from '../../../src/domain/talk/talk.ts';
import { layCard, writeOn } from '../../../src/domain/talk/talkEdits.ts';
import {
  asSides,
  compareViews,
  counterpartOf,
  type Gap,
  newCounterpart,
  otherView,
} from '../../../src/domain/talk/twoViews.ts';
import { arbitraryTalk, emptyTalk, frozen, talkWith } from './talks.ts';

const told = ({ employee, leader, size }: Gap) => [
  employee?.card ?? null,
  employee?.place ?? null,
  leader?.place ?? null,
  size,
];

describe('two views of the same learning', () => {
  it('begin with what both see: pushes before brakes, the heaviest for both together on top', () => {
    const { shared, gaps } = compareViews(
      talkWith(
        ['geld', 'strong-brake'],
        ['opleiding', 'slight-push'],
        ['inspraak', 'slight-brake'],
        ['werktaken', 'strong-push'],
      ),
      talkWith(
        ['inspraak', 'slight-brake'],
        ['geld', 'slight-brake'],
        ['werktaken', 'slight-push'],
        ['opleiding', 'slight-push'],
      ),
    );
    expect(shared.map(({ employee, leader }) => [employee.card, employee.place, leader.place])).toEqual([
      ['werktaken', 'strong-push', 'slight-push'],
      ['opleiding', 'slight-push', 'slight-push'],
      ['geld', 'strong-brake', 'slight-brake'],
      ['inspraak', 'slight-brake', 'slight-brake'],
    ]);
    expect(gaps).toEqual([]);
  });

  it('go on with the largest gap; of equal gaps the card that both laid comes first', () => {
    const { shared, gaps } = compareViews(
      talkWith(
        ['inspraak', 'strong-push'],
        ['geld', 'slight-push'],
        ['opleiding', 'strong-push'],
        ['werktaken', 'slight-brake'],
      ),
      talkWith(
        ['geld', 'slight-brake'],
        ['opleiding', 'strong-brake'],
        ['gezondheid', 'slight-brake'],
        ['werktaken', 'strong-push'],
      ),
    );
    expect(shared).toEqual([]);
    expect(gaps.map(told)).toEqual([
      ['opleiding', 'strong-push', 'strong-brake', 4],
      ['werktaken', 'slight-brake', 'strong-push', 3],
      ['geld', 'slight-push', 'slight-brake', 2],
      ['inspraak', 'strong-push', null, 2],
      [null, null, 'slight-brake', 1],
    ]);
  });

  it('see a card that was put aside as not laid', () => {
    const { gaps } = compareViews(talkWith(['geld', 'strong-brake']), talkWith(['geld', 'not-laid']));
    expect(gaps.map(told)).toEqual([['geld', 'strong-brake', null, 2]]);
  });

  it('know an own card by its name, whichever number it has', () => {
    const named = (card: string) =>
      writeOn(layCard(emptyTalk(), card, 'strong-push'), card, { name: 'De hond' });
    expect(compareViews(named('anders-1'), named('anders-3')).shared).toHaveLength(1);
  });

  it('hold every laid card once, on its right side, in order, and change neither talk', () => {
    fc.assert(
      fc.property(arbitraryTalk, arbitraryTalk, (employee, leader) => {
        const { shared, gaps } = compareViews(frozen(employee), frozen(leader));
        const all = [...shared, ...gaps];
        const ids = (cards: readonly ({ readonly card: string } | null)[]) =>
          cards.flatMap((card) => (card ? [card.card] : [])).sort();
        expect(ids(all.map((pair) => pair.employee))).toEqual(ids(laidCards(employee)));
        expect(ids(all.map((pair) => pair.leader))).toEqual(ids(laidCards(leader)));
        for (const pair of shared)
          expect(directionOf(pair.employee.place)).toBe(directionOf(pair.leader.place));
        for (const { employee: mine, leader: theirs, size } of gaps) {
          if (mine && theirs) expect(directionOf(mine.place)).not.toBe(directionOf(theirs.place));
          const weight = (card: typeof mine) => (card ? weightOf(card.place) : 0);
          expect(size).toBe(Math.abs(weight(mine) - weight(theirs)));
          expect(size).toBeGreaterThan(0);
        }
        const sizes = gaps.map(({ size }) => size);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }),
    );
  });

  it('are the same from the other side: nobody is the one that is right', () => {
    const key = (from: string | undefined, to: string | undefined) => `${from} ${to}`;
    fc.assert(
      fc.property(arbitraryTalk, arbitraryTalk, (employee, leader) => {
        const here = compareViews(employee, leader);
        const there = compareViews(leader, employee);
        expect(there.gaps.map(({ employee: a, leader: b }) => key(b?.card, a?.card)).sort()).toEqual(
          here.gaps.map(({ employee: a, leader: b }) => key(a?.card, b?.card)).sort(),
        );
        expect(there.gaps.map(({ size }) => size)).toEqual(here.gaps.map(({ size }) => size));
      }),
    );
  });
});

describe('the talk with the other view', () => {
  const start = { id: 'new', deck: '1.1.0', now: '2026-11-28T09:00:00.000Z', today: '2026-11-28' };
  const talk = {
    ...talkWith(['geld', 'strong-brake']),
    experience: 'Heftruckdiploma',
    nickname: 'De tuinman',
    question: 'Wat nu?',
    edition: 'eigen',
  };

  it('begins with what the learning was, and with nothing else that was said', () => {
    const other = newCounterpart(talk, start);
    expect(other).toEqual({
      ...emptyTalk(),
      id: 'new',
      deck: '1.1.0',
      created: start.now,
      changed: start.now,
      date: start.today,
      edition: 'eigen',
      experience: 'Heftruckdiploma',
      view: 'leader',
      counterpart: talk.id,
    });
  });

  it('is the employee’s when the first was the leader’s', () => {
    expect(newCounterpart({ ...talk, view: 'leader' }, start).view).toBe('employee');
    expect(VIEWS.map((view) => otherView({ view }))).toEqual(['leader', 'employee']);
  });

  it('is found from either of the two, and is never the talk itself', () => {
    const other = newCounterpart(talk, start);
    const stranger = { ...emptyTalk(), id: 'stranger' };
    const all = [stranger, talk, other];
    expect(counterpartOf(talk, all)).toBe(other);
    expect(counterpartOf(other, all)).toBe(talk);
    expect(counterpartOf(stranger, all)).toBeUndefined();
    const odd = { ...stranger, counterpart: 'stranger' };
    expect(counterpartOf(odd, [odd])).toBeUndefined();
  });

  it('stands on the side that it says; where nothing is said the first is the employee’s', () => {
    const [one, other] = [
      { ...emptyTalk(), id: 'one' },
      { ...emptyTalk(), id: 'other' },
    ];
    const sides = (a: (typeof talk)['view'], b: (typeof talk)['view']) => {
      const { employee, leader } = asSides({ ...one, view: a }, { ...other, view: b });
      return `${employee.id} ${leader.id}`;
    };
    expect(sides(null, null)).toBe('one other');
    expect(sides('employee', 'leader')).toBe('one other');
    expect(sides('leader', 'employee')).toBe('other one');
    expect(sides('leader', null)).toBe('other one');
    expect(sides(null, 'employee')).toBe('other one');
    expect(sides(null, 'leader')).toBe('one other');
    expect(sides('leader', 'leader')).toBe('one other');
  });
});
