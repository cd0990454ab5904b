import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import deckFile from '../../../cards/deck.json';
import { weightOf } from '../../../src/domain/board/zones.ts';
import type { Deck } from '../../../src/domain/deck/deck.ts';
import { profileOf } from '../../../src/domain/talk/profile.ts';
import { laidCards } from '../../../src/domain/talk/talk.ts';
import { layCard, takeBack, toggleLink, writeOn } from '../../../src/domain/talk/talkEdits.ts';
import { arbitraryTalk, emptyTalk, frozen, SMALL_DECK, talkWith } from './talks.ts';

const ids = (cards: readonly { readonly card: string }[]) => cards.map(({ card }) => card);
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('pushes and brakes', () => {
  const talk = talkWith(
    ['gezondheid', 'slight-brake'],
    ['opleiding', 'slight-push'],
    ['anders-1', 'strong-brake'],
    ['werktaken', 'strong-push'],
    ['anders-2', 'strong-push'],
  );
  const profile = profileOf(talk, SMALL_DECK);

  it('come strongest first, and among equals as they lie', () => {
    expect(ids(profile.pushes)).toEqual(['werktaken', 'anders-2', 'opleiding']);
    expect(ids(profile.brakes)).toEqual(['anders-1', 'gezondheid']);
  });

  it('are added up apart', () => {
    expect(profile.total).toEqual({ push: 5, brake: 3 });
  });

  it('are told by zone, from left to right', () => {
    expect(profile.zones.map(({ id, weight, cards }) => [id, weight, ids(cards)])).toEqual([
      ['strong-brake', -2, ['anders-1']],
      ['slight-brake', -1, ['gezondheid']],
      ['slight-push', 1, ['opleiding']],
      ['strong-push', 2, ['werktaken', 'anders-2']],
    ]);
  });

  it('are told by group, in the order of the deck', () => {
    expect(
      profile.groups.map(({ group, push, brake, cards }) => [group?.id, push, brake, ids(cards)]),
    ).toEqual([
      ['persoonlijk', 1, 1, ['opleiding', 'gezondheid']],
      ['werk', 2, 0, ['werktaken']],
      ['eigen', 2, 2, ['anders-2', 'anders-1']],
    ]);
  });
});

it('follows the order within a zone, since what lies higher weighs more', () => {
  const talk = layCard(talkWith(['opleiding', 'slight-push']), 'werktaken', 'slight-push', 'opleiding');
  expect(ids(profileOf(talk, SMALL_DECK).pushes)).toEqual(['werktaken', 'opleiding']);
});

it('counts own cards that the box does not hold among the own cards', () => {
  const profile = profileOf(talkWith(['anders-17', 'slight-push']), SMALL_DECK);
  expect(profile.groups.at(-1)).toMatchObject({ group: { id: 'eigen' }, push: 1, brake: 0 });
});

describe('a card that the deck does not know', () => {
  const profile = profileOf(
    talkWith(['from-later', 'strong-push'], ['also-later', 'slight-brake']),
    SMALL_DECK,
  );

  it('counts', () => {
    expect(profile.total).toEqual({ push: 2, brake: 1 });
  });

  it('belongs to no group and comes after them all', () => {
    expect(profile.pushes[0]?.group).toBeNull();
    expect(profile.groups.at(-1)).toMatchObject({ group: null, push: 2, brake: 1 });
  });

  it('makes no double-edged story of what may have nothing to do with each other', () => {
    expect(profile.doubleEdged.groups).toEqual([]);
  });

  it('is told nothing of when there is none', () => {
    expect(profileOf(emptyTalk(), SMALL_DECK).groups).toHaveLength(SMALL_DECK.groups.length);
  });
});

it('takes own cards for unknown when the deck has none', () => {
  const profile = profileOf(talkWith(['anders-1', 'slight-push']), { ...SMALL_DECK, ownCards: [] });
  expect(profile.pushes[0]?.group).toBeNull();
});

describe('links', () => {
  const laid = talkWith(['gezondheid', 'slight-brake'], ['werktaken', 'strong-push']);

  it('give the cards themselves', () => {
    const talk = writeOn(toggleLink(laid, 'gezondheid', 'werktaken'), 'werktaken', {
      remark: 'Lichter werk',
    });
    expect(profileOf(talk, SMALL_DECK).links).toMatchObject([
      { from: { card: 'gezondheid', weight: -1 }, to: { card: 'werktaken', remark: 'Lichter werk' } },
    ]);
  });

  it('survive an end of which nothing is said', () => {
    const { links, doubleEdged } = profileOf(toggleLink(laid, 'werktaken', 'opleiding'), SMALL_DECK);
    expect(links).toMatchObject([{ to: { card: 'opleiding', place: null, group: 'persoonlijk' } }]);
    expect(doubleEdged.links).toEqual([]);
  });
});

describe('double-edged stories', () => {
  const talk = talkWith(
    ['gezondheid', 'slight-brake'],
    ['opleiding', 'slight-push'],
    ['werktaken', 'strong-push'],
    ['anders-1', 'strong-push'],
    ['anders-2', 'slight-brake'],
  );

  it('are cards that worked both ways, as far as they lie', () => {
    const marked = writeOn(writeOn(talk, 'werktaken', { bothWays: true }), 'opleiding', { bothWays: true });
    const { doubleEdged } = profileOf(takeBack(marked, 'opleiding'), SMALL_DECK);
    expect(ids(doubleEdged.cards)).toEqual(['werktaken']);
  });

  it('are links of a push with a brake, the push first, and no other links', () => {
    const linked = toggleLink(toggleLink(talk, 'gezondheid', 'werktaken'), 'werktaken', 'opleiding');
    expect(profileOf(linked, SMALL_DECK).doubleEdged.links).toMatchObject([
      { push: { card: 'werktaken' }, brake: { card: 'gezondheid' } },
    ]);
  });

  it('are groups that hold both, but not the own cards, which share no subject', () => {
    const { groups } = profileOf(talk, SMALL_DECK).doubleEdged;
    expect(groups.map(({ group }) => group?.id)).toEqual(['persoonlijk']);
  });
});

describe('what was not laid', () => {
  const talk = writeOn(
    writeOn(talkWith(['opleiding', 'not-laid'], ['werktaken', 'slight-push']), 'anders-1', {
      name: 'De hond',
    }),
    'gezondheid',
    { remark: 'Mijn rug' },
  );

  it('is apart from what was put aside', () => {
    expect(ids(profileOf(talk, SMALL_DECK).notLaid)).toEqual(['opleiding']);
  });

  it('is undecided, with its words: factors first, then own cards that were begun', () => {
    expect(profileOf(talk, SMALL_DECK).undecided).toMatchObject([
      { card: 'gezondheid', remark: 'Mijn rug', group: 'persoonlijk' },
      { card: 'anders-1', name: 'De hond', group: 'eigen' },
    ]);
  });

  it('is every factor, and no own card, at the start', () => {
    const { undecided } = profileOf(emptyTalk(), SMALL_DECK);
    expect(ids(undecided)).toEqual(SMALL_DECK.factors.map(({ id }) => id));
  });
});

describe('what to talk on about', () => {
  it('begins with the strengths, and keeps to three of each', () => {
    const many = ['a', 'b', 'c', 'd'];
    const talk = talkWith(
      ...many.map((card) => [`brake-${card}`, 'strong-brake'] as const),
      ...many.map((card) => [`push-${card}`, 'slight-push'] as const),
    );
    expect(profileOf(talk, SMALL_DECK).talkOn.map(({ card, direction }) => `${direction} ${card}`)).toEqual([
      'push push-a',
      'push push-b',
      'push push-c',
      'brake brake-a',
      'brake brake-b',
      'brake brake-c',
    ]);
  });

  it('asks nothing again of which something was written', () => {
    const talk = talkWith(['a', 'strong-push'], ['b', 'slight-push'], ['c', 'strong-brake']);
    const written = talk.cards.map((card) => (card.card === 'b' ? card : { ...card, remark: 'Zo ging het' }));
    const { talkOn } = profileOf({ ...talk, cards: written }, SMALL_DECK);
    expect(talkOn.map(({ card }) => card)).toEqual(['b']);
  });

  it('is nothing when nothing lies', () => {
    expect(profileOf(emptyTalk(), SMALL_DECK).talkOn).toEqual([]);
  });
});

it('knows every card of the real deck', () => {
  const deck = deckFile as unknown as Deck;
  const cards = [...deck.factors, ...deck.ownCards];
  const talk = talkWith(...cards.map(({ id }) => [id, 'slight-push'] as const));
  const { groups, undecided } = profileOf(talk, deck);
  expect(groups.map(({ group }) => group)).toEqual(deck.groups);
  for (const { group, push } of groups) {
    expect(push).toBe(cards.filter((card) => card.group === group?.id).length);
  }
  expect(undecided).toEqual([]);
});

describe('any talk', () => {
  it('adds up to the weights of its zones, in total, by zone and by group', () => {
    fc.assert(
      fc.property(arbitraryTalk, (talk) => {
        const { total, zones, groups, pushes, brakes } = profileOf(talk, SMALL_DECK);
        const score = sum(laidCards(talk).map(({ place }) => weightOf(place)));
        expect(total.push - total.brake).toBe(score);
        expect(sum(zones.map(({ weight, cards }) => weight * cards.length))).toBe(score);
        expect(sum(groups.map(({ push }) => push))).toBe(total.push);
        expect(sum(groups.map(({ brake }) => brake))).toBe(total.brake);
        expect(sum(pushes.map(({ weight }) => weight))).toBe(total.push);
        expect(sum(brakes.map(({ weight }) => -weight))).toBe(total.brake);
      }),
    );
  });

  it('tells of every laid card once, by direction and by group', () => {
    fc.assert(
      fc.property(arbitraryTalk, (talk) => {
        const { groups, pushes, brakes } = profileOf(talk, SMALL_DECK);
        const laid = ids(laidCards(talk)).toSorted();
        expect(ids([...pushes, ...brakes]).toSorted()).toEqual(laid);
        expect(ids(groups.flatMap(({ cards }) => cards)).toSorted()).toEqual(laid);
      }),
    );
  });

  it('never puts a lighter card before a heavier one, nor a lower before a higher of the same weight', () => {
    fc.assert(
      fc.property(arbitraryTalk, (talk) => {
        const order = ids(laidCards(talk));
        const { pushes, brakes } = profileOf(talk, SMALL_DECK);
        for (const cards of [pushes, brakes]) {
          cards.slice(1).forEach((card, i) => {
            const before = cards[i]!;
            const lighter = Math.abs(before.weight) - Math.abs(card.weight);
            expect(lighter).toBeGreaterThanOrEqual(0);
            if (lighter === 0) expect(order.indexOf(before.card)).toBeLessThan(order.indexOf(card.card));
          });
        }
      }),
    );
  });

  it('gives every factor a place: laid, put aside or undecided', () => {
    fc.assert(
      fc.property(arbitraryTalk, (talk) => {
        const { pushes, brakes, notLaid, undecided } = profileOf(talk, SMALL_DECK);
        const told = ids([...pushes, ...brakes, ...notLaid, ...undecided]);
        expect(new Set(told).size).toBe(told.length);
        expect(told).toEqual(expect.arrayContaining(SMALL_DECK.factors.map(({ id }) => id)));
      }),
    );
  });

  it('stays as it was', () => {
    fc.assert(fc.property(arbitraryTalk, (talk) => void profileOf(frozen(talk), frozen(SMALL_DECK))));
  });
});
